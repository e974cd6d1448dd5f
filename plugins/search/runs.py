"""The postings of an archive that need not fit into memory: sorted runs on disk, and their merge.

All items are written to a file, from which each process reads those that it works on. They are cut
into stretches of the calendar, and each stretch gives one run of postings, sorted by key, in parts
by alphabet. Merging the runs of a part gives whole lists. Stretches and parts are worked on side by
side by as many processes as there are processors.
"""

import marshal
import pickle
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from heapq import merge
from itertools import accumulate, groupby, pairwise
from operator import itemgetter
from pathlib import Path
from typing import TypeAlias

from plugins.newsroom.compilation import Item

from .analysis import postings_of
from .bits import bits_of, packed
from .numbering import Calendar, Number, calendar_for, numbers
from .postings import Coded, coded, encode
from .record import Record
from .shards import ALPHABET, Entry, part_of, sort_key
from .texts import GROUP_SLOTS, shown, text_files

STRETCH = 150
"""Records of a stretch, at least: what a process has in memory at a time."""

RUNS = 128
"""Stretches of an archive, at most: so many files are open at once."""

PARTS = len(ALPHABET) + 1

Row: TypeAlias = tuple[bytes, str, tuple[int, ...], tuple[int, ...], str, tuple[int, ...], bytes]
"""A list as it lies in a run, by columns, which take half the time and half the disk: its sort
key, its key, the slots, the ranks, the rest of the postings, and of their places the number of
bits and the bits."""

NO_REFERENCES = 2
"""The version of `marshal`'s format that does not look for what stands in it twice."""

Numbered: TypeAlias = tuple[Number, int]
"""The number of a record, and where its item begins in the file of all items."""


def numbered(items: Iterable[Item], path: Path) -> tuple[Calendar, list[Numbered]]:
    """Write all items to a file; return the calendar of the archive, and its records by number.

    Raises `ValueError` if two of them have the same key.
    """
    shelves: dict[str, int] = {}
    starts: dict[str, int] = {}
    with path.open("wb") as file:
        for item in items:
            if item.name in shelves:
                raise ValueError(f"two records have the same key: {item.name}")
            shelves[item.name] = item.shelf
            starts[item.name] = file.tell()
            pickle.dump(item, file, pickle.HIGHEST_PROTOCOL)
    calendar = calendar_for(len(shelves))
    found = numbers(calendar, shelves.items())
    return calendar, sorted((number, starts[key]) for key, number in found.items())


def stretches(records: Sequence[Numbered]) -> Iterator[list[Numbered]]:
    """Yield the records of each stretch; no group of texts is cut in two."""
    size = max(STRETCH, len(records) // RUNS)
    some: list[Numbered] = []
    for _, group in groupby(records, key=lambda record: record[0][0] // GROUP_SLOTS):
        some += group
        if len(some) > size:
            yield some
            some = []
    if some:
        yield some


def write_run(
    items: Path, records: Sequence[Numbered], folder: Path
) -> list[tuple[int, list[tuple[str, bytes]]]]:
    """Write the run of a stretch to a folder, a file a part; return its texts, by group."""
    rows: dict[str, list[Coded]] = defaultdict(list)
    texts = []
    for number, record in _read(items, records):
        texts.append((number, shown(record)))
        for key, posting in postings_of(record, number).items():
            rows[key].append(coded(posting))
    folder.mkdir()
    with ExitStack() as open_files:
        paths = [folder / str(part) for part in range(PARTS)]
        files = [open_files.enter_context(path.open("wb")) for path in paths]
        for sorted_by, key in sorted((sort_key(key), key) for key in rows):
            row = _row(sorted_by, key, rows.pop(key))
            marshal.dump(row, files[part_of(sorted_by)], NO_REFERENCES)
    grouped = groupby(texts, key=lambda text: text[0][0] // GROUP_SLOTS)
    return [(group, list(text_files(some))) for group, some in grouped]


def _read(items: Path, records: Iterable[Numbered]) -> Iterator[tuple[Number, Record]]:
    with items.open("rb") as file:
        for number, start in records:
            file.seek(start)
            yield number, pickle.load(file).thing  # noqa: S301 (written a moment ago)


def merged(runs: Sequence[Path], part: int) -> Iterator[Entry]:
    """Yield the whole lists of a part, sorted by key."""
    rows = merge(*(_rows(run / str(part)) for run in runs), key=itemgetter(0))
    for _, same in groupby(rows, key=itemgetter(0)):
        found = list(same)
        postings = [posting for row in found for posting in _postings(row)]
        yield Entry(found[0][1], *encode(postings))


def _row(sorted_by: bytes, key: str, postings: Sequence[Coded]) -> Row:
    """Return the list of a key as it lies in a run."""
    slots, ranks, tails, places = zip(*postings, strict=True)
    bits = packed("".join(places))
    return sorted_by, key, slots, ranks, " ".join(tails), tuple(map(len, places)), bits


def _postings(row: Row) -> Iterator[Coded]:
    """Yield the postings of a list in a run."""
    _, _, slots, ranks, tails, lengths, places = row
    bits = bits_of(places)
    wheres = (bits[start:end] for start, end in pairwise(accumulate(lengths, initial=0)))
    return zip(slots, ranks, tails.split(" "), wheres, strict=True)


def _rows(path: Path) -> Iterator[Row]:
    with path.open("rb") as file:
        while True:
            try:
                yield marshal.load(file)  # noqa: S302 (written a moment ago, by `write_run`)
            except EOFError:
                return
