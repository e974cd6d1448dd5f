"""Whether words of position beside a name are about that person."""

import re
from enum import Enum, auto

from .chunks import SEPARATOR
from .contrast import is_contrasted, is_told_apart
from .kinds import ENDING, PARTICIPLE, is_role_of_doing
from .marker import Marker
from .nouns import is_person
from .page import Page
from .people import Named
from .place_before import stands_before
from .placed import Placed
from .positions import ENDED
from .strangers import may_be_name
from .titles import is_head
from .use import Use

SAID = re.compile(
    r"(?:\b(?:who\s+)?(?:is|are|was|were|can be|stands?|sits?|both|all"
    r"|(?:also\s+)?(?:pictured|shown|seen|standing)"
    r"(?:\s+(?:above|below|here))?)\b[\s,]*)+\(?$"
)
"""Words that lead from a name to its position: “who is second from left”."""

RELATIVE = re.compile(
    r"\s*,?\s*\(?(?:on|to|at)\s+(?:his|her|their)\s+(?:immediate\s+)?(?:left|right)\b"
    r"|\s*,?\s*\(?(?:(?:standing|seated|sitting)\s+)?(?:(?:on|to|at)\s+)?(?:the\s+)?"
    r"(?:left|right)\s+of\b(?!\s+(?:the\s+)?(?:picture|photo|image|frame))"
    r"|\s+\((?:in\s+)?(?:the\s+)?(?:red|green|blue|yellow|white|black|grey|gray|brown|pink|purple"
    r"|orange|hat|glasses|suit|uniform|[a-z]+ (?:shirt|hat|jacket|dress|coat|tie|suit)"
    r"|(?:top|bottom|left|right|upper|lower)(?:[\s-]hand)? (?:photo|picture|image))\)"
)
POSSIBLY = re.compile(r"\b(?:possibly|perhaps|probably|maybe|presumably)\s*$")
CONCEALED = re.compile(r",\s+[a-z]+(?:ed|en)\s+")
"""“A, hidden at left,” says where A is, and how."""

RETURNED = re.compile(r"\s+(?:is|was|are|were)\s+")
"""“A is back” from somewhere."""

NEXT_TO = re.compile(r"\b(?:next to|beside|alongside|opposite|behind|in front of)\s+$")
"""In “A stands next to B on the left” it is open who is on the left."""

UNNAMED = re.compile(
    r"\b(?:one|another|man|woman|men|women|boy|girl|boys|girls|others?|group|guests?|children"
    r"|supporter|colleague|they|he|she|it)\b(?![’'])"
)
"""In small letters: “Cabinet Member for Children’s Services” names a role."""

OF_OTHERS = re.compile(r"\s(?:him|her|them)\b")
VERB = re.compile(r"\s+(?:the|a|an|his|her|for|to|office)\b")
"""Behind “left” it shows that somebody did."""

GOES_ON = re.compile(r"\s+(?:after|at|before|during|in|inside|near|on|outside|with)\s")
BRACKET = re.compile(r"\([^)]*\)")
COMPANY = re.compile(
    r"\s+(?:and|with)\s+(?:(?:an?|another|one|two|three|four|unknown|unidentified|other|young)\s+)*"
    r"(?:man|men|woman|women|boys?|girls?|child|children|baby|person|people|unknown"
    r"|(?:his|her|their)(?:\s[a-z-]+){1,2}(?:\s[A-Z][\w’'-]+)?)(?P<comma>,?)\s*\(?"
)
"""Somebody unnamed between a name and words that may be about both."""

WORN = re.compile(r"\s*,?\s*wearing(?:\s[a-z-]+){1,4},?\s*")
"""What has no place of its own: in “X wearing glasses on left” X is on the left."""

ATTRIBUTE = re.compile(r"\s(?:(?:sits|stands)\s)?(?:at|in|on)(?:\s[a-z-]+){1,4}\s")
"""What somebody wears, plays or is at: “X in dark tights on right” says where X is."""

END_OF = re.compile(
    r"\s(?:(?:is|sits|stands|was)\s)?(?:at|in|on)\s(?:the\s)?[a-z]+\sof\s(?:the\s)?"
)
"""“X is on the end of the back row”."""

AT_SOMETHING = re.compile(r"\s(?:at|in|on)(?:\s[a-z-]+){1,4},\s*")
"""“X on guitar, left,” says where X is."""

WITHIN_BRACKET = re.compile(
    r"(?:with|in|wearing|holding)(?:\s(?!photo|picture|image|panel)[a-z-]+){1,5}\)"
)
"""What stands behind a place in its bracket: “(left in white coat)”."""

APPOSED = re.compile(r",\sthe\s(?P<words>(?:[a-z-]+\s)*(?P<last>[a-z]+))\s")
"""“A, the nurse on the far left,” says which nurse A is."""

CREDIT_BEGINS = re.compile(r"\s*(?:,|\(|of\b|from\b|[A-Z]|[’'‘]\d\d\b|[-–—]\s)")
"""What a credit behind a name begins with, or the year of a degree: “X ’98 (left)”."""

CLAUSE = re.compile(r",\swho\s[^,;.]*$")
"""Between a name and “(left)”: “A, who chairs the board (left), and B (right)”."""

OUTER = " ,([-–—"
SHORT_FORM = re.compile(r"\b[A-Z]\w{0,4}\.\s")


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


def reach_of(page: Page, person: Placed, marker: Marker) -> Reach:
    """Say whether words of position belong to the person named last before them."""
    text = page.sheet.text
    span = (person.name.end, marker.start)
    between = text[slice(*span)]
    gap = SAID.sub("", between)
    between_names = [one for one in page.names.people if one.start in range(*span)]
    credit = gap.startswith(",") and all(one.use is Use.POSSESSIVE for one in between_names)
    other = bool(between_names) and not credit
    whole = marker.spelt or ENDED.match(text, marker.end)
    if whole and not marker.bracketed and not BRACKET.sub("", gap).strip():
        gap = " "
    fenced = bool(OF_OTHERS.match(text, marker.end)) or _is_fenced(page, gap, marker)
    if reach := _by_wording(page, person, marker, gap, fenced=fenced):
        return reach
    things = other and all(one.use is not Use.PERSON for one in between_names)
    if things and fenced and marker.side and not (person.position or person.group):
        return Reach.DOUBTFUL
    if WORN.fullmatch(gap) and not other and (fenced or marker.spelt):
        return Reach.THEIRS
    if not fenced and not other and _is_half_fenced(text, gap, marker):
        adverb = marker.side in {"left", "right"} and not marker.spelt and gap == between
        sure = not adverb and GOES_ON.match(text, marker.end)
        reach = _over_credit(gap)
        return Reach.DOUBTFUL if reach is Reach.THEIRS and not sure else reach
    if not gap.strip(OUTER) and not other:
        said = gap != between and marker.position != "behind"
        contrasted = marker.position == "behind" and is_contrasted(page, marker)
        return _directly(text, marker, fenced=fenced or said or contrasted)
    if not fenced and not other and (reach := _unmarked(text, marker, gap)):
        return reach
    if not fenced or other:
        return _loosely(person, marker, gap, other=other)
    told = marker.bracketed and CLAUSE.match(gap) and is_told_apart(page, marker)
    reach = Reach.THEIRS if told and not UNNAMED.search(gap) else _over_credit(gap)
    alone = marker.side and not (person.position or person.group)
    if reach is Reach.NOBODY and alone and "," not in gap.rstrip(OUTER):
        return Reach.DOUBTFUL
    return reach


def _by_wording(
    page: Page, person: Placed, marker: Marker, gap: str, *, fenced: bool
) -> Reach | None:
    """Judge by words that settle it, whatever marks stand around words of position."""
    text = page.sheet.text
    if POSSIBLY.search(gap) or CONCEALED.fullmatch(gap):
        return Reach.DOUBTFUL
    if marker.words == "back" and RETURNED.fullmatch(text, person.name.end, marker.start):
        return Reach.NOBODY
    if re.search(r"[.;:!?]\s", gap) and not SHORT_FORM.search(gap):
        return Reach.NOBODY
    if gap.strip() == "," and any(stands_before(page, marker, name) for name in page.names.people):
        return Reach.DOUBTFUL
    if OF_OTHERS.match(text, marker.end) and gap.strip(OUTER):
        return Reach.NOBODY
    if (apposed := APPOSED.fullmatch(gap)) and any(map(is_person, apposed["words"].split())):
        sure = is_person(apposed["last"]) and ENDED.match(text, marker.end)
        return Reach.THEIRS if sure else Reach.DOUBTFUL
    if company := COMPANY.fullmatch(gap):
        posture = bool(marker.row) and not marker.side
        return Reach.THEIRS if posture and company["comma"] else Reach.DOUBTFUL
    attribute = WITHIN_BRACKET.match(text[marker.end :].lstrip())
    going_on = re.match(r"\s+(?!and\b|with\b)[a-z]", text[marker.end :])
    if marker.opening and going_on and not attribute:
        return Reach.DOUBTFUL
    if NEXT_TO.search(text, 0, person.name.start) and marker.side and not fenced:
        return Reach.DOUBTFUL
    return None


def _is_fenced(page: Page, gap: str, marker: Marker) -> bool:
    """Whether commas, brackets or dashes stand around words of position."""
    following = page.sheet.text[marker.end :].lstrip()
    ended = (
        not following
        or following[0] in ",.;:–—-)]"
        or following.startswith(("and ", "& ", "with "))
    )
    ended = ended or page.sheet.region(marker.end + 1) is not None
    if marker.opening and WITHIN_BRACKET.match(following):
        return True
    if marker.bracketed or (marker.opening and following.startswith((",", ")"))):
        return True
    return ended and gap.rstrip().endswith((",", "-", "–", "—"))


def _is_half_fenced(text: str, gap: str, marker: Marker) -> bool:
    """Whether the comma is missing that should close words: “X, 42, far right at the fair”."""
    begun = gap.rstrip().endswith(",") and marker.side is not None and not marker.opening
    plain = not marker.spelt or marker.side not in {"left", "right", "centre", None}
    plain = plain or GOES_ON.match(text, marker.end) is not None
    if marker.side == "centre" and not _goes_on(text, marker.end):
        return False
    return begun and plain and not VERB.match(text, marker.end)


def _goes_on(text: str, at: int) -> bool:
    """Whether a sentence goes on behind “centre”, which is no part of a role or a name: “centre
    export director”, “Centre Avenue”."""
    following = re.match(r"(?:\s[^\s,;.]+){0,3}", text[at:])
    words = following[0].split() if following else []
    return not words or (words[0].islower() and not any(map(is_head, words)))


def _directly(text: str, marker: Marker, *, fenced: bool) -> Reach:
    """Judge words right behind a name: “X left” is a verb, “X, left,” and “X on left” are not."""
    spelt = marker.spelt and not re.match(r"\s+(?:side|hand|corner)\b", text[marker.end :])
    no_verb = any(kind in {"posture", "row", "corner", "far"} for kind, _ in marker.parts)
    return Reach.THEIRS if fenced or spelt or no_verb else Reach.NOBODY


def _unmarked(text: str, marker: Marker, gap: str) -> Reach | None:
    """Judge words that no comma parts from the role before them: “X of Acme far right”."""
    kinds = {kind for kind, _ in marker.parts}
    wandering = (marker.spelt and "nth" not in kinds) or "(" in BRACKET.sub("", gap)
    if wandering or not marker.side or _over_credit(gap) is not Reach.THEIRS:
        return None
    if kinds & {"far", "near", "nth"}:
        return Reach.THEIRS
    ended = marker.side != "centre" and ENDED.match(text, marker.end)
    return Reach.DOUBTFUL if ended else None


def _loosely(person: Placed, marker: Marker, gap: str, *, other: bool) -> Reach:
    """Judge words further on: in “X holding a cup on left”, it may be the cup that is there."""
    tells = marker.side or person.position
    if END_OF.fullmatch(gap) and any(kind == "row" for kind, _ in marker.parts):
        return Reach.DOUBTFUL
    wandering = marker.spelt and tells and not other and "," not in gap
    ordered = person.group and person.group.direction
    alone = (marker.opening or marker.bracketed) and marker.side and not person.position
    if alone and not ordered and not UNNAMED.search(gap):
        return Reach.DOUBTFUL
    if wandering and not UNNAMED.search(gap) and not person.side and not ordered:
        if ATTRIBUTE.fullmatch(gap):
            return Reach.THEIRS
        return Reach.DOUBTFUL
    return Reach.NOBODY


def _over_credit(gap: str) -> Reach:
    """Judge words that a role parts from the name: “X, Chair of Y, left,”."""
    plain = BRACKET.sub("", gap)
    last = re.split(r"\b(?:and|with)\s|&\s", plain)
    if len(last) > 1 and may_be_name(last[-1].strip(OUTER)):
        return Reach.DOUBTFUL
    pieces = [piece.strip(" (),") for piece in SEPARATOR.split(plain)]
    if any(UNNAMED.search(piece) for piece in pieces):
        return Reach.NOBODY
    pieces = [piece for piece in pieces if piece]
    if AT_SOMETHING.fullmatch(plain):
        return Reach.THEIRS
    if pieces and not CREDIT_BEGINS.match(plain):
        return Reach.NOBODY
    return Reach.DOUBTFUL if any(map(_is_clause, pieces)) else Reach.THEIRS


def _is_clause(piece: str) -> bool:
    if PARTICIPLE.match(piece) and not is_role_of_doing(piece):
        return True
    return bool(ENDING.match(piece)) and not piece.startswith("for ")


def tells_apart(page: Page, marker: Marker) -> bool:
    """Whether words that nobody claims look like a position all the same: “X left with Y right”."""
    text = page.sheet.text
    last = text[: marker.start].rstrip().rpartition(" ")[2]
    named = any(name.end == len(text[: marker.start].rstrip()) for name in page.names.people)
    sideways = any(kind in {"side", "far"} for kind, _ in marker.parts) and marker.side != "centre"
    sideways |= marker.position == "behind" and ENDED.match(text, marker.end) is not None
    verb = VERB.match(text, marker.end)
    return named and sideways and not verb and not UNNAMED.fullmatch(last)
