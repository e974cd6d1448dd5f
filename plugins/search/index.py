"""The index: files from records, the same bytes for the same records in whatever order they come.

root.json                  the only file that changes its content and keeps its name
terms/<name>.bin           lists of postings of words and facets, sorted by key
places/<name>.bin          the places of the words, for phrases
texts/<name>/<slot>-<n>.json   what results display
facets/<name>.bin          the lists of a facet's values, those with the most records first
spelling/<name>.json       the words that there are, to find the one that was meant
"""

import json
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

from .analysis import EVERYTHING
from .bits import read_varint
from .numbering import Calendar
from .record import Record
from .runs import PARTS, STRETCH, merged, spooled, write_run
from .shards import Entry, Shard, content_name, cut, shard, sort_key
from .words import COMMONEST, TITLES

IndexFile: TypeAlias = tuple[str, bytes]

FACET_TARGET = 5_000
"""Bytes of a shard of a facet. These are fetched one after the other, when counts are asked for,
until there are enough of them."""


@dataclass
class Contents:
    """The names of the files of an index, from which its root is made."""

    calendar: Calendar
    records: int
    shards: list[tuple[str, str]] = field(default_factory=list)
    texts: dict[int, str] = field(default_factory=dict)
    facets: dict[str, list[str]] = field(default_factory=dict)
    spelling: dict[str, str] = field(default_factory=dict)

    def root(self) -> bytes:
        """Return the root, from which a browser knows every other file."""
        groups = range(min(self.texts, default=0), max(self.texts, default=-1) + 1)
        value = {
            "records": self.records,
            "spread": self.calendar.spread,
            "skipped": " ".join(COMMONEST),
            "titles": " ".join(TITLES),
            "first": " ".join(first for first, _ in self.shards),
            "terms": "".join(name for _, name in self.shards),
            "group": groups.start,
            "texts": ",".join(self.texts.get(group, "") for group in groups),
            "facets": {name: "".join(names) for name, names in sorted(self.facets.items())},
            "spelling": dict(sorted(self.spelling.items())),
        }
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def index_files(records: Iterable[Record]) -> Iterator[IndexFile]:
    """Yield the path and content of every file of the index; the root comes last.

    Raises `ValueError` if two records have the same key.
    """
    with TemporaryDirectory(prefix="search-") as name:
        folder = Path(name)
        spool = spooled(records, folder)
        contents = Contents(spool.calendar, len(spool.places))
        with _workers(len(spool.places)) as run:
            runs = []
            stretches = list(spool.stretches())
            folders = [folder / f"run-{number}" for number in range(len(stretches))]
            for groups in run(partial(write_run, spool), stretches, folders):
                for group, files in groups:
                    contents.texts[group] = files[0][0].partition("/")[0]
                    yield from ((f"texts/{path}", data) for path, data in files)
            runs = folders
            parts = run(partial(_part, runs), range(PARTS))
            yield from _term_files(contents, parts)
        yield "root.json", contents.root()


class _workers:  # noqa: N801 (used as a function)
    """Run a function over a list in as many processes as help."""

    def __init__(self, count: int) -> None:
        processes = os.cpu_count() or 1
        self._pool: Executor | None = None
        if processes > 1 and count > 2 * STRETCH:
            self._pool = ProcessPoolExecutor(processes)

    def __enter__(self) -> Callable[..., Iterator[Any]]:
        return self._pool.map if self._pool else map

    def __exit__(self, *exception: object) -> None:
        if self._pool:
            self._pool.shutdown()


@dataclass(frozen=True, slots=True)
class _Part:
    shards: list[Shard]
    facets: list[Entry]
    words: list[tuple[str, int]]


def _part(runs: list[Path], number: int) -> _Part:
    """Return the shards of a part of the alphabet, with its facets and words again."""
    facets, words = [], []

    def noted() -> Iterator[Entry]:
        for entry in merged(runs, number):
            if "\t" in entry.key and entry.key != EVERYTHING:
                facets.append(entry)
            elif entry.key.isalpha():
                words.append((entry.key, count_of(entry)))
            yield entry

    return _Part([shard(entries) for entries in cut(noted())], facets, words)


def count_of(entry: Entry) -> int:
    """Return the number of postings of a list."""
    return read_varint(entry.postings, 0)[0] >> 1


def _term_files(contents: Contents, parts: Iterable[_Part]) -> Iterator[IndexFile]:
    facets: dict[str, list[Entry]] = defaultdict(list)
    words: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for part in parts:
        for each in part.shards:
            contents.shards.append((each.first.partition("\t")[0], each.name))
            yield f"terms/{each.name}.bin", each.postings
            yield f"places/{each.name}.bin", each.places
        for entry in part.facets:
            name, _, value = entry.key.partition(":")
            facets[name].append(Entry(value, entry.postings))
        for word, count in part.words:
            words[first_letter(word)].append((word, count.bit_length()))
    for name, entries in facets.items():
        yield from facet_files(contents, name, entries)
    for letter, some in words.items():
        data = spelling(some)
        contents.spelling[letter] = content_name(data)
        yield f"spelling/{contents.spelling[letter]}.json", data


def facet_files(contents: Contents, name: str, entries: list[Entry]) -> Iterator[IndexFile]:
    """Yield the shards of a facet: values by the power of two of their records, then by name."""
    entries.sort(key=lambda entry: (-count_of(entry).bit_length(), sort_key(entry.key)))
    for some in cut(entries, FACET_TARGET, parted=False):
        made = shard(some)
        contents.facets.setdefault(name, []).append(made.name)
        yield f"facets/{made.name}.bin", made.postings


def first_letter(word: str) -> str:
    """Return under which name a word stands in the files for spelling."""
    return word[0] if word[0].isascii() else "other"


def spelling(words: Iterable[tuple[str, int]]) -> bytes:
    """Return sorted words as JSON, those of as many records in a string, by powers of two."""
    found: dict[int, list[str]] = defaultdict(list)
    for word, size in words:
        found[size].append(word)
    value = {str(size): " ".join(some) for size, some in sorted(found.items())}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
