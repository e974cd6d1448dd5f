"""Words of position that stand before the person they are about: “and, behind, A”, “seated B”."""

import re
from collections.abc import Sequence

from .governors import leads_to
from .marker import Marker
from .page import Page
from .people import Named
from .placed import Placed

ROLE_BETWEEN = re.compile(r"(?:\s[a-z-]+){1,3}\s")
AT_WHAT = re.compile(
    r"(?:\s(?:him|her|them)|\s(?:around|at|behind|beside|in|near|on)(?:\s[a-z’'-]+){1,4})?\s*,\s*"
)
"""Between a place and whom it is before: “with, seated at the table, A”."""

BEFORE_NEXT = re.compile(r"\b(?:and|with),?\s*$")


def next_to(page: Page, placed: Sequence[Placed], marker: Marker) -> Placed | None:
    """Return the person before whom words of position stand: “and, behind, Dave Waller”."""
    if not BEFORE_NEXT.search(page.sheet.text, 0, marker.start):
        return None
    following = AT_WHAT.match(page.sheet.text[marker.end :])
    start = marker.end + following.end() if following else len(page.sheet.text)
    person = next((person for person in placed if person.name.start >= start), None)
    if person is None or re.search(r"[,;.:]", page.sheet.text[start : person.name.start]):
        return None
    return person if leads_to(page, start, person.name) else None


def stands_before(page: Page, marker: Marker, name: Named) -> bool:
    """Whether a name follows words of position at once: “A, seated B”, not “A, seated behind B”."""
    between = page.sheet.text[marker.end : name.start]
    posed = any(kind == "posture" for kind, _ in marker.parts) and not marker.side
    at_once = between in {" ", ") "} or (
        posed and ROLE_BETWEEN.fullmatch(between) and leads_to(page, marker.end, name)
    )
    return bool(at_once) and not marker.words.endswith("behind")
