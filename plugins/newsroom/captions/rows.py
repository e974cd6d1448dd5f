"""Which words at the head of a list are those of a row: “Front: A, B. Back: C, D”."""

import re
from dataclasses import replace

from .marker import Marker
from .page import Page
from .placed import PeopleList

FRONT, BACK, REAR = ("depth", "front"), ("depth", "back"), ("depth", "rear")
LEVELS: dict[tuple[tuple[str, str], ...], tuple[str, set[tuple[str, str]]]] = {
    (FRONT,): ("front row", {BACK, REAR, ("row", "back row")}),
    (BACK,): ("back row", {FRONT, ("row", "front row")}),
    (REAR,): ("back row", {FRONT}),
}
"""What heads a list, the row that it is, and what heads the list against which it is one."""

WITH = re.compile(r"\s(?:along\s|together\s)?with\s(?:[a-z-]+\s){0,3}")
MIDDLE = (("side", "centre"),)
ARE = re.compile(r"\)?\s+(?:are|is|her|him|them)\b")


def name_rows(page: Page, lists: list[PeopleList]) -> None:
    """Call “front”, “back” and “rear” rows where they head lists of both: “Front: A, B. Back: C,
    D”, “(front) A, B; (back row) C”; and where they go somewhere beside another list that does:
    “seated from left, A, B; back from left, C, D”. Where rows stay in doubt, so do their lists."""
    rows = {part for found in lists for part in found.marker.parts}
    if {("depth", "top"), ("depth", "bottom")} <= rows:
        _doubt_levels(lists)
    going = sum(found.marker.direction is not None for found in lists)
    for found in lists:
        level, opposite = LEVELS.get(found.marker.parts, ("", set()))
        way = found.marker.direction and going > 1 and ("depth", "rear") not in found.marker.parts
        if level and (opposite & rows or way):
            found.marker = replace(found.marker, parts=(("row", level),))
    _name_middle(lists)
    _doubt_posed(lists)
    _doubt_ways(page, lists)
    _doubt_last(page, lists)


def _name_middle(lists: list[PeopleList]) -> None:
    """Call “middle” a row between a front and a back one: “Back: A. Middle: B, C. Front: D”."""
    rows = {part for found in lists for part in found.marker.parts}
    if not {("row", "front row"), ("row", "back row")} <= rows:
        return
    for found in lists:
        if found.marker.parts == MIDDLE and found.marker.words.lower().startswith("middle"):
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
        if (alone and found.direction and not before[-1].row) or (
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
    for found in filter(lambda one: one.direction, lists):
        for marker in page.markers:
            inside = found.members[0].end <= marker.start < found.members[-1].start
            if inside and page.sheet.text.endswith("and, ", 0, marker.start):
                _leave_open(found, f"“{marker.words}” stands inside it")


def _leave_open(found: PeopleList, why: str) -> None:
    found.leave_open((found.marker.start, found.marker.end), why)


def _doubt_levels(lists: list[PeopleList]) -> None:
    """Leave lists open that may be rows or pictures: “Top l-r: A, B. Bottom l-r: C, D”."""
    for found in lists:
        if found.direction and found.marker.parts in {(("depth", "top"),), (("depth", "bottom"),)}:
            _leave_open(found, f"“{found.marker.words}” may be a row or a picture")
