"""Clauses that name somebody who need not be there: “A, who founded the school with B”."""

import re

from .groups import is_many
from .page import Page
from .people import Named

RELATIVE = re.compile(
    r"\b(?:who|whom|whose|which|that),?\s+(?:also\s+)?"
    r"(?!(?:(?:is|are|was|were)\s+)?(?:also\s+)?(?:accompanied|flanked|greeted|joined|met|pictured|posing"
    r"|seated|seen|shown|sitting|standing|surrounded|watched)\b)[a-z][^,;]*$"
)
"""What a clause says of somebody need not be in the picture: “A, who founded the school with B”."""

HEARD = re.compile(r"\b(?:hear(?:s|d|ing)?(?:\s+from)?|listen(?:s|ed|ing)?\s+to)\s[^,;.]*$")
SPEAKING = re.compile(
    r"\s+(?:address|deliver|describe|discuss|explain|give|perform|play|read|recite|sing|speak|talk)\b"
)
INVERTED = re.compile(
    r"(?:^|[,”\"’'])\s*(?:adds?|added|recall(?:s|ed)|sa(?:id|ys)|wr(?:ites|ote))"
    r"\s+(?!to\b)(?:[\w’'-]+\s+){0,6}$"
)
"""“…,” said A: whose words they are, and not who is there."""

ANNOUNCED = re.compile(
    r"\b(?:(?:speakers?|guests?|participants?|attendees|panell?ists?|performers?|readers?|presenters?|line-up"
    r"|concert|exhibition|programme|show)\s+(?:featur(?:es?|ed|ing)|includ(?:es?|ed|ing)))\b[^.;:]*$",
    re.IGNORECASE,
)
"""Of an event it tells who took part: “Speakers included A and B”."""

DONE_BY = re.compile(
    r"\b(?:given|handed|held|helped|hosted|introduced|led|met|presented|shown|supported)\s+by\s[^,;.]*$"
)
HANGS = re.compile(
    r"\s+(?:(?:is|was|has been|will be|are|were|have been)\s+(?!pictured\b|shown\b|seen\b)"
    r"|(?:hang|adorn|stand)s?\b)"
)
"""What is said of a picture and not of a person."""

LIKENESS = re.compile(
    r"\b(?:[Pp]ortrait|[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage)s?\s+of\s(?:[^,;.]*\s)?$"
)


DRAWN = re.compile(
    r"\s*In\s+th(?:is|ese)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:cartoon|drawing|engraving|illustration|painting|rendering|sketch)(?:e?s)?\b"
)


JOINS = re.compile(r"\bjoin(?:s|ed|ing)?\b")
ON_BODY = re.compile(
    r"[^.;]*\bon\s+the\s+(?:[\w’'-]+\s+){0,3}(?:board|cabinet|commission|committee|council|court|panel)\b"
)
TAKES_OVER = re.compile(r"\b(?:takes?|taking|took)\s+over\s[^,;]*\bfrom\s[^,;]*$")
ON_SCREEN = re.compile(
    r"\s+(?:live\s+)?on\s+(?:(?:an?|the|his|her|their)\s+)?(?:[a-z]+\s+)?"
    r"(?:computer|laptop|monitor|phone|screen|television|TV|video|Zoom)\b"
)


def is_member(page: Page, name: Named, _: str) -> bool:
    """Whether somebody joins them in what they do for years: “A joins B on the board”."""
    start, end = page.sheet.sentence(name.start)
    text = page.sheet.text
    return bool(JOINS.search(text, start, name.start) and ON_BODY.match(text, name.end, end))


def is_relieved(_: Page, __: Named, gap: str) -> bool:
    """Whether somebody takes their place: “A takes over as chair from B”."""
    return bool(TAKES_OVER.search(gap))


def is_on_screen(page: Page, name: Named, _: str) -> bool:
    """Whether a screen shows them: “watches A on television”."""
    return bool(ON_SCREEN.match(page.sheet.text, name.end))


def is_drawn(page: Page, name: Named, _: str) -> bool:
    """Whether a sentence is about a drawing, which shows nobody in person."""
    return bool(DRAWN.match(page.sheet.text, page.sheet.sentence(name.start)[0]))


def is_in_clause(_: Page, __: Named, gap: str) -> bool:
    """Whether a clause about somebody else names them."""
    return bool(RELATIVE.search(gap))


def is_heard(page: Page, name: Named, gap: str) -> bool:
    """Whether others hear them speak, so that the picture may be of the others."""
    alone = name.start - len(gap) == page.sheet.sentence(name.start)[0]
    return bool(HEARD.search(gap) and (alone or SPEAKING.match(page.sheet.text, name.end)))


def is_quoted_from(_: Page, __: Named, gap: str) -> bool:
    """Whether words behind a quotation name whose it is."""
    return bool(INVERTED.search(gap))


def is_announced(_: Page, __: Named, gap: str) -> bool:
    """Whether it is told of an event that they took part in it."""
    return bool(ANNOUNCED.search(gap))


def does_it_elsewhere(page: Page, name: Named, gap: str) -> bool:
    """Whether no person is named or told of whom somebody leads: “The study, led by A, found”."""
    alone = name.start - len(gap) == page.sheet.sentence(name.start)[0]
    return alone and bool(DONE_BY.search(gap)) and not any(map(is_many, gap.split()))


def may_hang(page: Page, name: Named, gap: str) -> bool:
    """Whether it is a picture of somebody that is there: “A portrait of A hangs behind B”."""
    return bool(LIKENESS.search(gap) and HANGS.match(page.sheet.text, name.end))
