"""Lists of people that go from left to right, clockwise or by rows, and who is in them."""

import re
from dataclasses import replace

from plugins.newsroom.names import words_of
from plugins.newsroom.statements.lexicon import grammar_words

from .chunks import AND, Chunk, cut, people_in
from .extent import end_of_list
from .governors import leads_to
from .kinds import Kind, kind_of
from .listed_roles import with_roles
from .listed_with import part_at_with
from .marker import Marker
from .members import walk
from .openers import (
    behind_link,
    behind_name,
    goes_on,
    introduces,
    is_seated_somewhere,
    name_before,
    opens_row,
    stands_inside,
)
from .page import Page
from .people import Named
from .placed import PeopleList
from .row_doubts import doubt_rows
from .rows import name_rows
from .titles import is_head
from .use import Use

PAIR = 2
SEAT = re.compile(r"[^.;:,A-Z]*(?:,|\b(?:are|were)\b)[\s,:(]*")
"""What stands between a posture and the way a list goes: “at the table are, from left”."""

WHERE = re.compile(r"\s*(?:Up|Down|On|In|At|Under|Above|Below|Behind|Next)\b")
PICTURED = re.compile(r"(?<![\w’'-])[\s(]*(?:(?:pictured|seen|shown)[\s(]*)?$")
GOES_ON = re.compile(r"\)?\s*,?\s*(?:and|&)\s")


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
        first = name_before(page, marker)
        behind = behind and not (first and _opens_sentence(page, first))
        found = _read_after(page, marker, direction, marker.end if behind else following)
        if not found.members and marker.direction:
            found = _read_before(page, marker, taken) or found
        if found.members and running and not direction:
            _doubt_inside(page, running, found)
        if found.members and not taken & set(found.slots):
            lists.append(found)
            taken |= set(found.slots)
        running = found if marker.direction or (direction and found.members) else running
    _add_postures(page, lists)
    name_rows(page, lists)
    doubt_rows(page, lists)
    _doubt_led(page, lists)
    return lists


def _doubt_inside(page: Page, running: PeopleList, found: PeopleList) -> None:
    """Leave two lists open of which one stands inside the other."""
    marker = found.marker
    if stands_inside(page, marker, running.direction):
        for one in (running, found):
            one.leave_open((marker.start, marker.end), f"“{marker.words}” stands inside it")


def unread(page: Page, lists: list[PeopleList]) -> set[int]:
    """Return the starts of the names behind a direction whose list could not be read."""
    opened = {found.marker.start for found in lists}
    lost = [one.end for one in page.markers if one.direction and one.start not in opened]
    return {name.start for name in page.names.people if lost and name.start >= lost[0]}


def _doubt_led(page: Page, lists: list[PeopleList]) -> None:
    """Leave a list open to which words lead that may say where it is."""
    for found in lists[1:]:
        if found.direction and _is_led_by_more(page, found.marker):
            words = (found.marker.start, found.marker.end)
            found.leave_open(words, "the words before it may say where it is")


def _without_pictured(text: str, chunks: list[Chunk]) -> list[Chunk]:
    """Leave out the “pictured” before the way of a list: “A, B and C, pictured left to right”."""
    if not chunks:
        return chunks
    *before, last = chunks
    found = PICTURED.search(text, last.start, last.end)
    end = found.start() if found else last.end
    return [*before, Chunk(last.start, end, last.before)] if end > last.start else before


def _is_led_by_more(page: Page, marker: Marker) -> bool:
    """Whether words that are not read lead to another list: “Up on the blocks, from left”."""
    start = page.sheet.sentence(marker.start)[0]
    named = any(start <= name.start < marker.start for name in page.names.people)
    placed = any(start <= other.start < marker.start for other in page.markers)
    lead = page.sheet.text[start : marker.start]
    return bool(WHERE.match(lead)) and not named and not placed


def _add_postures(page: Page, lists: list[PeopleList]) -> None:
    """Add how people are posed, where a caption has a list for each posture: “Seated at the table
    are, from left, A, B. Standing behind them are, from left, C, D”. Of one list the posture goes
    without saying, and its words may be about more people."""
    posed = [_posture_before(page, found.marker) for found in lists]
    if len({parts or found.marker.parts for parts, found in zip(posed, lists, strict=True)}) < PAIR:
        if len(page.markers) == 1 and lists and is_seated_somewhere(page, lists[0].marker):
            lists[0].marker = replace(lists[0].marker, parts=())
        return
    for parts, found in zip(posed, lists, strict=True):
        if parts:
            found.marker = replace(found.marker, parts=(*parts, *found.marker.parts))


def _posture_before(page: Page, marker: Marker) -> tuple[tuple[str, str], ...]:
    """Return the posture with which a sentence begins that goes on to a direction."""
    start = page.sheet.sentence(marker.start)[0]
    for other in page.markers:
        if start <= other.start < marker.start and other.row and not other.side:
            begins = not page.sheet.text[start : other.start].strip()
            between = page.sheet.text[other.end : marker.start]
            posed = all(kind == "posture" for kind, _ in other.parts)
            if marker.direction and not marker.row and posed and begins and SEAT.fullmatch(between):
                return other.parts
    return ()


def _inherited(page: Page, number: int, running: PeopleList | None) -> str | None:
    """Return the direction that a row takes from the list before it."""
    if running is None or running.direction is None:
        return None
    on = goes_on(page, number, running.marker, running.direction)
    return running.direction if on else None


def _read_after(page: Page, marker: Marker, direction: str | None, end: int) -> PeopleList:
    start = behind_link(page, marker)
    found = PeopleList(marker, direction, end=end)
    if start >= end:
        return found
    chunks = cut(page.sheet.text, start, end, page.names.people)
    if marker.side and not direction and (marker.bracketed or not marker.colon):
        role = len(chunks) > 1 and not people_in(chunks[0], page.names.people)
        chunks = chunks[1:2] if role else chunks[:1]
    chunks = with_roles(page, part_at_with(page, marker, chunks))
    before = name_before(page, marker)
    begins = before is not None and _opens_sentence(page, before)
    if before and begins:
        chunks = [Chunk(before.start, before.end, ""), *chunks]
    walk(page, found, chunks)
    if before and found.members and not begins:
        found.unsure.add(before.start)
        found.leave_open((marker.start, marker.end), "it may begin with the name before it")
    _doubt_after(page, found, end)
    posed = all(kind == "posture" for kind, _ in marker.parts)
    if found.size == 1 and posed and not (marker.direction or marker.colon):
        found.direction = None
    return found


def _doubt_after(page: Page, found: PeopleList, end: int) -> None:
    """Leave a list open behind its direction that may be shorter or longer, or goes no one way."""
    marker, direction = found.marker, found.direction
    words = (marker.start, marker.end)
    if marker.direction and not marker.row and found.size == 1:
        found.leave_open(words, "it has one name only")
        found.unsure |= {name.start for name in page.names.people if name.start >= found.end}
    if found.size == PAIR and "clockwise" in (direction or ""):
        found.leave_open(words, "nobody goes round two people")
    if direction and _goes_on_behind_stop(page, found, end):
        found.leave_open(words, "it may go on in the next sentence")
    two_ways = marker.direction in {"from front", "from back"} and marker.side
    if direction and (" and " in direction or two_ways):
        found.leave_open(words, "it goes two ways")


def _leads_to_name(page: Page, marker: Marker) -> bool:
    """Whether a bracket stands in the midst of a list: “A, B (from left), C and D”."""
    comma = re.match(r"\s*[)\]],\s", page.sheet.text[marker.end :]) if marker.bracketed else None
    start = marker.end + comma.end() if comma else -1
    return any(name.start == start for name in page.names.people)


def _goes_on_behind_stop(page: Page, found: PeopleList, end: int) -> bool:
    """Whether the sentence behind a list is names and roles alone: “From left: A, B. C and D”. A
    list that “and” closed is followed by a lone name that may be somebody’s by-line."""
    text, people = page.sheet.text, found.members
    begun, stop = page.sheet.sentence(end)
    stop = min([stop, *(part.start for part in page.sheet.regions if part.start >= begun)])
    if not people or found.end != end or begun != end or page.sheet.region(begun + 1):
        return False
    if any(begun <= marker.start < stop for marker in page.markers):
        return False
    names = [one for one in page.names.people if begun <= one.start < stop]
    closed = len(people) > 1 and AND.search(text, people[-2].end, people[-1].start)
    between = [begun, *(place for one in names for place in (one.name_start, one.end)), stop]
    rest = " ".join(
        text[first:last] for first, last in zip(between[::2], between[1::2], strict=True)
    )
    return len(names) > bool(closed) and ":" not in rest and _are_roles(rest)


def _are_roles(words: str) -> bool:
    """Whether words say no more than what people are: “Professor … and … from Oxford”."""
    joining = grammar_words("prepositions") | {"and", "the"}
    each = [word for word, _, _ in words_of(words)]
    return all(word[0].isupper() or word in joining or is_head(word) for word in each)


def _opens_sentence(page: Page, name: Named) -> bool:
    """Whether nothing but a role stands before a name, as in “Mayor A, from left, B and C”."""
    start = page.sheet.sentence(name.start)[0]
    alone = not any(start <= other.start < name.start for other in page.names.people)
    return alone and leads_to(page, start, name)


def _may_begin_before(page: Page, name: Named) -> bool:
    """Whether a comma, a semicolon, “and” or “with” joins a name with another before it."""
    start = page.sheet.sentence(name.start)[0]
    before = [other.end for other in page.names.people if start <= other.end <= name.start]
    between = page.sheet.text[before[-1] : name.start] if before else ""
    return bool(re.search(r"[,;]|\band\b|&|\bwith\b", between)) and ":" not in between


def _follows_stranger(page: Page, start: int, name: Named) -> bool:
    """Whether what may be a stranger’s name stands before another in a list: “Bo Tenn, A and B”."""
    before = cut(page.sheet.text, start, name.start, page.names.people)
    if len(before) < PAIR or page.sheet.text[before[-1].start : name.start].strip():
        return False
    last = before[-2]
    return kind_of(page.sheet.text, last, page.markers, page.organisations) is Kind.NAME_LIKE


def _read_before(page: Page, marker: Marker, taken: set[int]) -> PeopleList | None:
    """Read a list that its direction follows: “A, B and C (left to right)”."""
    text = page.sheet.text
    start = page.sheet.sentence(marker.start)[0]
    if start and not text[start : marker.start].strip(" (["):
        start = page.sheet.sentence(start - 1)[0]
    start = max(start, text.rfind(": ", start, marker.start))
    people = [
        name
        for name in page.names.people
        if start <= name.start < marker.start and name.use is Use.PERSON
    ]
    for name in people:
        if name.start in taken:
            continue
        chunks = cut(text, name.start, marker.start, page.names.people)
        chunks = _without_pictured(text, chunks)
        found = PeopleList(marker, marker.direction, end=marker.start)
        walk(page, found, chunks)
        others = name is not people[0]
        if others or _may_begin_before(page, name) or _follows_stranger(page, start, name):
            found.leave_open((marker.start, marker.end), "it may begin with a name before it")
            found.unsure = {other.start for other in people if other.start < name.start}
        if GOES_ON.match(text, marker.end) or _leads_to_name(page, marker):
            found.leave_open((marker.start, marker.end), "it may go on behind these words")
        if found.end == marker.start and len(found.members) > 1:
            return found
    return None
