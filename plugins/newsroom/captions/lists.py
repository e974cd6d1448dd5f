"""Lists of people that go from left to right, clockwise or by rows, and who is in them."""

import re
from dataclasses import dataclass, field

from .chunks import (
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
from .governors import leads_to
from .openers import LINK_WORDS, end_of_list, goes_on, introduces
from .page import Page
from .people import Named
from .positions import Marker
from .titles import is_head
from .use import Use

AND = re.compile(r"and|&|plus", re.IGNORECASE)
ATTRIBUTE = re.compile(
    r"(?:wearing|holding|carrying)\s|(?:at|in|on|with)(?:\s(?!(?:his|her|their)\b)[a-z-]+){1,4}$"
)
"""What a person has about them, in the midst of a list: “A wearing a hat, B and C”."""

WITH_SOMEBODY = re.compile(r"with\s+(?:[A-Z(]|an?\s|the\s|\w+\s+[A-Z])")


@dataclass
class PeopleList:
    """People of one list, with the number of places in it.

    `doubt` says why its order is not certain. `slots` maps each person's start to its number.
    """

    marker: Marker
    direction: str | None
    members: list[Named] = field(default_factory=list)
    slots: dict[int, int] = field(default_factory=dict)
    size: int = 0
    doubt: str | None = None
    doubtful: tuple[int, int] | None = None
    end: int = 0
    unsure: set[int] = field(default_factory=set)


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
        found = _read_after(page, marker, direction, following)
        if not found.members and marker.direction:
            found = _read_before(page, marker, taken) or found
        if found.members and not taken & set(found.slots):
            lists.append(found)
            taken |= set(found.slots)
        running = found if marker.direction or (direction and found.members) else running
    return lists


def _inherited(page: Page, number: int, running: PeopleList | None) -> str | None:
    """Return the direction that a row takes from the list before it."""
    if running is None or running.direction is None:
        return None
    on = goes_on(page, number, running.marker, running.direction)
    return running.direction if on else None


def _read_after(page: Page, marker: Marker, direction: str | None, end: int) -> PeopleList:
    gap = LINK_WORDS.match(page.sheet.text, marker.end)
    start = gap.end() if gap else marker.end
    found = PeopleList(marker, direction, end=end)
    if start >= end:
        return found
    chunks = cut(page.sheet.text, start, end, page.names.people)
    if marker.side and not direction and (marker.bracketed or not marker.colon):
        chunks = chunks[:1]
    _walk(page, found, _with_whole_role(page, chunks))
    if direction and " and " in direction:
        _doubt(found, Chunk(marker.start, marker.end, ""), "it goes two ways")
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
        if found.end == marker.start and len(found.members) > 1:
            return found
    return None


def _walk(page: Page, found: PeopleList, chunks: list[Chunk]) -> None:
    """Take the people of a list out of its chunks, up to where it ends."""
    state = _State()
    by_semicolon = _is_by_semicolon(page, chunks)
    for number, chunk in enumerate(chunks):
        people = people_in(chunk, page.names.people)
        with_and = bool(AND.search(chunk.before))
        rest = chunks[number:]
        if not people:
            kind = _kind(page, found, chunk)
            if by_semicolon and kind is not Kind.END and ";" not in chunk.before and found.members:
                continue
            if kind is Kind.END:
                _end(page, found, rest, closed=state.closed or with_and)
                return
            _take_nameless(page, found, chunk, kind)
            credit = kind is Kind.APPOSITION and "," not in chunk.before
            state.closed = state.closed or bool(found.members and with_and and not credit)
        elif not _leads_to_name(page, chunk, people[0]):
            _end(page, found, rest, closed=state.closed)
            return
        else:
            _take(page, found, chunk, people[0], state)
            if _ends_behind(page, found, rest, people, state):
                return


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
    state.plural = state.plural or _has_plural_role(page, chunk, name)
    if found.direction:
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


def _has_plural_role(page: Page, chunk: Chunk, name: Named) -> bool:
    """Whether a role of several people leads to a name, so that their list stands in the list."""
    words = page.sheet.text[chunk.start : name.start].split()
    return bool(words) and words[-1].endswith("s") and is_head(words[-1][:-1])


def _leads_to_name(page: Page, chunk: Chunk, name: Named) -> bool:
    """Whether the words before a name in its chunk can be a role or an organisation."""
    lead = page.sheet.text[chunk.start : name.start].strip(" (")
    if lead.endswith(":"):
        return True
    return leads_to(page, chunk.start, name) and not re.match(
        r"(?:with|at|in|on|during|for|after|before|as|while|to|by|surrounded|joined"
        r"|posed|holding|in front)\b",
        lead,
    )


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


@dataclass
class Placed:
    """A person in the picture, and where. `doubt` is the rule and the reason why that is not
    certain; someone `tentative` is in the picture only if the caption gives them a position.
    """

    name: Named
    group: PeopleList | None = None
    position: str | None = None
    words: str | None = None
    side: str | None = None
    doubt: tuple[str, str] | None = None
    tentative: str | None = None

    def stand(self, position: str, words: str, side: str | None) -> None:
        """Put the person at a position, by the words that say so."""
        self.position, self.words, self.side = position or None, words, side
