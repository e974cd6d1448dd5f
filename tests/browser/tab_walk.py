"""Walk a page with the Tab key, as a person without a mouse does, and report what fails her.

At each stop the focused element must be marked, in view, and not hidden by something else (WCAG
2.4.7 and 2.4.11); every stop must be reached, and none may hold her (2.1.1 and 2.1.2). axe sees
none of this. An overlay that lets the pointer through is not noticed: the browser names what a
click would hit, not what is painted.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from tests.findings import Finding

if TYPE_CHECKING:
    from playwright.sync_api import FloatRect, JSHandle, Page

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")

FORTH = "Tab"
BACK = "Shift+Tab"

# More than the parts of any date, time or media control, so that a longer stay is a trap.
MAX_PARTS = 20


class _Stop(TypedDict):
    """What tab_walk.js measured at one press of the key."""

    name: str
    isRepeated: bool
    isFirst: bool
    isComposite: bool
    isMarked: bool
    isInView: bool
    cover: str | None
    clip: FloatRect | None
    overflow: int


def check(page: Page) -> list[Finding]:
    """Return what goes wrong from the page's first focus stop to its last, and on the way back.

    The way back matters: a browser does not scroll to what is in view already, so that going up
    the page is what leads under a header that stays.
    """
    walk = page.evaluate_handle(SCRIPT)
    walk.evaluate("walk => walk.start()")
    findings = _walk(page, walk, FORTH)
    unreached: list[str] = walk.evaluate("walk => walk.unreached()")
    findings += [Finding(name, "unreached", "Tab never leads here") for name in unreached]
    if not unreached:
        walk.evaluate("walk => walk.turn()")
        findings += _walk(page, walk, BACK)
    return list(dict.fromkeys(findings))


def _walk(page: Page, walk: JSHandle, key: str) -> list[Finding]:
    """Press `key` until it leads out of the page, or nowhere.

    Without a window around the page, Chromium goes back from the first stop to the last at once.
    """
    findings: list[Finding] = []
    parts = 0
    while stop := _press(page, walk, key):
        if not stop["isRepeated"]:
            parts = 0
            findings += _judge(page, walk, stop)
        elif stop["isComposite"] and parts < MAX_PARTS:
            parts += 1
        elif stop["isFirst"] and key == BACK:
            break
        else:
            findings.append(Finding(stop["name"], "focus-trap", f"{key} does not lead out of here"))
            break
    return findings


def _press(page: Page, walk: JSHandle, key: str) -> _Stop | None:
    """Go on to the next stop; None tells that the page is left behind."""
    page.keyboard.press(key)
    stop: _Stop | None = walk.evaluate("walk => walk.stop()")
    return stop


def _judge(page: Page, walk: JSHandle, stop: _Stop) -> list[Finding]:
    findings = []
    if not stop["isInView"]:
        findings.append(Finding(stop["name"], "focus-out-of-view", "is not in view when focused"))
    elif stop["cover"]:
        message = f"is covered by {stop['cover']} when focused"
        findings.append(Finding(stop["name"], "focus-covered", message))
    elif not stop["isMarked"] and not _changes_pixels(page, walk, stop["clip"]):
        findings.append(Finding(stop["name"], "focus-invisible", "looks the same when focused"))
    if stop["overflow"] > 0:
        message = f"makes the page {stop['overflow']} px too wide when focused"
        findings.append(Finding(stop["name"], "focus-overflow", message))
    return findings


def _changes_pixels(page: Page, walk: JSHandle, clip: FloatRect | None) -> bool:
    """Compare pictures, which costs time but sees any mark: a background, an underline, an icon."""
    if clip is None:
        return False
    focused = page.screenshot(clip=clip)
    walk.evaluate("walk => walk.takeFocusAway()")
    plain = page.screenshot(clip=clip)
    walk.evaluate("walk => walk.refocus()")
    return focused != plain
