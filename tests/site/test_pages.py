"""What the pages of the toy site show, and where they lead."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader, meta
from jinja2.nodes import FromImport, Name

from plugins.newsroom.page import PAGE_SIZE
from plugins.press.templates import Once
from tests.conftest import ROOT, TOY, Build, Built
from tests.site.links import broken_links, pages
from tests.site.tree import files_with

ARTICLE = "news/2020/06/harbour-day-opens/"
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def words(built: Built, path: str) -> str:
    return " ".join(BeautifulSoup(built.text(path), "html.parser").get_text(" ").split())


@pytest.mark.parametrize("site_url", ["https://example.org", "https://example.org/news-site"])
def test_every_link_and_asset_answers(build: Build, tmp_path: Path, site_url: str) -> None:
    built = build(TOY, tmp_path / "output", SITEURL=site_url)
    assert built.code == 0, built.said
    assert broken_links(built.output, site_url) == []


def test_every_page_has_one_heading_a_language_and_its_own_address(toy: Built) -> None:
    for path, page in pages(toy.output):
        assert len(page.find_all("h1")) == 1, path
        assert page.html is not None
        assert page.html["lang"] == "en-GB"
        if not page.select('meta[http-equiv="refresh"]'):
            canonical = page.select_one('link[rel="canonical"]')
            assert canonical is not None
            assert canonical["href"] == f"https://example.org/{path}"


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        (ARTICLE, "By Una Quill"),
        (ARTICLE, "Programme , June 2020"),
        (ARTICLE, "Press office"),
        (ARTICLE, "The quay is the old one."),
        (ARTICLE, "Harbour day “opens” <the> quay"),
        ("people/asha-fernby/", "Dr Asha Fernby OBE"),
        ("people/asha-fernby/", "2015 to March 2018"),
        ("people/asha-fernby/", "Head of Trials"),  # what she was when she said her first words
        ("people/tom-okoro/", "on 1 June 2020"),
        ("organisations/north-health/", "until December 2019"),
        ("organisations/north-health/", "North Health Network"),
        ("organisations/coast-partnership/", "Northshire Council"),
        ("organisations/northshire-council/", "Coast Partnership"),
        ("events/harbour-day/", "The Old Custom House"),
        ("events/harbour-day/", "Harbour Day 2031"),
        ("places/northshire/", "Saltmouth"),
        ("topics/clinical-trials/", "How treatments are tested."),
        ("topics/clinical-trials/", "Harbour day"),
        ("photos/harbour-day/", "CC0"),
        ("statements/first-words/", "Asha Fernby"),
        ("", "Harbour Day 2031"),
    ],
)
def test_a_page_shows(toy: Built, page: str, shown: str) -> None:
    assert shown in words(toy, page)


def test_a_statement_can_be_copied_with_its_attribution_and_address(toy: Built) -> None:
    shown = words(toy, "statements/tom-okoro-the-tide-waits-for/")
    address = "https://example.org/statements/tom-okoro-the-tide-waits-for/"
    citation = (
        r"“The tide waits for nobody, and neither do we\.”.*Tom Okoro, Coast Partnership, "
        rf"1 June 2020.*{re.escape(address)}"
    )
    assert re.search(citation, shown)


def test_reported_words_are_never_offered_as_words_to_copy(toy: Built) -> None:
    page = BeautifulSoup(toy.text("statements/asha-fernby-said-that-the-quay/"), "html.parser")
    citation = page.select_one(".citation")
    assert citation is not None
    assert "quay would be mended" not in citation.get_text()


@pytest.mark.parametrize(
    ("former", "present"),
    [
        ("people/a-fernby/", "/people/asha-fernby/"),
        ("statements/a-fernby-said-that-the-quay/", "/statements/asha-fernby-said-that-the-quay/"),
        ("photos/harbour/", "/photos/harbour-day/"),
        ("who-we-are/", "/about/"),
        ("news/2020/06/harbour/", f"/{ARTICLE}"),
        ("old.html", f"/{ARTICLE}"),
    ],
)
def test_a_former_address_leads_to_the_present_one(toy: Built, former: str, present: str) -> None:
    page = BeautifulSoup(toy.text(former), "html.parser")
    refresh = page.select_one('meta[http-equiv="refresh"]')
    assert refresh is not None
    assert str(refresh["content"]).endswith(present)
    assert page.select(f'a[href="{present}"]')


def test_a_withdrawn_article_keeps_its_address_and_says_why(toy: Built) -> None:
    page = "news/2020/02/withdrawn-report/"
    assert "The figures were wrong." in words(toy, page)
    assert files_with(toy.output, "figures-that-were-wrong") == []
    assert files_with(toy.output, "words no longer on record") == []
    statement = "statements/tom-okoro-words-no-longer-on/"
    named = files_with(toy.output, "A report withdrawn")
    assert named == [f"{page}index.html", f"{statement}index.html"]
    assert f"url=/{page}" in toy.text(statement)


def test_an_unlisted_person_is_named_and_has_no_page(toy: Built) -> None:
    assert "Una Quill" in words(toy, ARTICLE)
    assert files_with(toy.output, "una-quill") == []


def test_hostile_markup_does_not_reach_a_page_or_a_feed(toy: Built) -> None:
    for needle in ("alert(1)", "onclick", "javascript:"):
        assert files_with(toy.output, needle) == []


def test_the_feed_has_absolute_links_and_the_news_in_order(toy: Built) -> None:
    feed = ET.fromstring(toy.text("feeds/news.atom.xml"))  # noqa: S314 (our own)
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
    assert titles == ["Harbour day “opens” <the> quay", "Trials begin"]
    for content in feed.iter(f"{ATOM}content"):
        links = re.findall(r'(?:href|src)="([^"]*)"', content.text or "")
        assert links
        assert [link for link in links if not link.startswith("https://example.org/")] == []


def test_the_site_map_lists_every_page_that_may_be_found(toy: Built) -> None:
    listed = {
        str(url.text).removeprefix("https://example.org/")
        for url in ET.fromstring(toy.text("sitemap.xml")).iter(f"{SITEMAP}loc")  # noqa: S314
    }
    shown = {
        path
        for path, page in pages(toy.output)
        if not page.select('meta[name="robots"]') and "/page/" not in path
    }
    assert listed == shown


def test_long_lists_have_pages_that_say_how_to_go_on(
    build: Build, toy_content: Path, tmp_path: Path
) -> None:
    for number in range(2 * PAGE_SIZE + 1):
        day = f"2020-07-{number % 28 + 1:02}"
        (toy_content / f"articles/2020/day-{number}.md").write_text(
            f"---\ntitle: Day {number}\ndate: {day}\nsummary: S{number}\ntopics: [harbours]\n---\n"
            f"> Word number {number} of many.\n> — Asha Fernby\n",
            "utf-8",
        )
    built = build(toy_content, tmp_path / "output", SITEURL="https://example.org")
    assert built.code == 0, built.said
    assert broken_links(built.output, "https://example.org") == []
    for first in ("statements/", "topics/harbours/", "news/2020/07/"):
        assert "Page 1 of 3" in words(built, first)
        assert f"/{first}page/2/" in built.text(first)
        assert "Page 2 of 3" in words(built, f"{first}page/2/")
        assert f"/{first}page/3/" in built.text(f"{first}page/2/")
        assert f"/{first}page/4/" not in built.text(f"{first}page/3/")
    assert "/people/asha-fernby/statements/" in built.text("people/asha-fernby/")
    assert "Page 1 of 3" in words(built, "people/asha-fernby/statements/")


def test_templates_are_given_what_they_show_and_no_more() -> None:
    """A template that could read the whole edition could show what no fingerprint knows of."""
    given = {"page", "view", "site", "canonical", "body", "article"}
    folder = ROOT / "theme" / "templates"
    environment = Environment(loader=FileSystemLoader(folder))  # noqa: S701 (nothing is rendered)
    environment.filters["once"] = Once()
    for template in folder.rglob("*.html"):
        syntax = environment.parse(template.read_text("utf-8"))
        own = {name for part in syntax.find_all(FromImport) for name in part.names}
        own |= {name.name for name in syntax.find_all(Name) if name.ctx == "store"}
        assert meta.find_undeclared_variables(syntax) - own <= given, template.name


def test_a_corrected_statement_says_so(toy: Built) -> None:
    assert "Corrected 5 June 2020" in words(toy, "statements/tom-okoro-the-tide-waits-for/")
    assert "2020-06-05" in toy.text("feeds/news.atom.xml")
