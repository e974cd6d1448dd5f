"""Which words open a list and lead to the names in it, and where the list must end."""

import re
from itertools import takewhile

from plugins.newsroom.word_lists import word_list

from .bare_rows import heads_row
from .marker import Marker
from .nouns import is_person
from .page import Page
from .people import Named
from .titles import is_head

LINK_WORDS = re.compile(
    r"(?:\s+in\s+(?:(?:the|this)\s+)?(?:image|photo|picture)\b)?[\s:;,.)\]–—-]*(?:(?:(?:they|him|her|them)\s+)?(?:are|is|were|was)\b|(?:him|her|them)(?=[:,])|the\s+\w+\s+are\b"
    r"|includ(?:ing|es)\b)?[\s:;,–—-]*",
    re.IGNORECASE,
)
SEAT = re.compile(
    r"(?:\s[a-z-]+){1,6}?\s(?:are|is)\b[\s:,]*"
    r"|(?:(?:\s[a-z-]+){1,6}?,)?\s"
    r"(?=(?:(?:[A-Z]\.|[A-Z][\w’'-]+)(?:\s|(?=[.;,]|$)))+(?:[.;,]|and\s|$))"
)
"""What leads from a posture to who has it: “Seated at the table are A”, “Seated at a desk, A.”"""

OCCASION = re.compile(
    r"[)\]]?\s(?:after|at|before|during|following|in|on|outside|with)"
    r"(?:\s[\w’'&-]+){1,10}?(?:\s(?:are|is)\b[\s:,]*|:\s*)"
)
ROW_OF = re.compile(r"\s(?:at|for|in|of|on|outside)(?:\s[\w’'&-]+){1,10}?:\s*")
PICTURED = re.compile(
    r"(?:^\s*|[;,]\s(?:(?:and|while)\s)?|\band\s)(?:also\s)?(?:pictured|seen|shown),?\s\(?$",
    re.IGNORECASE,
)
ROLE = re.compile(r"(?:[Tt]he )?(?:[\w-]+ ){0,3}?(?P<head>[\w-]+), ")
"""What may stand before the name of whom a place is told: “At back is Principal, A”."""

SHORT_FORM = re.compile(r"\b[A-Z][\w-]+\.\s")
GOES_ON = re.compile(r"(?:and|with)\s|&")
IS = re.compile(r"\)?,?\s(?:is|are)\s|,\s")
ROW_IS = re.compile(r"\s(?:are|is)\b")
JOINED = re.compile(r"(?:[,;]|\b(?:and|while|with))\s+$")
FOLLOWED = re.compile(r"[)\]]?,\s")
AND_BEHIND = re.compile(r"\)\s(?:and|with)\b")
LINKED = re.compile(
    r"\s*(?:him|her|them)?[:,]|\s+[-–—]\s|\s+(?:(?:him|her|them)\s+)?(?:are|is|includ(?:ing|es))\b"
)


def behind_link(page: Page, marker: Marker) -> int:
    """Return where the words end that lead from words of position to a list."""
    gap = _seat(page, marker) or LINK_WORDS.match(page.sheet.text, marker.end)
    return gap.end() if gap else marker.end


def _seat(page: Page, marker: Marker) -> re.Match[str] | None:
    """Return the words of where people are: “Seated at the table are A and B”, “Left to right at
    the launch are A and B”, “In the front row of the hall: A and B”."""
    text = page.sheet.text
    if marker.direction:
        seat = OCCASION.match(text, marker.end)
    elif all(kind == "posture" for kind, _ in marker.parts):
        seat = SEAT.match(text, marker.end)
    else:
        seat = None if marker.side or marker.bracketed else ROW_OF.match(text, marker.end)
    named = seat and any(marker.end < one.start < seat.end() for one in page.names.people)
    return None if named else seat


def is_seated_somewhere(page: Page, marker: Marker) -> bool:
    """Whether a sentence begins with where all its people are posed: “Standing on the bridge are
    A, B and C”."""
    posed = bool(marker.parts) and all(kind == "posture" for kind, _ in marker.parts)
    seat = SEAT.match(page.sheet.text, marker.end)
    words = seat[0].split() if seat and posed and not marker.direction else []
    return len(words) > 1 and words[-1].strip(":,") in {"are", "is"}


def goes_on(page: Page, number: int, opener: Marker, direction: str) -> bool:
    """Whether a row goes in the direction of the list before it: “Front row, from left: A, B;
    back row: C, D”. `opener` opened that list."""
    marker = page.markers[number]
    text = page.sheet.text
    if not marker.row or marker.row == "inset" or marker.side or "clockwise" in direction:
        return False
    same = page.sheet.sentence(marker.start)[0] == page.sheet.sentence(opener.start)[0]
    headed = marker.colon or bool(re.match(r"\)?\s*[-–—]\s", text[marker.end :]))
    headed = headed or heads_row(page, marker)
    if headed and _is_told_one_by_one(page, number):
        return False
    if headed or not same:
        return headed and (same or bool(opener.row))
    if LINK_WORDS.fullmatch(text[opener.end : marker.start].rstrip("(")):
        return True
    end = page.sheet.sentence(marker.end)[1]
    single = any(other.side for other in page.markers[number + 1 :] if other.start < end)
    if ROW_IS.match(text, marker.end):
        return False
    before = text[: marker.start].rstrip(" (").removesuffix(" and")
    return before.endswith((";", ",")) and not single


def _is_told_one_by_one(page: Page, number: int) -> bool:
    """Whether a row has a place for each: “Seated: A (left) and B (right)”."""
    marker = page.markers[number]
    end = page.sheet.sentence(marker.end)[1]
    behind = [one for one in page.markers[number + 1 :] if one.start < end]
    own = list(takewhile(lambda one: one.bracketed and one.side, behind))
    people = sum(marker.end <= name.start < end for name in page.names.people)
    return len(own) == people > 1


def introduces(page: Page, marker: Marker) -> bool:
    """Whether words such as “back row” open a list, and are not about a name before."""
    text = page.sheet.text
    if marker.heads or _is_pictured(page, marker) or _is_set_against(page, marker):
        return True
    if marker.bracketed:
        return _stands_before_name(page, marker)
    before = text[: marker.start].rstrip(" (")
    if marker.colon or _is_row_of(page, marker):
        return True
    start = page.sheet.sentence(marker.start)[0]
    opens = (
        _is_alone(page, before, marker)
        or (before.endswith(("–", "—", " -")) and not marker.side)
        or not text[start : marker.start].strip(" (")
        or before.endswith((";", ":", "including"))
        or (not marker.side and re.search(r"[,;:]\s+and$", before))
        or _is_subject(text, before, marker)
    )
    if not opens:
        return False
    behind = LINKED.match(text, marker.end) or _seat(page, marker)
    linked = bool(marker.side or behind) or heads_row(page, marker)
    rows = any(kind in {"row", "posture"} for kind, _ in marker.parts)
    if linked and rows and not marker.side and before.endswith(";"):
        return True
    return linked and _name_near(page, behind_link(page, marker))


def _is_alone(page: Page, before: str, marker: Marker) -> bool:
    """Whether a comma leads to “front row” and the like, and nobody is named before it."""
    start = page.sheet.sentence(marker.start)[0]
    named = any(start <= name.start < marker.start for name in page.names.people)
    return before.endswith(",") and not (marker.side or marker.spelt or named)


def _is_pictured(page: Page, marker: Marker) -> bool:
    """Whether a clause begins with who is pictured where: “Pictured right is A”, “Also pictured,
    second from left, is A”."""
    text = page.sheet.text
    start = page.sheet.sentence(marker.start)[0]
    led = PICTURED.search(text[start : marker.start])
    placed = bool(marker.side) or _is_level(marker)
    placed |= any(kind in {"row", "posture"} for kind, _ in marker.parts)
    linked = IS.match(text, marker.end)
    if not (led and placed and linked) or (linked[0] == ", " and _is_of_name(page, marker, led[0])):
        return False
    return _name_near(page, behind_link(page, marker))


def _is_of_name(page: Page, marker: Marker, lead: str) -> bool:
    """Whether commas part “pictured right” from whoever is named before it, or from what goes on
    behind it: “A, pictured right, and B”, “A, head of X, pictured right, meets B”."""
    start = page.sheet.sentence(marker.start)[0]
    named = any(start <= one.start < marker.start for one in page.names.people)
    behind = GOES_ON.match(page.sheet.text, marker.end + len(", "))
    return behind is not None or (named and lead.startswith(",") and " and " not in lead)


def _is_subject(text: str, before: str, marker: Marker) -> bool:
    """Whether a clause begins with a place: “…, and on the right is B”, “the man on the left is
    B”."""
    begins = re.search(r"(?:,|\b(?:and|while)|\b(?:[Tt]he|and) (?P<noun>[a-z]+))$", before)
    one = begins and (not begins["noun"] or begins["noun"] in word_list("person-nouns.txt"))
    return bool(one and re.match(r"\s+(?:is|are|was|were)\s", text[marker.end :]))


def _is_set_against(page: Page, marker: Marker) -> bool:
    """Whether a place goes before a name as another does: “On the left is A, on the right B”."""
    text = page.sheet.text
    start = page.sheet.sentence(marker.start)[0]
    before = [one for one in page.markers if start <= one.start < marker.start]
    tells = _is_side(marker) or _is_level(marker)
    if not before or not tells or marker.direction or marker.bracketed:
        return False
    first, joined = before[0], JOINED.search(text, start, marker.start)
    alike = _is_side(first) if _is_side(marker) else _is_level(first)
    sides = alike and first.position != marker.position
    opens = joined and _name_near(page, marker.end) and not first.bracketed
    return bool(opens) and sides and introduces(page, first)


def _is_side(marker: Marker) -> bool:
    """Whether words such as “on the left” or “far left” can be no verb and no role."""
    return marker.side is not None and (marker.spelt or "far" in marker.side)


def _is_row_of(page: Page, marker: Marker) -> bool:
    """Whether a sentence names nobody before it says who is in a row: “Pupils identified in the
    third row are A and B”."""
    start = page.sheet.sentence(marker.start)[0]
    named = any(start <= name.start < marker.start for name in page.names.people)
    rows = [kind for kind, _ in marker.parts] == ["row"] and marker.spelt and not named
    linked = ROW_IS.match(page.sheet.text, marker.end)
    return bool(rows and linked) and _name_near(page, behind_link(page, marker))


def _is_level(marker: Marker) -> bool:
    """Whether words are of a row or a depth alone: “in the front row”, “at the back”."""
    levels = {kind for kind, _ in marker.parts} <= {"row", "depth"}
    return bool(marker.parts) and marker.spelt and levels


def _stands_before_name(page: Page, marker: Marker) -> bool:
    """Whether words in brackets open what follows: “with (seated) A”, “(left) B and (right) C”."""
    text = page.sheet.text
    before = text[: marker.start].rstrip(" ([")
    if before and re.match(r"\s*[)\]]\s*(?:,|and\b|with\b)", text[marker.end :]):
        return False
    if any(name.end == len(before) for name in page.names.people) and not opens_row(page, marker):
        return False
    if (
        before
        and not opens_row(page, marker)
        and not re.search(r"(?:[.;:,]|\b(?:with|and|including|are|by))$", before)
    ):
        return False
    return _name_near(page, behind_link(page, marker))


def opens_row(page: Page, marker: Marker) -> bool:
    """Whether words in brackets open another row: “A, B (front row, left to right) C, D”."""
    more = re.match(r"\s*[)\]]\s*(?:[;,]|(?:and|&|with)\b)", page.sheet.text[marker.end :])
    listed = bool(marker.direction and marker.row and more is None)
    return listed and _name_near(page, behind_link(page, marker))


def _name_near(page: Page, at: int) -> bool:
    """Whether a person's name, or words of a role that lead to one, stands at a place."""
    following = next((name for name in page.names.people if name.end > at), None)
    lead = SHORT_FORM.sub("", page.sheet.text[at : following.start]) if following else ","
    role = ROLE.fullmatch(lead)
    of_role = role and (is_head(role["head"]) or is_person(role["head"].lower()))
    return bool(of_role) or not re.search(r"[,;.:]|\s(?:with|of|at)\s", lead)


def name_before(page: Page, marker: Marker) -> Named | None:
    """Return the name that may be the first of a list: “A, from left, B and C”."""
    text = page.sheet.text
    if not marker.direction or marker.opening or not FOLLOWED.match(text, marker.end):
        return None
    if _goes_behind_list(page, marker):
        return None
    before = text[: marker.start].rstrip()
    if not before.endswith("(" if marker.bracketed else ","):
        return None
    end = len(before[:-1].rstrip())
    return next((name for name in page.names.people if name.end == end), None)


def _goes_behind_list(page: Page, marker: Marker) -> bool:
    """Whether a sentence has a list with a way already, so that a row begins another: “seated,
    from left, A, B, and C, back from left, D and E”."""
    start = page.sheet.sentence(marker.start)[0]
    ways = (one.direction for one in page.markers if start <= one.start < marker.start)
    return bool(marker.parts) and any(ways)


def behind_name(page: Page, marker: Marker) -> bool:
    """Whether words of position follow a name at once: “A (left)”, “A, (l-r) and B”."""
    text = page.sheet.text
    before = text[: marker.start].rstrip(" ([")
    if marker.direction and AND_BEHIND.match(text, marker.end):
        before = before.rstrip(" ,")
    return any(name.end == len(before) for name in page.names.people)


def stands_inside(page: Page, marker: Marker, direction: str | None) -> bool:
    """Whether words in brackets cut a list in two: “From left: A, B, [behind] C, D”."""
    before = page.sheet.text[: marker.start].rstrip(" ([")
    last = re.search(r"[,;] and$" if marker.side else r"\sand$", before)
    return bool(direction) and marker.bracketed and bool(last or before.endswith(","))
