"""Of a compilation, the items that changed are made again, and its files are changed for them."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from plugins.newsroom.asking import Fact, numbers
from plugins.newsroom.cache import new_cache
from plugins.newsroom.compilation import Compilation, File, Item, Update
from plugins.newsroom.edition import Edition
from plugins.press.compiling import Compiled, Revision
from tests.newsroom.records import an_edition

NAMES = {"ann-lee": "Ann Lee", "bo-day": "Bo Day", "cy-abel": "Cy Abel", "jo-lane": "Jo Lane"}


def made_of(things: Iterable[str]) -> Iterator[File]:
    """Yield a file for each length of a name, with the names of that length in it."""
    found: dict[int, list[str]] = {}
    for name in sorted(things):
        found.setdefault(len(name), []).append(name)
    return ((f"{length}.txt", "\n".join(some).encode()) for length, some in found.items())


class Desk:
    """A list of names, the files that are made of it, and what was asked for to change them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.names = dict(NAMES)
        self.cache = new_cache(root / "cache.sqlite", "a fingerprint")
        self.calls: list[str] = []

    def edition(self) -> Edition:
        files = {
            f"people/{key}.md": f"---\nname: {name}\n---\n" for key, name in self.names.items()
        }
        return an_edition(self.root, files)[0].listening()

    def compilation(self) -> Compilation:
        keys = [(key,) for key in self.names]
        return Compilation("names/", keys, self._name, len, self._files, self._update)

    def _name(self, edition: Edition, key: str) -> str:
        self.calls.append(f"make {key}")
        return edition.site.people[key].name

    def _files(self, items: Iterable[Item], _: int) -> Iterator[File]:
        self.calls.append("files")
        return made_of(item.thing for item in items)

    def _update(self, _: Path, before: Sequence[str], after: Sequence[str]) -> Update | None:
        self.calls.append(f"update {sorted(before)} {sorted(after)}")
        if not after:
            return None
        files = dict(made_of(after))
        return Update(files.items(), [file for file, _ in made_of(before) if file not in files])

    def revision(self, *changed: Fact, in_place: bool = True) -> Revision:
        self.calls.clear()
        facts = numbers(changed)
        return Revision(self.compilation(), self.cache, facts, in_place=in_place)

    def publish(self, revision: Revision) -> tuple[dict[str, bytes], Compiled]:
        done = revision.compiled(self.edition(), self.root, 1)
        files = dict(done.files)
        done.keep(self.cache)
        return files, done


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.publish(Revision(desk.compilation(), desk.cache, None, in_place=False))
    return desk


def test_at_first_every_file_is_made(tmp_path: Path) -> None:
    desk = Desk(tmp_path)

    files, done = desk.publish(Revision(desk.compilation(), desk.cache, None, in_place=False))

    assert files == {"names/6.txt": b"Bo Day", "names/7.txt": b"Ann Lee\nCy Abel\nJo Lane"}
    assert done.gone is None


def test_where_nothing_changed_nothing_is_needed(desk: Desk) -> None:
    assert not desk.revision(("person", "someone-else")).is_needed


def test_an_item_that_is_the_same_after_all_changes_no_file(desk: Desk) -> None:
    files, _ = desk.publish(desk.revision(("person", "bo-day")))

    assert files == {}
    assert desk.calls == ["make bo-day"]


def test_a_change_is_told_with_all_on_the_shelves_that_it_touches(desk: Desk) -> None:
    desk.names["bo-day"] = "Bo Daye"

    files, done = desk.publish(desk.revision(("person", "bo-day")))

    before = ["Ann Lee", "Bo Day", "Cy Abel", "Jo Lane"]
    after = ["Ann Lee", "Bo Daye", "Cy Abel", "Jo Lane"]
    assert desk.calls == ["make bo-day", f"update {before} {after}"]
    assert files == {"names/7.txt": b"Ann Lee\nBo Daye\nCy Abel\nJo Lane"}
    assert done.gone == ["names/6.txt"]


def test_what_comes_and_goes_is_told_too(desk: Desk) -> None:
    del desk.names["ann-lee"]
    desk.names["al-moss"] = "Al Moss"

    desk.publish(desk.revision())

    assert desk.calls == [
        "make al-moss",
        "update ['Ann Lee', 'Cy Abel', 'Jo Lane'] ['Al Moss', 'Cy Abel', 'Jo Lane']",
    ]
    assert not desk.revision().is_needed


def test_files_that_were_tampered_with_are_made_anew_of_what_is_kept(desk: Desk) -> None:
    files, done = desk.publish(desk.revision(in_place=False))

    assert desk.calls == ["files"]
    assert files == {"names/6.txt": b"Bo Day", "names/7.txt": b"Ann Lee\nCy Abel\nJo Lane"}
    assert done.gone is None


def test_where_no_update_is_possible_all_files_are_made_anew(desk: Desk) -> None:
    desk.names.clear()

    files, done = desk.publish(desk.revision())

    assert (files, done.gone) == ({}, None)
    assert desk.calls[1:] == ["files"]


HURT = {
    "an item is lost": "DELETE FROM items WHERE name = 'cy-abel'",
    "the facts of one are lost": "UPDATE items SET note = substr(note, 1, 8)",
    "one has another name": "UPDATE items SET name = 'cy-abell' WHERE name = 'cy-abel'",
}


@pytest.mark.parametrize("hurt", HURT)
def test_where_the_cache_lost_something_all_is_made_again(desk: Desk, hurt: str) -> None:
    with sqlite3.connect(desk.cache.path) as file:
        file.execute(HURT[hurt])
    file.close()

    files, _ = desk.publish(desk.revision())

    assert sorted(desk.calls) == ["files", *(f"make {name}" for name in sorted(NAMES))]
    assert len(files) == 2
    assert len(desk.cache.items("names/")) == len(NAMES)
