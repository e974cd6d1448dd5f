"""The search in a browser under the site's policy, in each of its states."""

from __future__ import annotations

import re
from typing import Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser import axe, console, network, overflow, tab_walk
from tests.browser.fixtures import NewPage, Serve
from tests.conftest import Built
from tests.findings import Finding
from tests.site_server import SiteServer

STATES = {
    "empty": "",
    "results": "?q=partnership",
    "a statement": "?q=%22real+opportunities%22",
    "a photo": "?q=kind:photo",
    "another spelling": "?q=wallr",
    "some words": "?q=waller+locomotive",
    "narrowed": "?q=lep+person:dave-waller+-kind:photo&sort=date",
    "none": "?q=zzzzqqqq",
    "too common": "?q=the",
}

FEW, SLOW = 5, 150
"""Results that are shown before the others, and the milliseconds that these must take for it."""

FILES = 10
"""Files of texts that a page of results needs, if no two are of one day."""


@pytest.fixture
def site(serve: Serve, shipped_under_path: Built) -> SiteServer:
    return serve(shipped_under_path.output)


def settled(page: Page) -> None:
    """Wait until the search has answered, or said that it cannot."""
    expect(page.locator("#search")).to_have_attribute("aria-busy", "false")


def checked(page: Page) -> list[Finding]:
    return [*axe.check(page), *overflow.check(page)]


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
@pytest.mark.parametrize("state", STATES)
def test_a_state_is_clean(
    new_page: NewPage, site: SiteServer, state: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    page = new_page(width=width)
    page.emulate_media(color_scheme=scheme)
    messages, requests = console.watch(page), network.watch(page, site.origin)
    page.goto(site.url(f"search/{STATES[state]}"))
    settled(page)
    for facet in page.locator("#search-facets:not([hidden]) summary").all():
        facet.click()

    assert [*checked(page), *tab_walk.check(page), *messages, *requests] == []


def refuse(route: Route) -> None:
    route.abort()


@pytest.mark.parametrize("path", ["**/root.json", "**/terms/*", "**/texts/**"])
def test_a_file_that_does_not_load_gives_a_sentence_and_a_retry(
    new_page: NewPage, site: SiteServer, path: str
) -> None:
    page = new_page(width=320)
    page.route(path, refuse)
    page.goto(site.url("search/?q=waller"))
    settled(page)

    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("The search did not load; the connection may be down.")
    assert [*checked(page), *tab_walk.check(page)] == []

    page.unroute(path)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#search-results li").first).to_contain_text("Dave Waller")
    expect(alert).to_be_hidden()


def test_on_a_slow_connection_the_first_results_do_not_wait_for_the_last(
    new_page: NewPage, site: SiteServer
) -> None:
    page = new_page()
    held: list[Route] = []
    page.route("**/texts/**", lambda route: held.append(route))  # noqa: PLW0108 (it sets attributes on what it is given)
    page.goto(site.url("search/?q=kind:article"))
    results = page.locator("#search-results li")
    while len(held) < FILES:
        page.wait_for_timeout(SLOW)
    first, others = held[:FEW], held[FEW:]
    for route in first:
        route.continue_()
    expect(results).to_have_count(FEW)
    expect(page.locator("#search")).to_have_attribute("aria-busy", "true")

    for route in others:
        route.continue_()
    settled(page)
    expect(results).to_have_count(10)


def test_without_a_connection_what_was_found_stays_and_the_rest_says_so(
    new_page: NewPage, site: SiteServer
) -> None:
    page = new_page()
    page.goto(site.url("search/?q=waller"))
    settled(page)
    page.context.set_offline(True)
    page.get_by_label("Words, names").fill("railways")

    expect(page.get_by_role("alert")).to_be_visible()
    assert checked(page) == []


def test_results_come_while_one_types_and_back_returns(new_page: NewPage, site: SiteServer) -> None:
    page = new_page()
    page.goto(site.url("search/"))
    box = page.get_by_label("Words, names")
    box.press_sequentially("real opport")
    first = page.locator("#search-results li").first
    expect(first).to_contain_text("There are real opportunities")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ results?$"))
    assert page.url.endswith("?q=real+opport")

    page.locator("#facet-kind summary").click()
    page.get_by_role("link", name="statement", exact=True).click()
    expect(page.locator("#search-chips")).to_contain_text("kind: statement")
    assert page.url.endswith("?q=real+opport+kind%3Astatement")

    page.go_back()
    expect(box).to_have_value("real opport")
    expect(page.locator("#search-chips li")).to_have_count(0)


def test_a_chosen_value_can_be_removed(new_page: NewPage, site: SiteServer) -> None:
    page = new_page()
    page.goto(site.url("search/?q=lep+organisation:oxford-ahsn"))
    page.get_by_role("link", name="Remove organisation").click()

    expect(page.get_by_label("Words, names")).to_have_value("lep")


def test_who_uses_the_keyboard_goes_on_where_they_chose(
    new_page: NewPage, site: SiteServer
) -> None:
    page = new_page()
    page.goto(site.url("search/?q=lep"))
    summary = page.locator("#facet-kind summary")
    summary.click()
    page.get_by_role("link", name="statement", exact=True).press("Enter")
    expect(page.locator("#search-chips li")).to_have_count(1)
    settled(page)
    expect(summary).to_be_focused()

    page.get_by_role("link", name="Remove kind").press("Enter")
    expect(page.locator("#search-chips li")).to_have_count(0)
    settled(page)
    expect(page.get_by_role("list", name="Results")).to_be_focused()

    bodies = page.locator("#facet-organisation")
    bodies.locator("summary").click()
    expect(bodies.locator("li")).to_have_count(10)
    bodies.get_by_role("button", name="Show all").press("Enter")
    expect(bodies.locator("li").nth(10).get_by_role("link")).to_be_focused()

    newest = page.get_by_role("link", name="Newest first")
    newest.press("Enter")
    expect(newest).to_have_attribute("aria-current", "true")
    settled(page)
    expect(newest).to_be_focused()


@pytest.mark.parametrize("query", ["the", '"', "–", "🦆"])
def test_what_holds_no_word_to_search_for_is_said(
    new_page: NewPage, site: SiteServer, query: str
) -> None:
    page = new_page()
    page.goto(site.url(f"search/?q={quote(query)}"))

    expect(page.get_by_role("status")).to_contain_text("There is nothing here to search for")


def test_years_narrow_the_results(new_page: NewPage, site: SiteServer) -> None:
    page = new_page()
    page.goto(site.url("search/?q=kind:article"))
    page.locator("#facet-year summary").click()
    page.get_by_label("From").fill("2015")
    page.get_by_label("to", exact=True).fill("2016")
    page.get_by_role("button", name="Narrow").click()

    expect(page.locator("#search-status")).to_have_text("4 results")


def test_a_result_leads_to_the_words_in_their_article(new_page: NewPage, site: SiteServer) -> None:
    page = new_page()
    page.goto(site.url("search/?q=%22real+opportunities%22"))
    result = page.locator("#search-results li").first
    expect(result.locator("mark")).to_have_text(["real", "opportunities"])
    expect(result).to_contain_text("Dave Waller")
    expect(result).to_contain_text("Oxfordshire LEP")
    expect(result).to_contain_text("13 May 2014")
    result.get_by_role("link").first.click()

    target = "news/2014/05/life-sciences-growth/#dave-waller-there-are-real-opportunities"
    assert page.url == site.url(target)


def test_another_spelling_is_offered(new_page: NewPage, site: SiteServer) -> None:
    page = new_page()
    page.goto(site.url("search/?q=wallr"))

    expect(page.locator("#search-instead")).to_contain_text("Did you mean waller?")
    page.get_by_role("link", name="waller", exact=True).click()
    expect(page.get_by_label("Words, names")).to_have_value("waller")


def test_markup_in_a_query_stays_text(new_page: NewPage, site: SiteServer) -> None:
    page = new_page()
    messages = console.watch(page)
    hostile = "<img src=x onerror=alert(1)> person:<script>alert(2)</script> waller"
    page.goto(site.url("search/"))
    page.get_by_label("Words, names").fill(hostile)
    settled(page)
    expect(page.locator("#search-chips li")).to_have_count(1)

    assert page.locator("main script, main img[src=x]").count() == 0
    assert messages == []


def test_the_form_of_every_page_leads_here(new_page: NewPage, site: SiteServer) -> None:
    page = new_page()
    page.goto(site.url())
    page.get_by_role("searchbox").fill("waller")
    page.keyboard.press("Enter")

    expect(page.locator("#search-results li").first).to_contain_text("Dave Waller")
