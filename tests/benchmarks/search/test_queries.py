"""Known-item queries are the same each time, and mean what they expect."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.search.items import edition_of, items_of
from benchmarks.search.queries import CLASSES, TEST, TUNE, Query, Shelf, half_of
from benchmarks.search.queries.derive import derived
from benchmarks.search.queries.model import PHRASES, SPEAKERS, TITLES
from benchmarks.search.queries.shelf import words_of
from benchmarks.search.queries.typing import misheard
from benchmarks.search.queries.written import FILE
from tests.conftest import ROOT

PRINT_QUERIES = """
import sys
from pathlib import Path
from benchmarks.search.items import edition_of, items_of
from benchmarks.search.queries import Shelf
from benchmarks.search.queries.derive import derived

for query in derived(Shelf(items_of(edition_of(Path(sys.argv[1]))))):
    print(query.text)
"""


@pytest.fixture(scope="module")
def shelf(written: Path) -> Shelf:
    return Shelf(items_of(edition_of(written / "ours" / "content")))


@pytest.fixture(scope="module")
def queries(shelf: Shelf) -> list[Query]:
    return derived(shelf)


def test_the_same_texts_give_the_same_queries_in_any_process(
    written: Path, queries: list[Query]
) -> None:
    content = str(written / "ours" / "content")
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", PRINT_QUERIES, content]
        done = subprocess.run(  # noqa: S603
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        assert done.stdout.splitlines() == [query.text for query in queries]


def test_both_halves_have_queries(queries: list[Query]) -> None:
    assert {half_of(query) for query in queries} == {TUNE, TEST}


def test_what_is_expected_can_be_found(shelf: Shelf, queries: list[Query]) -> None:
    paths = {item.path for item in shelf.items}
    assert all(query.expected <= paths and query.articles <= paths for query in queries)
    assert len({item.path for item in shelf.items}) == len(shelf.items)


def test_words_of_a_title_and_of_a_statement_stand_there(
    shelf: Shelf, queries: list[Query]
) -> None:
    items = {item.path: item for item in shelf.items}
    for query in queries:
        (path, *others) = query.expected
        words = set(words_of(query.text))
        if query.kind == TITLES:
            assert words <= set(words_of(items[path].title))
        elif query.kind == PHRASES and not others:
            assert query.text.strip('"') in " ".join(words_of(items[path].words))
        elif query.kind == SPEAKERS:
            said = {*words_of(items[path].title), *words_of(items[path].words)}
            assert words - said <= {"what", "did", "say", "about", "said", "on"}


@pytest.mark.parametrize(
    ("name", "other"),
    [("phillips", "fillips"), ("brownlee", "brownly"), ("hansen", "hanson"), ("ng", None)],
)
def test_names_are_misheard_as_they_sound(name: str, other: str | None) -> None:
    assert misheard(name) == other


def test_written_queries_are_of_known_classes() -> None:
    lines = [line.split("\t") for line in FILE.read_text("utf-8").splitlines()]
    assert all(len(line) == 3 and line[0] in CLASSES for line in lines)
    assert len({line[1] for line in lines}) == len(lines)
