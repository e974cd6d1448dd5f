"""Hold pages to a silent console: a published page reports nothing and throws nothing.

Violations of the content security policy and files that fail to load are reported there too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.findings import Finding

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Error, Page


def watch(page: Page) -> list[Finding]:
    """Return a list that fills while the page runs: call this before the page is opened."""
    findings: list[Finding] = []

    def on_message(message: ConsoleMessage) -> None:
        findings.append(Finding(page.url, f"console-{message.type}", message.text))

    def on_error(error: Error) -> None:
        findings.append(Finding(page.url, "page-error", str(error)))

    page.on("console", on_message)
    page.on("pageerror", on_error)
    return findings
