"""The postings of an archive that need not fit into memory: sorted runs on disk, and their merge.

Records are cut into stretches of the calendar, and each stretch gives one run of postings, sorted
by key, in parts by alphabet. Merging the runs of a part gives whole lists. Stretches and parts are
worked on side by side by as many processes as there are processors.
"""

import marshal
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TypeAlias

from plugins.newsroom.compilation import Item

from .analysis import postings_of
from .numbering import Calendar, Number, calendar_for, numbers
from .postings import Coded, coded, encode
from .shards import ALPHABET, Entry, part_of, sort_key
from .texts import GROUP_SLOTS, shown, text_files

STRETCH = 300
"""Records of a stretch, at least: what a process has in memory at a time."""

RUNS = 128
"""Stretches of an archive, at most: so many files are open at once."""

PARTS = len(ALPHABET) + 1

Row: TypeAlias = tuple[bytes, str, list[Coded]]


Numbered: TypeAlias = tuple[Number, Item]


def numbered(items: Iterable[Item]) -> tuple[Calendar, list[Numbered]]:
    """Return the calendar of an archive, and its records sorted by number.

    Raises `ValueError` if two of them have the same key.
    """
    by_key: dict[str, Item] = {}
    for item in items:
        if by_key.setdefault(item.name, item) is not item:
            raise ValueError(f"two records have the same key: {item.name}")
    calendar = calendar_for(len(by_key))
    found = numbers(calendar, ((item.name, item.shelf) for item in by_key.values()))
    return calendar, sorted((number, by_key[key]) for key, number in found.items())


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
    records: Sequence[Numbered], folder: Path
) -> list[tuple[int, list[tuple[str, bytes]]]]:
    """Write the run of a stretch to a folder, a file a part; return its texts, by group."""
    rows: dict[str, list[Coded]] = {}
    texts = []
    for number, item in records:
        record = item.thing
        texts.append((number, shown(record)))
        for key, posting in postings_of(record, number).items():
            rows.setdefault(key, []).append(coded(posting))
    by_key = sorted(((sort_key(key), key, row) for key, row in rows.items()), key=itemgetter(0))
    folder.mkdir()
    with ExitStack() as open_files:
        paths = [folder / str(part) for part in range(PARTS)]
        files = [open_files.enter_context(path.open("wb")) for path in paths]
        for row in by_key:
            marshal.dump(row, files[part_of(row[0])])
    grouped = groupby(texts, key=lambda text: text[0][0] // GROUP_SLOTS)
    return [(group, list(text_files(some))) for group, some in grouped]


def merged(runs: Sequence[Path], part: int) -> Iterator[Entry]:
    """Yield the whole lists of a part, sorted by key."""
    rows = merge(*(_rows(run / str(part)) for run in runs), key=itemgetter(0))
    for _, same in groupby(rows, key=itemgetter(0)):
        found = list(same)
        postings = [posting for row in found for posting in row[2]]
        yield Entry(found[0][1], *encode(postings))


def _rows(path: Path) -> Iterator[Row]:
    with path.open("rb") as file:
        while True:
            try:
                yield marshal.load(file)  # noqa: S302 (written a moment ago, by `write_run`)
            except EOFError:
                return
