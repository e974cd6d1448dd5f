"""What the words around a name leave open, whatever governs it: each a question and its reason."""

import re
from collections.abc import Callable
from itertools import pairwise

from plugins.newsroom.word_lists import word_list

from .clauses import (
    does_it_elsewhere,
    is_announced,
    is_drawn,
    is_heard,
    is_in_clause,
    is_member,
    is_on_screen,
    is_quoted_from,
    is_relieved,
    may_hang,
)
from .elsewhere import (
    has_won,
    is_dead,
    is_imitated,
    is_left_out,
    is_met_before,
    is_spoken_to,
    is_stance,
    works_with_others,
)
from .page import Page
from .people import Named
from .titles import is_head
from .use import Use

DECLARES = re.compile(
    r"\s+(?:(?:has|have|had)\s+)?(?:announced|declared|(?:announce|declare)s?\s+that"
    r"|(?:invite|nominate|appoint|propose|say|said|confirm)(?:s|d|ed)?)\b"
)
"""Behind a name it tells of what somebody said or did at another time."""

OTHERS_OF = re.compile(
    r"\b(?:guests|friends|relatives|famil(?:y|ies)|fans|followers|supporters|colleagues|students|pupils"
    r"|descendants|neighbou?rs)\s+of\s+"
    r"(?:Mr\.?\s+(?:and|&)\s+|(?:(?!(?:and|by|from|to|with)\b)[\w.’'-]+,?\s+){0,5})$",
    re.IGNORECASE,
)
"""Who stands here is somebody's guest, and the host need not be there."""

ADDRESS = re.compile(
    r",(?:\s[\w.’'-]+){1,4}?\s(?:Street|Avenue|Road|Lane|Square|Boulevard|Drive|St|Ave|Rd|Blvd)\b"
)
PLACE_BEFORE = re.compile(r"\b(?:in front of|outside|inside|at|near|behind|beside|from|to)\s*$")
"""With an address behind a name, it may be a shop: “in front of C. Moore, High Street”."""

CREDITED = re.compile(
    r"[,.;|–—-]\s*(?:photo|photograph|image|pic|credits?)\s*[:–-]?\s*$", re.IGNORECASE
)
THING = re.compile(r"\b(?:the|an?|his|her|their|its)\s+(?:[a-z]+\s+)?[a-z]+\s*$")
USED = re.compile(
    r"\s+(?:[a-z]+ed|bought|built|drove|flew|gave|left|made|ran|sang|sold|won|wrote)\b"
)
"""Together they are “the desk Dave Waller used”."""

NOT_A_PART = r"(?:and|by|for|from|he|it|on|she|they|to|with)\b"
AS = re.compile(rf"(?<!dressed )(?<!dressed up )\bas\s+(?:(?!{NOT_A_PART})[\w.’'-]+,?\s+){{0,3}}$")
AS_PART = re.compile(r"\s*(?:$|[.;)]|\s(?:in|at|on|during|for)\b)")
"""Behind “as” and a name, it shows that the name is a part that somebody plays, and no subject."""

DEPARTS = re.compile(r"\b(?:launch|lift|blast|land|splash|dock)(?:e?s|ed|ing)?\b[^.;]*\bwith\b")
ABOARD = re.compile(r"\b(?:aboard|on\s?board)\b")

TOGETHER = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:and|&)\s+")

THE = re.compile(r"\b[Tt]he\s*$")


def open_question(page: Page, name: Named, gap: str) -> str | None:
    """Return what is open about a name, by the words `gap` between it and the name before."""
    return next((why for asks, why in QUESTIONS if asks(page, name, gap)), None)


def _stands_behind_the(_: Page, name: Named, gap: str) -> bool:
    return name.start == name.name_start and bool(THE.search(gap))


def _is_part(page: Page, name: Named, gap: str) -> bool:
    return bool(AS.search(gap) and AS_PART.match(page.sheet.text, name.end))


def shares_possessive(page: Page, name: Named, _: str = "") -> bool:
    """Whether a name shares what belongs to another: “Dave Waller and Neil Gibson’s wedding”."""
    return any(
        first is name
        and second.use is Use.POSSESSIVE
        and TOGETHER.fullmatch(page.sheet.text, first.end, second.start)
        for first, second in pairwise(page.names.people)
    )


def _is_alone_at_end(page: Page, name: Named, _: str) -> bool:
    """Whether a name stands by itself behind the sentences of a caption, as a credit does."""
    start = page.sheet.sentence(name.start)[0]
    rest = page.sheet.text[start : name.start] + page.sheet.text[name.end : page.sheet.ends[-1]]
    return start > page.sheet.starts[0] and not rest.strip(" .()|–—-")


def _declares(page: Page, name: Named, _: str) -> bool:
    return bool(DECLARES.match(page.sheet.text, name.end))


def _is_credited(_: Page, __: Named, gap: str) -> bool:
    return bool(CREDITED.search(gap)) or gap.strip() == "/"


def _is_quoted(page: Page, name: Named, _: str) -> bool:
    return _marks(page, name) in {"“”", '""'}


def _is_bracketed(page: Page, name: Named, gap: str) -> bool:
    return _marks(page, name) == "()" and not gap.strip(" (")


def _marks(page: Page, name: Named) -> str:
    return page.sheet.text[name.start - 1 : name.start] + page.sheet.text[name.end : name.end + 1]


def _had(page: Page, name: Named, gap: str) -> bool:
    """Whether a thing is said to be theirs: “the desk Dave Waller used”."""
    if not USED.match(page.sheet.text, name.end) or not THING.search(gap):
        return False
    last = gap.rsplit(maxsplit=1)[-1]
    return not is_head(last) and last not in word_list("person-nouns.txt")


def _has_others(_: Page, __: Named, gap: str) -> bool:
    return bool(OTHERS_OF.search(gap))


def _flies(page: Page, name: Named, _: str) -> bool:
    """Whether a picture may show no more than the craft that carries somebody."""
    start, end = page.sheet.sentence(name.start)
    text = page.sheet.text
    return bool(DEPARTS.search(text, start, name.start) and ABOARD.search(text, name.end, end))


def _is_address(page: Page, name: Named, gap: str) -> bool:
    return bool(PLACE_BEFORE.search(gap) and ADDRESS.match(page.sheet.text, name.end))


QUESTIONS: tuple[tuple[Callable[[Page, Named, str], bool], str], ...] = (
    (_stands_behind_the, "“the” stands before it"),
    (_is_part, "it may be a part that somebody plays"),
    (shares_possessive, "the words behind it may be about what is theirs"),
    (_is_alone_at_end, "it may be who took the photo"),
    (_declares, "it tells of what somebody says or decides"),
    (_is_credited, "it may be who took the photo"),
    (_is_quoted, "it stands in quotation marks"),
    (_is_bracketed, "it stands in brackets behind another name"),
    (_had, "it may be a thing of theirs that is there"),
    (_has_others, "others of theirs are there"),
    (_flies, "they are aboard"),
    (_is_address, "it may be the name of a place"),
    (is_in_clause, "a clause about somebody else names them"),
    (is_heard, "others are shown who hear them"),
    (is_quoted_from, "it may be whose words they are"),
    (is_drawn, "it is about a drawing"),
    (is_member, "it may tell of what they joined"),
    (is_relieved, "somebody takes their place"),
    (is_on_screen, "a screen may show them"),
    (is_announced, "it tells who took part"),
    (does_it_elsewhere, "it may tell of another time"),
    (may_hang, "it may be a picture that is there"),
    (is_met_before, "it tells of a meeting at another time"),
    (is_spoken_to, "it tells of somebody at the other end of a line"),
    (is_left_out, "it tells who is not there"),
    (is_dead, "it is their body that is there"),
    (works_with_others, "it tells with whom somebody works"),
    (has_won, "it tells who lost to them"),
    (is_imitated, "it may be somebody who plays them"),
    (is_stance, "it tells what an organisation holds"),
)
"""Each tells whether something is open about a name, and what."""
