"""Whether words of position are about the name that stands beside them."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from .chunks import ENDING, PARTICIPLE, SEPARATOR
from .lists import Placed
from .page import Page
from .people import Named
from .positions import Marker

SAID = re.compile(
    r"(?:\b(?:who\s+)?(?:is|are|was|were|stands?|sits?|both|all"
    r"|(?:also\s+)?(?:pictured|shown|seen|standing))\b\s*)+$"
)
"""Words that lead from a name to its position: “who is second from left”."""

RELATIVE = re.compile(
    r"\s*,?\s*(?:on|to|at)\s+(?:his|her|their)\s+(?:immediate\s+)?(?:left|right)\b"
    r"|\s*,?\s*\(?(?:(?:standing|seated|sitting)\s+)?(?:(?:on|to|at)\s+)?(?:the\s+)?"
    r"(?:left|right)\s+of\b(?!\s+(?:the\s+)?(?:picture|photo|image|frame))"
    r"|\s+\((?:in\s+)?(?:the\s+)?(?:red|green|blue|yellow|white|black|grey|gray|brown|pink|purple"
    r"|orange|hat|glasses|suit|uniform|[a-z]+ (?:shirt|hat|jacket|dress|coat|tie|suit))\)"
)
UNNAMED = re.compile(
    r"\b(?:one|another|man|woman|men|women|boy|girl|boys|girls|others?|group|guests?|children"
    r"|supporter|colleague|they|he|she|it)\b",
    re.IGNORECASE,
)
BRACKET = re.compile(r"\([^)]*\)")
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
    other = any(person.name.end <= name.start < marker.start for name in page.names.people)
    if re.search(r"[.;:!?]\s", gap) and not SHORT_FORM.search(gap):
        return Reach.NOBODY
    fenced = _is_fenced(text, gap, marker)
    if marker.opening and re.match(r"\s+(?!and\b|with\b)[a-z]", text[marker.end :]):
        return Reach.DOUBTFUL
    if WORN.fullmatch(gap) and not other and (fenced or marker.spelt):
        return Reach.THEIRS
    if not gap.strip(OUTER) and not other:
        said = gap != between and marker.position != "behind"
        return _directly(text, marker, fenced=fenced or said)
    if not fenced or other:
        return _loosely(person, marker, gap, other=other)
    return _over_credit(gap)


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
    posture = any(kind == "posture" for kind, _ in marker.parts)
    return Reach.THEIRS if fenced or spelt or posture else Reach.NOBODY


def _loosely(person: Placed, marker: Marker, gap: str, *, other: bool) -> Reach:
    """Judge words further on: in “X holding a cup on left”, it may be the cup that is there."""
    wandering = marker.spelt and marker.side and not other and "," not in gap
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
