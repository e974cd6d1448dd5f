"""What the last build left: its outputs, and those of their files that somebody touched since."""

import os
import sys
from contextlib import closing
from dataclasses import dataclass

from plugins.newsroom.cache import Cache
from plugins.press.folders import Folders, Turn
from plugins.press.ledger import Ledger, kept_ledger

WORTH_IT = 5_000
"""Outputs that take longer to look at than another process takes to begin."""


@dataclass(frozen=True, slots=True)
class Left:
    """The build it was, what is known of its outputs, and the files that are not there as they
    were written."""

    turn: Turn
    outputs: Ledger
    touched: set[str]


class Looking:
    """A look at all published files by another process, while this one loads what it builds with.

    An archive has tens of thousands of them, so the look takes as long as a small edit.
    """

    def __init__(self, folders: Folders) -> None:
        self._reader, writer = os.pipe()
        sys.stdout.flush()
        self._child = os.fork()
        if not self._child:
            _tell_touched(folders, writer)
        os.close(writer)

    def touched(self) -> set[str] | None:
        """Return the files that are not there as they were written, once; `None` if that could not
        be found out."""
        with os.fdopen(self._reader, "rb") as pipe:
            said = pipe.read()
        _, status = os.waitpid(self._child, 0)
        return None if status else {os.fsdecode(file) for file in said.split(b"\0") if file}


def _tell_touched(folders: Folders, writer: int) -> None:
    """Write the files that somebody touched into a pipe, and end the process."""
    status = 1
    try:
        with closing(Cache(folders.cache)) as cache, os.fdopen(writer, "wb") as pipe:
            outputs = kept_ledger(cache)
            if outputs is not None:
                touched = outputs.touched(str(folders.published))
                pipe.write(b"\0".join(map(os.fsencode, touched)))
                pipe.flush()
                status = 0
    finally:
        os._exit(status)


def what_is_left(cache: Cache, folders: Folders, looking: Looking | None = None) -> Left | None:
    """Return what the last build left, `None` if what is published is not known to be its work.
    Where another process is `looking`, it knows what somebody touched."""
    turn: Turn | None = cache.get("turn")
    if turn is None or not folders.is_published(turn):
        return None
    outputs = kept_ledger(cache)
    if not outputs:
        return None
    touched = looking.touched() if looking else None
    if touched is None:
        touched = outputs.touched(str(folders.published))
    return Left(turn, outputs, touched)
