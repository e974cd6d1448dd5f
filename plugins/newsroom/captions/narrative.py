"""Whether people named outside lists are in the picture, by the words that lead to their names."""

import re

from .governed import ABSENT, PICTURED, Judgement, Verdict, governed, last_words
from .governors import governor_of, has_verb, masked
from .page import Page
from .people import Named
from .titles import is_head
from .use import Use

LATE = re.compile(
    r"\b(?:late|former\s+home\s+of|remember(?:ing|s|ed)?|commemorat(?:ing|es|ed)|represent(?:ing|s|ed)"
    r"|impersonat(?:ing|es|ed)|dressed\s+(?:up\s+)?as|named\s+(?:after|for)|play(?:s|ed|ing)"
    r"|portray(?:s|ed|ing)|succeed(?:s|ed|ing)|replac(?:es|ed|ing))"
    r"\s*(?:(?!(?:to|with|by|from)\b)[A-Za-z]+\s+){0,3}$",
    re.IGNORECASE,
)
"""What leads to somebody who is not there: “the late A”, “plays B”."""

HONOURED = re.compile(
    r"\b(?:honou?r(?:ing|s|ed)|celebrat(?:ing|es|ed)|marr(?:ies|ied)|named|called)"
    r"\s*(?:(?!(?:to|with|by|from)\b)[A-Za-z]+\s+){0,3}$",
    re.IGNORECASE,
)
"""What leads to somebody who may be there or not: “honouring B”."""

ABOUT_THEM = re.compile(r"\s(?:on|in|at)(?:\s[a-z-]+){1,5}?\s*(?=,\s*(?:and\s+)?$|\s+and\s+$)")
"""What a person in a list plays, wears or stands at: “A on drums, B on saxophone, and C”."""

WELCOMED = re.compile(
    r"\b(?:welcom(?:e|es|ed|ing)|await(?:s|ed|ing)?|expect(?:s|ed|ing)?)\s*"
    r"(?:(?!(?:to|with|by|from)\b)[A-Za-z]+\s+){0,4}$",
    re.IGNORECASE,
)
"""What leads to somebody whom a crowd welcomes, who may not have come yet."""

DECLARES = re.compile(
    r"\s+(?:(?:has|have|had)\s+)?(?:announce|declare|invite|nominate|appoint|propose|say|said|confirm)"
    r"(?:s|d|ed)?\b"
)
"""Behind a name it tells of what somebody said or did at another time."""

SHOWN = re.compile(r"\s*[,(]\s*(?:who\s+is\s+)?(?:shown|pictured|seen)\s+(?:here|above|below)\b")
ADDRESS = re.compile(
    r",(?:\s[\w.’'-]+){1,4}?\s(?:Street|Avenue|Road|Lane|Square|Boulevard|Drive|St|Ave|Rd|Blvd)\b"
)
PLACE_BEFORE = re.compile(r"\b(?:in front of|outside|inside|at|near|behind|beside|from|to)\s*$")
"""With an address behind a name, it may be a shop: “in front of C. Moore, High Street”."""

OTHERS_OF = re.compile(
    r"\b(?:guests|friends|relatives|famil(?:y|ies)|fans|followers|supporters|colleagues|students|pupils"
    r"|descendants|neighbou?rs)\s+of\s+(?:Mr\.?\s+(?:and|&)\s+)?$",
    re.IGNORECASE,
)
"""Who stands here is somebody's guest, and the host need not be there."""

CREDITED = re.compile(
    r"[,.;|–—-]\s*(?:photo|photograph|image|pic|credits?)\s*[:–-]?\s*$", re.IGNORECASE
)
PRESENT = re.compile(r"(?:\s+(?:of|from)\s[^,;.]*?)?\s+(?!was\b|has\b|does\b)[a-z]+[^s\W]s\s")
"""A verb that says what the picture shows, behind its subject: “ of NASA speaks ”."""

BESIDE_THEM = re.compile(
    r"[^.;]*\b(?:stands?|sits?|kneels?|poses?|looks?\s+on|(?:is|are)\s+(?:also\s+)?(?:seated|standing|seen|shown|pictured))\b"
)
FOLLOWERS = re.compile(
    r"\s*(?:He|She|They|It|Also|With|Pictured|Joining|Joined|The team|The group|From"
    r"|In the|On the|At the|Next to|Beside|Behind)\b",
    re.IGNORECASE,
)


def judge(page: Page, name: Named, known: dict[int, Judgement]) -> Judgement:
    """Say whether a name outside lists is that of somebody in the picture.

    `known` are the judgements of the names before it, by their start.
    """
    text = page.sheet.text
    if region := page.sheet.region(name.name_start):
        return Judgement(Verdict.NOT, region.why)
    if ABSENT.match(text, name.end):
        return Judgement(Verdict.NOT, "not pictured")
    if name.use is Use.NAMED_AFTER:
        return Judgement(Verdict.NOT, "part of another name")
    if name.use is Use.POSSESSIVE:
        return Judgement(Verdict.NOT, "possessive")
    if name.use is Use.LONGER:
        return Judgement(Verdict.UNCLEAR, "it may be part of a longer name")
    start = page.sheet.sentence(name.start)[0]
    previous = _previous(page, name, start)
    begun = previous.end if previous else start
    gap = masked(page, begun, name.start)
    judgement = _judge_gap(page, name, gap, previous, known)
    return PICTURED if SHOWN.match(text, name.end) or _has_place(page, name) else judgement


def _has_place(page: Page, name: Named) -> bool:
    """Whether words that tell one person from others, such as “(left)”, follow a name at once."""
    for marker in page.markers:
        if (
            marker.start >= name.end
            and marker.side
            and not marker.direction
            and not page.sheet.text[name.end : marker.start].strip(" ,(")
        ):
            following = page.sheet.text[marker.end :].lstrip()[:1]
            return marker.bracketed or marker.spelt or following in {",", ";", ".", ")", ""}
    return False


def _previous(page: Page, name: Named, start: int) -> Named | None:
    before = [
        other
        for other in page.names.people
        if start <= other.start < name.start
        and other.use is Use.PERSON
        and not page.sheet.region(other.start)
    ]
    return before[-1] if before else None


def _judge_gap(
    page: Page, name: Named, gap: str, previous: Named | None, known: dict[int, Judgement]
) -> Judgement:
    text = page.sheet.text
    if ABOUT_THEM.match(gap) and previous and known.get(previous.start) is PICTURED:
        gap = ABOUT_THEM.sub("", gap)
    if why := _open_question(page, name, gap):
        return Judgement(Verdict.UNCLEAR, why)
    if re.search(r"\bof\s*$", gap) and name.start == name.name_start:
        return governed("of", gap, crossed=False, later=_is_later(page, name, known))
    lead, governor, crossed = governor_of(gap)
    if governor and previous is None and _opens_clause(gap) and PRESENT.match(text, name.end):
        return _ungoverned(page, name, previous, known, gap, crossed=True)
    head = text[: name.start - len(gap)] + gap[: len(gap) - len(lead)]
    if LATE.search(gap):
        return Judgement(Verdict.NOT, last_words(gap))
    if HONOURED.search(gap) or (previous is None and WELCOMED.search(gap)):
        return Judgement(Verdict.UNCLEAR, last_words(gap))
    if governor is None or (
        crossed
        and previous is None
        and "," in lead
        and not head[page.sheet.sentence(name.start)[0] :].removesuffix(governor).strip()
    ):
        return _ungoverned(page, name, previous, known, gap, crossed=crossed)
    return governed(governor, head, crossed=crossed, later=_is_later(page, name, known))


def _open_question(page: Page, name: Named, gap: str) -> str | None:
    """Return what the words before a name leave open, if they do."""
    the = re.search(r"\b[Tt]he\s*$", gap) and name.start == name.name_start
    if the and not re.search(r"\b[Hh]on(?:ou?rable)?\s*$", gap):
        return "“the” stands before it"
    if DECLARES.match(page.sheet.text, name.end):
        return "it tells of what somebody says or decides"
    if CREDITED.search(gap) or gap.strip() == "/":
        return "it may be who took the photo"
    marks = page.sheet.text[name.start - 1 : name.start] + page.sheet.text[name.end : name.end + 1]
    if marks in {"“”", '""'}:
        return "it stands in quotation marks"
    if found := OTHERS_OF.search(gap):
        return found[0].strip()
    if PLACE_BEFORE.search(gap) and ADDRESS.match(page.sheet.text, name.end):
        return "it may be the name of a place"
    return None


def _opens_clause(gap: str) -> bool:
    """Whether a comma parts a name and its role from words before them: “In the lab, Dr A”."""
    before, comma, lead = gap.rpartition(",")
    words = before.split()
    return bool(comma and words) and governor_of(lead)[1] is None and not is_head(words[-1])


def _is_later(page: Page, name: Named, known: dict[int, Judgement]) -> bool:
    """Whether a name stands in a sentence after the one that says who is in the picture."""
    start, _ = page.sheet.sentence(name.start)
    if FOLLOWERS.match(page.sheet.text[start:]):
        return False
    if BESIDE_THEM.match(page.sheet.text, name.end, page.sheet.sentence(name.start)[1]):
        return False
    return any(
        at < start and judgement.verdict is Verdict.PICTURED for at, judgement in known.items()
    )


def _ungoverned(
    page: Page,
    name: Named,
    previous: Named | None,
    known: dict[int, Judgement],
    gap: str,
    *,
    crossed: bool,
) -> Judgement:
    if previous is None:
        if _is_later(page, name, known):
            return Judgement(Verdict.UNCLEAR, "a later sentence names them")
        return PICTURED
    before = known.get(previous.start, PICTURED)
    if before.verdict is Verdict.NOT and before.why.endswith("the late"):
        return Judgement(Verdict.UNCLEAR, before.why)
    if before.verdict is Verdict.NOT and "," in gap:
        return Judgement(Verdict.UNCLEAR, before.why)
    if crossed and not has_verb(gap):
        return (
            before
            if before.verdict is not Verdict.UNCLEAR
            else Judgement(Verdict.UNCLEAR, before.why)
        )
    if _is_later(page, name, known):
        return Judgement(Verdict.UNCLEAR, "a later sentence names them")
    if before.verdict is Verdict.PICTURED:
        return PICTURED
    return Judgement(Verdict.UNCLEAR, f"the words before it: “{gap.strip()}”")
