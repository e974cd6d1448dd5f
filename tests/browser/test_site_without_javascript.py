"""Every kind of page with JavaScript switched off: nothing is missing, nothing is requested."""

from __future__ import annotations

import pytest

from tests.browser import console, network, overflow
from tests.browser.fixtures import NewPage, Serve
from tests.browser.kinds_of_page import KINDS, WIDTHS
from tests.conftest import Built


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_needs_no_javascript(
    new_page: NewPage, serve: Serve, toy_under_path: Built, kind: str, width: int
) -> None:
    server = serve(toy_under_path.output)
    page = new_page(width=width, javascript=False)
    messages = console.watch(page)
    requests = network.watch(page, server.origin)
    page.goto(server.url(KINDS[kind]))

    assert page.locator("h1").count() == 1
    assert page.locator("main").inner_text().strip()
    assert [*overflow.check(page), *messages, *requests] == []


def test_the_search_form_leads_to_the_ways_to_browse(
    new_page: NewPage, serve: Serve, toy_under_path: Built
) -> None:
    server = serve(toy_under_path.output)
    page = new_page(javascript=False)
    page.goto(server.url())
    page.get_by_role("searchbox").first.fill("quay")
    page.get_by_role("button", name="Search").first.click()

    assert page.url == server.url("search/?q=quay")
    page.locator("main").get_by_role("link", name="People").first.click()
    assert page.url == server.url("people/")


def test_only_pages_of_search_have_scripts(toy_under_path: Built) -> None:
    with_scripts = [
        path for path in toy_under_path.output.rglob("*.html") if b"<script" in path.read_bytes()
    ]
    assert [path for path in with_scripts if path.parent.name != "search"] == []
