"""Two folders take turns, and readers see one whole build or the other."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from plugins.press import folders as module
from plugins.press.folders import Folders, write
from tests.site.tree import contents

FIRST = {"index.html": b"one", "a/index.html": b"a", "b/c/index.html": b"c"}


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "output")


def published(folders: Folders, files: Mapping[str, bytes]) -> None:
    folder = folders.begin_anew()
    for name, data in files.items():
        write(folder, name, data)
    folders.change_places()


def test_a_first_build_is_published(folders: Folders) -> None:
    published(folders, FIRST)

    assert contents(folders.published) == FIRST
    assert not folders.spare.exists()


@pytest.mark.parametrize("system", ["exchanges", "renames"])
def test_a_second_build_takes_the_place_of_the_first(
    folders: Folders, system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if system == "renames":
        monkeypatch.setattr(module, "_exchange", lambda *_: False)
    published(folders, FIRST)
    before = folders.published.stat().st_ino
    published(folders, {"index.html": b"two"})

    assert contents(folders.published) == {"index.html": b"two"}
    assert contents(folders.spare) == FIRST
    assert folders.spare.stat().st_ino == before
    assert sorted(path.name for path in folders.workshop.iterdir()) == ["next"]


def test_what_did_not_change_is_the_same_file_in_both(folders: Folders) -> None:
    published(folders, FIRST)
    turn = folders.turn(1, (), ())
    folders.bring_up_to_date(turn, FIRST)
    write(folders.spare, "index.html", b"two")
    folders.change_places()

    assert contents(folders.published) == {**FIRST, "index.html": b"two"}
    assert contents(folders.spare) == FIRST  # what was written has no other name
    same = folders.published / "a/index.html"
    assert same.samefile(folders.spare / "a/index.html")


def test_the_spare_folder_catches_up_with_the_last_build(folders: Folders) -> None:
    published(folders, FIRST)
    folders.bring_up_to_date(folders.turn(1, (), ()), FIRST)
    write(folders.spare, "new/index.html", b"new")
    folders.remove(["b/c/index.html"])
    folders.change_places()
    turn = folders.turn(2, ["new/index.html"], ["b/c/index.html"])
    now = contents(folders.published)

    assert folders.bring_up_to_date(turn, now) == folders.turn(2, (), ())
    assert contents(folders.spare) == now
    assert not (folders.spare / "b").exists()


def test_a_spare_folder_of_others_is_not_trusted(folders: Folders) -> None:
    published(folders, FIRST)
    turn = folders.turn(1, (), ())
    folders.spare.mkdir()
    (folders.spare / "stray.html").write_text("x", "utf-8")

    folders.bring_up_to_date(turn, FIRST)

    assert contents(folders.spare) == FIRST


def test_a_published_folder_of_others_is_known(folders: Folders) -> None:
    published(folders, FIRST)
    turn = folders.turn(1, (), ())
    assert folders.is_published(turn)
    folders.published.rename(folders.published.with_name("moved"))
    folders.published.mkdir()

    assert not folders.is_published(turn)
    assert not folders.is_published(None)


def test_a_build_that_was_stopped_between_two_renames_is_undone(folders: Folders) -> None:
    published(folders, FIRST)
    folders.workshop.mkdir(exist_ok=True)
    folders.published.rename(folders.workshop / "last")
    folders.restore()

    assert contents(folders.published) == FIRST
