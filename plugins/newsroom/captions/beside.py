"""Whom words of position beside names are about: one person, or several."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from .chunks import ENDING, PARTICIPLE, SEPARATOR
from .contrast import is_contrasted, stands_in_placed_list
from .governors import is_joined, leads_to
from .marker import Marker
from .page import Page
from .people import Named
from .placed import Placed, doubt_all, doubt_rest, one_or_all

SAID = re.compile(
    r"(?:\b(?:who\s+)?(?:is|are|was|were|stands?|sits?|both|all"
    r"|(?:also\s+)?(?:pictured|shown|seen|standing))\b[\s,]*)+$"
)
"""Words that lead from a name to its position: “who is second from left”."""

RELATIVE = re.compile(
    r"\s*,?\s*\(?(?:on|to|at)\s+(?:his|her|their)\s+(?:immediate\s+)?(?:left|right)\b"
    r"|\s*,?\s*\(?(?:(?:standing|seated|sitting)\s+)?(?:(?:on|to|at)\s+)?(?:the\s+)?"
    r"(?:left|right)\s+of\b(?!\s+(?:the\s+)?(?:picture|photo|image|frame))"
    r"|\s+\((?:in\s+)?(?:the\s+)?(?:red|green|blue|yellow|white|black|grey|gray|brown|pink|purple"
    r"|orange|hat|glasses|suit|uniform|[a-z]+ (?:shirt|hat|jacket|dress|coat|tie|suit))\)"
)
POSSIBLY = re.compile(r"\b(?:possibly|perhaps|probably|maybe|presumably)\s*$")
NEXT_TO = re.compile(r"\b(?:next to|beside|alongside|opposite|behind|in front of)\s+$")
"""In “A stands next to B on the left” it is open who is on the left."""

UNNAMED = re.compile(
    r"\b(?:one|another|man|woman|men|women|boy|girl|boys|girls|others?|group|guests?|children"
    r"|supporter|colleague|they|he|she|it)\b",
    re.IGNORECASE,
)
BRACKET = re.compile(r"\([^)]*\)")
COMPANY = re.compile(
    r"\s+(?:and|with)\s+(?:(?:an?|another|one|two|three|four|unknown|unidentified|other|young)\s+)*"
    r"(?:man|men|woman|women|boys?|girls?|child|children|baby|person|people|unknown)(?P<comma>,?)\s*"
)
"""Somebody unnamed between a name and words that may be about both."""

WORN = re.compile(r"\s*,?\s*wearing(?:\s[a-z-]+){1,4},?\s*")
"""What has no place of its own: in “X wearing glasses on left” X is on the left."""

OUTER = " ,([-–—"
SHORT_FORM = re.compile(r"\b[A-Z]\w{0,4}\.\s")
BEFORE_NEXT = re.compile(r"\b(?:and|with),?\s*$")


class Reach(Enum):
    """Whose words of position are."""

    THEIRS = auto()
    DOUBTFUL = auto()
    NOBODY = auto()


def unreadable(text: str, name: Named) -> str | None:
    """Return words such as “on her left” or “(green)” that tell a person from others in a way
    that is no position."""
    found = RELATIVE.match(text, name.end)
    return found[0].strip(" ,") if found else None


def next_to(page: Page, placed: Sequence[Placed], marker: Marker) -> Placed | None:
    """Return the person before whom words of position stand: “and, behind, Dave Waller”."""
    if not BEFORE_NEXT.search(page.sheet.text, 0, marker.start):
        return None
    following = re.match(r"\s*,\s*", page.sheet.text[marker.end :])
    if following is None:
        return None
    start = marker.end + following.end()
    return next((person for person in placed if person.name.start == start), None)


def reach_of(page: Page, person: Placed, marker: Marker) -> Reach:
    """Say whether words of position belong to the person named last before them."""
    text = page.sheet.text
    between = text[person.name.end : marker.start]
    gap = SAID.sub("", between)
    if POSSIBLY.search(gap):
        return Reach.DOUBTFUL
    other = any(person.name.end <= name.start < marker.start for name in page.names.people)
    if re.search(r"[.;:!?]\s", gap) and not SHORT_FORM.search(gap):
        return Reach.NOBODY
    if gap.strip() == "," and any(stands_before(page, marker, name) for name in page.names.people):
        return Reach.DOUBTFUL
    fenced = _is_fenced(text, gap, marker)
    if company := COMPANY.fullmatch(gap):
        posture = bool(marker.row) and not marker.side
        return Reach.THEIRS if posture and company["comma"] else Reach.DOUBTFUL
    if marker.opening and re.match(r"\s+(?!and\b|with\b)[a-z]", text[marker.end :]):
        return Reach.DOUBTFUL
    if WORN.fullmatch(gap) and not other and (fenced or marker.spelt):
        return Reach.THEIRS
    if NEXT_TO.search(text, 0, person.name.start) and marker.side and not fenced:
        return Reach.DOUBTFUL
    if not gap.strip(OUTER) and not other:
        said = gap != between and marker.position != "behind"
        contrasted = marker.position == "behind" and is_contrasted(page, marker)
        return _directly(text, marker, fenced=fenced or said or contrasted)
    if not fenced or other:
        return _loosely(person, marker, gap, other=other)
    return _over_credit(gap)


def stands_before(page: Page, marker: Marker, name: Named) -> bool:
    """Whether a name follows words of position at once: “A, seated B”, not “A, seated behind B”."""
    at_once = page.sheet.text[marker.end : name.start] == " "
    return at_once and not marker.words.endswith("behind")


def _is_fenced(text: str, gap: str, marker: Marker) -> bool:
    """Whether commas, brackets or dashes stand around words of position."""
    following = text[marker.end :].lstrip()
    ended = not following or following[0] in ",.;:–—-)]" or following.startswith(("and ", "with "))
    if marker.bracketed or (marker.opening and following.startswith((",", ")"))):
        return True
    if re.match(r"(?:him|her|them)\b", following):
        return True
    return ended and gap.rstrip().endswith((",", "-", "–", "—"))


def _directly(text: str, marker: Marker, *, fenced: bool) -> Reach:
    """Judge words right behind a name: “X left” is a verb, “X, left,” and “X on left” are not."""
    spelt = marker.spelt and not re.match(r"\s+(?:side|hand|corner)\b", text[marker.end :])
    no_verb = any(kind in {"posture", "row", "corner", "far"} for kind, _ in marker.parts)
    return Reach.THEIRS if fenced or spelt or no_verb else Reach.NOBODY


def _loosely(person: Placed, marker: Marker, gap: str, *, other: bool) -> Reach:
    """Judge words further on: in “X holding a cup on left”, it may be the cup that is there."""
    tells = marker.side or person.position
    wandering = marker.spelt and tells and not other and "," not in gap
    ordered = person.group and person.group.direction
    if wandering and not UNNAMED.search(gap) and not person.side and not ordered:
        return Reach.DOUBTFUL
    return Reach.NOBODY


def _over_credit(gap: str) -> Reach:
    """Judge words that a role parts from the name: “X, Chair of Y, left,”."""
    plain = BRACKET.sub("", gap)
    pieces = [piece.strip(" (),") for piece in SEPARATOR.split(plain)]
    if any(UNNAMED.search(piece) for piece in pieces):
        return Reach.NOBODY
    pieces = [piece for piece in pieces if piece]
    if pieces and not re.match(r"\s*(?:,|\(|of\b|from\b|[A-Z])", plain):
        return Reach.NOBODY
    return Reach.DOUBTFUL if any(map(_is_clause, pieces)) else Reach.THEIRS


def _is_clause(piece: str) -> bool:
    if PARTICIPLE.match(piece):
        return not piece.startswith("retired")
    return bool(ENDING.match(piece)) and not piece.startswith("for ")


def tells_apart(page: Page, marker: Marker) -> bool:
    """Whether words that nobody claims look like a position all the same: “X left with Y right”."""
    text = page.sheet.text
    last = text[: marker.start].rstrip().rpartition(" ")[2]
    named = any(name.end == len(text[: marker.start].rstrip()) for name in page.names.people)
    sideways = any(kind in {"side", "far"} for kind, _ in marker.parts) and marker.side != "centre"
    verb = re.match(r"\s+(?:the|a|an|his|her|for|to|office)\b", text[marker.end :])
    return named and sideways and not verb and not UNNAMED.fullmatch(last)


AND = re.compile(r"\s*(?:\([^)]*\)\s*)?(?:and|&)\s+")
LAST_OF_LIST = re.compile(r",\s+and\s+[^,]*$")
CLAUSE_OF_ALL = re.compile(
    r"\s+(?:against|around|at|before|behind|beside|between|by|in|inside|near"
    r"|next to|outside|under)\s"
)
INCLUDING = re.compile(r"\bincluding\b[^;]*$")
STRANGERS = re.compile(r",(?:[\s,&]|and\b|[A-Z][\w.’'-]*(?![\w.’'-]))+")
"""Names that the register lacks, in a list of people."""

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
    where = CLAUSE_OF_ALL.match(page.sheet.text, marker.end)
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
        other.doubt = one_or_all(marker)
    return [person]


def _ends_list(text: str, before: Sequence[Placed]) -> bool:
    """Whether “A and B” are the end of “…, A and B”, where words behind B are about B."""
    if len(before) <= PAIR:
        return False
    comma = text[: before[-PAIR].name.start].rstrip().endswith(",")
    return comma and before[-PAIR - 1].position is None
