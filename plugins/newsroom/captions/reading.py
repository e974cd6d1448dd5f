"""Reads a caption: its names, its words of position, its lists, and what is left in doubt."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from plugins.newsroom.schema import Person

from .elided import with_elided
from .lexicon import CaptionIndex
from .lists import PeopleList, Placed, read_lists
from .narrative import PICTURED, Judgement, Verdict, judge
from .page import Page
from .people import Named, Names, find_names
from .placing import agrees, place
from .positions import find_markers
from .sheet import read_sheet
from .use import Bounds, Use

CONTRADICTORY = "contradictory-caption"
MAYBE = re.compile(
    r"\b(possibly|perhaps|probably|maybe|believed to be|thought to be"
    r"|presumably)\s+(?:(?:\w+\s+){0,2})$",
    re.IGNORECASE,
)


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
    sheet, markers = read_sheet(text), find_markers(text)
    marked = frozenset(place for marker in markers for place in range(marker.start, marker.end))
    stops = frozenset([*sheet.starts, *(part.start for part in sheet.regions)])
    names = find_names(text, index, Bounds(stops | marked, marked))
    page = Page(sheet, _repeated(with_elided(names, text, index), text), markers)
    reading = Reading(page)
    lists = read_lists(page)
    listed = {name.start: group for group in lists for name in group.members}
    unsure = {start for group in lists for start in group.unsure if start not in listed}
    judgements: dict[int, Judgement] = {}
    for name in page.names.people:
        group = listed.get(name.start)
        judgement = PICTURED if group else judge(page, name, judgements)
        if judgement.verdict is Verdict.PICTURED and name.start in unsure:
            judgement = Judgement(
                Verdict.UNCLEAR, "it is not clear whether the list goes on to this name"
            )
        judgements[name.start] = judgement
        if found := MAYBE.search(text, 0, name.start):
            judgement = Judgement(Verdict.UNCLEAR, f"the caption says “{found[1]}”")
        _take(reading, name, judgement, group)
    place(page, reading.placed, lists)
    _settle(reading)
    return reading


def _repeated(names: Names, text: str) -> Names:
    """Take “Mrs Wilner” or “Wilner” for the one Wilner whom the caption names in full."""
    full: dict[str, set[tuple[Person, ...]]] = defaultdict(set)
    for name in names.people:
        rest, _, surname = text[name.name_start : name.end].rpartition(" ")
        if name.people and rest:
            full[surname].add(name.people)
    people = []
    for name in names.people:
        owners = full.get(text[name.name_start : name.end], set())
        theirs = len(owners) == 1 and not (name.people and _is_wife(name, text))
        people.append(replace(name, people=next(iter(owners))) if theirs else name)
    return Names(tuple(_apart(people, text)), names.organisations)


def _apart(people: list[Named], text: str) -> Iterator[Named]:
    """Yield the names; a wife's is nobody's: “Bishop A. Hill” and “Mrs. A. Hill” are two people."""
    wives = {name.people for name in people if _is_wife(name, text)}
    others = {name.people for name in people if not _is_wife(name, text)}
    for name in people:
        both = name.people in wives & others
        his = any(
            (person.honorific or "").rstrip(".") in {"Mr", "Sir", "Lord"} for person in name.people
        )
        yield replace(name, people=()) if _is_wife(name, text) and (both or his) else name


def _is_wife(name: Named, text: str) -> bool:
    return bool(re.match(r"Mrs\b", text[name.start : name.name_start]))


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
    contradicted = {
        doubt.name.people for doubt in reading.doubts if doubt.rule == CONTRADICTORY
    } - {()}
    kept = [person for person in certain.values() if person.name.people not in contradicted]
    reading.placed = sorted(kept, key=lambda person: person.name.start)
    shown = {person.name.people for person in kept if person.name.people}
    reading.others = [(name, why) for name, why in reading.others if name.people not in shown]
    reading.doubts = list(_doubts(reading, shown))


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
    if first.position is None or agrees(person, first.side):
        certain[key] = person
    elif not agrees(first, person.side):
        why = "the caption puts them at two places"
        reading.doubts.append(Doubt(first.name, CONTRADICTORY, why))


def _doubts(reading: Reading, shown: set[tuple[Person, ...]]) -> Iterator[Doubt]:
    """Yield the doubts that matter: not those about unregistered names that may be none."""
    for doubt in reading.doubts:
        if doubt.rule == "unclear-person" and (not doubt.name.people or doubt.name.people in shown):
            continue
        if doubt.name.use is Use.LONGER and not doubt.name.people:
            continue
        yield doubt
