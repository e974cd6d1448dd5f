"""Words of position that are about several people: “A and B (right)”, “A, B and C, standing”."""

import re
from collections.abc import Sequence

from .governors import is_joined
from .lists import Placed
from .page import Page
from .positions import Marker

AND = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:and|&)\s+")
LAST_OF_LIST = re.compile(r",\s+and\s+[^,]*$")
PAIR = 2
FEW = 3
"""With three people, “A (left) with B and C (right)” leaves open where B is."""


def everyone_covered(page: Page, before: Sequence[Placed], marker: Marker) -> list[Placed]:
    """Return whom a posture or row outside brackets is about: everyone joined with the person
    before it. Nobody if the words can be about that person alone."""
    person = before[-1]
    if person.group or ((marker.side or marker.bracketed) and not marker.shared):
        return []
    covered = [person]
    for other in reversed(before[:-1]):
        if other.group or other.position or not is_joined(page, other.name, covered[-1].name):
            break
        covered.append(other)
    if len(covered) == 1 and len(before) > 1 and _is_clause_of_two(page, before, marker):
        person.doubt = _one_or_all(marker)
    if not marker.shared and _may_be_one(page.sheet.text, covered, marker):
        for other in covered[1:]:
            other.doubt = _one_or_all(marker)
        return covered[:1]
    return covered


def _is_clause_of_two(page: Page, before: Sequence[Placed], marker: Marker) -> bool:
    """Whether it is open who stands: “A shaking hands with B, standing in a room”."""
    text, other = page.sheet.text, before[-2]
    between = text[other.name.end : before[-1].name.start]
    comma = text[before[-1].name.end : marker.start].strip() == ","
    clause = re.match(r"\s+(?:in|at|near|beside|with|behind)\b", text[marker.end :])
    doing = re.match(r"\s+[a-z]+ing\b[^.;]*\swith\b", between)
    return bool(comma and clause and doing and other.position is None)


def _may_be_one(text: str, covered: Sequence[Placed], marker: Marker) -> bool:
    """Whether it is open who stands: “A, B, and C standing on a chair”, “A, B standing, C”."""
    if len(covered) == 1:
        return False
    last, other = covered[0].name, covered[1].name
    joined = re.search(r"\band\b|&", text[other.end : last.start])
    comma_after = "," in text[last.end : marker.start]
    return not joined or (not comma_after and bool(LAST_OF_LIST.search(text, 0, last.start)))


def pair_covered(
    page: Page, placed: Sequence[Placed], before: Sequence[Placed], marker: Marker
) -> list[Placed]:
    """Return whom words such as “(right)” are about: the person before them, or the pair that
    “and” joins where the caption names others too."""
    person = before[-1]
    if len(before) < PAIR or person.group or before[-PAIR].group:
        return [person]
    other = before[-PAIR]
    between = page.sheet.text[other.name.end : person.name.start]
    joined = AND.match(between) and "," not in between and is_joined(page, other.name, person.name)
    if not joined or other.position or (marker.side is None and not marker.bracketed):
        return [person]
    if _ends_list(page.sheet.text, before):
        if marker.side is None:
            doubt_rest(before[:-1], marker)
        return [person]
    if marker.side in {None, "centre"} or (marker.bracketed and len(placed) > FEW):
        return [other, person]
    if len(placed) >= FEW:
        other.doubt = _one_or_all(marker)
    return [person]


def _ends_list(text: str, before: Sequence[Placed]) -> bool:
    """Whether “A and B” are the end of “…, A and B”, where words behind B are about B."""
    if len(before) <= PAIR:
        return False
    comma = text[: before[-PAIR].name.start].rstrip().endswith(",")
    return comma and before[-PAIR - 1].position is None


def doubt_rest(others: Sequence[Placed], marker: Marker) -> None:
    """Leave in doubt whoever has no place yet, where words may be about one or all."""
    for one in others:
        if one.position is None and one.group is None:
            one.doubt = _one_or_all(marker)


def _one_or_all(marker: Marker) -> tuple[str, str]:
    return ("unclear-position", f"“{marker.words}” may be about one or all")
