"""A prepared page is given again for as long as nothing that it was made of changes."""

from itertools import chain
from multiprocessing import get_context
from pathlib import Path

import pytest

from plugins.newsroom.asking import Fact, in_bytes, numbers
from plugins.newsroom.checksums import DamagedCacheError
from plugins.newsroom.page import Page
from plugins.press.ledger import NOWHERE, Row
from plugins.press.prepared import TOGETHER, USUAL, Prepared, PreparedPages

STORY, FRAME = ("story", "a-story"), ("frame", "*")
ARTICLE, FIGURE = ("template", "article.html"), ("template", "components/figure.html")
MADE_OF = {STORY, FIGURE}
"""What the page depends on before it is set."""


def prepared(title: str = "A story", words: str = "Words.") -> Prepared:
    page = Page("news/a-story/", "article", title, view=("some", "data"))
    return Prepared(page, words, in_bytes(numbers(MADE_OF)))


def row_at(place: int) -> Row:
    asks = in_bytes(numbers({*MADE_OF, FRAME, ARTICLE}))
    return "news/a-story/index.html", asks, bytes(16), 1, 1, place


def pages(
    folder: Path, number: int, changed: set[Fact] | None, *, keeps: bool = True
) -> PreparedPages:
    made = PreparedPages(folder / "prepared", number, changed, keeps=keeps)
    made.begin()
    return made


@pytest.mark.parametrize(
    "changed",
    [{ARTICLE}, {FRAME, ARTICLE, ("story", "another")}, set()],
    ids=["its template", "all that it is set with", "nothing"],
)
def test_a_page_is_given_while_all_that_it_is_made_of_stays(
    changed: set[Fact], tmp_path: Path
) -> None:
    [place] = pages(tmp_path, 1, None).keep([prepared()])

    assert pages(tmp_path, 2, changed).of(row_at(place)) == prepared()


@pytest.mark.parametrize(
    "changed",
    [{FIGURE}, {ARTICLE, STORY}, None],
    ids=["a component", "its story", "everything"],
)
def test_a_page_is_not_given_when_anything_else_changed(
    changed: set[Fact] | None, tmp_path: Path
) -> None:
    [place] = pages(tmp_path, 1, None).keep([prepared()])

    assert PreparedPages(tmp_path / "prepared", 2, changed, keeps=False).of(row_at(place)) is None


@pytest.mark.parametrize("length", [1, USUAL // 2, 3 * USUAL])
def test_pages_of_any_length_lie_side_by_side(length: int, tmp_path: Path) -> None:
    kept = [prepared(title, "é" * length) for title in ("One", "Two", "Three")]
    first = pages(tmp_path, 1, None)
    places = [*first.keep(kept[:2]), *first.keep(kept[2:])]

    later = pages(tmp_path, 2, {ARTICLE})
    assert [later.of(row_at(place)) for place in places] == kept


def test_processes_write_into_one_file_and_each_knows_where(tmp_path: Path) -> None:
    first, context = pages(tmp_path, 1, None), get_context("fork")
    first.keep([prepared("Before the fork")])
    kept = [prepared(f"{name} {number}") for name in "ab" for number in range(200)]
    runs = [kept[start : start + TOGETHER] for start in range(0, len(kept), TOGETHER)]
    with context.Pool(2) as pool:
        places = chain.from_iterable(pool.map(first.keep, runs, chunksize=5))

    later = pages(tmp_path, 2, {ARTICLE})
    assert [later.of(row_at(place)) for place in places] == kept


def test_a_build_that_keeps_none_says_so(tmp_path: Path) -> None:
    assert pages(tmp_path, 1, {ARTICLE}, keeps=False).keep([prepared()]) == [NOWHERE]
    assert pages(tmp_path, 2, {ARTICLE}).of(row_at(NOWHERE)) is None


def test_a_page_whose_file_is_gone_is_made_anew(tmp_path: Path) -> None:
    [place] = pages(tmp_path, 1, None).keep([prepared()])
    (tmp_path / "prepared" / "1").unlink()

    assert pages(tmp_path, 2, {ARTICLE}).of(row_at(place)) is None


def test_damage_is_noticed(tmp_path: Path) -> None:
    [place] = pages(tmp_path, 1, None).keep([prepared()])
    file = tmp_path / "prepared" / "1"
    file.write_bytes(file.read_bytes().replace(b"Words", b"Wards"))

    with pytest.raises(DamagedCacheError):
        pages(tmp_path, 2, {ARTICLE}).of(row_at(place))


def test_what_a_killed_build_left_is_written_over(tmp_path: Path) -> None:
    pages(tmp_path, 2, {ARTICLE}).keep([prepared("Never published")])

    assert pages(tmp_path, 2, {ARTICLE}).keep([prepared()]) == [2 << 40]


def test_the_oldest_files_go_when_all_are_much_larger_than_one(tmp_path: Path) -> None:
    for number in range(1, 7):
        build = pages(tmp_path, number, {ARTICLE})
        build.keep([prepared()])
        build.tidy()

    assert sorted(path.name for path in (tmp_path / "prepared").iterdir()) == ["4", "5", "6"]
