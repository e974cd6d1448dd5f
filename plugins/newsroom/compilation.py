"""Files that are made of many items together, such as the index of search.

Each item is kept as it was when the files were published. So it is known, item by item, what a
change changes, and the files can be updated where they lie.
"""

import pickle
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

File: TypeAlias = tuple[str, bytes]
"""A file's path below that of the compilation, and its content."""

Keys: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A thing that files are compiled from, packed small: an archive's are all held at once.

    Things on one shelf, a number of 32 bits, are looked at together when one of them changes.
    """

    name: str
    shelf: int
    packed: bytes

    @classmethod
    def of(cls, name: str, shelf: int, thing: object) -> "Item":
        """Return a thing as an item."""
        return cls(name, shelf, zlib.compress(pickle.dumps(thing, pickle.HIGHEST_PROTOCOL), 1))

    @property
    def thing(self) -> Any:
        """The thing itself."""
        return pickle.loads(zlib.decompress(self.packed))  # noqa: S301 (packed by ourselves)


@dataclass(frozen=True, slots=True)
class Update:
    """What a change does to compiled files: those that are written, and those that go."""

    files: Iterable[File]
    gone: Iterable[str]


@dataclass(frozen=True, slots=True)
class Compilation:
    """The files below `path`, to be compiled from `items`, which are named by their keys.

    `make(edition, *keys)` gives a thing, made again when something changed that it asked the
    edition for, and `shelf(thing)` its shelf. `files(items, processes)` yields every file.
    `update(folder, before, after)` says how to change those in a folder, given all things on the
    shelves that a change touches, as they were and as they are; `None` if all is to be compiled
    anew. Both must give the same files.
    """

    path: str
    items: Sequence[Keys]
    make: Callable[..., Any]
    shelf: Callable[[Any], int]
    files: Callable[[Iterable[Item], int], Iterator[File]]
    update: Callable[[Path, Sequence[Any], Sequence[Any]], Update | None]

    def item(self, edition: object, keys: Keys) -> Item:
        """Make the item of some keys."""
        thing = self.make(edition, *keys)
        return Item.of(name_of(keys), self.shelf(thing), thing)

    def all_files(self, edition: object, processes: int) -> Iterator[File]:
        """Yield every file, with its path within the site."""
        items = (self.item(edition, keys) for keys in self.items)
        yield from self.within_site(self.files(items, processes))

    def within_site(self, files: Iterable[File]) -> Iterator[File]:
        """Yield files with their paths within the site."""
        return ((self.path + file, data) for file, data in files)


def name_of(keys: Keys) -> str:
    """Return the name of the item of some keys."""
    return ":".join(keys)
