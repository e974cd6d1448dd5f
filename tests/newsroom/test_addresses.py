"""Every address of the site, at a domain's root and under a path."""

import pytest

from plugins.newsroom.addresses import (
    Addresses,
    file_of,
    former_path,
    page_of_list,
    path_of,
    picture_path,
)

from .records import a_record, an_article

ROOT = Addresses("https://example.org")
UNDER_A_PATH = Addresses("https://example.org/news-site/")


@pytest.mark.parametrize(
    ("path", "fields", "address"),
    [
        ("articles/city-deal", "title: T\ndate: 2014-05\nsummary: S", "news/2014/05/city-deal/"),
        ("articles/x", "title: T\ndate: 2014-12-31 23:59\nsummary: S", "news/2014/12/x/"),
        ("people/ann-lee", "name: Ann Lee", "people/ann-lee/"),
        ("organisations/council", "names: [{name: Council}]", "organisations/council/"),
        ("events/fair", "name: Fair\nstarts: 2014", "events/fair/"),
        ("places/north", "name: North", "places/north/"),
        ("photos/meeting", "alt: A\ncaption: C\ncredit: C", "photos/meeting/"),
        ("pages/about", "title: About", "about/"),
        ("topics/life-sciences", "name: Life sciences", "topics/life-sciences/"),
    ],
)
def test_the_address_of_a_record(path: str, fields: str, address: str) -> None:
    record = a_record(path, fields)

    assert path_of(record) == address
    assert ROOT.of(record) == f"/{address}"
    assert UNDER_A_PATH.of(record) == f"/news-site/{address}"
    assert (
        UNDER_A_PATH.absolute(UNDER_A_PATH.of(record)) == f"https://example.org/news-site/{address}"
    )


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (ROOT.statement("ann-lee-we-agree"), "/statements/ann-lee-we-agree/"),
        (UNDER_A_PATH.statement("a"), "/news-site/statements/a/"),
        (ROOT.topic("Life sciences"), "/topics/life-sciences/"),
        (ROOT.topic("R&D / Zoë’s"), "/topics/r-d-zoes/"),
        (ROOT.archive(2014), "/news/2014/"),
        (ROOT.archive(2014, 5), "/news/2014/05/"),
        (UNDER_A_PATH.archive(2014, 12), "/news-site/news/2014/12/"),
        (ROOT.picture("meeting", ".jpg"), "/photos/meeting/meeting.jpg"),
        (ROOT.at(""), "/"),
        (UNDER_A_PATH.at(""), "/news-site/"),
        (UNDER_A_PATH.at("theme/site.css"), "/news-site/theme/site.css"),
    ],
)
def test_other_addresses(address: str, expected: str) -> None:
    assert address == expected


@pytest.mark.parametrize("addresses", [ROOT, UNDER_A_PATH, Addresses("http://localhost:8000")])
@pytest.mark.parametrize("path", ["", "people/", "theme/site.css"])
def test_an_address_leads_back_to_its_path(addresses: Addresses, path: str) -> None:
    assert addresses.path(addresses.at(path)) == path
    assert addresses.absolute(addresses.at(path)) == addresses.site_url.rstrip("/") + "/" + path


@pytest.mark.parametrize(
    ("number", "path"), [(1, "people/"), (2, "people/page/2/"), (13, "people/page/13/")]
)
def test_pages_of_a_list(number: int, path: str) -> None:
    assert page_of_list("people/", number) == path


@pytest.mark.parametrize(
    ("path", "file"),
    [("", "index.html"), ("people/", "people/index.html"), ("feeds/a.xml", "feeds/a.xml")],
)
def test_the_file_that_answers(path: str, file: str) -> None:
    assert file_of(path) == file


def test_a_former_address() -> None:
    assert (
        former_path(a_record("people/ann-lee", "name: Ann Lee"), "ann-hall") == "people/ann-hall/"
    )


def test_a_picture_lies_with_its_page() -> None:
    assert picture_path("meeting", ".webp").startswith("photos/meeting/")
    assert path_of(an_article(name="x", date="2014-05")) == "news/2014/05/x/"
