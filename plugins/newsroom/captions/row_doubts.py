"""What leaves open who is in a row, and which way it goes."""

import re

from .marker import Marker
from .page import Page
from .people import Named
from .placed import PeopleList

WITH = re.compile(r"\s(?:along\s|together\s)?with\s(?:[a-z-]+\s){0,3}")
STRANGER = re.compile(r"[\s:;,)]*(?:[^\W\d_a-z][\w’'-]+\s){2,3}\([a-z][^)]*\)\s")
"""Between the people of a list, somebody else with a role: “Bo Tenn (estates) ”."""

STRANGER_BEFORE = re.compile(r"[^\W\d_a-z][\w’'-]+\s\($")
ARE = re.compile(r"\)?\s+(?:are|is|her|him|them)\b")
FEW = 3


def doubt_rows(page: Page, lists: list[PeopleList]) -> None:
    """Leave the lists open of which the rows, or the people, are not certain."""
    rows = {part for found in lists for part in found.marker.parts}
    if {("depth", "top"), ("depth", "bottom")} <= rows:
        _doubt_levels(lists)
    _doubt_posed(lists)
    _doubt_ways(page, lists)
    _doubt_last(page, lists)
    _doubt_lost(page, lists)
    _doubt_sides(page, lists)


def _doubt_posed(lists: list[PeopleList]) -> None:
    """Leave lists open of which two or more are posed and have a depth: “Seated, front: A, B.
    Back: C, D” may be about rows."""
    if len(lists) == 1:
        return
    for found in lists:
        kinds = {kind for kind, _ in found.marker.parts}
        if {"posture", "depth"} <= kinds and not found.marker.spelt:
            found.leave_row_open(f"“{found.marker.words}” may be a row")


def _doubt_ways(page: Page, lists: list[PeopleList]) -> None:
    """Leave a row open of which nothing says that it goes the way of the one before: “Back, from
    left, A, B. Front, C, D”, “From left, A, B; seated: C”."""
    for number, found in enumerate(lists):
        before = [one.marker for one in lists[:number] if one.marker.direction and one.members]
        if not before or found.marker.direction or not found.marker.row or found.marker.side:
            continue
        alone = found.size == 1
        apart = page.sheet.sentence(found.marker.start)[0] > before[-1].start
        if found.marker.heads:
            found.direction = None if alone and apart else found.direction
        elif (alone and found.direction and (apart or not before[-1].row)) or (
            not alone and found.direction is None and _may_go_on(page, found, before[-1])
        ):
            found.leave_row_open(f"it may go “{before[-1].words}”, too")


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
            found.leave_row_open("it may go on behind “with”")
    for found in lists:
        for marker in page.markers:
            last = found.direction and _is_of_last(page.sheet.text, found.members, marker)
            if last or _parts_list(page.sheet.text, found.members, marker):
                found.leave_row_open(f"“{marker.words}” stands inside it")


def _doubt_lost(page: Page, lists: list[PeopleList]) -> None:
    """Leave a list open beside which a stranger may stand: “From left: Bo Tenn (estates) A
    (projects) and B”, “Bo Tenn (front row from left), A, B”."""
    text = page.sheet.text
    for found in filter(lambda one: one.direction, lists):
        ends = [found.marker.end, *(name.end for name in found.members)]
        gaps = (text[end : one.start] for end, one in zip(ends, found.members, strict=False))
        at = found.marker.start
        row = found.marker.bracketed and bool(found.marker.row)
        behind = row and text.startswith("),", found.marker.end)
        named = any(text[one.end : at] == " (" for one in page.names.people)
        if any(map(STRANGER.fullmatch, gaps)):
            found.leave_row_open("a comma may be missing inside it")
        elif behind and not named and STRANGER_BEFORE.search(text, 0, at):
            found.leave_row_open("it may begin with the name before it")


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


def _doubt_levels(lists: list[PeopleList]) -> None:
    """Leave lists open that may be rows or pictures: “Top l-r: A, B. Bottom l-r: C, D”."""
    for found in lists:
        if found.direction and found.marker.parts in {(("depth", "top"),), (("depth", "bottom"),)}:
            found.leave_row_open(f"“{found.marker.words}” may be a row or a picture")


def _doubt_sides(page: Page, lists: list[PeopleList]) -> None:
    """Leave open whether a side is that of the row before it: “At front, left, is A and right is
    B”."""
    for found in lists:
        start = page.sheet.sentence(found.marker.start)[0]
        before = [one for one in page.markers if start <= one.start < found.marker.start]
        rows = [one for one in before if one.row and one.side and not one.direction]
        if found.marker.side and not found.marker.row and rows and before[-1:] == rows[-1:]:
            found.leave_row_open(f"“{rows[-1].words}” may be where it is, too")
