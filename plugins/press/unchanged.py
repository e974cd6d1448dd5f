"""Whether anything can have changed since a build: known from names and times of files alone.

Only the standard library and our lightest modules are imported here, so that the answer costs a
fraction of what it takes to load Pelican. Where the answer is not a certain no, a build finds out.
"""

import os
import sqlite3
import time
from array import array
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

from plugins.newsroom.cache import Cache, DamagedCacheError
from plugins.newsroom.walking import Walked, walk_through
from plugins.press.fingerprint import code_fingerprint
from plugins.press.ledger import kept_ledger

TIMINGS = "TIMINGS"
"""The variable that asks where the time of a build went: `make build TIMINGS=1`."""

VOLATILE = frozenset({"_", "COLUMNS", "LINES", "OLDPWD", "PWD", "SHLVL", TIMINGS})
"""Variables of a shell that differ from command to command, and that settings do not read."""


def note(cache: Cache, circumstances: Mapping[str, Any]) -> None:
    """Keep what a build depended on, for the next one to compare.

    `circumstances` are `arguments` (of the command), `ways`, `problems` (how many were told),
    `folders` (content and theme, each with the `digest_of` what lies in it), `settled` (the time
    before which no file can have changed unseen, in nanoseconds), `until` (the time, in seconds, at
    which what is public may change), `published` (the folder and its inode), `count` (how many
    outputs there are), and what `again` needs: `locale`, `settings` and `outputs`.
    """
    cache.put("circumstances", {**circumstances, "environment": environment()})


def environment() -> str:
    """Return the digest of the variables that settings may read."""
    variables = sorted(pair for pair in os.environ.items() if pair[0] not in VOLATILE)
    return sha256(repr(variables).encode()).hexdigest()


def last_circumstances(cache_file: Path, arguments: Sequence[str]) -> Mapping[str, Any] | None:
    """Return the circumstances of the last build, if it was called in the same way, by the same
    code."""
    if not cache_file.exists():
        return None
    try:
        with closing(Cache(cache_file)) as cache:
            last: Mapping[str, Any] | None = cache.get("circumstances")
        same = (
            last is not None
            and last["arguments"] == list(arguments)
            and last["environment"] == environment()
            and code_fingerprint(last["ways"].settings_code) == last["ways"].code
        )
    except (sqlite3.DatabaseError, DamagedCacheError, OSError):
        return None
    return last if same else None


def look(folders: Iterable[str]) -> dict[str, Walked]:
    """Return what lies in the folders of content and theme."""
    return {folder: walk_through(folder) for folder in folders}


def digest_of(walked: Walked) -> bytes:
    """Return a digest of the names and stamps of all files in a folder."""
    stamps = array("Q", chain.from_iterable(walked.stamps.values()))
    digest = sha256("\0".join(walked.stamps).encode("utf-8", "surrogateescape"))
    digest.update(stamps)
    return digest.digest()


def is_unchanged(last: Mapping[str, Any], folders: Mapping[str, Walked], cache_file: Path) -> bool:
    """Whether all that the last build depended on, content and theme in `folders`, and all that it
    made is as it was, and there is no problem to be told again."""
    folder, inode = last["published"]
    try:
        with closing(Cache(cache_file)) as cache:
            return (
                not last["problems"]
                and _now() < last["until"]
                and os.stat(folder).st_ino == inode
                and all(_as_it_was(folders[each], last, each) for each in last["folders"])
                and (pages := kept_ledger(cache)) is not None
                and not pages.touched(folder)
            )
    except (sqlite3.DatabaseError, DamagedCacheError, OSError):
        return False


def _as_it_was(now: Walked, last: Mapping[str, Any], folder: str) -> bool:
    settled = all(modified < last["settled"] for _, modified in now.stamps.values())
    return settled and digest_of(now) == last["folders"][folder]


def _now() -> float:
    return float(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
