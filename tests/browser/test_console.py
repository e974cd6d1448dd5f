"""Whatever a page reports or throws is found."""

import pytest

from tests.browser import console
from tests.browser.fixtures import NewPage
from tests.site_server import SiteServer


@pytest.mark.parametrize(
    ("path", "rule", "message"),
    [
        ("console-error.html", "console-error", "The index is missing"),
        ("page-error.html", "page-error", "The index is missing"),
        ("inline-script.html", "console-error", "Content Security Policy"),
        ("missing-file.html", "console-error", "404"),
    ],
)
def test_a_fault_is_found(
    path: str, rule: str, message: str, new_page: NewPage, sample_site: SiteServer
) -> None:
    page = new_page()
    findings = console.watch(page)
    page.goto(sample_site.url(path))

    [finding] = findings
    assert finding.rule == rule
    assert message in finding.message


def test_a_clean_page_is_silent(new_page: NewPage, sample_site: SiteServer) -> None:
    page = new_page()
    findings = console.watch(page)
    page.goto(sample_site.url("clean.html"))

    assert findings == []
