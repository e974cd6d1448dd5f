"""Rows that head lists by standing alike: “Back row, A, B. Front row, C, D”, “standing – A, seated
– B”. What such words mean where they stand once is in doubt; where others do the same, it is not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from .marker import Marker
from .page import Page

LEVELS = frozenset({"row", "depth"})
MIDDLE, MIDDLE_ROW = (("side", "centre"),), (("row", "middle row"),)
"""“Middle” by itself, and between a front and a back row."""

OPENED = re.compile(r"(?:^|[.,:;–-]|\b(?:are|is|[Tt]hose))[\s(]*$")
LEADS = re.compile(r"[\s:,)\]–-]*(?:(?:are|is)\b[\s:,]*)?\(?")
"""Between a way and a heading."""

SEAT = r"(?:\s(?:at|behind|beside|in|on)(?:\s[a-z]+){0,3}?|\s(?:them|him|her))?"
MARK = re.compile(rf"(?P<seat>{SEAT})\)?\s*(?:[:,;]|\s[-–—]|\b(?:are|is)\b)\s")
"""Behind a heading; a way, a bracket and “in the …” need none."""


def head_alike(page: Page) -> Sequence[Marker]:
    """Return a page's words of position, with what `heads` lists as others do. A way beside such
    words is theirs: “From left to right are back row, A, B”, “Seated are, from left, A, B”."""
    heads = {head.start: head for head in _alike(page)}
    markers: list[Marker] = []
    for marker in (heads.get(one.start, one) for one in page.markers):
        led = _led(page, markers[-1], marker) if markers else None
        markers[-1 if led else len(markers) :] = [led or marker]
    return markers


def _led(page: Page, first: Marker, second: Marker) -> Marker | None:
    """Return a heading and the way beside it as one, `None` if they are not that."""
    head, way = (first, second) if first.heads else (second, first)
    if not head.heads or head.direction or not _leads(page, first, second, way):
        return None
    words = page.sheet.text[first.start : second.end]
    return replace(head, start=first.start, end=second.end, words=words, direction=way.direction)


def _alike(page: Page) -> Iterator[Marker]:
    """Yield the headings of a kind, where they are several and nothing of that kind stands
    elsewhere, as it would behind names: “Seated, A with B, standing, C and D, kneeling”."""
    behind = list(zip(page.markers, (None, *page.markers), strict=False))
    for is_kind in (_is_level, _is_posture):
        found = [(one, _as_head(page, one, before)) for one, before in behind if is_kind(one)]
        heads = [head for _, head in found if head]
        loose = any(not (head or one.bracketed or one.parts == MIDDLE) for one, head in found)
        if len(heads) > 1 and not loose and _parts_names(page, heads):
            yield from heads


def _is_level(marker: Marker) -> bool:
    levels = all(kind in LEVELS for kind, _ in marker.parts) and marker.row != "inset"
    return bool(marker.parts and levels) or marker.parts == MIDDLE


def _is_posture(marker: Marker) -> bool:
    return {kind for kind, _ in marker.parts} == {"posture"}


def _parts_names(page: Page, heads: Sequence[Marker]) -> bool:
    """Whether everybody is named behind a heading, and somebody behind each; a middle row has one
    before and one behind it."""
    start = page.sheet.sentence(heads[0].start)[0]
    ends = [heads[0].start, *(one.start for one in heads[1:]), len(page.sheet.text)]
    names = [name.start for name in page.names.people if name.start >= start]
    named = [any(first <= at < end for at in names) for first, end in pairwise((start, *ends))]
    apart = all(one.row != other.row for one, other in pairwise(heads))
    between = heads[0].parts != MIDDLE_ROW != heads[-1].parts
    return not named[0] and all(named[1:]) and apart and between


def _leads(page: Page, first: Marker, second: Marker, way: Marker) -> bool:
    """Whether one of two words of position is a way, and leads to the other or follows it at once:
    “(l-r) standing – A”."""
    between = page.sheet.text[first.end : second.start]
    return bool(way.direction and not way.parts and LEADS.fullmatch(between))


def _as_head(page: Page, marker: Marker, before: Marker | None) -> Marker | None:
    """Return words of position, behind those `before`, as such that head a list, `None` if they
    cannot."""
    text = page.sheet.text
    mark = MARK.match(text, marker.end)
    marked = mark or marker.direction or marker.bracketed or marker.spelt
    led = before is not None and _leads(page, before, marker, before)
    opened = led or marker.direction or OPENED.search(text, 0, marker.start)
    if not (marked and opened):
        return None
    parts = MIDDLE_ROW if marker.parts == MIDDLE else marker.parts
    end = mark.end("seat") if mark and _is_posture(marker) else marker.end
    return replace(marker, parts=parts, end=end, colon=True, heads=True)
