"""Hold pages to their own site: no request leaves the origin, and none fails."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.findings import Finding

if TYPE_CHECKING:
    from playwright.sync_api import Page, Request, Response

INLINE_SCHEMES = ("blob", "data")
FIRST_FAILURE = 400


def watch(page: Page, origin: str) -> list[Finding]:
    """Return a list that fills while the page runs: call this before the page is opened."""
    findings: list[Finding] = []

    def on_request(request: Request) -> None:
        if _leaves(request.url, origin):
            message = f"the page asks for something outside {origin}"
            findings.append(Finding(request.url, "foreign-request", message))

    def on_response(response: Response) -> None:
        if response.status >= FIRST_FAILURE:
            message = f"the answer is {response.status}"
            findings.append(Finding(response.url, "failed-request", message))

    def on_failure(request: Request) -> None:
        message = f"the request fails: {request.failure}"
        findings.append(Finding(request.url, "failed-request", message))

    page.on("request", on_request)
    page.on("response", on_response)
    page.on("requestfailed", on_failure)
    return findings


def _leaves(url: str, origin: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in INLINE_SCHEMES and f"{parts.scheme}://{parts.netloc}" != origin
