"""The postings of an archive that need not fit into memory: sorted runs on disk, and their merge.

Records are cut into stretches of the calendar, and each stretch gives one run of postings, sorted
by key, in parts by alphabet. Merging the runs of a part gives whole lists. Stretches and parts are
worked on side by side by as many processes as there are processors.
"""

import marshal
import pickle
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TypeAlias

from .analysis import postings_of
from .numbering import Calendar, Number, calendar_for, numbers
from .postings import Coded, coded, encode
from .record import Record
from .shards import ALPHABET, Entry, part_of, sort_key
from .texts import GROUP_SLOTS, shown, text_files

STRETCH = 1000
"""Records of a stretch, at least: what is in memory at a time."""

PARTS = len(ALPHABET) + 1

Row: TypeAlias = tuple[bytes, str, list[Coded]]


@dataclass(frozen=True, slots=True)
class Spool:
    """Records written to a file, and where each lies in it, sorted by number."""

    path: Path
    calendar: Calendar
    places: tuple[tuple[Number, int], ...]

    def stretches(self) -> Iterator[tuple[tuple[Number, int], ...]]:
        """Yield the places of the records of each stretch; no group of texts is cut in two."""
        some: list[tuple[Number, int]] = []
        for _, group in groupby(self.places, key=lambda place: place[0][0] // GROUP_SLOTS):
            some += group
            if len(some) >= STRETCH:
                yield tuple(some)
                some = []
        if some:
            yield tuple(some)

    def read(self, places: Iterable[tuple[Number, int]]) -> Iterator[tuple[Number, Record]]:
        """Yield the records at some places, with their numbers."""
        with self.path.open("rb") as file:
            for number, at in places:
                file.seek(at)
                yield number, pickle.load(file)  # noqa: S301 (written a moment ago, by `spooled`)


def spooled(records: Iterable[Record], folder: Path) -> Spool:
    """Write records to a file in a folder, and number them.

    Raises `ValueError` if two of them have the same key.
    """
    path = folder / "records"
    calendar_input: list[tuple[Record, int]] = []
    with path.open("wb") as file:
        for record in records:
            calendar_input.append((_bare(record), file.tell()))
            pickle.dump(record, file)
    bare = [record for record, _ in calendar_input]
    calendar = calendar_for(len(bare))
    found = numbers(calendar, bare)
    if len(found) < len(bare):
        raise ValueError("two records have the same key")
    return Spool(path, calendar, tuple(sorted((found[r.key], at) for r, at in calendar_input)))


def _bare(record: Record) -> Record:
    return Record(record.kind, record.id, record.day, (), (), [])


def write_run(
    spool: Spool, places: Sequence[tuple[Number, int]], folder: Path
) -> list[tuple[int, list[tuple[str, bytes]]]]:
    """Write the run of a stretch to a folder, a file a part; return its texts, by group."""
    rows: dict[str, list[Coded]] = {}
    texts = []
    for number, record in spool.read(places):
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
