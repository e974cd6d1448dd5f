"""One browser for the whole run, a fresh context for each page, and servers for folders."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import chromium
from tests.site_server import SiteServer

SAMPLE_PAGES = Path(__file__).with_name("pages")


class NewPage(Protocol):
    """Open an empty page, in a viewport of a laptop's size unless told otherwise.

    Without JavaScript only `console`, `network` and `overflow` work: the others are scripts that
    wait, and would wait for ever.
    """

    def __call__(
        self, *, width: int = 1280, height: int = 800, javascript: bool = True
    ) -> Page: ...


class Serve(Protocol):
    """Serve a folder for the rest of the run, by one server however often it is asked for; under a
    path, because that is the harder case."""

    def __call__(self, folder: Path, base_path: str = "/news-site/") -> SiteServer: ...


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once in each test process."""
    with sync_playwright() as playwright:
        try:
            browser = chromium.launch(playwright)
        except chromium.BrowserMissingError as error:
            pytest.fail(str(error), pytrace=False)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Serve]:
    """Serve folders as their host would; every server stops when the run ends."""
    with ExitStack() as servers:

        @cache
        def serve_folder(folder: Path, base_path: str = "/news-site/") -> SiteServer:
            return servers.enter_context(SiteServer(folder, base_path))

        yield serve_folder


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Open pages that share nothing with other tests, and do not animate."""
    with ExitStack() as contexts:

        def open_page(*, width: int = 1280, height: int = 800, javascript: bool = True) -> Page:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                java_script_enabled=javascript,
                reduced_motion="reduce",
                locale="en-GB",
                timezone_id="Europe/London",
            )
            contexts.callback(context.close)
            return context.new_page()

        yield open_page


@pytest.fixture(scope="session")
def sample_site(serve: Serve) -> SiteServer:
    """Small pages, each with one deliberate fault, that prove each check able to fail."""
    return serve(SAMPLE_PAGES)
