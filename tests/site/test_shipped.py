"""The shipped site: the seed article, published end to end."""

from pathlib import Path

import brotli
import pytest
from bs4 import BeautifulSoup

from tests.conftest import Built

ARTICLE = "news/2014/05/life-sciences-growth/"
SEED_PEOPLE = {
    "dave-waller": (None, "Oxfordshire LEP"),
    "neil-gibson": (None, "Buckinghamshire Thames Valley LEP"),
    "david-gillham": (None, "Thames Valley Berkshire LEP"),
    "nigel-keen": ("Chair", "Oxford AHSN"),
    "nick-scott-ram": ("Director of Commercial Development", "Oxford AHSN"),
    "paul-durrands": ("Chief Operating Officer", "Oxford AHSN"),
}
PAGE_WEIGHT = 13_000
"""Bytes of an article's HTML and CSS under brotli."""


def soup(built: Built, path: str) -> BeautifulSoup:
    return BeautifulSoup(built.text(path), "html.parser")


@pytest.mark.parametrize("person", SEED_PEOPLE)
def test_the_article_links_each_of_its_people(shipped: Built, person: str) -> None:
    text = soup(shipped, ARTICLE).select_one("article .text")
    assert text is not None
    assert text.select(f'a[href="/people/{person}/"]')


@pytest.mark.parametrize(("person", "credit"), SEED_PEOPLE.items())
def test_each_person_has_a_page_with_what_they_said_and_in_which_role(
    shipped: Built, person: str, credit: tuple[str | None, str]
) -> None:
    role, organisation = credit
    statements = soup(shipped, f"people/{person}/").select(".statement")
    assert statements
    for statement in statements:
        said = statement.get_text(" ", strip=True)
        assert organisation in said
        assert role is None or role in said
        assert "13 May 2014" in said


def test_the_quotations_are_the_seeds_to_the_letter(shipped: Built) -> None:
    seed = (Path(__file__).parent / "seed-quotations.txt").read_text("utf-8").splitlines()
    article = " ".join(soup(shipped, ARTICLE).get_text(" ").split())
    assert [words for words in seed if words not in article] == []


def test_the_event_the_organisations_and_the_photo_have_pages(shipped: Built) -> None:
    for page in (
        "events/biotrinity-2014/",
        "organisations/oxford-ahsn/",
        "organisations/oxfordshire-lep/",
        "organisations/buckinghamshire-thames-valley-lep/",
        "organisations/thames-valley-berkshire-lep/",
        "photos/biotrinity-workshop/",
    ):
        assert soup(shipped, page).select_one("h1, figure")


def test_the_photo_is_marked_and_credited_as_a_drawing(shipped: Built) -> None:
    page = soup(shipped, "photos/biotrinity-workshop/").get_text(" ")
    assert "Drawing: On Record" in page
    assert "llustration" in page


def test_an_article_weighs_little(shipped: Built) -> None:
    styles = [path.read_bytes() for path in Path(shipped.output).glob("theme/*.css")]
    page = shipped.text(ARTICLE).encode()
    assert sum(len(brotli.compress(data)) for data in [page, *styles]) <= PAGE_WEIGHT
