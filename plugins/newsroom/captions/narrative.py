"""Whether people named outside lists are in the picture, by the words that lead to their names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from plugins.newsroom.names import word_list

from .governors import governor_of, has_verb, masked
from .page import Page
from .people import Named
from .use import Use

WITH = frozenset(
    {
        "&",
        "alongside",
        "are",
        "behind",
        "beside",
        "between",
        "featuring",
        "including",
        "is",
        "like",
        "near",
        "was",
        "were",
        "while",
        "with",
    }
)
MADE_BY = re.compile(
    r"\b(?:photo\w*|picture|image|painting|painted|sculpture|portrait|drawing|drawn"
    r"|design|designed|written|book|poem|work|works|film|directed"
    r"|created|made|built|organi[sz]ed|sponsored|founded|commissioned|funded|supplied"
    r"|provided|composed|produced|developed|invented)\s+by\s*$",
    re.IGNORECASE,
)
PORTRAIT_OF = re.compile(
    r"\b(?:group\s+)?(?:portrait|photo(?:graph)?|picture|image|headshot|snapshot"
    r"|selfie|views?|shots?|stills?|scenes?|consist(?:s|ing)|comprised|composed|one|all|each|both|front|side|left"
    r"|right|company|line-up)\s+of\s*$",
    re.IGNORECASE,
)
DEPICTED = re.compile(
    r"\w\s+(?:an?|the|his|her|their)\s+(?:[a-z]+\s+)?(?:portrait|photo(?:graph)?|picture|image)\s+of$"
)
"""A picture in the picture: “A in front of a portrait of B”."""

TRIBUTE_TO = re.compile(
    r"\b(?:tribute|dedicated|thanks|thank\s+you|according|belong(?:s|ing|ed)?|letter"
    r"|memorial|homage|monument|successor|farewell|attributed|due|wife|widow|heir"
    r"|toast|testament|devoted|named)\s+to\s*$",
    re.IGNORECASE,
)
LETTER_FROM = re.compile(
    r"\b(?:letter|message|donation|funding|money|quote|words|track|song|artwork|gift"
    r"|bequest|statement|inherited|retired|took\s+over)\s+from\s*$",
    re.IGNORECASE,
)
LATE = re.compile(
    r"\b(?:late|former\s+home\s+of|honou?r(?:ing|s|ed)|remember(?:ing|s|ed)?"
    r"|commemorat(?:ing|es|ed)|named(?:\s+after|\s+for)?|play(?:s|ed|ing)|portray(?:s"
    r"|ed|ing)|succeed(?:s|ed|ing)|replac(?:es|ed|ing)|called|celebrat(?:es|ed|ing)"
    r"|marr(?:ies|ied))\s*(?:(?!(?:to|with|by|from)\b)[A-Za-z]+\s+){0,3}$",
    re.IGNORECASE,
)
ABOUT_THEM = re.compile(r"\s(?:on|in|at)(?:\s[a-z-]+){1,5}\s*(?=,\s*(?:and\s+)?$)")
"""What a person in a list plays, wears or stands at: “A on drums, B on saxophone, and C”."""

PANEL = re.compile(r"\b(?i:left|right|middle|centre|center|top|bottom|above|below):")
FOLLOWERS = re.compile(
    r"\s*(?:He|She|They|It|Also|With|Pictured|Joining|Joined|The team|The group|From"
    r"|In the|On the|At the)\b",
    re.IGNORECASE,
)


class Verdict(Enum):
    """Whether a person is in the picture."""

    PICTURED = auto()
    NOT = auto()
    UNCLEAR = auto()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict and the words that decided it."""

    verdict: Verdict
    why: str


PICTURED = Judgement(Verdict.PICTURED, "")


def judge(page: Page, name: Named, known: dict[int, Judgement]) -> Judgement:
    """Say whether a name outside lists is that of somebody in the picture.

    `known` are the judgements of the names before it, by their start.
    """
    text = page.sheet.text
    if region := page.sheet.region(name.name_start):
        return Judgement(Verdict.NOT, region.why)
    if re.match(
        r"\s*\((?:not (?:pictured|shown|present)|absent)\)", text[name.end :], re.IGNORECASE
    ):
        return Judgement(Verdict.NOT, "not pictured")
    if name.use is Use.NAMED_AFTER:
        return Judgement(Verdict.NOT, "part of another name")
    if name.use is Use.POSSESSIVE:
        return Judgement(Verdict.NOT, "possessive")
    if name.use is Use.LONGER:
        return Judgement(Verdict.UNCLEAR, "it may be part of a longer name")
    start = page.sheet.sentence(name.start)[0]
    previous = _previous(page.names.people, name, start)
    begun = previous.end if previous else start
    gap = masked(page, begun, name.start)
    judgement = _judge_gap(page, name, gap, previous, known)
    return PICTURED if _has_place(page, name) else judgement


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


def _previous(people: Sequence[Named], name: Named, start: int) -> Named | None:
    before = [
        other for other in people if start <= other.start < name.start and other.use is Use.PERSON
    ]
    return before[-1] if before else None


def _judge_gap(
    page: Page, name: Named, gap: str, previous: Named | None, known: dict[int, Judgement]
) -> Judgement:
    text = page.sheet.text
    if ABOUT_THEM.match(gap) and previous and known.get(previous.start) is PICTURED:
        gap = ABOUT_THEM.sub("", gap)
    if (
        re.search(r"\bthe\s*$", gap)
        and not re.search(r"\b[Hh]on(?:ou?rable)?\s*$", gap)
        and name.start == name.name_start
    ):
        return Judgement(Verdict.UNCLEAR, "“the” stands before it")
    lead, governor, crossed = governor_of(gap)
    head = text[: name.start - len(gap)] + gap[: len(gap) - len(lead)]
    if LATE.search(gap):
        return Judgement(Verdict.NOT, _last_words(gap))
    if governor is None or (
        crossed
        and previous is None
        and "," in lead
        and not head[page.sheet.sentence(name.start)[0] :].removesuffix(governor).strip()
    ):
        return _ungoverned(page, name, previous, known, gap, crossed=crossed)
    return _governed(governor, head, crossed=crossed, later=_is_later(page, name, known))


def _is_later(page: Page, name: Named, known: dict[int, Judgement]) -> bool:
    """Whether a name stands in a sentence after the one that says who is in the picture."""
    start, _ = page.sheet.sentence(name.start)
    if FOLLOWERS.match(page.sheet.text[start:]):
        return False
    if any(text.end() == start for text in PANEL.finditer(page.sheet.text)):
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


def _governed(governor: str, head: str, *, crossed: bool, later: bool) -> Judgement:
    why = _last_words(head)
    good = _is_good(governor, head)
    if good and not later:
        return PICTURED
    if good:
        return Judgement(Verdict.UNCLEAR, "a later sentence names them")
    if (
        crossed
        or governor in {"on", "as", "that", "when"}
        or (governor == "by" and not MADE_BY.search(head))
    ):
        return Judgement(Verdict.UNCLEAR, why)
    return Judgement(Verdict.NOT, why)


def _is_good(governor: str, head: str) -> bool:
    before = head.rstrip()
    match governor:
        case "of":
            return bool(PORTRAIT_OF.search(before)) and not DEPICTED.search(before)
        case "to":
            return not TRIBUTE_TO.search(before)
        case "from":
            return not LETTER_FROM.search(before)
        case "by":
            words = before.lower().split()
            given_to = re.search(
                r"\b(?:presented|given|handed|awarded|shown)\b[^.;]* to [^.;]* by\s*$", before
            )
            return bool(given_to) or (
                len(words) > 1 and words[-2].strip(",") in word_list("caption-participles.txt")
            )
        case "as":
            return True
        case "and":
            return True
    return governor in WITH


def _last_words(text: str) -> str:
    return " ".join(text.split()[-3:])
