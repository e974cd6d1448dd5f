"""Asks other sites whether addresses are still there, as a polite visitor.

Each host is asked one thing at a time, with a pause between, by a program that says who it is.
What its robots.txt keeps out is not asked for (RFC 9309), and a host that asks for time is given
it, or left alone. Only the heads of pages are asked for, unless a host does not know how to.
"""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urljoin, urlsplit

from protego import Protego
from urllib3 import BaseHTTPResponse, PoolManager, Retry, Timeout
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    MaxRetryError,
    NameResolutionError,
    NewConnectionError,
    ReadTimeoutError,
    ResponseError,
    SSLError,
)

from .answers import FAILURES, NOT_ASKED, TOO_MANY_REQUESTS, Answer

AGENT = "on-record-links"
"""The name by which robots.txt may speak to this program."""

HOSTS = 8
"""How many hosts are asked at the same time."""

TIMEOUT = Timeout(connect=10, read=20)
"""Seconds."""

ROBOTS_SIZE = 512_000
"""Bytes of robots.txt that are read: RFC 9309 wants 500 kibibytes at least."""

RETRIES = Retry(
    total=6, connect=1, read=0, redirect=5, status=0, other=0, respect_retry_after_header=False
)
FOR_GOOD = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT)

FAULTS: Mapping[type[Exception], str] = {
    NameResolutionError: "there is no site of that name",
    NewConnectionError: "the connection failed",
    ConnectTimeoutError: "it could not be reached in time",
    ReadTimeoutError: "it took too long",
    SSLError: "its certificate is not valid",
    ResponseError: "it leads in a circle",
    ValueError: "it is no address of the web",
}


@dataclass(frozen=True)
class Manners:
    """How long to wait, in seconds: between two requests to a host, unless it asks for more, and
    at most, where it asks to wait."""

    pause: float = 1.0
    patience: float = 60.0


def visit(
    addresses: Iterable[str], site_url: str, manners: Manners | None = None
) -> dict[str, Answer]:
    """Return what each address answers. `site_url` is told to the hosts: it is who asks."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for address in dict.fromkeys(addresses):
        by_host[_host(address)].append(address)
    name = f"Mozilla/5.0 (compatible; {AGENT}; +{site_url})"
    with PoolManager(headers={"User-Agent": name}, timeout=TIMEOUT, retries=RETRIES) as pool:
        visitors = [_Visitor(pool, manners or Manners()) for _ in by_host]
        with ThreadPoolExecutor(HOSTS) as threads:
            found = threads.map(lambda one, those: dict(one.ask(those)), visitors, by_host.values())
            return {address: answer for answers in found for address, answer in answers.items()}


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc.casefold()
    except ValueError:
        return ""


class _Visitor:
    """Asks one host."""

    def __init__(self, pool: PoolManager, manners: Manners) -> None:
        self._pool = pool
        self._manners = manners
        self._pause = manners.pause
        self._robots: dict[str, Protego | Answer] = {}
        self._sent_away = False

    def ask(self, addresses: Iterable[str]) -> Iterator[tuple[str, Answer]]:
        """Yield each address of the host with its answer."""
        for address in addresses:
            yield address, self._answer(address)

    def _answer(self, address: str) -> Answer:
        try:
            rules = self._rules(address)
            if isinstance(rules, Answer):
                return rules
            if self._sent_away or not rules.can_fetch(address, AGENT):
                return NOT_ASKED
            self._pause = max(self._manners.pause, rules.crawl_delay(AGENT) or 0)
            if self._pause > self._manners.patience:
                return NOT_ASKED
            answer = self._once(address, "HEAD")
            if answer.status is None or answer.status in {TOO_MANY_REQUESTS, HTTPStatus.GONE}:
                return answer
            return answer if answer.status < HTTPStatus.BAD_REQUEST else self._once(address, "GET")
        except (HTTPError, ValueError) as error:
            return Answer(fault=_fault(error))

    def _rules(self, address: str) -> Protego | Answer:
        """Return what a host’s robots.txt says, or the answer to whatever one might ask there."""
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = self._read_rules(f"{origin}/robots.txt")
        return self._robots[origin]

    def _read_rules(self, address: str) -> Protego | Answer:
        try:
            response = self._pool.request("GET", address, preload_content=False)
        except HTTPError as error:
            return Answer(fault=_fault(error))
        text = response.read(ROBOTS_SIZE).decode("utf-8", "replace")
        response.close()
        if response.status in {TOO_MANY_REQUESTS, *FAILURES}:
            return NOT_ASKED  # RFC 9309, 2.3.1.4: what is not known forbids everything
        return Protego.parse(text if response.status == HTTPStatus.OK else "")

    def _once(self, address: str, method: str) -> Answer:
        """Ask once, and once more where the host asks for a little time."""
        response = self._send(address, method)
        wait = RETRIES.get_retry_after(response)
        if wait is not None and response.status >= HTTPStatus.BAD_REQUEST:
            if wait > self._manners.patience:
                self._sent_away = True
                return NOT_ASKED
            time.sleep(wait)
            response = self._send(address, method)
        return Answer(int(response.status), _moved_to(address, response))

    def _send(self, address: str, method: str) -> BaseHTTPResponse:
        time.sleep(self._pause)
        response = self._pool.request(method, address, preload_content=False)
        response.close()  # what a page says is not wanted
        return response


def _moved_to(address: str, response: BaseHTTPResponse) -> str:
    """Return where a page says it has moved for good, nothing where it has not."""
    steps = response.retries.history if response.retries else ()
    for_good = steps and all(step.status in FOR_GOOD for step in steps)
    if not for_good or response.status != HTTPStatus.OK:
        return ""
    return urljoin(address, response.url or "")


def _fault(error: Exception) -> str:
    """Return in words why nobody answered."""
    reason = error.reason if isinstance(error, MaxRetryError) and error.reason else error
    found = (words for kind, words in FAULTS.items() if isinstance(reason, kind))
    return next(found, "the connection failed")
