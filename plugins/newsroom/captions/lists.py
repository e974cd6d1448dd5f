"""Lists of people that go from left to right, clockwise or by rows, and who is in them."""

import re
from dataclasses import dataclass

from .chunks import (
    AND,
    Chunk,
    Kind,
    count_unknown,
    cut,
    ends_list,
    is_group,
    kind_of,
    names_in,
    people_in,
)
from .governed import ABSENT
from .marker import Marker
from .openers import (
    behind_link,
    behind_name,
    end_of_list,
    goes_on,
    has_plural_role,
    introduces,
    leads_to_name,
    name_before,
    opens_row,
    stands_inside,
)
from .page import Page
from .people import Named
from .placed import PeopleList
from .use import Use

ATTRIBUTE = re.compile(
    r"(?:wearing|holding|carrying)\s|(?:at|in|on|with)(?:\s(?!(?:his|her|their)\b)[a-z-]+){1,4}$"
)
"""What a person has about them, in the midst of a list: “A wearing a hat, B and C”."""

GOES_ON = re.compile(r"\)?\s*,?\s*(?:and|&)\s")
LATE = re.compile(r"\blate\s")
DOING = re.compile(r"\s[a-z]+ing\s(?:an?|the|their|at|for|from|in|on|to|with)\s")
"""What the people of a list do, behind the role of the last: “and A, chair of B speaking at C”."""

WITH_SOMEBODY = re.compile(r"with\s+(?:[A-Z(]|an?\s|the\s|\w+\s+[A-Z])")


def read_lists(page: Page) -> list[PeopleList]:
    """Return the lists of a caption in order, each with its people."""
    lists: list[PeopleList] = []
    taken: set[int] = set()
    running: PeopleList | None = None
    for number, marker in enumerate(page.markers):
        if page.sheet.region(marker.start):
            continue
        if not (marker.direction or introduces(page, marker)):
            continue
        direction = marker.direction or (_inherited(page, number, running))
        following = end_of_list(page, number)
        behind = marker.bracketed and behind_name(page, marker) and not opens_row(page, marker)
        found = _read_after(page, marker, direction, marker.end if behind else following)
        if not found.members and marker.direction:
            found = _read_before(page, marker, taken) or found
        if (
            found.members
            and running
            and not direction
            and stands_inside(page, marker, running.direction)
        ):
            for one in (running, found):
                _doubt(one, _whole(marker), f"“{marker.words}” stands inside it")
        if found.members and not taken & set(found.slots):
            lists.append(found)
            taken |= set(found.slots)
        running = found if marker.direction or (direction and found.members) else running
    return lists


def _whole(marker: Marker) -> Chunk:
    return Chunk(marker.start, marker.end, "")


def _inherited(page: Page, number: int, running: PeopleList | None) -> str | None:
    """Return the direction that a row takes from the list before it."""
    if running is None or running.direction is None:
        return None
    on = goes_on(page, number, running.marker, running.direction)
    return running.direction if on else None


def _read_after(page: Page, marker: Marker, direction: str | None, end: int) -> PeopleList:
    start = behind_link(page.sheet.text, marker)
    found = PeopleList(marker, direction, end=end)
    if start >= end:
        return found
    chunks = cut(page.sheet.text, start, end, page.names.people)
    if marker.side and not direction and (marker.bracketed or not marker.colon):
        chunks = chunks[:1]
    _walk(page, found, _with_whole_role(page, chunks))
    if found.members and (before := name_before(page, marker)):
        found.unsure.add(before.start)
        _doubt(found, _whole(marker), "it may begin with the name before it")
    if marker.direction and not marker.row and found.size == 1:
        _doubt(found, _whole(marker), "it has one name only")
    if direction and " and " in direction:
        _doubt(found, _whole(marker), "it goes two ways")
    return found


def _read_before(page: Page, marker: Marker, taken: set[int]) -> PeopleList | None:
    """Read a list that its direction follows: “A, B and C (left to right)”."""
    start = page.sheet.sentence(marker.start)[0]
    text = page.sheet.text
    people = [
        name
        for name in page.names.people
        if start <= name.start < marker.start and name.use is Use.PERSON
    ]
    for name in people:
        if name.start in taken:
            continue
        chunks = cut(text, name.start, marker.start, page.names.people)
        if chunks and not text[chunks[-1].start : chunks[-1].end].strip(" ("):
            chunks = chunks[:-1]
        found = PeopleList(marker, marker.direction, end=marker.start)
        _walk(page, found, chunks)
        if GOES_ON.match(text, marker.end):
            _doubt(found, _whole(marker), "it may go on behind these words")
        if found.end == marker.start and len(found.members) > 1:
            return found
    return None


def _walk(page: Page, found: PeopleList, chunks: list[Chunk]) -> None:
    """Take the people of a list out of its chunks, up to where it ends."""
    state = _State()
    by_semicolon = _is_by_semicolon(page, chunks)
    for number, chunk in enumerate(chunks):
        people = people_in(chunk, page.names.people)
        rest = chunks[number:]
        if not people:
            if _ends_without_name(page, found, rest, state, by_semicolon=by_semicolon):
                return
        elif not leads_to_name(page, chunk, people[0]) or _moves_on(page, found, chunk, people[0]):
            _end(page, found, rest, closed=state.closed)
            return
        else:
            _take(page, found, chunk, people[0], state)
            goes_on = by_semicolon and any(";" in later.before for later in rest)
            if not goes_on and _ends_behind(page, found, rest, people, state):
                return


def _ends_without_name(
    page: Page, found: PeopleList, rest: list[Chunk], state: "_State", *, by_semicolon: bool
) -> bool:
    """Read a chunk that names nobody of the register. Returns whether the list ends there."""
    chunk = rest[0]
    kind = _kind(page, found, chunk)
    with_and = bool(AND.search(chunk.before))
    if by_semicolon and kind is not Kind.END and found.members:
        if ";" not in chunk.before:
            return False
        kind = Kind.UNCLEAR if kind is Kind.APPOSITION else kind
    if kind is Kind.END:
        _end(page, found, rest, closed=state.closed or with_and)
        return True
    credit = kind is Kind.APPOSITION
    if credit and state.closed and DOING.search(page.sheet.text, chunk.start, chunk.end):
        _end(page, found, rest[1:] or rest, closed=True)
        return True
    _take_nameless(page, found, chunk, kind)
    ends = with_and and not (credit and "," not in chunk.before)
    state.closed = state.closed or bool(found.members and ends)
    return False


def _moves_on(page: Page, found: PeopleList, chunk: Chunk, name: Named) -> bool:
    """Whether other words of position lead to a name: “front row: A, B; behind them is C”."""
    return found.direction is None and any(
        max(chunk.start, found.marker.end + 1) <= marker.start < name.start
        for marker in page.markers
    )


def _is_by_semicolon(page: Page, chunks: list[Chunk]) -> bool:
    """Whether semicolons part the people of a list, so that commas part what is about each."""
    named = [chunk for chunk in chunks if people_in(chunk, page.names.people)]
    return len(named) > 1 and all(";" in chunk.before for chunk in named[1:])


def _with_whole_role(page: Page, chunks: list[Chunk]) -> list[Chunk]:
    """Put a role that leads a list together again: “Institute of Space and Science Director A”."""
    text = page.sheet.text
    for number, chunk in enumerate(chunks):
        if number and chunk.before.strip() not in {"and", "&"}:
            break
        people = people_in(chunk, page.names.people)
        if people and number and text[chunk.start : people[0].start].strip():
            whole = Chunk(chunks[0].start, chunk.end, chunks[0].before)
            alone = re.match(
                r"(?:the|an?)\s|\w+$", text[whole.start : chunks[0].end], re.IGNORECASE
            )
            return chunks if alone else [whole, *chunks[number + 1 :]]
        if people:
            break
    return chunks


@dataclass
class _State:
    """What a walk through a list has met: an “and”, one behind a comma, a role of several."""

    closed: bool = False
    closed_by_comma: bool = False
    plural: bool = False


def _kind(page: Page, found: PeopleList, chunk: Chunk) -> Kind:
    """Return what a chunk is in which nobody is named; no list begins with a role alone."""
    kind = kind_of(page.sheet.text, chunk, page.markers, page.organisations)
    longer = any(name.use is Use.LONGER for name in names_in(chunk, page.names.people))
    return Kind.UNCLEAR if longer or (kind is Kind.APPOSITION and not found.size) else kind


def _take(page: Page, found: PeopleList, chunk: Chunk, name: Named, state: _State) -> None:
    """Add a person to a list, or a reason to doubt it."""
    by_comma = bool(AND.search(chunk.before)) and "," in chunk.before
    state.plural = state.plural or has_plural_role(page, chunk, name)
    if found.direction:
        if ABSENT.match(page.sheet.text, name.end) or LATE.search(
            page.sheet.text, chunk.start, name.start
        ):
            _doubt(found, chunk, "it names somebody who need not be there")
        if state.closed_by_comma and by_comma and not state.plural:
            _doubt(found, chunk, "the list seems to end twice")
        for marker in page.markers:
            if max(chunk.start, found.marker.end + 1) <= marker.start < name.start:
                _doubt(found, chunk, f"“{marker.words}” stands inside it")
    found.size += 1
    found.members.append(name)
    found.slots[name.start] = found.size
    state.closed = state.closed or bool(AND.search(chunk.before))
    state.closed_by_comma = by_comma


def _ends_behind(
    page: Page, found: PeopleList, rest: list[Chunk], people: list[Named], state: _State
) -> bool:
    """End a list whose last name is followed by other words, or by another name."""
    name, chunk = people[0], rest[0]
    tail = ends_list(page.sheet.text, name, chunk, page.markers, page.organisations)
    attribute = tail and ATTRIBUTE.match(tail) and not state.closed
    if len(people) == 1 and (not tail or attribute):
        return False
    remaining = [Chunk(name.end, chunk.end, ""), *rest[1:]]
    _end(page, found, remaining, closed=state.closed)
    return True


def _end(page: Page, found: PeopleList, rest: list[Chunk], *, closed: bool) -> None:
    """End a list. One that no “and” closed, and that names follow, may go on after all."""
    at = rest[0]
    found.end = at.start
    lead = page.sheet.text[at.start : at.end].lstrip()
    later = [name for chunk in rest for name in people_in(chunk, page.names.people)]
    alone = bool(WITH_SOMEBODY.match(lead)) and all(name.start < at.end for name in later)
    explicit = closed or alone or not found.members
    if not explicit and later:
        found.unsure = {name.start for name in later}
    if not explicit and later and found.direction:
        _doubt(found, at, "it is not clear where the list ends")


def _take_nameless(page: Page, found: PeopleList, chunk: Chunk, kind: Kind) -> None:
    words = page.sheet.text[chunk.start : chunk.end]
    if kind is Kind.UNKNOWN and is_group(words):
        if found.direction:
            _doubt(found, chunk, f"“{words.strip()}” may or may not have places in it")
    elif kind is Kind.UNKNOWN:
        found.size += count_unknown(words)
    elif kind is Kind.NAME_LIKE or kind is Kind.UNCLEAR:
        found.size += 1
        if found.direction:
            _doubt(found, chunk, f"it is not clear whether “{words.strip()}” is a person")


def _doubt(found: PeopleList, chunk: Chunk, why: str) -> None:
    if found.doubt is None:
        found.doubt = why
        found.doubtful = (chunk.start, chunk.end)
