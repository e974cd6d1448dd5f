"""The walk with Tab finds each way in which focus can be lost."""

import pytest

from tests.browser import console, tab_walk
from tests.browser.fixtures import NewPage
from tests.site_server import SiteServer


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("lost-outline.html", ["focus-invisible"]),
        ("transparent-outline.html", ["focus-invisible"]),
        ("covered.html", ["focus-covered"]),
        ("out-of-view.html", ["focus-out-of-view"]),
        ("wide-on-focus.html", ["focus-out-of-view", "focus-overflow"]),
        ("focus-trap.html", ["focus-trap", "unreached"]),
        ("focus-circle.html", ["focus-trap", "unreached"]),
    ],
)
def test_a_fault_is_found(
    path: str, expected: list[str], new_page: NewPage, sample_site: SiteServer
) -> None:
    page = new_page(width=320)
    page.goto(sample_site.url(path))

    assert [finding.rule for finding in tab_walk.check(page)] == expected


def test_what_is_covered_only_on_the_way_back_is_found(
    new_page: NewPage, sample_site: SiteServer
) -> None:
    page = new_page(height=400)
    page.goto(sample_site.url("sticky-header.html"))

    findings = tab_walk.check(page)

    assert findings
    assert {finding.rule for finding in findings} == {"focus-covered"}


def test_a_finding_names_what_covers(new_page: NewPage, sample_site: SiteServer) -> None:
    page = new_page()
    page.goto(sample_site.url("covered.html"))

    [finding] = tab_walk.check(page)

    assert finding.where == "a “A link”"
    assert finding.message == "is covered by header.stays “On Record” when focused"


@pytest.mark.parametrize(
    "path", ["clean.html", "clean.html#form", "background-mark.html", "sticky-header-padded.html"]
)
@pytest.mark.parametrize("width", [320, 1280])
def test_a_clean_page_passes(
    path: str, width: int, new_page: NewPage, sample_site: SiteServer
) -> None:
    page = new_page(width=width, height=400)
    page.goto(sample_site.url(path))

    assert tab_walk.check(page) == []


def test_an_outline_needs_no_picture(
    new_page: NewPage, sample_site: SiteServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = new_page()
    page.goto(sample_site.url("sticky-header-padded.html"))
    monkeypatch.setattr(page, "screenshot", None)

    assert tab_walk.check(page) == []


def test_the_walk_leaves_no_trace_in_the_console(
    new_page: NewPage, sample_site: SiteServer
) -> None:
    page = new_page()
    messages = console.watch(page)
    page.goto(sample_site.url("background-mark.html"))

    tab_walk.check(page)

    assert messages == []


def test_the_walk_can_be_repeated(new_page: NewPage, sample_site: SiteServer) -> None:
    page = new_page()
    page.goto(sample_site.url("lost-outline.html"))

    assert tab_walk.check(page) == tab_walk.check(page)
