"""What is known of all outputs, kept in columns.

An archive has tens of thousands of pages, of which an edit changes a few. So they are loaded and
looked through together, and not one by one; and what edits changed is kept beside them, until it
has become much.
"""

import os
from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Any, TypeAlias

from plugins.newsroom.cache import Cache

Row: TypeAlias = tuple[str, bytes, bytes, int, int, int]
"""What is known of an output: its file, the numbers of the facts that it depends on, its digest,
its size in bytes, when it was written, in nanoseconds, and where its page lies prepared."""

NOWHERE = 0
"""Where a page lies that is not kept prepared."""

DIGEST_BYTES = 16
MUCH = 8
"""Of so many rows one may differ from those that were kept together, before all are kept anew."""

FEW = 8
"""Facts that are sooner looked for one by one than by going through all that pages ask for."""


class Ledger(Mapping[str, Row]):
    """The rows of outputs, by file."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self.files: list[str] = []
        self.asks, self.counts = array("I"), array("I")
        self.digests = bytearray()
        self.sizes, self.written, self.prepared = array("Q"), array("Q"), array("Q")
        for file, asks, digest, size, written, prepared in rows:
            self.files.append(file)
            self.asks.frombytes(asks)
            self.counts.append(len(asks) // self.asks.itemsize)
            self.digests += digest
            self.sizes.append(size)
            self.written.append(written)
            self.prepared.append(prepared)

    def __reduce__(self) -> tuple[Any, ...]:
        names = ("files", "asks", "counts", "digests", "sizes", "written", "prepared")
        return Ledger, (), {name: getattr(self, name) for name in names}

    def __getitem__(self, file: str) -> Row:
        place = self.places[file]
        asks = self.asks[self.ends[place] : self.ends[place + 1]].tobytes()
        digest = bytes(self.digests[place * DIGEST_BYTES : (place + 1) * DIGEST_BYTES])
        found = self.sizes[place], self.written[place], self.prepared[place]
        return file, asks, digest, *found

    def __contains__(self, file: object) -> bool:
        return file in self.places

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Where each file’s row stands."""
        return {file: place for place, file in enumerate(self.files)}

    @cached_property
    def ends(self) -> list[int]:
        """Where the facts of each row begin, and after the last, where they end."""
        return [0, *accumulate(self.counts)]

    def revised(self, rows: Collection[Row], gone: Iterable[str]) -> "Ledger":
        """Return the ledger with other rows of some outputs, and without those that are `gone`."""
        others = {*gone, *(row[0] for row in rows)}
        left = sorted(self.places[file] for file in others if file in self.places)
        revised, start = Ledger(rows), 0
        for place in (*left, len(self)):
            if start < place:  # neighbours often change together
                revised.take(self, start, place)
            start = place + 1
        return revised

    def take(self, other: "Ledger", start: int, end: int) -> None:
        """Add rows of another ledger."""
        self.files += other.files[start:end]
        self.asks += other.asks[other.ends[start] : other.ends[end]]
        self.counts += other.counts[start:end]
        self.digests += other.digests[start * DIGEST_BYTES : end * DIGEST_BYTES]
        self.sizes += other.sizes[start:end]
        self.written += other.written[start:end]
        self.prepared += other.prepared[start:end]

    def depending(self, changed: Set[int]) -> set[str]:
        """Return the files of the outputs that depend on any of the facts with these numbers."""
        if len(changed) <= FEW:
            asks = self.asks.tobytes()
            places = (place for number in changed for place in _places_of(number, asks))
            return {self.files[bisect_right(self.ends, place) - 1] for place in places}
        asked = memoryview(self.asks)
        rows = zip(self.files, pairwise(self.ends), strict=True)
        return {file for file, (start, end) in rows if not changed.isdisjoint(asked[start:end])}

    def touched(self, folder: str) -> set[str]:
        """Return the files that are not in a folder as they were written there."""
        try:
            here = os.open(folder, os.O_RDONLY)  # to look from here takes two thirds of the time
        except OSError:
            return set(self.files)
        try:
            rows = zip(self.files, self.sizes, self.written, strict=True)
            return {row[0] for row in rows if not _is_as_written(here, *row)}
        finally:
            os.close(here)


def kept_ledger(cache: Cache) -> Ledger | None:
    """Return what a cache knows of the outputs, `None` if that is nothing."""
    together: Ledger | None = cache.get("pages")
    if together is None:
        return None
    since, gone = cache.get("pages since")
    return together.revised(since, gone) if since or gone else together


def keep(cache: Cache, before: Ledger, rows: Collection[Row], gone: Collection[str]) -> None:
    """Keep the rows of the outputs that were made, and forget those that are `gone`; the others
    are as `before`, which is what the cache knows, or nothing."""
    since, forgotten = cache.get("pages since") if before else ((), ())
    changed = {row[0]: row for row in (*since, *rows) if row[0] not in gone}
    forgotten = {*forgotten, *gone} - changed.keys()
    if not before or len(changed) + len(forgotten) > len(before) // MUCH:
        cache.put("pages", before.revised(rows, gone))
        cache.put("pages since", ((), ()))
    else:
        cache.put("pages since", (tuple(changed.values()), tuple(sorted(forgotten))))


def _places_of(number: int, asks: bytes) -> Iterator[int]:
    """Yield the places of a number of 32 bits among others."""
    sought = array("I", [number])
    step = sought.itemsize
    place = asks.find(sought)
    while place >= 0:
        if place % step == 0:
            yield place // step
        place = asks.find(sought, place + 1)


def _is_as_written(folder: int, file: str, size: int, written: int) -> bool:
    try:
        stat = os.stat(file, dir_fd=folder)
    except OSError:
        return False
    return stat.st_size == size and stat.st_mtime_ns == written
