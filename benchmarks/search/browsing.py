"""Asks an engine in a real browser: what it sends, how long it takes, what it finds."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from .engines.model import Engine
from .serving import Server

SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
"""150 ms and 1.6 Mbit/s, as Lighthouse has it."""

TIMEOUT = 60_000
FIND = "([text, filters]) => window.bench.find(text, filters)"
COUNT = "([text, facet]) => window.bench.count(text, facet)"
WARM = """async (texts) => {
  const times = [];
  for (const text of texts) await window.bench.find(text, {});
  for (const text of texts) {
    const start = performance.now();
    await window.bench.find(text, {});
    times.push(performance.now() - start);
  }
  return times;
}"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What an answer cost: bytes on the wire and requests, beside those of the page itself."""

    size: int
    requests: int


class Visit:
    """A page of an engine, opened with an empty cache."""

    def __init__(self, page: Page, server: Server, engine: Engine) -> None:
        self.page = page
        self.server = server
        self.engine = engine

    def open(self, text: str, person: str | None = None) -> Cost:
        """Ask by the page's address, and wait for results."""
        start = len(self.server.sent)
        self._goto(self.engine.address(text, person))
        self.page.wait_for_load_state("networkidle", timeout=TIMEOUT)
        return self._cost(start)

    def seconds(self, text: str) -> float:
        """Ask by the page's address on a slow network; return when results were shown."""
        network = self.page.context.new_cdp_session(self.page)
        network.send("Network.enable")
        network.send("Network.emulateNetworkConditions", SLOW_4G)
        self._goto(self.engine.address(text))
        return float(self.page.evaluate("document.documentElement.dataset.answered")) / 1000

    def find(self, text: str, filters: Mapping[str, str] | None = None) -> list[str]:
        """Return the paths within the site of the first ten results."""
        found: list[str] = self.page.evaluate(FIND, [text, filters or {}])
        return [urlsplit(address).path.removeprefix("/") for address in found]

    def further(self, text: str) -> Cost:
        """Ask again in the same page."""
        start = len(self.server.sent)
        self.find(text)
        return self._cost(start)

    def count(self, text: str, facet: str) -> Cost:
        """Count the values of a facet among the results of a query that was asked before."""
        start = len(self.server.sent)
        self.page.evaluate(COUNT, [text, facet])
        return self._cost(start)

    def warm(self, texts: Sequence[str]) -> list[float]:
        """Return the milliseconds of each query, asked for the second time."""
        times: list[float] = self.page.evaluate(WARM, list(texts))
        return times

    def _goto(self, address: str) -> None:
        self.page.goto(self.server.origin + address, timeout=TIMEOUT)
        self.page.wait_for_selector("html[data-answered]", state="attached", timeout=TIMEOUT)

    def _cost(self, start: int) -> Cost:
        sent = self.server.since(start)
        return Cost(sum(each.size for each in sent), len(sent))


@contextmanager
def visiting(browser: Browser, server: Server, engine: Engine) -> Iterator[Visit]:
    """Open an empty page with an empty cache. What goes wrong in it is raised at the end."""
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    if engine.injected:
        page.add_init_script(path=engine.injected)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    try:
        yield Visit(page, server, engine)
    finally:
        context.close()
    if errors:
        raise RuntimeError(f"{engine.title}: {json.dumps(errors)}")
