"""What scrolls a phone sideways is found and named; what scrolls by itself is let be."""

import pytest

from tests.browser import overflow
from tests.browser.fixtures import NewPage
from tests.site_server import SiteServer


@pytest.mark.parametrize(
    ("path", "culprit"),
    [
        ("wide-box.html", "div.inner"),
        ("wide-word.html", "p.long"),
        ("hidden-overflow.html", "div.inner"),
    ],
)
def test_what_is_too_wide_is_named(
    path: str, culprit: str, new_page: NewPage, sample_site: SiteServer
) -> None:
    page = new_page(width=320)
    page.goto(sample_site.url(path))

    assert [finding.where for finding in overflow.check(page)] == ["page", culprit]


@pytest.mark.parametrize(
    ("path", "width"), [("clean.html", 320), ("clean.html", 1280), ("wide-box.html", 1280)]
)
def test_what_fits_passes(
    path: str, width: int, new_page: NewPage, sample_site: SiteServer
) -> None:
    page = new_page(width=width)
    page.goto(sample_site.url(path))

    assert overflow.check(page) == []
