"""Whether people named outside lists are in the picture, by the words that lead to their names."""

import re
from itertools import chain

from plugins.newsroom.word_lists import word_list

from .chunks import is_person_noun
from .governed import ABSENT, PICTURED, Judgement, Verdict, governed, last_words
from .governors import governor_of, has_verb, masked
from .owners import judge_owner
from .page import Page
from .people import Named
from .questions import open_question
from .sheet import Region
from .titles import is_head
from .use import Use

LATE = re.compile(
    r"\b(?:former\s+home\s+of|remember(?:ing|s|ed)?|commemorat(?:ing|es|ed)|represent(?:ing|s|ed)"
    r"|impersonat(?:ing|es|ed)|dressed\s+(?:up\s+)?as|named\s+(?:after|for)|portray(?:s|ed|ing))"
    r"\s*(?:(?!(?:to|with|by|from)\b)[\w.’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
"""What leads to somebody who is not there: “portrays A”."""

DISTANT = "|".join(sorted(chain.from_iterable(map(str.split, word_list("distant-verbs.txt")))))
HONOURED = re.compile(
    rf"(?:^\s*(?i:{DISTANT})|(?<!of )\b(?:late|{DISTANT}))\b"
    r"\s*(?:(?!(?:to|with|by|from)\b)[\w.’'-]+,?\s+){0,4}$"
)
"""What leads to somebody who may be there or not: “honouring B”, “the late C with his wife”."""

ABOUT_THEM = re.compile(r"\s(?:on|in|at)(?:\s[a-z-]+){1,5}?\s*(?=,\s*(?:and\s+)?$|\s+and\s+$)")
"""What a person in a list plays, wears or stands at: “A on drums, B on saxophone, and C”."""

ONE_OF = re.compile(
    r"(?<=are\s)(?:two|three|four|some|several|members?)\s+of\s+(?:her|his|its|the|their)\s[a-z][^,;.]*,"
)
"""What leads to names: “Joining her are two of her mentees, A and B”."""

WHO = re.compile(r"^,\s+who\s[^,;.]*?(?P<last>[\w’-]+)\s*(?=[,;]\s)")
"""What is said of the person before: “A, who chairs the board, and B”."""

WELCOMED = re.compile(
    r"\b(?:welcom(?:e|es|ed|ing)|await(?:s|ed|ing)?|expect(?:s|ed|ing)?)\s*"
    r"(?:(?!(?:to|with|by|from)\b)[A-Za-z]+\s+){0,4}$",
    re.IGNORECASE,
)
"""What leads to somebody whom a crowd welcomes, who may not have come yet."""


THING_ABOUT = re.compile(
    r"\b(?:banner|billboard|bust|cake|caricature|cartoon|coin|doll|effigy|figurine|flag|mask|monument"
    r"|mural|placard|plaque|poster|puppet|sculpture|shirt|sign|stamp|statue|t-shirt)s?"
    r"\s+[a-z]+ing\s+(?:[\w.’'-]+\s+){0,3}$"
)
"""What leads to somebody who is there in effigy: “a sign supporting A”."""

SHOWN = re.compile(r"\s*[,(]\s*(?:who\s+is\s+)?(?:shown|pictured|seen)\s+(?:here|above|below)\b")


SUBJECT = re.compile(
    r"(?:\s+(?:of|from)\s[^,;.]*?)?"
    r"\s+(?!was\b|were\b|has\b|had\b|does\b|did\b)[a-z]+[^s\W](?:s|ed)\s"
)
"""A verb that says what the picture shows, behind its subject: “ of NASA speaks ”."""

SHOWS = re.compile(r"\b(?:of|with|showing|featuring|depicting)\b")
"""Behind who took a photo it may lead to whom it shows: “Photo by A of B”."""

PICTURE = re.compile(
    r"\s*(?:This|These|The|An?)\s(?:[\w-]+\s){0,3}?(?:photo(?:graph)?|picture|image)s?\b"
)
SHOWING = re.compile(r"\s+(?:captures?|depicts?|features?|shows?)\s")
"""Behind whoever made a picture: “This photo provided by A shows B”."""

AS_ONE = re.compile(r"\s*(?:As|While|With)\s")
DOES = re.compile(r"\s+[a-z][^,;]*,\s+(?:[\w.’'-]+\s+){0,5}")
SETTINGS = frozenset({"at", "during", "in", "inside", "on", "outside", "under"})
ATTACHED = re.compile(
    r"\b(?:assigned|attached|deployed|detailed|elected|appointed|seconded)\s+(?:to|with|from|for|at|in)$"
)
"""What leads to somebody’s unit: “A, a medic assigned to B Company, and C”."""


BESIDE_THEM = re.compile(
    r"[^.;]*\b(?:stands?|sits?|kneels?|poses?|looks?\s+on"
    r"|(?:is|are)\s+(?:also\s+)?(?:seated|standing|seen|shown|pictured|administering|demonstrating|greeting"
    r"|handing|holding|kneeling|looking|operating|pointing|presenting|receiving|shaking|signing|sitting"
    r"|waving|wearing))\b"
)
SCENIC = r"(?:is|are|was|were)\s|[a-z]+s\s"
FOLLOWERS = re.compile(
    rf"\s*(?:(?:Here,?\s+)?(?:he|she|they|it)\s+(?:[a-z]+ly\s+)?(?:{SCENIC})"
    r"|Also|With|Pictured|Joining|Joined|Looking on|Watching|Flanking|The team|The group|From"
    r"|Others?\b[^.]*\b(?:pictured|shown|seen|gathered|present|include|are|were)"
    r"|(?:In|On|At) the (?:\w+ )?(?:back|background|bottom|cent(?:re|er)|foreground|front|left"
    r"|middle|photo|picture|rear|right|row|top)|Next to|Beside|Behind)\b",
    re.IGNORECASE,
)


def judge(page: Page, name: Named, known: dict[int, Judgement]) -> Judgement:
    """Say whether a name outside lists is that of somebody in the picture.

    `known` are the judgements of the names before it, by their start.
    """
    text = page.sheet.text
    if region := page.sheet.region(name.name_start):
        if SHOWS.search(text, _behind_first(page, region), name.start):
            return Judgement(Verdict.UNCLEAR, region.why)
        return Judgement(Verdict.NOT, region.why)
    if ABSENT.match(text, name.end):
        return Judgement(Verdict.NOT, "not pictured")
    if name.use is Use.NAMED_AFTER:
        return Judgement(Verdict.NOT, "part of another name")
    if name.use is Use.POSSESSIVE:
        return judge_owner(page, name)
    if name.use is Use.LONGER:
        return Judgement(Verdict.UNCLEAR, "it may be part of a longer name")
    start = page.sheet.sentence(name.start)[0]
    previous = _previous(page, name, start)
    begun = previous.end if previous else start
    gap = masked(page, begun, name.start)
    judgement = _judge_gap(page, name, gap, previous, known)
    return PICTURED if SHOWN.match(text, name.end) or _has_place(page, name) else judgement


def _behind_first(page: Page, region: Region) -> int:
    """Return where the first name of a region ends, or the region itself."""
    inside = (name.end for name in page.names.people if region.start <= name.start < region.end)
    return next(inside, region.end)


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


def _pared(gap: str, *, after_pictured: bool) -> str:
    """Return the words before a name without what they say in passing of others."""
    if after_pictured:
        gap = ABOUT_THEM.sub("", gap, count=1) if ABOUT_THEM.match(gap) else gap
    gap = ONE_OF.sub(lambda found: " " * len(found[0]), gap)
    clause = WHO.match(gap)
    about = clause and not is_person_noun(clause["last"].casefold())
    return gap[clause.end() :] if clause and about else gap


def _judge_gap(
    page: Page, name: Named, gap: str, previous: Named | None, known: dict[int, Judgement]
) -> Judgement:
    text = page.sheet.text
    shown = previous is not None and known.get(previous.start) is PICTURED
    gap = _pared(gap, after_pictured=shown)
    if why := open_question(page, name, gap):
        return Judgement(Verdict.UNCLEAR, why)
    if re.search(r"\bof\s*$", gap) and name.start == name.name_start:
        return governed("of", gap, crossed=False, later=_is_later(page, name, known))
    lead, governor, crossed = governor_of(gap)
    if governor and previous is None and _opens_clause(gap) and SUBJECT.match(text, name.end):
        return _ungoverned(page, name, previous, known, gap, crossed=True)
    head = text[: name.start - len(gap)] + gap[: len(gap) - len(lead)]
    unit = "," in lead and ATTACHED.search(head.rstrip())
    if previous and _is_main_clause(page, name, gap):
        return PICTURED if SHOWING.match(gap) else known.get(previous.start, PICTURED)
    if crossed and (unit or _is_setting(governor, lead, joined=previous is not None)):
        return _ungoverned(page, name, previous, known, gap, crossed=True)
    if LATE.search(gap) or THING_ABOUT.search(gap):
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


def _is_main_clause(page: Page, name: Named, gap: str) -> bool:
    """Whether a name is what the main clause is about: “As A looks on, B signs the book”, “This
    photo by A shows B”."""
    start = page.sheet.sentence(name.start)[0]
    if SHOWING.match(gap):
        return bool(PICTURE.match(page.sheet.text, start))
    opened = AS_ONE.match(page.sheet.text, start) and DOES.fullmatch(gap)
    return bool(opened and SUBJECT.match(page.sheet.text, name.end))


def _is_setting(governor: str | None, lead: str, *, joined: bool) -> bool:
    """Whether the word before a name says where or when, of things: “A wearing beads on a dress,
    and B”, “Rally in Oxford, book fair, A and B”. No person is joined with a place."""
    links = re.findall(r",\s+(?:and|&)\s|,|\band\b|&", lead)
    last = links[-1] if governor in SETTINGS and links else ""
    return last.startswith(",") and (last != "," or not joined)


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
    if before.verdict is Verdict.NOT and "," in gap:
        return Judgement(Verdict.UNCLEAR, before.why)
    if crossed and not has_verb(gap):
        return before
    if _is_later(page, name, known):
        return Judgement(Verdict.UNCLEAR, "a later sentence names them")
    if before.verdict is Verdict.PICTURED:
        return PICTURED
    return Judgement(Verdict.UNCLEAR, f"the words before it: “{gap.strip()}”")
