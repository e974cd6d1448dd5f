"""The people of a list, chunk by chunk, up to where it ends."""

import re
from dataclasses import dataclass, field

from .absences import ABSENT
from .chunks import (
    AND,
    NOBODY_KNOWN,
    Chunk,
    Kind,
    ends_list,
    names_in,
    people_in,
)
from .items import is_about_named, is_about_other, is_by_semicolon, is_company, leads_item
from .letters import plain
from .nameless import kind_in_list, kind_of_item, names_last
from .open_lists import doubt_named_before, doubt_scenes
from .openers import has_plural_role, leads_to_name
from .others import leads_to_others
from .page import Page
from .people import Named
from .placed import PeopleList
from .strangers import ends_with_name, is_led_by_role, may_be_name
from .titles import is_head, is_title
from .unknown import count_unknown, is_group, is_somebody

ATTRIBUTE = re.compile(
    r"(?:wearing|holding|carrying)\s|(?:at|in|on|with)(?:\s(?!(?:his|her|their)\b)[a-z0-9-]+){1,4}$"
)
"""What a person has about them, in the midst of a list: “A wearing a hat, B and C”."""

COUPLE = re.compile(
    r"(?:^|[,;:]\s)(?P<title>[A-Z][a-z]+)\.?\s(?:and|&)\s(?:Mrs|Mme|Madame|Lady)\b\.?\s$"
)
"""What leads to the name of a couple, who take two places: “Mayor and Mrs. Dave Waller”."""

PAIR = 2
LONGEST_TITLE = 20
"""Characters before a name in which the title of a husband is looked for."""

NOT_PICTURED = re.compile(r"\s*\(not\s+(?:pictured|shown)\)", re.IGNORECASE)
"""Behind the last of a list, who is not in it: “A, B, C (not pictured)”."""

HOLDING = re.compile(r"\s(?:carrying|holding)\s(?:[a-z]+\s)*")
"""Between somebody in a list and whom they hold, who has no place of their own."""

LATE = re.compile(r"\blate\s")
WITH = re.compile(r"\swith\s.*")
"""Behind the last of a list: “and A of Team Robo with their trophy and coach B”."""

DOING = re.compile(r"\s[a-z]+ing\s(?:an?|the|their|at|for|from|in|on|to|with)\s")
"""What the people of a list do, behind the role of the last: “and A, chair of B speaking at C”."""

ELSEWHERE = re.compile(
    r"with\s+(?:[A-Z(]|an?\s|the\s|(?:[\w-]+\s+){1,4}[A-Z])"
    r"|(?:after|as|at|before|during|following|in|inside|near|on|outside|when|while)\s"
)
"""What leads from the last of a list to somebody who is not in it."""


def walk(page: Page, found: PeopleList, chunks: list[Chunk]) -> None:
    """Take the people of a list out of its chunks, up to where it ends."""
    state = _State()
    _walk(page, found, chunks, state)
    state.doubt(page, found)


def _walk(page: Page, found: PeopleList, chunks: list[Chunk], state: "_State") -> None:
    by_semicolon = is_by_semicolon(page, chunks)
    for number, chunk in enumerate(chunks):
        people = _outside_brackets(page, people_in(chunk, page.names.people))
        rest = chunks[number:]
        if not people:
            doubt_named_before(page, found, chunk)
            if _ends_without_name(page, found, rest, state, by_semicolon=by_semicolon):
                return
        elif _is_passed_over(page, found, rest, people[0], by_semicolon=by_semicolon):
            continue
        elif not leads_to_name(page, chunk, people[0]) or _moves_on(page, found, chunk, people[0]):
            _end(page, found, rest, closed=state.closed)
            return
        else:
            _take(page, found, chunk, people[0], state)
            goes_on = by_semicolon and any(";" in later.before for later in rest)
            if goes_on:
                doubt_scenes(page, found, chunks, number)
            elif _ends_behind(page, found, rest, people, state):
                return


def _is_passed_over(
    page: Page, found: PeopleList, rest: list[Chunk], name: Named, *, by_semicolon: bool
) -> bool:
    """Whether a name has no place in a list: it is about somebody else, or last and not there."""
    if by_semicolon and found.members and is_about_named(page, rest):
        return True
    return not rest[1:] and bool(NOT_PICTURED.match(page.sheet.text, name.end))


def _outside_brackets(page: Page, people: list[Named]) -> list[Named]:
    """Return whom a chunk names, without those in brackets behind the first: “A (B, not shown)”."""
    text = page.sheet.text
    return [
        one
        for one in people
        if text.count("(", people[0].end, one.start) <= text.count(")", people[0].end, one.start)
    ]


def _ends_without_name(
    page: Page, found: PeopleList, rest: list[Chunk], state: "_State", *, by_semicolon: bool
) -> bool:
    """Read a chunk that names nobody of the register. Returns whether the list ends there."""
    chunk = rest[0]
    kind = kind_in_list(page, found, rest, closed=state.closed and state.last)
    with_and = bool(AND.search(chunk.before))
    if by_semicolon and found.members and is_company(page, chunk, kind):
        _take_nameless(page, found, chunk, kind)
        return False
    if by_semicolon and (is_about_other if found.members else leads_item)(page, rest, kind):
        return False
    if by_semicolon and found.members:
        kind = kind_of_item(page, chunk) if kind in {Kind.APPOSITION, Kind.UNCLEAR} else kind
    if kind is Kind.END or (state.closed and kind is Kind.UNCLEAR and _is_predicate(page, chunk)):
        _end_namelessly(page, found, rest, closed=state.closed)
        return True
    credit = kind is Kind.APPOSITION
    words = plain(page.sheet.text)[chunk.start : chunk.end]
    if credit and found.direction and ends_with_name(words):
        kind, credit = Kind.UNCLEAR, False
    state.note(chunk, credit=credit, name=may_be_name(words) or is_somebody(words, "an?"))
    if credit and state.closed and DOING.search(page.sheet.text, chunk.start, chunk.end):
        _end(page, found, rest[1:] or rest, closed=True)
        return True
    _take_nameless(page, found, chunk, kind)
    later = any(people_in(other, page.names.people) for other in rest[1:])
    if found.members and with_and and ("," in chunk.before if credit else not later):
        state.closed = state.last = True
    return False


def _end_namelessly(page: Page, found: PeopleList, rest: list[Chunk], *, closed: bool) -> None:
    """End a list at words that name nobody; behind “and”, they might have been its last."""
    with_and = bool(AND.search(rest[0].before))
    _end(page, found, rest, closed=closed or with_and)
    if with_and and found.direction and not closed:
        found.leave_open((rest[0].start, rest[0].end), "it is not clear who is last in it")


def _is_predicate(page: Page, chunk: Chunk) -> bool:
    """Whether a chunk begins with what may be a verb: “exit the building”, not “friend Bo”."""
    first = page.sheet.text[chunk.start : chunk.end].partition(" ")[0]
    if is_led_by_role(page.sheet.text[chunk.start : chunk.end]):
        return False
    return first.islower() and not NOBODY_KNOWN.match(first) and not is_head(first)


def _moves_on(page: Page, found: PeopleList, chunk: Chunk, name: Named) -> bool:
    """Whether other words of position lead to a name: “front row: A, B; behind them is C”."""
    return found.direction is None and any(
        max(chunk.start, found.marker.end + 1) <= marker.start < name.start
        for marker in page.markers
    )


@dataclass
class _State:
    """What a walk through a list has met: an “and”, before the `last` person too or only before
    others (“A and B, C”), one behind a comma, a role of several."""

    closed: bool = False
    last: bool = False
    closed_by_comma: bool = False
    plural: bool = False
    credits: int = 0
    doubtful: list[Chunk] = field(default_factory=list)

    def note(self, chunk: Chunk, *, credit: bool, name: bool) -> None:
        """Count a role, and keep it if it may be a name after all."""
        self.credits += credit
        if credit and name:
            self.doubtful.append(chunk)

    def doubt(self, page: Page, found: PeopleList) -> None:
        """Leave a list open in which nothing is about anybody but what may be a name itself:
        “A, Jon Hall and B”."""
        lone = len(self.doubtful) == self.credits and PAIR * self.credits <= len(found.members)
        if found.direction and self.doubtful and lone:
            chunk = self.doubtful[0]
            words = page.sheet.text[chunk.start : chunk.end].strip()
            found.leave_open(
                (chunk.start, chunk.end), f"it is not clear whether “{words}” is a person"
            )


def _take(page: Page, found: PeopleList, chunk: Chunk, name: Named, state: _State) -> None:
    """Add a person to a list, or a reason to doubt it."""
    by_comma = bool(AND.search(chunk.before)) and "," in chunk.before
    state.plural = state.plural or has_plural_role(page, chunk, name)
    if found.direction:
        if ABSENT.match(page.sheet.text, name.end) or LATE.search(
            page.sheet.text, chunk.start, name.start
        ):
            found.leave_open((chunk.start, chunk.end), "it names somebody who need not be there")
        if state.closed_by_comma and by_comma and not state.plural:
            found.leave_open((chunk.start, chunk.end), "the list seems to end twice")
        for marker in page.markers:
            if max(chunk.start, found.marker.end + 1) <= marker.start < name.start:
                found.leave_open((chunk.start, chunk.end), f"“{marker.words}” stands inside it")
    couple = COUPLE.search(page.sheet.text, chunk.start - LONGEST_TITLE, name.name_start)
    if couple and found.members and not is_title(couple["title"]):
        found.leave_open((chunk.start, chunk.end), f"“{couple['title']}” may be anybody’s role")
    elif couple:
        found.couples.add(name.start)
        found.size += 1
    found.size += 1
    found.members.append(name)
    found.slots[name.start] = found.size
    state.last = bool(AND.search(chunk.before))
    state.closed = state.closed or state.last
    state.closed_by_comma = by_comma


def _ends_behind(
    page: Page, found: PeopleList, rest: list[Chunk], people: list[Named], state: _State
) -> bool:
    """End a list whose last name is followed by other words, or by another name."""
    name, chunk = people[0], rest[0]
    tail = ends_list(page.sheet.text, name, chunk, page.markers, page.organisations)
    closed = state.closed
    if (
        not tail
        and state.last
        and (found_with := WITH.search(page.sheet.text, name.end, chunk.end))
    ):
        tail = found_with[0]
        closed = not any(
            "," in one.before and people_in(one, page.names.people) for one in rest[1:]
        )
    named = [one for one in names_in(chunk, page.names.people) if one.start >= name.end]
    if found.direction and named and not page.sheet.text[name.end : named[0].start].strip(" ."):
        found.leave_open((chunk.start, chunk.end), "a comma may be missing inside it")
    if len(people) > 1 and HOLDING.fullmatch(page.sheet.text, name.end, people[1].start):
        if rest[1:] and AND.match(rest[1].before.strip()):
            found.leave_open((chunk.start, rest[1].end), "it is not clear who holds whom")
        return not rest[1:]
    attribute = tail and ATTRIBUTE.match(tail) and not state.closed
    if len(people) == 1 and (not tail or attribute):
        return False
    remaining = [Chunk(name.end, chunk.end, ""), *rest[1:]]
    _end(page, found, remaining, closed=closed)
    return True


def _end(page: Page, found: PeopleList, rest: list[Chunk], *, closed: bool) -> None:
    """End a list. One that no “and” closed, and that names follow, may go on after all."""
    at = rest[0]
    found.end = at.start
    with_others = leads_to_others(page, found, rest)
    if found.direction and with_others:
        found.leave_open(with_others, "it may go on behind “with”")
    if closed or not found.members:
        return
    lead = page.sheet.text[at.start : at.end].lstrip()
    later = [name for chunk in rest for name in people_in(chunk, page.names.people)]
    stranger = any(names_last(page, chunk) for chunk in rest[1:])
    alone = bool(ELSEWHERE.match(lead)) and all(name.start < at.end for name in later)
    if alone and not stranger:
        return
    found.unsure |= {name.start for name in later}
    if (later or stranger) and found.direction:
        found.leave_open((at.start, at.end), "it is not clear where the list ends")


def _take_nameless(page: Page, found: PeopleList, chunk: Chunk, kind: Kind) -> None:
    words = page.sheet.text[chunk.start : chunk.end]
    inside = any(chunk.start <= one.start < chunk.end and one.row for one in page.markers)
    if inside and found.direction and found.marker.row:
        found.leave_open((chunk.start, chunk.end), "another row may begin inside it")
    if kind is Kind.UNKNOWN and is_group(words):
        if found.direction:
            found.leave_open(
                (chunk.start, chunk.end), f"“{words.strip()}” may or may not have places in it"
            )
    elif kind is Kind.UNKNOWN:
        found.size += count_unknown(words)
    elif kind is Kind.NAME_LIKE or kind is Kind.UNCLEAR:
        found.size += 1
        if found.direction:
            found.leave_open(
                (chunk.start, chunk.end), f"it is not clear whether “{words.strip()}” is a person"
            )
