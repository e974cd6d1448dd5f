"""axe finds what it should, under the site's own policy."""

import pytest

from tests.browser import axe, console
from tests.browser.fixtures import NewPage
from tests.site_server import SiteServer


@pytest.mark.parametrize(
    ("path", "rule", "where"),
    [
        ("unlabelled-input.html", "label", "input"),
        ("small-targets.html", "target-size", "button"),
    ],
)
def test_a_fault_is_found(
    path: str, rule: str, where: str, new_page: NewPage, sample_site: SiteServer
) -> None:
    page = new_page()
    page.goto(sample_site.url(path))

    findings = axe.check(page)

    assert {finding.rule for finding in findings} == {rule}
    assert all(where in finding.where for finding in findings)


def test_a_clean_page_passes_and_stays_silent(new_page: NewPage, sample_site: SiteServer) -> None:
    page = new_page()
    messages = console.watch(page)
    page.goto(sample_site.url("clean.html"))

    assert axe.check(page) == []
    assert messages == []
