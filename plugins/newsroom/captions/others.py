"""Where a list leads on to others, who may be in it or beside it."""

import re

from .chunks import Chunk, people_in
from .kinds import VERBS
from .page import Page
from .people import Named
from .placed import PeopleList, is_at
from .words import caption_words

TOGETHER = re.compile(rf"\b(?:{VERBS})\b[^.;]*\bwith\b")


def leads_to_others(page: Page, found: PeopleList, rest: list[Chunk]) -> tuple[int, int] | None:
    """Return the words that lead from a list to others who may be in it: “From left: A and B
    discuss the plans with C”, “From left: A and B meet C”."""
    later = [name for chunk in rest for name in people_in(chunk, page.names.people)]
    if not later or _are_elsewhere(page, found, later):
        return None
    start, end = rest[0].start, later[0].start
    together = TOGETHER.search(page.sheet.text, start, end)
    lead = page.sheet.text[start:end].split()
    met = bool(lead) and lead[0] in caption_words("beside") and lead[1:2] != ["as"]
    met = met and lead[-1] != "to"
    return (start, end) if together or met else None


def _are_elsewhere(page: Page, found: PeopleList, others: list[Named]) -> bool:
    """Whether the first of others is where nobody is who comes next: “and B join C, centre”."""
    beside = _placed_beside(page, others[0])
    return (
        beside is not None
        and found.direction == "from left"
        and not is_at(found.size + 1, found.size + len(others), beside)
    )


def _placed_beside(page: Page, name: Named) -> str | None:
    """Return the side in brackets or between commas right behind a name: “A, centre,”."""
    text = page.sheet.text
    behind = (one for one in page.markers if one.start >= name.end and one.side)
    marker = next(behind, None)
    if marker is None or text[name.end : marker.start].strip(" ,("):
        return None
    fenced = marker.bracketed or text[marker.end :].lstrip()[:1] in {",", ";", ".", ""}
    return marker.side if fenced else None
