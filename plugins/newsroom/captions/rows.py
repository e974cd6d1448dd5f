"""Which words at the head of a list are those of a row: “Front: A, B. Back: C, D”."""

from dataclasses import replace

from .placed import PeopleList

FRONT, BACK, REAR = ("depth", "front"), ("depth", "back"), ("depth", "rear")
LEVELS: dict[tuple[tuple[str, str], ...], tuple[str, set[tuple[str, str]]]] = {
    (FRONT,): ("front", {BACK, REAR, ("row", "back row")}),
    (BACK,): ("back", {FRONT, ("row", "front row")}),
    (REAR,): ("back", {FRONT}),
}
"""What heads a list, the row that it is, and what heads the list against which it is one."""


def name_rows(lists: list[PeopleList]) -> None:
    """Call “front”, “back” and “rear” rows where they head lists of both: “Front: A, B. Back: C,
    D”, “(front) A, B; (back row) C”; and where they go somewhere beside another list that does:
    “seated from left, A, B; back from left, C, D”."""
    rows = {part for found in lists for part in found.marker.parts}
    if {("depth", "top"), ("depth", "bottom")} <= rows:
        _doubt_levels(lists)
    going = sum(found.marker.direction is not None for found in lists)
    for found in lists:
        level, opposite = LEVELS.get(found.marker.parts, ("", set()))
        way = found.marker.direction and going > 1 and ("depth", "rear") not in found.marker.parts
        if level and (opposite & rows or way):
            found.marker = replace(found.marker, parts=(("row", f"{level} row"),))


def _doubt_levels(lists: list[PeopleList]) -> None:
    """Leave lists open that may be rows or pictures: “Top l-r: A, B. Bottom l-r: C, D”."""
    for found in lists:
        if found.direction and found.marker.parts in {(("depth", "top"),), (("depth", "bottom"),)}:
            words = (found.marker.start, found.marker.end)
            found.leave_open(words, f"“{found.marker.words}” may be a row or a picture")
