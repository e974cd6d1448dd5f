"""Shards: many lists of postings in a file, so that a query fetches few bytes and few files.

Keys are in the order of a browser's strings. Where one shard ends and the next begins depends on
the keys around that place alone, so that a changed list changes its own shard, and seldom the next.
"""

import base64
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from math import isqrt

from .bits import read_varint, varint


def sort_key(key: str) -> bytes:
    """Return what puts keys into the order in which a browser compares strings."""
    return key.encode("utf-16-be")


SMALLEST_TARGET = 3_000
"""Bytes of a usual shard in a small archive. Smaller ones would make a query cheaper than what they
add to the root, which every visit fetches."""

ALPHABET = tuple(map(sort_key, ("b", "c", "d", "e", "h", "m", "p", "q", "s", "t")))
"""Where parts of about as many postings begin, which can be made side by side."""

NAME = 8
"""Characters of a file's name, which come from 40 bits of a digest."""

CANDIDATES = 16
"""One key in so many may begin a shard before it is full."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its list of postings, and the list of their places."""

    key: str
    postings: bytes
    places: bytes = b""


@dataclass(frozen=True, slots=True)
class Shard:
    """A file of lists; `places` is the file beside it. The name comes from the content of both."""

    first: str
    name: str
    postings: bytes
    places: bytes


def content_name(*contents: bytes) -> str:
    """Return a file name of eight characters for some content."""
    digest = blake2b(digest_size=NAME * 5 // 8)
    for content in contents:
        digest.update(varint(len(content)) + content)
    return base64.b32encode(digest.digest()).decode().lower()


def target_for(spread: int) -> int:
    """Return the bytes of a usual shard in an archive whose calendar has so many slots a day.

    They grow with its square root: a query fetches the list of all shards, longer the smaller they
    are, and a shard for each word, and so the sum of both is least.
    """
    return isqrt(spread * SMALLEST_TARGET**2)


def cut(entries: Iterable[Entry], target: int, *, parted: bool = True) -> Iterator[list[Entry]]:
    """Cut sorted entries into shards of about `target` bytes; if `parted`, none lies in two parts.
    A list of more than half of that has a shard of its own."""
    some: list[Entry] = []
    size = 0
    for entry in entries:
        cost = len(entry.postings) + 4
        alone = cost > target // 2
        full = size + cost > target * 3 // 2
        enough = size > target // 2 and _may_begin(entry.key)
        if some and (alone or full or enough or (parted and _parted(some[-1].key, entry.key))):
            yield some
            some, size = [], 0
        some.append(entry)
        size += cost
        if alone:
            yield some
            some, size = [], 0
    if some:
        yield some


def part_of(key: bytes) -> int:
    """Return the number of the part that a sort key belongs to."""
    return bisect_right(ALPHABET, key)


def _parted(key: str, following: str) -> bool:
    return part_of(sort_key(key)) != part_of(sort_key(following))


def _may_begin(key: str) -> bool:
    return blake2b(key.encode(), digest_size=1).digest()[0] % CANDIDATES == 0


def shard(entries: list[Entry]) -> Shard:
    """Return the shard of some entries: a front-coded table of keys, then the lists."""
    table = bytearray()
    last = b""
    for entry in entries:
        key = entry.key.encode()
        shared = _shared(last, key)
        table += varint(shared) + varint(len(key) - shared) + key[shared:]
        table += varint(len(entry.postings)) + varint(len(entry.places))
        last = key
    head = varint(len(table)) + bytes(table)
    postings = head + b"".join(entry.postings for entry in entries)
    places = b"".join(entry.places for entry in entries)
    return Shard(entries[0].key, content_name(postings, places), postings, places)


def read_shard(postings: bytes, places: bytes = b"") -> Iterator[Entry]:
    """Yield the entries of a shard's two files again."""
    size, at = read_varint(postings, 0)
    list_at, place_at = at + size, 0
    end, key = list_at, b""
    while at < end:
        shared, at = read_varint(postings, at)
        length, at = read_varint(postings, at)
        key = key[:shared] + postings[at : at + length]
        list_length, at = read_varint(postings, at + length)
        place_length, at = read_varint(postings, at)
        list_end, place_end = list_at + list_length, place_at + place_length
        yield Entry(key.decode(), postings[list_at:list_end], places[place_at:place_end])
        list_at, place_at = list_end, place_end


def _shared(one: bytes, other: bytes) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
