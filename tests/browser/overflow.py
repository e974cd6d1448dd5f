"""Find what makes a page scroll sideways: on a phone, or zoomed to 400 %, that hides text.

WCAG 1.4.10 asks that a page reflows at 320 CSS pixels. What scrolls inside a box of its own, such
as a wide table, is allowed; what is moved out to the left for screen readers is too.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.findings import Finding

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
RULE = "overflow"


def check(page: Page) -> list[Finding]:
    """Return the page, if it scrolls sideways, and each innermost element that sticks out."""
    measured: dict[str, int] = page.evaluate(
        "({ page: document.documentElement.scrollWidth,"
        "   viewport: document.documentElement.clientWidth })"
    )
    findings = [
        Finding(name, RULE, f"sticks out of the {measured['viewport']} px wide viewport by {by} px")
        for name, by in page.evaluate(SCRIPT)
    ]
    if measured["page"] > measured["viewport"]:
        message = f"is {measured['page']} px wide in a viewport of {measured['viewport']} px"
        findings.insert(0, Finding("page", RULE, message))
    return findings
