"""Reads a caption: its names, its words of position, its lists, and what is left in doubt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from plugins.newsroom.schema import Person

from .contrast import PICTURES
from .governors import is_joined, leads_to
from .headings import head_alike
from .identity import NEAR, identified
from .lexicon import CaptionIndex
from .lists import read_lists, unread
from .narrative import judge
from .page import PICTURE, Page, panels
from .people import Named, find_names
from .placed import PeopleList, Placed, agrees
from .placing import place
from .positions import find_markers
from .sheet import read_sheet
from .unregistered import unregistered
from .use import Bounds, Use
from .verdict import PICTURED, Judgement, Verdict

CONTRADICTORY = "contradictory-caption"
UNPLACED = frozenset({"unclear-list", "unclear-position"})
MAYBE = re.compile(
    r"\b(possibly|perhaps|probably|maybe|believed to be|thought to be"
    r"|presumably)\s+(?:(?:\w+\s+){0,2})$",
    re.IGNORECASE,
)
POSTURES = frozenset({"crouching", "kneeling", "seated", "squatting", "standing"})
AND_THEIRS = re.compile(r"\s+and\s+(?:his|her|their)\b")
"""“A and her band with B, and A on piano” names a band before it says who is in it."""

STRANGER_BEHIND = re.compile(r",?\s(?:and|&)\s(?:[a-z-]+\s){0,3}[A-Z]\w+\s[A-Z]")
"""“A and Bo Tenn” are two, though the register has only one."""

ROLE_OR_END = re.compile(r"[\s.;]*$|\s*[,(]|\s(?:of|from|for)\b")
"""Behind the last of several people of whom nothing else is said."""

PICTURE_BEHIND = re.compile(rf"{PICTURE}\s*[:,–—-]?\s*$", re.IGNORECASE)
OR = re.compile(r"\s*,?\s+or\s+")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A name of which something is not certain: the rule it breaks, and what is not clear.

    `at` is the place of the words in question, where the name itself is not it.
    """

    name: Named
    rule: str
    why: str
    at: int | None = None


@dataclass
class Reading:
    """What a caption says: who is in the picture, who is only named, and what is in doubt."""

    page: Page
    placed: list[Placed] = field(default_factory=list)
    others: list[tuple[Named, str]] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def read_text(text: str, index: CaptionIndex) -> Reading:
    """Return who is where, by the words of a caption."""
    sheet = read_sheet(text)
    markers = [marker for marker in find_markers(text) if marker.end > sheet.starts[0]]
    marked = frozenset(place for marker in markers for place in range(marker.start, marker.end))
    stops = frozenset([*sheet.starts, *(part.start for part in sheet.regions)])
    names = find_names(text, index, Bounds(stops | marked, marked))
    page = Page(sheet, identified(names, sheet, index), markers)
    page = replace(page, markers=head_alike(page))
    whole = Reading(page)
    for part in panels(page):
        _add(whole, _read(part))
    shown = {person.name.people for person in whole.placed if person.name.people}
    whole.others = [(name, why) for name, why in whole.others if name.people not in shown]
    _ask_about_strangers(whole)
    return whole


def _ask_about_strangers(whole: Reading) -> None:
    """Ask about whoever no register has, and doubt a list that one of them may stand in."""
    named = [*(one.name for one in whole.placed), *(name for name, _ in whole.others)]
    settled = [(name.start, name.end) for name in named]
    settled += [told for one in whole.placed if one.group for told in one.group.told]
    asked = "\n".join(doubt.why for doubt in whole.doubts if doubt.rule == "unclear-list")
    for name in unregistered(whole.page, settled):
        words = whole.page.sheet.text[name.start : name.end]
        if words in asked:
            continue
        if listed := _listed_around(whole, name):
            why = f"“{words}” may have a place in it"
            whole.doubts += [Doubt(one.name, "unclear-list", why, name.start) for one in listed]
            whole.placed = [one for one in whole.placed if one not in listed]
        whole.doubts.append(Doubt(name, "unknown-person", "no person has the name"))


def _listed_around(whole: Reading, name: Named) -> list[Placed]:
    """Return the people of a list with a way that begins before a name and goes on behind it."""
    for group in filter(None, (person.group for person in whole.placed)):
        if group.direction and group.members[0].start < name.start < group.members[-1].start:
            return [one for one in whole.placed if one.group is group]
    return []


def _add(whole: Reading, part: Reading) -> None:
    """Add whom one of several pictures shows; the first that names somebody says where."""
    known = {person.name.people for person in whole.placed}
    known |= {doubt.name.people for doubt in whole.doubts}
    known -= {()}
    whole.placed += [person for person in part.placed if person.name.people not in known]
    whole.doubts += [doubt for doubt in part.doubts if doubt.name.people not in known]
    whole.others += part.others


def _read(page: Page) -> Reading:
    """Return what the words about one picture say."""
    reading = Reading(page)
    lists = read_lists(page)
    listed = {name.start: group for group in lists for name in group.members}
    unsure = unread(page, lists).union(*(group.unsure for group in lists)) - listed.keys()
    judgements: dict[int, Judgement] = {}
    for name in page.names.people:
        group = listed.get(name.start)
        judgement = PICTURED if group else judge(page, name, judgements)
        if judgement.verdict is Verdict.PICTURED and name.start in unsure:
            judgement = Judgement(
                Verdict.UNCLEAR, "it is not clear whether the list goes on to this name"
            )
        judgements[name.start] = judgement
        if said := _said_to_be_open(page, name):
            judgement = Judgement(Verdict.UNCLEAR, f"the caption says “{said}”")
        _take(reading, name, judgement, group)
    place(page, reading.placed, lists)
    _settle(reading)
    if page.panel:
        _place_in_panel(reading, page.panel)
    return reading


def _said_to_be_open(page: Page, name: Named) -> str | None:
    """Return the word by which the caption itself leaves open whether somebody is there."""
    text = page.sheet.text
    if found := MAYBE.search(text, max(0, name.start - NEAR), name.start):
        return found[1]
    if text[name.end : name.end + 4] == " (?)":
        return "?"
    for first, second in pairwise(page.names.people):
        if name in {first, second} and OR.fullmatch(text, first.end, second.start):
            return "or"
    return None


def _place_in_panel(reading: Reading, panel: str) -> None:
    """Put a person alone in one of several pictures at its place. Of several of whom nothing else
    is said (“Left: A and B”), it is open where each is."""
    people, doubts = reading.placed, reading.doubts
    if len(people) == 1 and not doubts and people[0].position is None:
        if not STRANGER_BEHIND.match(reading.page.sheet.text, people[0].name.end):
            people[0].stand(panel, panel, None)
    elif len(people) > 1 and _may_be_theirs(reading.page, panel, people):
        why = f"“{panel}” may be where the picture is or where they are"
        doubts += [Doubt(one.name, "unclear-position", why) for one in people]
        reading.placed = []


def _may_be_theirs(page: Page, panel: str, people: list[Placed]) -> bool:
    """Whether a place may be that of people in one picture: nobody is above or below there."""
    if panel in PICTURES:
        return False
    placed = any(person.position for person in people)
    alone = not placed and _are_all(page, [person.name for person in people])
    return alone or _is_row(page, panel, people)


def _is_row(page: Page, panel: str, people: list[Placed]) -> bool:
    """Whether a place may be that of a row: “Top: (l-r) A, B and C”."""
    group, text = people[0].group, page.sheet.text
    listed = group is not None and group.direction and all(one.group is group for one in people)
    named = PICTURE_BEHIND.search(text, 0, page.sheet.starts[0])
    return panel in {"top", "bottom"} and bool(listed) and named is None


def _are_all(page: Page, names: list[Named]) -> bool:
    """Whether a page says nothing but who and what they are."""
    start, end = page.sheet.starts[0], page.sheet.ends[0]
    alone = ROLE_OR_END.match(page.sheet.text, names[-1].end, end) and names[-1].end < end
    joined = all(is_joined(page, *pair) for pair in pairwise(names))
    return bool(alone) and joined and leads_to(page, start, names[0])


def _take(reading: Reading, name: Named, judgement: Judgement, group: PeopleList | None) -> None:
    if judgement.verdict is Verdict.NOT:
        reading.others.append((name, judgement.why))
    elif judgement.verdict is Verdict.UNCLEAR:
        tentative = (
            name.use is Use.PERSON
            and bool(name.people)
            and not judgement.why.startswith("the caption says")
        )
        if tentative:
            reading.placed.append(Placed(name, group, tentative=judgement.why))
        else:
            reading.doubts.append(Doubt(name, "unclear-person", judgement.why))
    else:
        reading.placed.append(Placed(name, group))


def _settle(reading: Reading) -> None:
    """Move those in doubt out of the picture, and drop names that only repeat what is known."""
    certain: dict[object, Placed] = {}
    for person in reading.placed:
        doubt = _doubt_about(person)
        if doubt:
            reading.doubts.append(doubt)
        else:
            _merge(reading, certain, person)
    kept = [person for person in certain.values() if not _is_doubted(reading, person)]
    reading.placed = sorted(kept, key=lambda person: first_named(reading, person))
    shown = {person.name.people for person in kept if person.name.people}
    reading.doubts = list(_doubts(reading, shown))


def _is_doubted(reading: Reading, person: Placed) -> bool:
    """Whether the caption puts somebody at two places, or at one that is not certain where it
    names them a second time."""
    rules = {doubt.rule for doubt in reading.doubts if doubt.name.people == person.name.people}
    if not person.name.people:
        return False
    return CONTRADICTORY in rules or (person.position is None and bool(rules & UNPLACED))


def first_named(reading: Reading, person: Placed) -> int:
    """Return where someone is first named, or where they stand in the list that places them."""
    if not person.name.people or (person.group and person.group.direction):
        return person.name.start
    named = [one.name for one in reading.placed if one.name.people == person.name.people]
    alone = [name for name in named if not AND_THEIRS.match(reading.page.sheet.text, name.end)]
    return min(name.start for name in alone or named)


def _doubt_about(person: Placed) -> Doubt | None:
    """Return what is not certain about a person in the picture."""
    if person.tentative and not person.position:
        return Doubt(person.name, "unclear-person", person.tentative)
    if person.doubt:
        rule, why = person.doubt
        words = person.group.doubtful if person.group and rule == "unclear-list" else None
        return Doubt(person.name, rule, why, words[0] if words else None)
    return Doubt(person.name, "ambiguous-name", "") if len(person.name.people) > 1 else None


def _merge(reading: Reading, certain: dict[object, Placed], person: Placed) -> None:
    """Take a person who is named twice once: where the position stands, if one of them has it."""
    key = person.name.people or person.name.start
    first = certain.setdefault(key, person)
    if first is person or person.position in {None, first.position}:
        return
    if first.position is None or agrees(person, first.side) or _orders(person, first):
        certain[key] = person
    elif not (agrees(first, person.side) or _orders(first, person)):
        why = "the caption puts them at two places"
        reading.doubts.append(Doubt(first.name, CONTRADICTORY, why))


def _orders(listed: Placed, posed: Placed) -> bool:
    """Whether a list says who is where of those who are posed alike: “A and B sitting. A and B
    (left to right) …”."""
    ordered = listed.group is not None and listed.group.direction and not listed.group.marker.parts
    return bool(ordered) and posed.side is None and posed.position in POSTURES


def _doubts(reading: Reading, shown: set[tuple[Person, ...]]) -> Iterator[Doubt]:
    """Yield the doubts that matter: not those about unregistered names that may be none."""
    for doubt in reading.doubts:
        if doubt.rule == "unclear-person" and (not doubt.name.people or doubt.name.people in shown):
            continue
        if doubt.name.use is Use.LONGER and not doubt.name.people:
            continue
        yield doubt
