"""The index: files from records, the same bytes for the same records in whatever order they come.

root.json                  the only file that changes its content and keeps its name
terms/<name>.bin           lists of postings of words and facets, sorted by key
places/<name>.bin          the places of the words, for phrases
texts/<name>/<slot>-<n>.json   what results display
facets/<name>.bin          the lists of a facet's values, those with the most records first
spelling/<name>.json       the words that there are, to find the one that was meant
"""

import gc
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from plugins.newsroom.compilation import File, Item
from plugins.newsroom.side_by_side import processes

from .analysis import is_facet
from .bits import read_varint
from .numbering import Calendar, shelf
from .record import Record
from .runs import PARTS, STRETCH, merged, numbered, stretches, write_run
from .shards import Entry, Shard, content_name, cut, shard, sort_key, target_for
from .words import COMMONEST, TITLES

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

    @property
    def target(self) -> int:
        """The bytes of a usual shard."""
        return target_for(self.calendar.spread)

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


def index_files(records: Iterable[Record]) -> Iterator[File]:
    """Yield the path and content of every file of the index of some records; the root comes last.

    Raises `ValueError` if two records have the same key.
    """
    return files_of((Item.of(each.key, shelf(each), each) for each in records), processes())


def files_of(items: Iterable[Item], count: int) -> Iterator[File]:
    """Yield every file of the index of some records, which are items by now, with up to `count`
    processes."""
    with TemporaryDirectory(prefix="search-") as name:
        folder = Path(name)
        calendar, records = numbered(items, folder / "items")
        contents = Contents(calendar, len(records))
        with _workers(len(records), count) as run:
            some = list(stretches(records))
            runs = [folder / f"run-{number}" for number in range(len(some))]
            for groups in run(partial(write_run, folder / "items"), some, runs):
                for group, files in groups:
                    contents.texts[group] = files[0][0].partition("/")[0]
                    yield from ((f"texts/{path}", data) for path, data in files)
            parts = run(partial(_part, runs, contents.target), range(PARTS))
            yield from _term_files(contents, parts)
    yield "root.json", contents.root()


@contextmanager
def _workers(records: int, count: int) -> Iterator[Callable[..., Iterator[Any]]]:
    """Give what runs a function over lists, like `map`, in as many processes as help."""
    if count == 1 or records <= STRETCH:
        yield map
        return
    # Few builds make an index anew, and what it takes to begin processes takes long to load.
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    # No list or record refers to itself, so that looking for such garbage takes time for nothing.
    with ProcessPoolExecutor(count, initializer=gc.disable) as pool:
        yield pool.map


@dataclass(frozen=True, slots=True)
class _Part:
    shards: list[Shard]
    facets: list[Entry]
    words: list[tuple[str, int]]


def _part(runs: list[Path], target: int, number: int) -> _Part:
    """Return the shards of a part of the alphabet, with its facets and words again."""
    facets, words = [], []

    def noted() -> Iterator[Entry]:
        for entry in merged(runs, number):
            if is_facet(entry.key):
                facets.append(entry)
            elif entry.key.isalpha():
                words.append((entry.key, count_of(entry)))
            yield entry

    return _Part([shard(entries) for entries in cut(noted(), target)], facets, words)


def count_of(entry: Entry) -> int:
    """Return the number of postings of a list."""
    return read_varint(entry.postings, 0)[0] >> 1


def _term_files(contents: Contents, parts: Iterable[_Part]) -> Iterator[File]:
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


def facet_files(contents: Contents, name: str, entries: list[Entry]) -> Iterator[File]:
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
