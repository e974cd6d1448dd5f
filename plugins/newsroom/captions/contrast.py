"""Places set against each other: “A and B in front, with C in back”, “A left, B right”."""

import re
from collections.abc import Iterator, Sequence

from .governors import is_joined
from .marker import Marker
from .page import Page
from .place_words import CENTRE, NUMBERS
from .placed import PeopleList, Placed, doubt_all
from .positions import ENDED, NTH
from .use import Use

AND = re.compile(r"\s+(?:and|&)\s+")
NTH_AND = re.compile(rf"\b(?P<nth>{NUMBERS})\s+(?:and|&)\s+$", re.IGNORECASE)
SEVERAL_PLACES = re.compile(rf"\b(?:{NUMBERS}|left|right|{CENTRE})\s+(?:and|&)\s+$", re.IGNORECASE)
"""Before a place it says that two people have one each: “(second and third from left)”."""

FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
PICTURED = re.compile(r"\s*(?:also\s)?(?:pictured|seen|shown),?\s", re.IGNORECASE)
SEVERAL = re.compile(r":|\sare\b")
WITH = re.compile(r"\bwith\b|\(")
PAIR = 2
LEVELS = frozenset({"row", "depth"})
PICTURES = frozenset({"above", "below"})
PLACES = frozenset({"corner", "depth", "far", "near", "nth", "row", "side"})


def is_contrasted(page: Page, marker: Marker) -> bool:
    """Whether a sentence puts others in another row or depth: “A, B, and C in front, with D and
    E in back”, so that the words are about all of a list."""
    start, end = page.sheet.sentence(marker.start)
    kinds = {kind for kind, _ in marker.parts}
    if marker.side or not kinds & LEVELS:
        return False
    ends = {name.end for name in page.names.people}
    return any(
        not other.side
        and other.position != marker.position
        and any(kind in LEVELS for kind, _ in other.parts)
        and len(page.sheet.text[: other.start].rstrip(" ,(")) in ends
        for other in page.markers
        if start <= other.start < end
    )


def is_set_against(page: Page, marker: Marker) -> bool:
    """Whether brackets put others in another row, so that each may be about several: “A, B (back)
    and C, D (front)”."""
    start, end = page.sheet.sentence(marker.start)
    levels = [
        other.position
        for other in page.markers
        if start <= other.start < end
        and other.bracketed
        and {kind for kind, _ in other.parts} <= LEVELS
        and not other.direction
    ]
    return marker.bracketed and marker.position in levels and len({*levels}) > 1


def is_paired(page: Page, marker: Marker) -> bool:
    """Whether a sentence puts others at another place in as many words, so that “left” is no verb:
    “A left, B centre and C right”."""
    start, end = page.sheet.sentence(marker.start)
    plain = [
        other
        for other in page.markers
        if start <= other.start < end and _is_plain_place(page, other)
    ]
    return marker in plain and any(other.position != marker.position for other in plain)


def _is_plain_place(page: Page, marker: Marker) -> bool:
    """Whether a place stands between a name and the end of what is said of it: “A left, …”."""
    text = page.sheet.text
    people = (name for name in page.names.people if name.use is Use.PERSON)
    behind = any(name.end == marker.start - 1 for name in people)
    placed = all(kind in PLACES for kind, _ in marker.parts) and not marker.direction
    return behind and placed and bool(ENDED.match(text, marker.end))


def stands_in_placed_list(page: Page, before: Sequence[Placed], covered: Sequence[Placed]) -> bool:
    """Whether somebody of the list has a place of their own: “A on left, B, and C in front”."""
    rest = [one for one in before if one not in covered]
    if not rest or rest[-1].position is None:
        return False
    gap = page.sheet.text[rest[-1].name.end : covered[-1].name.start]
    joined = is_joined(page, rest[-1].name, covered[-1].name)
    return joined and (rest[-1].side is not None or not re.search(r"\band\b|&|;", gap))


def tell_page_from_picture(
    page: Page, placed: Sequence[Placed], lists: Sequence[PeopleList]
) -> None:
    """Tell where a picture is on its page from where somebody is in it, or leave it open."""
    _doubt_in_pictures(page, placed)
    _leave_to_page(page, placed, lists)


def _doubt_in_pictures(page: Page, placed: Sequence[Placed]) -> None:
    """Leave open whether somebody is below, or the picture with them and others is: “A and
    (below) B with C”."""
    for one in placed:
        if one.position not in PICTURES or page.panel:
            continue
        end = page.sheet.sentence(one.name.start)[1]
        later = (marker.start for marker in page.markers if marker.start >= one.name.end)
        stop = min(end, next(later, end))
        if any(one.name.end <= name.start < stop for name in page.names.people):
            why = f"“{one.position}” may be where the picture is or where they are"
            one.doubt = one.doubt or ("unclear-position", why)


def _leave_to_page(page: Page, placed: Sequence[Placed], lists: Sequence[PeopleList]) -> None:
    """Take “Pictured left: A, B and C” for where the picture is on the page: nobody is right of all
    whom a caption names. Where others are there, it is open who is left of them."""
    text = page.sheet.text
    for marker in (group.marker for group in lists if group.marker.side in {"left", "right"}):
        start, end = page.sheet.sentence(marker.start)
        if marker.direction or marker.spelt or not PICTURED.fullmatch(text, start, marker.start):
            continue
        people = [one for one in placed if marker.end <= one.name.start < end]
        sides = [one for one in page.markers if start <= one.start < end and one.side]
        if len(people) == 1 or len(sides) > 1 or not SEVERAL.match(text, marker.end):
            continue
        alone = start == page.sheet.starts[0] and len(people) == len(placed)
        if alone and not WITH.search(text, marker.end, end):
            for one in people:
                one.position, one.doubt = None, None
        else:
            why = f"“{marker.words}” may be where the picture is or where they are"
            for one in people:
                one.doubt = ("unclear-position", why)


def doubt_several(page: Page, placed: Sequence[Placed], lists: Sequence[PeopleList]) -> None:
    """Leave open where people are behind words of several places, or of where a list begins:
    “Second and third from left are A and B”, “(from second left) A and B”."""
    opening = {group.marker.start for group in lists}
    for marker in page.markers:
        text, place = page.sheet.text, marker.side or ""
        several = marker.start in opening and SEVERAL_PLACES.search(text, 0, marker.start)
        if place and (several or (" from " in place and FROM.search(text, 0, marker.start))):
            end = page.sheet.sentence(marker.start)[1]
            doubt_all([one for one in placed if marker.end <= one.name.start < end], marker)


def is_told_apart(page: Page, marker: Marker) -> bool:
    """Whether only a person is at a place such as “(second from left)”, or a sentence has another
    in brackets, as “(left)” has “(right)”."""
    if any(kind == "nth" for kind, _ in marker.parts):
        return True
    start, end = page.sheet.sentence(marker.start)
    return bool(marker.side) and any(
        other.bracketed and other.side and other.position != marker.position
        for other in page.markers
        if start <= other.start < end
    )


def place_in_turn(page: Page, placed: Sequence[Placed]) -> set[int]:
    """Give each of two people one of the two places behind them: “A and B, left and second left”,
    “A and B (second and third from left)”. Returns where the words of these places start."""
    read: set[int] = set()
    for number, marker in enumerate(page.markers):
        for first, places in _two_places(page, number):
            pair = _pair_before(page, placed, first)
            for person, place in zip(pair, places, strict=False):
                person.stand(place, page.sheet.text[first : marker.end], place)
                read |= {first, marker.start}
    return read


def _two_places(page: Page, number: int) -> Iterator[tuple[int, tuple[str, str]]]:
    """Yield where two places begin that end with a marker, and the places."""
    marker, text = page.markers[number], page.sheet.text
    if not text.endswith((" and ", " & "), 0, marker.start) or not marker.side or marker.direction:
        return
    before = page.markers[number - 1] if number else None
    if before and before.side and AND.fullmatch(text, before.end, marker.start):
        yield before.start, (before.position, marker.position)
    elif (nth := NTH_AND.search(text, 0, marker.start)) and " from " in marker.position:
        _, _, end = marker.position.partition(" from ")
        number_word = NTH.get(nth["nth"].lower(), nth["nth"].lower())
        yield nth.start(), (f"{number_word} from {end}", marker.position)


def _pair_before(page: Page, placed: Sequence[Placed], at: int) -> list[Placed]:
    """Return the two people whom “and” joins right before a place, if they are no longer list."""
    text = page.sheet.text
    before = [one for one in placed if one.name.end <= at]
    gap = text[before[-1].name.end : at] if before else ""
    if len(before) < PAIR or gap.strip(" ,([") not in {"", "respectively"}:
        return []
    first, second = before[-PAIR:]
    free = all(one.position is None and one.group is None for one in (first, second))
    alone = len(before) == PAIR or not is_joined(page, before[-PAIR - 1].name, first.name)
    between = text[first.name.end : second.name.start]
    pair = AND.match(between) and "," not in between and is_joined(page, first.name, second.name)
    return [first, second] if free and alone and pair else []
