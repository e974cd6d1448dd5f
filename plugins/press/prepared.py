"""Pages prepared to be set: all that their templates show, kept for when a template changes.

To put together what a page shows takes three times as long as to set it. A build that makes many
pages appends what it prepared to a file of its own, in which each process writes by itself, a few
pages at a time; the ledger says where each page lies. Where a page lies nowhere, or the file is
gone, it is made anew.
"""

import os
import shutil
from collections.abc import Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from struct import Struct

from plugins.newsroom.asking import Fact, numbers
from plugins.newsroom.cache import pack, unpack
from plugins.newsroom.packing import by_values
from plugins.newsroom.page import Page
from plugins.press.ledger import NOWHERE, Row

OF_SETTING = frozenset({"frame", "template"})
"""Families of facts that a page may depend on as it is set, and not only as it is made."""

TOGETHER = 8
"""Pages that are packed together, in three quarters of the time. More would hardly be packed
faster, and whoever wants one of them must unpack all."""

LENGTH = Struct("I")
USUAL = 1 << 16
"""Bytes that most pages that are packed together have fewer of: they are read in one step."""

OFFSET_BITS, PAGE_BITS = 37, 3
"""Of a place, which is the number of a build and, after it, an offset in that build's file, and
which of the pages that lie there together it is."""

GENERATIONS = 3
"""Of so many times the largest file's size the files together may be, before the oldest go."""


@by_values
@dataclass(frozen=True, slots=True)
class Prepared:
    """A page with its `body`, as its template shows them; `asks` are the numbers of the facts that
    it depends on without its template."""

    page: Page
    body: str
    asks: bytes


class PreparedPages:
    """The prepared pages of the last builds, in the files of a `folder`. `changed` are the facts
    that changed since, `None` for all; the build `number` keeps its own if it `keeps` any."""

    def __init__(
        self, folder: Path, number: int, changed: Set[Fact] | None, *, keeps: bool
    ) -> None:
        self._folder, self._number, self._keeps = folder, number, keeps
        self._is_anew = changed is None
        facts = changed or set()
        self._changed = numbers(facts)
        self._remade = numbers(fact for fact in facts if fact[0] not in OF_SETTING)
        self._process = 0
        self._files: dict[tuple[int, int], int | None] = {}
        self._at_hand: tuple[int, Sequence[Prepared]] = 0, ()

    def begin(self) -> None:
        """Forget what a build of the same number, and in a new folder all others, left there."""
        if self._is_anew:
            shutil.rmtree(self._folder, ignore_errors=True)
        if self._keeps:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._path(self._number).unlink(missing_ok=True)

    def of(self, row: Row) -> Prepared | None:
        """Return an output's page that is only to be set again; `None` where it must be made."""
        place = row[5]
        if place == NOWHERE or self._is_anew:
            return None
        if self._remade and not self._remade.isdisjoint(memoryview(row[1]).cast("I")):
            return None
        prepared = self._read(place)
        stays = prepared and self._changed.isdisjoint(memoryview(prepared.asks).cast("I"))
        return prepared if stays else None

    def keep(self, pages: Sequence[Prepared]) -> list[int]:
        """Keep up to `TOGETHER` prepared pages, if this build keeps any; return where they lie."""
        if not self._keeps or not pages:
            return [NOWHERE] * len(pages)
        data = pack(pages)
        handle = self._open(self._number, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        assert handle is not None, "it was made for this"
        length = os.write(handle, LENGTH.pack(len(data)) + data)
        offset = os.lseek(handle, 0, os.SEEK_CUR) - length
        first = (self._number << OFFSET_BITS | offset) << PAGE_BITS
        return [first + number for number in range(len(pages))]

    def tidy(self) -> None:
        """Remove the oldest files where together they have grown much larger than any of them."""
        if not self._keeps:
            return
        files = sorted((int(path.name), path) for path in self._folder.iterdir())
        sizes = [path.stat().st_size for _, path in files]
        while sum(sizes) > GENERATIONS * max(sizes, default=0):
            files.pop(0)[1].unlink()
            del sizes[0]

    def _read(self, place: int) -> Prepared | None:
        together, number = place >> PAGE_BITS, place & (1 << PAGE_BITS) - 1
        if self._at_hand[0] != together:
            self._at_hand = together, self._read_together(together)
        pages = self._at_hand[1]
        return pages[number] if pages else None

    def _read_together(self, place: int) -> Sequence[Prepared]:
        """Return the pages that lie together at a place, none if their file is gone."""
        handle = self._open(place >> OFFSET_BITS, os.O_RDONLY)
        if handle is None:
            return ()
        start = place & (1 << OFFSET_BITS) - 1
        data = os.pread(handle, USUAL, start)
        end = LENGTH.size + int.from_bytes(data[: LENGTH.size], "little")
        if len(data) < end:
            data += os.pread(handle, end - len(data), start + len(data))
        pages: Sequence[Prepared] = unpack(data[LENGTH.size : end])
        return pages

    def _open(self, number: int, flags: int) -> int | None:
        """Return a handle of a build's file, for this process alone: where another one appended
        must not change where this one does. `None` if there is no such file."""
        if self._process != os.getpid():
            self._process, self._files = os.getpid(), {}
        if (number, flags) not in self._files:
            try:
                self._files[number, flags] = os.open(self._path(number), flags, 0o666)
            except FileNotFoundError:
                self._files[number, flags] = None
        return self._files[number, flags]

    def _path(self, number: int) -> Path:
        return self._folder / str(number)
