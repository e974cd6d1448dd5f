"""Which words at the head of a list are those of a row: “Front: A, B. Back: C, D”."""

import re
from dataclasses import replace

from .marker import Marker
from .page import Page
from .people import Named
from .placed import PeopleList

FRONT, BACK, REAR = ("depth", "front"), ("depth", "back"), ("depth", "rear")
LEVELS: dict[tuple[tuple[str, str], ...], tuple[str, set[tuple[str, str]]]] = {
    (FRONT,): ("front row", {BACK, REAR, ("row", "back row")}),
    (BACK,): ("back row", {FRONT, ("row", "front row")}),
    (REAR,): ("back row", {FRONT}),
}
"""What heads a list, the row that it is, and what heads the list against which it is one."""

WITH = re.compile(r"\s(?:along\s|together\s)?with\s(?:[a-z-]+\s){0,3}")
FEW = 3
MIDDLE = (("side", "centre"),)
ARE = re.compile(r"\)?\s+(?:are|is|her|him|them)\b")


def name_rows(page: Page, lists: list[PeopleList]) -> None:
    """Call “front”, “back” and “rear” rows where they head lists of both: “Front: A, B. Back: C,
    D”, “(front) A, B; (back row) C”, or of one and say where others are: “At front, centre, A. At
    back, from left, B, C”; and where they go somewhere beside another list that does:
    “seated from left, A, B; back from left, C, D”. Where rows stay in doubt, so do their lists."""
    _add_ways(page, lists)
    _add_headings(page, lists)
    rows = {part for found in lists for part in found.marker.parts}
    if {("depth", "top"), ("depth", "bottom")} <= rows:
        _doubt_levels(lists)
    told = {part for marker in page.markers for part in marker.parts}
    going = sum(found.marker.direction is not None for found in lists)
    for found in lists:
        level, opposite = LEVELS.get(found.marker.parts, ("", set()))
        way = found.marker.direction and going > 1 and ("depth", "rear") not in found.marker.parts
        listed = opposite & (told if found.marker.direction else rows)
        if level and (listed or way):
            found.marker = replace(found.marker, parts=(("row", level),))
    _name_sides(lists)
    _name_middle(lists)
    _doubt_posed(lists)
    _doubt_ways(page, lists)
    _doubt_last(page, lists)
    _doubt_sides(page, lists)


def _name_sides(lists: list[PeopleList]) -> None:
    """Call “at front, left” the front row where another list is the back row."""
    rows = {part for found in lists for part in found.marker.parts}
    for found in lists:
        parts = found.marker.parts
        for (level,), (name, _) in LEVELS.items():
            other = ("row", "front row" if name == "back row" else "back row")
            if found.marker.side and level in parts and other in rows:
                rest = (part for part in parts if part != level)
                found.marker = replace(found.marker, parts=(("row", name), *rest))


def _add_ways(page: Page, lists: list[PeopleList]) -> None:
    """Let a row go the way that is said behind it: “Back: A, B (left to right). Front: C, D”."""
    for found in filter(lambda one: one.direction is None and one.marker.row, lists):
        for marker in page.markers:
            between = page.sheet.text[found.members[-1].end : marker.start]
            if (
                marker.start >= found.members[-1].end
                and not between.strip(" ,(")
                and marker.direction
            ):
                found.marker = replace(found.marker, direction=marker.direction)
                found.direction = marker.direction


def _add_headings(page: Page, lists: list[PeopleList]) -> None:
    """Put a list in the row that a bracket parts from its way: “Back row (standing) from left: A,
    B. Front row (seated) from left: C, D”. Where other words part them, it stays open."""
    bare = [one for one in lists if one.direction and not one.marker.parts and len(lists) > 1]
    for found in bare:
        start = page.sheet.sentence(found.marker.start)[0]
        before = [one for one in page.markers if start <= one.start < found.marker.start]
        if len(before) != 1 or not before[0].row or before[0].side:
            continue
        lead = page.sheet.text[start : before[0].start].strip(" (")
        named = any(start <= one.start < found.marker.start for one in page.names.people)
        if lead or named:
            continue
        if page.sheet.text[before[0].end : found.marker.start].strip(" ,(:)"):
            _leave_open(found, f"“{before[0].words}” may say where it is")
        else:
            found.marker = replace(found.marker, parts=before[0].parts)


def _name_middle(lists: list[PeopleList]) -> None:
    """Call “middle” a row between a front and a back one: “Back: A. Middle: B, C. Front: D”."""
    rows = {part for found in lists for part in found.marker.parts}
    if not {("row", "front row"), ("row", "back row")} <= rows:
        return
    for number, found in enumerate(lists):
        going = any(one.direction for one in lists[:number]) and not found.direction
        middle = found.marker.words.lower().startswith("middle") and found.marker.colon
        if found.marker.parts == MIDDLE and middle and not going:
            found.marker = replace(found.marker, parts=(("row", "middle row"),))
        elif found.marker.parts == MIDDLE:
            _leave_open(found, f"“{found.marker.words}” may be a row")


def _doubt_posed(lists: list[PeopleList]) -> None:
    """Leave lists open of which two or more are posed and have a depth: “Seated, front: A, B.
    Back: C, D” may be about rows."""
    if len(lists) == 1:
        return
    for found in lists:
        kinds = {kind for kind, _ in found.marker.parts}
        if {"posture", "depth"} <= kinds and not found.marker.spelt:
            _leave_open(found, f"“{found.marker.words}” may be a row")


def _doubt_ways(page: Page, lists: list[PeopleList]) -> None:
    """Leave a row open of which nothing says that it goes the way of the one before: “Back, from
    left, A, B. Front, C, D”, “From left, A, B; seated: C”."""
    for number, found in enumerate(lists):
        before = [one.marker for one in lists[:number] if one.marker.direction and one.members]
        if not before or found.marker.direction or not found.marker.row or found.marker.side:
            continue
        alone = found.size == 1
        apart = page.sheet.sentence(found.marker.start)[0] > before[-1].start
        if (alone and found.direction and (apart or not before[-1].row)) or (
            not alone and found.direction is None and _may_go_on(page, found, before[-1])
        ):
            _leave_open(found, f"it may go “{before[-1].words}”, too")


def _may_go_on(page: Page, found: PeopleList, before: Marker) -> bool:
    """Whether a list may go the way of one before; “In front are C and D” is a sentence by itself,
    and so is a row in which somebody is told to stand on the right."""
    marker = found.marker
    start = page.sheet.sentence(marker.start)[0]
    placed = any(marker.end < one.start < found.end and one.side for one in page.markers)
    alone = marker.spelt or ARE.match(page.sheet.text, marker.end) or not before.row
    return not placed and (before.start >= start or not alone)


def _doubt_last(page: Page, lists: list[PeopleList]) -> None:
    """Leave a list open whose last is said to be elsewhere: “From left: A, B, and, seated, C”; and
    a row that goes on behind “with”."""
    for found in lists:
        row = found.marker.row.endswith("row") and not found.marker.direction
        with_them = row and WITH.match(page.sheet.text, found.members[-1].end)
        if with_them and any(one.name_start == with_them.end() for one in page.names.people):
            _leave_open(found, "it may go on behind “with”")
    for found in lists:
        for marker in page.markers:
            last = found.direction and _is_of_last(page.sheet.text, found.members, marker)
            if last or _parts_list(page.sheet.text, found.members, marker):
                _leave_open(found, f"“{marker.words}” stands inside it")


def _parts_list(text: str, people: list[Named], marker: Marker) -> bool:
    """Whether another row begins inside a list, with somebody whom no register has: “(back) A, B;
    (front) Bo Tenn, C”."""
    inside = people[0].end <= marker.start < people[-1].start
    row = marker.bracketed and marker.row and not marker.side
    return bool(inside and row) and text[: marker.start].rstrip(" (").endswith((",", ";", "."))


def _is_of_last(text: str, people: list[Named], marker: Marker) -> bool:
    """Whether words of position part the last of a list from the others: “A, B, and, seated, C”,
    “A, B; and C, seated”."""
    last = people[-1]
    if people[0].end <= marker.start < last.start:
        return text.endswith("and, ", 0, marker.start)
    if len(people) < FEW or marker.side or text[last.end : marker.start].strip() != ",":
        return False
    before = people[-2]
    return ";" in text[before.end : last.start] and ";" not in text[people[0].end : before.start]


def _doubt_sides(page: Page, lists: list[PeopleList]) -> None:
    """Leave open whether a side is that of the row before it: “At front, left, is A and right is
    B”."""
    for found in lists:
        start = page.sheet.sentence(found.marker.start)[0]
        before = [one for one in page.markers if start <= one.start < found.marker.start]
        rows = [one for one in before if one.row and one.side and not one.direction]
        if found.marker.side and not found.marker.row and rows and before[-1:] == rows[-1:]:
            _leave_open(found, f"“{rows[-1].words}” may be where it is, too")


def _leave_open(found: PeopleList, why: str) -> None:
    found.leave_open((found.marker.start, found.marker.end), why)


def _doubt_levels(lists: list[PeopleList]) -> None:
    """Leave lists open that may be rows or pictures: “Top l-r: A, B. Bottom l-r: C, D”."""
    for found in lists:
        if found.direction and found.marker.parts in {(("depth", "top"),), (("depth", "bottom"),)}:
            _leave_open(found, f"“{found.marker.words}” may be a row or a picture")
