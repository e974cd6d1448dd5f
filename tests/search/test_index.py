"""The index is a function of its records, to the byte; a changed article changes little of it."""

import json
from random import Random

import pytest

from plugins.search.index import index_files
from plugins.search.postings import decode
from plugins.search.record import Record
from plugins.search.runs import STRETCH
from plugins.search.shards import read_shard
from tests.search.records import an_archive, an_article


def files(records: list[Record]) -> dict[str, bytes]:
    return dict(index_files(records))


def test_the_order_of_the_records_does_not_matter() -> None:
    archive = an_archive(120)
    shuffled = archive.copy()
    Random(1).shuffle(shuffled)  # noqa: S311

    assert files(archive) == files(shuffled)


def test_processes_side_by_side_give_the_same_lists() -> None:
    archive = an_archive(2 * STRETCH)

    first, second = files(archive), files(archive[::-1])

    assert first == second
    found = {
        entry.key: sum(1 for _ in decode(entry.postings))
        for path, data in first.items() if path.startswith("terms/")
        for entry in read_shard(data)
    }  # fmt: skip
    assert found["all:records\t"] == len(archive)
    assert found["titl"] == 2 * STRETCH


def test_a_changed_article_leaves_other_files_as_they_are() -> None:
    archive = an_archive(400)
    words = ["backand", "zebra", "zebras"]
    changed = [*archive[:7], an_article(7, words=words), *archive[8:]]

    before, after = files(archive), files(changed)

    folders = {path.split("/")[1] for path in before if path.startswith("texts/")}
    assert len(folders - {path.split("/")[1] for path in after if path.startswith("texts/")}) == 1
    assert [path for path in before if path in after and before[path] != after[path]] == [
        "root.json"
    ]


def test_the_root_names_every_file() -> None:
    written = files(an_archive(50))
    root = json.loads(written["root.json"])
    names = [
        root["terms"],
        *root["facets"].values(),
        *root["spelling"].values(),
        *root["texts"].split(","),
    ]
    named = {name[start : start + 8] for name in names for start in range(0, len(name), 8)}

    assert {path.split("/")[1].partition(".")[0] for path in written if "/" in path} == named


def test_an_empty_archive_has_an_index() -> None:
    assert json.loads(files([])["root.json"])["records"] == 0


def test_two_records_of_one_key_are_refused() -> None:
    with pytest.raises(ValueError, match="same key"):
        files([an_article(1), an_article(1)])
