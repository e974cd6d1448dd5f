"""An updated index is the index of the changed archive, to the byte, and few files are written."""

from datetime import date
from pathlib import Path

import pytest

from plugins.search.index import index_files
from plugins.search.numbering import shelf
from plugins.search.record import Record
from plugins.search.updating import update
from tests.search.records import START, an_archive, an_article
from tests.site.tree import contents

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


def on_shelves(archive: list[Record], shelves: set[int]) -> list[Record]:
    return [record for record in archive if shelf(record) in shelves]


NEW = an_article(4001)
CHANGES: dict[str, tuple[list[int], list[Record]]] = {
    "an article changes": ([600], [an_article(600, words=["zebra", "backand", "quagga"])]),
    "an article is new": ([], [NEW]),
    "an article has a new day": ([20], [an_article(20, day=date(2031, 1, 1))]),
    "an article goes": ([33], []),
    "an article of the first day is new": ([], [an_article(4002, day=START)]),
    "an article before all others is new": ([], [an_article(4003, day=date(1950, 5, 1))]),
    "a person goes": ([710], []),
    "an article says the name of a facet": ([], [an_article(4004, words=["person", "kind"])]),
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
    shelves = {shelf(record) for record in [*(ARCHIVE[number] for number in gone), *new]}

    done = update(published, on_shelves(ARCHIVE, shelves), on_shelves(changed, shelves))

    assert done is not None
    files = dict(done.files)
    expected = dict(index_files(changed))
    updated = dict(contents(published)) | files
    for path in done.gone:
        del updated[path]
    assert updated == expected


def test_an_update_that_changes_nothing_writes_the_texts_and_the_root_alone(
    published: Path,
) -> None:
    same = on_shelves(ARCHIVE, {shelf(ARCHIVE[50])})

    done = update(published, same, same)

    assert done is not None
    assert {path.partition("/")[0] for path, _ in done.files} == {"texts", "root.json"}
    assert not done.gone


def test_an_archive_that_doubles_is_indexed_anew(tmp_path: Path) -> None:
    nothing = written(tmp_path, list(index_files([])))

    assert update(nothing, [], [NEW]) is None


def test_where_most_of_an_archive_changes_it_is_indexed_anew(published: Path) -> None:
    changed = [an_article(number, words=["zebra"] * 9) for number in range(700)]

    assert update(published, ARCHIVE[:700], changed) is None
