"""Whether somebody is in the picture of whom a caption names what is theirs: “Dave Waller’s”."""

import re
from itertools import pairwise

from .identity import places_of
from .page import Page
from .people import Named
from .use import Use
from .verdict import PICTURED, Judgement, Verdict
from .words import any_of

AT_THEIRS = re.compile(rf"[’']s?\s+(?:[\w-]+\s+){{0,4}}?(?:{any_of('occasions')})\b")
"""What is somebody’s who is mostly there: “at Dave Waller’s retirement”."""


TOUCHES = re.compile(
    r"\b(?:bandag|check|clasp|cut|examin|grip|hold|kiss|measur|paint|rais|shak|tak|test|wash)"
    r"(?:s|es|ting|ing) (?:(?:[A-Z][a-z]+\.?|[a-z]+) ){0,3}$"
)
BODY = re.compile(
    r"[’']s?\s+(?:[a-z]+\s)?(?:arm|blood pressure|cheek|ears|eyes|face|feet|hair|hands?|heart"
    r"|knee|leg|nails|pulse|shoulder|teeth|temperature)\b"
)
"""“A shakes B’s hand”."""

POSSESSIVE = re.compile(r"[\w-]*[’']")
TOGETHER = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:and|&)\s+")


def shares_possessive(page: Page, name: Named) -> bool:
    """Whether a name shares what belongs to another: “Dave Waller and Neil Gibson’s wedding”."""
    return any(
        first is name
        and second.use is Use.POSSESSIVE
        and TOGETHER.fullmatch(page.sheet.text, first.end, second.start)
        for first, second in pairwise(page.names.people)
    )


def judge_owner(page: Page, name: Named) -> Judgement:
    """Judge “Dave Waller’s”: a question, since what is theirs may be shown with them or without."""
    before = [other for other in page.names.people if other.end <= name.start]
    if before and before[-1].use is Use.PERSON and shares_possessive(page, before[-1]):
        return Judgement(Verdict.UNCLEAR, "the words behind it may be about what is theirs")
    if _is_touched(page, name):
        return PICTURED
    if AT_THEIRS.match(page.sheet.text, name.end):
        return Judgement(Verdict.UNCLEAR, "it is theirs, and they may be at it")
    if _is_spoken_of(page, name):
        return Judgement(Verdict.UNCLEAR, "the caption goes on about them")
    return Judgement(Verdict.UNCLEAR, "the caption names what is theirs")


def _is_touched(page: Page, name: Named) -> bool:
    """Whether somebody shakes or examines a hand, or the like, that is theirs."""
    start = page.sheet.sentence(name.start)[0]
    named = any(start <= one.start < name.start for one in page.names.people)
    return named and bool(
        TOUCHES.search(page.sheet.text, start, name.start) and BODY.match(page.sheet.text, name.end)
    )


def _is_spoken_of(page: Page, name: Named) -> bool:
    """Whether a caption goes on about somebody: “Selecting news is Dave Waller’s job. Waller …”,
    or names nobody else: “Dave Waller’s music fills the hall”."""
    text = page.sheet.text
    surname = text[name.name_start : name.end].rpartition(" ")[2]
    if any(not POSSESSIVE.match(text, at) for at in places_of(surname, text, name.end)):
        return True
    return not any(
        other.use is Use.PERSON and not page.sheet.region(other.start)
        for other in page.names.people
    )
