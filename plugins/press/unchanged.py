"""Whether anything can have changed since a build: known from names and times of files alone.

Only the standard library and our lightest modules are imported here, so that the answer costs a
fraction of what it takes to load Pelican. Where the answer is not a certain no, a build finds out.
"""

import os
import sqlite3
import time
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from plugins.newsroom.cache import Cache, DamagedCacheError
from plugins.newsroom.walking import Stamp, stamps_in
from plugins.press.fingerprint import code_fingerprint

VOLATILE = frozenset({"_", "COLUMNS", "LINES", "OLDPWD", "PWD", "SHLVL"})
"""Variables of a shell that differ from command to command, and that settings do not read."""


def note(cache: Cache, circumstances: Mapping[str, Any]) -> None:
    """Keep what a build without any problem depended on, for `is_unchanged` to compare.

    `circumstances` are `arguments` (of the command), `code` (the files of the settings' code) with
    its `fingerprint`, `folders` (content and theme, each with its files' stamps), `settled` (the
    time before which no file can have changed unseen, in nanoseconds), `until` (the time, in
    seconds, at which what is public may change) and `published` (the folder and its inode).
    """
    cache.put("circumstances", {**circumstances, "environment": environment()})


def environment() -> str:
    """Return the digest of the variables that settings may read."""
    variables = sorted(pair for pair in os.environ.items() if pair[0] not in VOLATILE)
    return sha256(repr(variables).encode()).hexdigest()


def is_unchanged(cache_file: Path, arguments: Sequence[str]) -> bool:
    """Whether the last build was called in the same way, had no problem to tell, and all that it
    depended on and all that it made is as it was."""
    if not cache_file.exists():
        return False
    try:
        cache = Cache(cache_file)
        try:
            return _is_unchanged(cache, arguments)
        finally:
            cache.close()
    except (sqlite3.DatabaseError, DamagedCacheError, OSError, KeyError):
        return False


def _is_unchanged(cache: Cache, arguments: Sequence[str]) -> bool:
    last = cache.get("circumstances")
    if last is None or last["arguments"] != list(arguments):
        return False
    if last["environment"] != environment() or not _now() < last["until"]:
        return False
    folder, inode = last["published"]
    return (
        os.stat(folder).st_ino == inode
        and all(_as_it_was(*each, last["settled"]) for each in last["folders"].items())
        and code_fingerprint(last["code"]) == last["fingerprint"]
        and all(_is_there(f"{folder}/{file}", stamp) for file, *stamp in cache.files())
    )


def _as_it_was(folder: str, before: Mapping[str, Stamp], settled: int) -> bool:
    now = stamps_in(folder)
    return now == before and all(modified < settled for _, modified in now.values())


def _is_there(path: str, stamp: Sequence[int]) -> bool:
    stat = os.stat(path)
    return [stat.st_size, stat.st_mtime_ns] == list(stamp)


def _now() -> float:
    return float(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
