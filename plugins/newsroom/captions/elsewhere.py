"""Words that name somebody who was met, spoken to or lost to at another time or place."""

import re

from .page import Page
from .people import Named

LEAD = r"\s+(?:(?!(?:and|by|from|to|with)\b)[\w.’'-]+,?\s+){0,6}$"
"""What may stand between such words and a name: titles, roles, organisations."""

AT_ANOTHER_TIME = re.compile(
    r"\b(?:after|ahead\s+of|before|following|prior\s+to|since)\s+(?:[\w’-]+\s+){0,6}?"
    rf"(?:calls?|conversations?|discussions?|meetings?|talks?)\s+with{LEAD}"
)
"""“A following a meeting with B”."""

AT_ANOTHER_PLACE = re.compile(rf"\b(?:tele)?phone(?:\s+call)?\s+(?:[\w’-]+\s+)?(?:to|with){LEAD}")
"""“A speaks on the telephone with B”."""

SPOKEN_TO = re.compile(rf"\b(?:to|with){LEAD}")
ON_A_LINE = re.compile(
    r"[^,;.]*?\s(?:by|on|over|through|via)\s+(?:(?:a|an|the|his|her)\s+)?(?:[a-z-]+\s+)?"
    r"(?:(?:tele)?phone|speakerphone|skype|video\s?(?:call|conference|link)|zoom)\b",
    re.IGNORECASE,
)
"""“A speaks with B through a speaker phone”."""

LEFT_OUT = re.compile(rf"\b(?:excluding|minus|without|not\s+(?:featuring|including)){LEAD}")
"""“The graduates, but not including A”."""

BODY = re.compile(rf"\b(?:body|bodies|casket|coffin|remains)\s+of{LEAD}", re.IGNORECASE)
"""“The body of A lies in state”: somebody is there, and not in life."""

WORKS_WITH = re.compile(
    r",\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:assistant|collaborator|engineer|fellow|intern|postdoc|researcher|scientist|student)s?"
    rf"\s+(?:of|under|with){LEAD}"
)
"""“A, a researcher with B”: whose A is, B need not be there."""

AGAINST = re.compile(rf"\b(?:conce(?:de[sd]?|ding)|defeats?|los(?:es|ing|s|t))\s+to{LEAD}")
"""“A, who lost to B”."""

IMITATED = re.compile(
    r"\s+(?:costume|cut-?out|impersonat(?:ion|or)|impression|look-?alike|mask|puppet|waxwork)s?\b"
)
STANCE = re.compile(
    r"\s*(?:The\s+)?[A-Z]{2,}\s+(?:applauds|calls|condemns|congratulates|deplores|mourns|salutes|supports"
    r"|urges|welcomes)\s"
)
"""An organisation, by its letters, that takes a stand: what it does so about is elsewhere."""


def is_met_before(_: Page, __: Named, gap: str) -> bool:
    """Whether somebody was met at another time."""
    return bool(AT_ANOTHER_TIME.search(gap))


def is_spoken_to(page: Page, name: Named, gap: str) -> bool:
    """Whether somebody is at the other end of a line."""
    if AT_ANOTHER_PLACE.search(gap):
        return True
    return bool(SPOKEN_TO.search(gap) and ON_A_LINE.match(page.sheet.text, name.end))


def is_left_out(_: Page, __: Named, gap: str) -> bool:
    """Whether it is said that they are not there."""
    return bool(LEFT_OUT.search(gap))


def is_dead(_: Page, __: Named, gap: str) -> bool:
    """Whether it is their body that is there."""
    return bool(BODY.search(gap))


def works_with_others(_: Page, __: Named, gap: str) -> bool:
    """Whether it is told with whom somebody works."""
    return bool(WORKS_WITH.search(gap))


def has_won(_: Page, __: Named, gap: str) -> bool:
    """Whether somebody else lost to them."""
    return bool(AGAINST.search(gap))


def is_imitated(page: Page, name: Named, _: str) -> bool:
    """Whether somebody else plays them: “A does his best B impression”."""
    return bool(IMITATED.match(page.sheet.text, name.end))


def is_stance(page: Page, name: Named, _: str) -> bool:
    """Whether a sentence says what an organisation holds of something."""
    return bool(STANCE.match(page.sheet.text, page.sheet.sentence(name.start)[0]))
