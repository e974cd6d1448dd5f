"""The people of a list, chunk by chunk, up to where it ends."""

import re

from .absences import ABSENT
from .chunks import AND, Chunk, people_in
from .items import is_about_named, is_about_other, is_by_semicolon, is_company, leads_item
from .kinds import NOBODY_KNOWN, Kind
from .leads import has_plural_role, leads_to_name
from .letters import plain
from .list_ends import State, end_list, ends_behind
from .listed_credits import credits_by_form, is_attribute
from .nameless import kind_in_list, kind_of_item
from .open_lists import doubt_named_before, doubt_scenes
from .page import Page
from .people import Named
from .placed import PeopleList
from .strangers import ends_with_name, is_led_by_role, may_be_name
from .titles import is_head, is_title
from .unknown import count_unknown, is_group, is_somebody

COUPLE = re.compile(
    r"(?:^|[,;:]\s)(?P<title>[A-Z][a-z]+)\.?\s(?:and|&)\s(?:Mrs|Mme|Madame|Lady)\b\.?\s$"
)
"""What leads to the name of a couple, who take two places: “Mayor and Mrs. Dave Waller”."""

LONGEST_TITLE = 20
"""Characters before a name in which the title of a husband is looked for."""

NOT_PICTURED = re.compile(r"\s*\(not\s+(?:pictured|shown)\)", re.IGNORECASE)
"""Behind the last of a list, who is not in it: “A, B, C (not pictured)”."""

LATE = re.compile(r"\blate\s")

DOING = re.compile(r"\s[a-z]+ing\s(?:an?|the|their|at|for|from|in|on|to|with)\s")
"""What the people of a list do, behind the role of the last: “and A, chair of B speaking at C”."""

TELLING = frozenset({Kind.APPOSITION, Kind.END, Kind.NAME_LIKE, Kind.UNCLEAR})


def walk(page: Page, found: PeopleList, chunks: list[Chunk]) -> None:
    """Take the people of a list out of its chunks, up to where it ends."""
    state = State()
    found.told = credits_by_form(page, chunks)
    _walk(page, found, chunks, state)
    state.doubt(page, found)


def _walk(page: Page, found: PeopleList, chunks: list[Chunk], state: State) -> None:
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
            end_list(page, found, rest, closed=state.closed)
            return
        else:
            _take(page, found, chunk, people[0], state)
            goes_on = by_semicolon and any(";" in later.before for later in rest)
            if goes_on:
                doubt_scenes(page, found, chunks, number)
            elif ends_behind(page, found, rest, people, state):
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
    page: Page, found: PeopleList, rest: list[Chunk], state: State, *, by_semicolon: bool
) -> bool:
    """Read a chunk that names nobody of the register. Returns whether the list ends there."""
    chunk = rest[0]
    kind = kind_in_list(page, found, rest, closed=state.closed and state.last)
    if found.members and (chunk.start, chunk.end) in found.told and kind in TELLING:
        state.credits += 1
        _take_nameless(page, found, chunk, Kind.APPOSITION)
        return False
    with_and = bool(AND.search(chunk.before))
    if by_semicolon and found.members and is_company(page, chunk, kind):
        _take_nameless(page, found, chunk, kind)
        return False
    if by_semicolon and (is_about_other if found.members else leads_item)(page, rest, kind):
        return False
    if by_semicolon and found.members:
        kind = kind_of_item(page, chunk) if kind in {Kind.APPOSITION, Kind.UNCLEAR} else kind
    if kind is Kind.END and not state.closed and is_attribute(page, found, rest):
        kind = Kind.APPOSITION
    if kind is Kind.END or (state.closed and kind is Kind.UNCLEAR and _is_predicate(page, chunk)):
        _end_namelessly(page, found, rest, closed=state.closed)
        return True
    credit = kind is Kind.APPOSITION
    words = plain(page.sheet.text)[chunk.start : chunk.end]
    if credit and found.direction and ends_with_name(words):
        kind, credit = Kind.UNCLEAR, False
    state.note(chunk, credit=credit, name=may_be_name(words) or is_somebody(words, "an?"))
    if credit and state.closed and DOING.search(page.sheet.text, chunk.start, chunk.end):
        end_list(page, found, rest[1:] or rest, closed=True)
        return True
    _take_nameless(page, found, chunk, kind)
    later = any(people_in(other, page.names.people) for other in rest[1:])
    if found.members and with_and and ("," in chunk.before if credit else not later):
        state.closed = state.last = True
    return False


def _end_namelessly(page: Page, found: PeopleList, rest: list[Chunk], *, closed: bool) -> None:
    """End a list at words that name nobody; behind “and”, they might have been its last."""
    with_and = bool(AND.search(rest[0].before))
    end_list(page, found, rest, closed=closed or with_and)
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


def _take(page: Page, found: PeopleList, chunk: Chunk, name: Named, state: State) -> None:
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
