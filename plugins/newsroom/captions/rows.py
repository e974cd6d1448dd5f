"""Which words at the head of a list are those of a row: “Front: A, B. Back: C, D”."""

from dataclasses import replace

from .headings import MIDDLE, MIDDLE_ROW
from .page import Page
from .placed import PeopleList

FRONT, BACK, REAR = ("depth", "front"), ("depth", "back"), ("depth", "rear")
LEVELS: dict[tuple[tuple[str, str], ...], tuple[str, set[tuple[str, str]]]] = {
    (FRONT,): ("front row", {BACK, REAR, ("row", "back row")}),
    (BACK,): ("back row", {FRONT, ("row", "front row")}),
    (REAR,): ("back row", {FRONT}),
}
"""What heads a list, the row that it is, and what heads the list against which it is one."""


def name_rows(page: Page, lists: list[PeopleList]) -> None:
    """Call “front”, “back” and “rear” rows where they head lists of both: “Front: A, B. Back: C,
    D”, “(front) A, B; (back row) C”, or of one and say where others are: “At front, centre, A. At
    back, from left, B, C”; and where they go somewhere beside another list that does:
    “seated from left, A, B; back from left, C, D”."""
    _add_ways(page, lists)
    _add_headings(page, lists)
    rows = {part for found in lists for part in found.marker.parts}
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
            found.leave_row_open(f"“{before[0].words}” may say where it is")
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
            found.marker = replace(found.marker, parts=MIDDLE_ROW)
        elif found.marker.parts == MIDDLE:
            found.leave_row_open(f"“{found.marker.words}” may be a row")
