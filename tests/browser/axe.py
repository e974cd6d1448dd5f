"""Ask axe-core for the faults in accessibility that a program can be certain of.

It misses lost focus outlines and pages that overflow: `tab_walk` and `overflow` look for those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from tests import npm_packages
from tests.findings import Finding

if TYPE_CHECKING:
    from playwright.sync_api import Page

# axe leaves its rule for WCAG 2.2 (the size of targets) off unless its tag is named.
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


class _Node(TypedDict):
    target: list[str]
    failureSummary: str


class _Violation(TypedDict):
    id: str
    help: str
    nodes: list[_Node]


def check(page: Page) -> list[Finding]:
    """Return every violation in the open page, one finding for each element."""
    # Evaluated rather than added as a script element, which the site's policy would refuse.
    page.evaluate(npm_packages.find("axe-core/axe.min.js").read_text(encoding="utf-8"))
    violations: list[_Violation] = page.evaluate(
        "async tags => (await axe.run({ runOnly: { type: 'tag', values: tags } })).violations",
        list(TAGS),
    )
    return [_finding(violation, node) for violation in violations for node in violation["nodes"]]


def _finding(violation: _Violation, node: _Node) -> Finding:
    reasons = node["failureSummary"].splitlines()[1:]
    message = f"{violation['help']} ({'; '.join(reason.strip() for reason in reasons)})"
    return Finding(where=" ".join(node["target"]), rule=violation["id"], message=message)
