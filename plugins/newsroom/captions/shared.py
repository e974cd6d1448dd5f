"""Of whom of several people words of position are: “A, B, and C standing”, “A and B (right)”."""

import re
from collections.abc import Sequence

from .absences import is_absent
from .contrast import is_contrasted, stands_in_placed_list
from .governors import is_joined, leads_to
from .marker import Marker
from .nouns import is_one
from .page import Page
from .placed import PeopleList, Placed, doubt_all, doubt_rest, one_or_all
from .titles import is_kin
from .words import any_of

AND = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:and|&)\s+")
COMMA_AND = re.compile(r",\s+and\b")
LAST_OF_LIST = re.compile(r",\s+and\s+[^,]*$")
CLAUSE_OF_ALL = re.compile(
    r"\s+(?:against|around|at|before|behind|beside|between|by|in|inside|near"
    r"|next to|outside|under)\s"
)
INCLUDING = re.compile(r"\bincluding\b[^;]*$")
STRANGERS = re.compile(r",(?:[\s,&]|and\b|[A-Z][\w.’'-]*(?![\w.’'-]))+")
"""Names that the register lacks, in a list of people."""

WHOSE = re.compile(
    r"(?:,\s(?:(?:an?|her|his|the|their)\s)?(?:[\w’'-]+\s){0,4}?(?P<role>[\w’'-]+)\s(?:for|of|to)"
    r"|\s(?:from|of))\s(?:[a-z-]+\s){0,3}"
)
"""Between two names, whose relative or aide the first is: “A, widow of B”, or whose firm’s."""

LIKENESS = re.compile(
    rf"\w\s(?:an?|the|his|her|their)\s(?:[a-z]+\s){{0,2}}(?:{any_of('likenesses')})\sof\s(?:[a-z-]+\s){{0,3}}$"
)
"""Before a name, what shows somebody who need not be there: “with a portrait of”."""

TOLD_OF = re.compile(r",\s(?:who|whom|whose)\s[^,;]*\s")
PAIR = 2
FEW = 3
"""With three people, “A (left) with B and C (right)” leaves open where B is."""


def everyone_covered(page: Page, before: Sequence[Placed], marker: Marker) -> list[Placed]:
    """Return whom a posture or row outside brackets is about: everyone joined with the person
    before it. Nobody if the words can be about that person alone."""
    person = before[-1]
    if person.group or ((marker.side or marker.bracketed) and not marker.shared):
        return []
    covered = _joined_to_last(page, before, marker)
    if len(covered) == 1 and len(before) > 1 and _is_clause_of_two(page, before, marker):
        person.doubt = one_or_all(marker)
    elif re.match(
        r",(?!.*,)", page.sheet.text[person.name.end : marker.start]
    ) and CLAUSE_OF_ALL.match(page.sheet.text, marker.end):
        doubt_rest([one for one in before if one not in covered], marker)
    if _is_clause_of_all(page, covered, marker):
        return covered
    if _may_be_of_group(page, covered, marker):
        doubt_all(covered, marker)
        return []
    if is_contrasted(page, marker) and not stands_in_placed_list(page, before, covered):
        return covered
    if not marker.shared and _may_be_one(page.sheet.text, covered, marker):
        doubt_all(covered[1:], marker)
        return covered[:1]
    return covered


def _joined_to_last(page: Page, before: Sequence[Placed], marker: Marker) -> list[Placed]:
    """Return the people of one list up to the last. Where strangers stand in it, it is open
    whether words behind it are about those before them."""
    covered = [before[-1]]
    for other in reversed(before[:-1]):
        if other.group or other.position:
            break
        if not is_joined(page, other.name, covered[-1].name):
            if STRANGERS.fullmatch(page.sheet.text, other.name.end, covered[-1].name.start):
                doubt_rest(before[:-1], marker)
            break
        covered.append(other)
    return covered


def _is_clause_of_all(page: Page, covered: Sequence[Placed], marker: Marker) -> bool:
    """Whether a caption begins with the names of those who stand somewhere: “A, B, and C standing
    in an office”."""
    start = page.sheet.sentence(marker.start)[0]
    at = marker.end - len(" behind") if marker.words.endswith(" behind") else marker.end
    where = CLAUSE_OF_ALL.match(page.sheet.text, at)
    plain = not marker.side and not marker.bracketed
    return bool(plain and where) and leads_to(page, start, covered[-1].name)


def _may_be_of_group(page: Page, covered: Sequence[Placed], marker: Marker) -> bool:
    """Whether it may be the group that stands: “Women, including A and B, standing in a hall”."""
    text = page.sheet.text
    comma = text[covered[0].name.end : marker.start].rstrip().endswith(",")
    start = page.sheet.sentence(marker.start)[0]
    group = INCLUDING.search(text, start, covered[-1].name.start)
    return bool(comma and group and not marker.shared)


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
    if marker.side == "centre" and marker.bracketed and _are_two_alone(page, before):
        other.doubt = one_or_all(marker)
    joined = AND.match(between) and "," not in between and is_joined(page, other.name, person.name)
    if not joined or other.position or (marker.side is None and not marker.bracketed):
        return [person]
    if _ends_list(page, before):
        if marker.side is None:
            doubt_rest(before[:-1], marker)
        return [person]
    each = any(one.side and one.position != marker.position for one in placed)
    for_two = marker.side in {None, "left", "right"} and len(placed) > FEW and not each
    both = for_two if marker.bracketed else marker.side == "centre"
    if marker.shared or both:
        return [other, person]
    couple = marker.spelt and re.search(r"\b(?:his|her)\b", between)
    apart = marker.bracketed and marker.side in {None, "centre"}
    lone = " from " in (marker.side or "")
    if not lone and (len(placed) >= FEW or couple or apart):
        other.doubt = one_or_all(marker)
    return [person]


def doubt_pair(page: Page, before: Sequence[Placed], marker: Marker) -> None:
    """In “A and B hold the banner, left,” it is open where A is, if it is where B is."""
    if len(before) < PAIR or marker.side is None or (marker.spelt and _ends_list(page, before)):
        return
    first, second = before[-PAIR].name, before[-1].name
    if is_joined(page, first, second):
        doubt_rest([before[-PAIR]], marker)


def doubt_between_semicolons(page: Page, before: Sequence[Placed], marker: Marker) -> None:
    """In “A, B (standing); C, D (seated)” it is open whether A stands, too."""
    text = page.sheet.text
    opened = text.rfind(";", 0, marker.start)
    if opened >= 0 or re.match(r"\s*[)\]]\s*;", text[marker.end :]):
        doubt_rest([one for one in before[:-1] if one.name.start > opened], marker)


def may_be_of_other(page: Page, before: Sequence[Placed], marker: Marker) -> bool:
    """Whether words behind a name may be about somebody before it, whose relative, aide or maker
    they are: “A, widow of B, left”, “A from B (left)”; or about nobody who is there: “the portrait
    of A, left”."""
    text, person = page.sheet.text, before[-1].name
    begun = page.sheet.sentence(person.start)[0]
    lead = text[begun : person.start]
    if not marker.bracketed and (is_absent(lead) or LIKENESS.search(lead)):
        return True
    if len(before) < PAIR or before[-PAIR].position:
        return False
    gap = text[before[-PAIR].name.end : person.start]
    found = WHOSE.fullmatch(gap)
    if found is None:
        return not marker.bracketed and bool(TOLD_OF.fullmatch(gap))
    role = found["role"]
    return role is None or is_one(role.lower()) or is_kin(role)


def joined_behind(page: Page, people: Sequence[Placed]) -> list[Placed]:
    """Return the first of some people, and those whom a list joins with them."""
    joined = list(people[:1])
    for other in people[1:]:
        if not is_joined(page, joined[-1].name, other.name):
            break
        joined.append(other)
    return joined


def _are_two_alone(page: Page, before: Sequence[Placed]) -> bool:
    """Whether a comma stands between two of whom none has a place, in “A, and B (centre)”."""
    first, second = before[0], before[-1]
    comma = COMMA_AND.search(page.sheet.text, first.name.end, second.name.start)
    alone = len(before) == PAIR and first.position is None and comma is not None
    return alone and is_joined(page, first.name, second.name)


def _ends_list(page: Page, before: Sequence[Placed]) -> bool:
    """Whether “A and B” are the end of “…, A and B”, where words behind B are about B."""
    if len(before) <= PAIR:
        return False
    first, second = before[-PAIR - 1], before[-PAIR]
    between = page.sheet.text[first.name.end : second.name.start]
    goes_on = "," in between and not re.search(r"\band\b|&", between)
    return goes_on and first.position is None and is_joined(page, first.name, second.name)


def doubt_company(page: Page, placed: Sequence[Placed], group: PeopleList) -> None:
    """Where it is open who is where in a list, it is open whether those behind it are in it."""
    marker_end = group.marker.end
    end = page.sheet.sentence(group.marker.start)[1]
    if group.end >= end and any(one.name.name_start == end + 1 for one in placed):
        _, end = page.sheet.sentence(end)
    for one in placed:
        behind = marker_end <= group.end <= one.name.start < end and one.group is None
        if behind and group.doubt and one.position is None:
            one.doubt = ("unclear-list", group.doubt)
