"""An updated index is the index of the changed archive, to the byte, and few files are written."""

from datetime import date
from pathlib import Path

import pytest

from plugins.search.index import index_files
from plugins.search.numbering import Calendar
from plugins.search.record import Record
from plugins.search.updating import calendar_of, updated_files
from tests.search.records import START, an_archive, an_article

ARCHIVE = an_archive(700)
"""So many that the lists of common words are cut into windows."""


def written(folder: Path, files: list[tuple[str, bytes]]) -> Path:
    for path, data in files:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("index"), list(index_files(ARCHIVE)))


def in_slots(calendar: Calendar, archive: list[Record], slots: set[int]) -> list[Record]:
    return [record for record in archive if calendar.slot(record) in slots]


NEW = an_article(4001)
CHANGES: dict[str, tuple[list[int], list[Record]]] = {
    "an article changes": ([600], [an_article(600, words=["zebra", "backand", "quagga"])]),
    "an article is new": ([], [NEW]),
    "an article has a new day": ([20], [an_article(20, day=date(2031, 1, 1))]),
    "an article goes": ([33], []),
    "an article of the first day is new": ([], [an_article(4002, day=START)]),
    "an article before all others is new": ([], [an_article(4003, day=date(1950, 5, 1))]),
    "a person goes": ([710], []),
    "ten articles go and five come": (
        list(range(100, 110)),
        [an_article(number, words=["zebra"] * 9) for number in range(5000, 5005)],
    ),
    "nothing changes": ([50], [ARCHIVE[50]]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_an_update_is_the_index_of_the_changed_archive(published: Path, change: str) -> None:
    gone, new = CHANGES[change]
    changed = [record for number, record in enumerate(ARCHIVE) if number not in gone] + new
    calendar = calendar_of(published)
    slots = {calendar.slot(record) for record in [*(ARCHIVE[number] for number in gone), *new]}

    files = updated_files(
        published, in_slots(calendar, ARCHIVE, slots), in_slots(calendar, changed, slots)
    )

    assert files is not None
    expected = dict(index_files(changed))
    before = {
        str(path.relative_to(published)): path.read_bytes() for path in published.rglob("*.*")
    }
    assert {
        path: data for path, data in {**before, **dict(files)}.items() if path in expected
    } == expected
    assert [path for path, data in files if expected.get(path) != data] == []


def test_an_update_that_changes_nothing_writes_the_texts_and_the_root_alone(
    published: Path,
) -> None:
    calendar = calendar_of(published)
    same = in_slots(calendar, ARCHIVE, {calendar.slot(ARCHIVE[50])})

    files = updated_files(published, same, same)

    assert {path.partition("/")[0] for path, _ in files or ()} == {"texts", "root.json"}


def test_an_archive_that_doubles_is_indexed_anew(tmp_path: Path) -> None:
    nothing = written(tmp_path, list(index_files([])))

    assert updated_files(nothing, [], [NEW]) is None
