"""Checksums before what is kept, by which damage is noticed."""

from zlib import crc32

BYTES = 4


class DamagedCacheError(Exception):
    """What was kept is not what was written."""


def with_checksum(data: bytes) -> bytes:
    """Return data with its checksum before it."""
    return crc32(data).to_bytes(BYTES) + data


def without_checksum(kept: bytes) -> memoryview:
    """Return the data that was kept; raises `DamagedCacheError` if that is not what it was."""
    data = memoryview(kept)[BYTES:]
    if crc32(data).to_bytes(BYTES) != kept[:BYTES]:
        raise DamagedCacheError
    return data
