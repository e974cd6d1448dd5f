"""Requests that leave the site, or fail, are found."""

from tests.browser import network
from tests.browser.fixtures import NewPage
from tests.site_server import SiteServer


def test_a_request_to_elsewhere_is_found(new_page: NewPage, sample_site: SiteServer) -> None:
    page = new_page()
    findings = network.watch(page, sample_site.origin)
    page.goto(sample_site.url("third-party.html"))

    assert {finding.where for finding in findings} == {"http://elsewhere.invalid/pixel.png"}
    assert "foreign-request" in {finding.rule for finding in findings}


def test_a_missing_file_is_found(new_page: NewPage, sample_site: SiteServer) -> None:
    page = new_page()
    findings = network.watch(page, sample_site.origin)
    page.goto(sample_site.url("missing-file.html"))

    [finding] = findings
    assert finding.where == sample_site.url("missing.png")
    assert finding.message == "the answer is 404"


def test_a_clean_page_stays_at_home(new_page: NewPage, sample_site: SiteServer) -> None:
    page = new_page()
    findings = network.watch(page, sample_site.origin)
    page.goto(sample_site.url("clean.html"))

    assert findings == []
