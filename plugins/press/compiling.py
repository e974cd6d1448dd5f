"""Compilations: which of their items changed, and what that does to their files.

The cache keeps each item as it is in the files that are published, with a note of its shelf and of
the facts that it depends on. It is told in the moment in which it is told of the files.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from zlib import crc32

from plugins.newsroom.cache import Cache
from plugins.newsroom.checksums import with_checksum, without_checksum
from plugins.newsroom.compilation import Compilation, File, Item, Keys, Update, name_of
from plugins.newsroom.edition import Edition
from plugins.newsroom.side_by_side import side_by_side

Made = tuple[Item, bytes]
"""An item, and its note."""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A compilation as it is to be: the files to write, those that go (`None` for all others), and
    the items that were made; `notes` are those of all items as they were."""

    compilation: Compilation
    files: Iterable[File]
    gone: Iterable[str] | None
    made: Sequence[Made]
    notes: Mapping[str, bytes]

    def keep(self, cache: Cache) -> None:
        """Keep the items as they are in the files that have been published."""
        path = self.compilation.path
        gone = self.notes.keys() - set(map(name_of, self.compilation.items))
        cache.forget_items(path, gone)
        rows = ((item.name, note, with_checksum(item.packed)) for item, note in self.made)
        cache.keep_items(path, rows)
        notes = {**self.notes, **{item.name: note for item, note in self.made}}
        cache.put(_sum_name(path), _sum((name, notes[name]) for name in notes.keys() - gone))


class Revision:
    """What the facts that changed, `None` for all, mean for a compilation. `in_place` says whether
    its files are there as they were written."""

    def __init__(
        self, compilation: Compilation, cache: Cache, changed: set[int] | None, *, in_place: bool
    ) -> None:
        self.compilation, self._cache = compilation, cache
        planned = {name_of(keys): keys for keys in compilation.items}
        self._notes = notes = cache.items(compilation.path)
        if changed is None or cache.get(_sum_name(compilation.path)) != _sum(notes.items()):
            notes, in_place = {}, False
        read = {name: without_checksum(note).cast("I") for name, note in notes.items()}
        self._in_place = in_place
        self._shelves = {name: note[0] for name, note in read.items()}
        self._gone = read.keys() - planned.keys()
        self._stale = [
            keys
            for name, keys in planned.items()
            if name not in read or (changed and not changed.isdisjoint(read[name][1:]))
        ]

    @property
    def is_needed(self) -> bool:
        """Whether there is anything to do."""
        return bool(self._stale or self._gone) or not self._in_place

    def compiled(self, edition: Edition, published: Path, processes: int) -> Compiled:
        """Make the items that are to be made, and say what becomes of the `published` files."""
        compilation = self.compilation
        making = partial(_made, compilation, edition)
        made = list(side_by_side(making, self._stale, processes))
        items = {item.name: item for item, _ in made}
        update = self._update(published / compilation.path, items) if self._in_place else None
        if update is None:
            files = compilation.files(self._all_items(items), processes)
            return Compiled(compilation, compilation.within_site(files), None, made, self._notes)
        gone = [compilation.path + file for file in update.gone]
        files = compilation.within_site(update.files)
        return Compiled(compilation, files, gone, made, self._notes)

    def _update(self, folder: Path, made: Mapping[str, Item]) -> Update | None:
        """Return what the change of some items does to the files in a folder."""
        changed = {
            name: item
            for name, item in made.items()
            if name not in self._shelves or self._kept(name) != item
        }
        if not changed and not self._gone:
            return Update((), ())
        touched = {item.shelf for item in changed.values()}
        touched |= {
            self._shelves[name] for name in (*changed, *self._gone) if name in self._shelves
        }
        before = {
            name: self._kept(name) for name, shelf in self._shelves.items() if shelf in touched
        }
        after = {name: item for name, item in before.items() if name not in self._gone} | changed
        return self.compilation.update(folder, _things(before), _things(after))

    def _all_items(self, made: Mapping[str, Item]) -> Iterator[Item]:
        """Yield all items, those that were made and those that are as before."""
        yield from made.values()
        yield from map(self._kept, self._shelves.keys() - made.keys() - self._gone)

    def _kept(self, name: str) -> Item:
        """Return an item as it was."""
        packed = without_checksum(self._cache.item(self.compilation.path, name))
        return Item(name, self._shelves[name], bytes(packed))


def _made(compilation: Compilation, edition: Edition, some: Iterable[Keys]) -> Iterator[Made]:
    for keys in some:
        with edition.asking.listening() as asked:
            item = compilation.item(edition, keys)
        yield item, with_checksum(array("I", [item.shelf, *asked]).tobytes())


def _things(items: Mapping[str, Item]) -> list[object]:
    return [item.thing for item in items.values()]


def _sum_name(path: str) -> str:
    return f"items of {path}"


def _sum(notes: Iterable[tuple[str, bytes]]) -> int:
    """Return the sum of the checksums of notes, in any order: it tells whether one was lost."""
    return sum(crc32(note, crc32(name.encode())) for name, note in notes)
