"""The words of a caption that say where somebody is, and the position that they mean."""

import re
from collections.abc import Iterator

from .dashes import is_dashed
from .marker import Marker
from .place_words import ATOM, NUMBERS
from .senses import means_something_else
from .titles import is_proper

JOIN = re.compile(r"\s*[,:]?\s*(?:[-–—]\s*)?(?:(?:in|on|at|of|the|end)\s+)*\(?", re.IGNORECASE)
SEAT = re.compile(
    r"(?:\s+(?:on|in|at|around|behind)(?:\s+[a-z]+){1,3}\s+|(?:\s+(?:are|were))?\s*[,:(]?\s*)",
    re.IGNORECASE,
)
"""What stands between a posture and the way a list goes: “seated on stools, from left:”, “seated
are, from left:”."""

ARE = re.compile(r"\s+(?:are|were)\s*[,:(]*\s*")
"""Stands between a row and the way it goes: “in the background are, from left, …”."""

ENDED = re.compile(r"\s*(?:[,;.)]|$)|\s+(?:and|with)\s")
"""Behind two words of one place: “in the front row, far right, and”."""

ROW_BEHIND = re.compile(r"\)\s*:?\s*")
BOTH_WAYS = re.compile(r"\s*,?\s*(?:and|then)\s+", re.IGNORECASE)
BACK_TO_FRONT = re.compile(r"\b(?:back to front|front to back)\b", re.IGNORECASE)
"""With it the last row is that in the back; without, it is the last that the caption names."""

LEAD = re.compile(
    r"\b(?:(?P<shared>both|all|are|were|stand|sit)\s+(?:pictured\s+|shown\s+|seen\s+)?"
    r"|(?:pictured|shown|seen),?\s+|also\s+)$",
    re.IGNORECASE,
)
LETTER = re.compile(
    r"\(\s*(?P<letter>[LlRrCc]\.?|LHS|RHS)\s*\)(?!\s*(?:to|[-–—])\s*\()|(?<![\w.&-])(?P<initial>[LRC])(?=:)"
)
LETTERS = {"l": "left", "r": "right", "c": "centre"}
ORDINALS, FIGURES = NUMBERS.split("|")[:10], NUMBERS.split("|")[10:]
NTH = dict(zip(FIGURES, ORDINALS, strict=True)) | {"mid": "middle"}
SYNONYMS = (
    ("middle", "centre"),
    ("extreme", "far"),
    ("furthest", "far"),
    ("farthest", "far"),
    ("leftmost", "far left"),
    ("rightmost", "far right"),
)
ROW_NUMBERS = {
    name: NUMBERS.split("|")[number % 5]
    for number, name in enumerate(["1", "2", "3", "4", "5", "one", "two", "three", "four", "five"])
} | {str(number): NUMBERS.split("|")[number - 1] for number in range(6, 10)}
FROM = {
    "rightwards": "from left",
    "latin_rightwards": "from left",
    "leftwards": "from right",
    "latin_leftwards": "from right",
    "downwards": "from top",
    "upwards": "from bottom",
    "backwards": "from front",
    "forwards": "from back",
}
ORDERED_PARTS = ("row", "posture", "corner", "far", "near", "side", "nth", "depth", "spot")
SPELT = frozenset(
    {"side_in", "far_in", "near_in", "corner_in", "row_in", "depth_in", "nth", "spot"}
)


def find_markers(text: str) -> list[Marker]:
    """Return the words of a caption that say where, those that belong together as one."""
    markers: list[Marker] = []
    group: list[re.Match[str]] = []
    for atom in _atoms(text):
        if atom.re is ATOM and atom["ground"] and not _is_seat(text, group, atom):
            continue
        if group and not _joined(text, group, atom):
            markers.append(_marker(text, group))
            group = []
        group.append(atom)
    if group:
        markers.append(_marker(text, group))
    return markers


def _is_seat(text: str, group: list[re.Match[str]], atom: re.Match[str]) -> bool:
    """Whether “on floor” goes on with words before it: “seated third from left on floor”."""
    seated = any(one.re is ATOM and one["posture"] for one in group)
    return seated and _joined(text, group, atom)


def _in_bracket(text: str, atom: re.Match[str]) -> bool:
    return text.count("(", 0, atom.start()) > text.count(")", 0, atom.start())


def _directs(atom: re.Match[str]) -> bool:
    return atom.re is ATOM and any(atom[kind] for kind in (*FROM, "cornerwards"))


def _is_sideways(atom: re.Match[str]) -> bool:
    return atom.re is ATOM and any(atom[kind] for kind in ("far", "near", "nth", "side"))


def _is_spelt(atom: re.Match[str]) -> bool:
    return atom.re is ATOM and any(atom[kind] for kind in SPELT)


def _joined(text: str, group: list[re.Match[str]], second: re.Match[str]) -> bool:
    """Whether two words of position make one: not where a clause begins (“left, seated at …”)."""
    first = group[-1]
    if _are_one_way(text, first, second) or _is_level_of(text, first, second):
        return True
    row = second.re is ATOM and second["row"]
    seat = first.re is ATOM and first["posture"] and _directs(second) and SEAT
    gap = first.end(), second.start()
    if not ((seat and seat.fullmatch(text, *gap)) or JOIN.fullmatch(text, *gap)):
        return False
    if any(
        first.re is ATOM is second.re and first[kind] and second[kind]
        for kind in ("side", "nth", "far")
    ):
        return False
    if _directs(second) and first.re is ATOM and (first["row"] or first["depth"] or first["spot"]):
        ends = first["row"] and re.match(r"\s*(?:[.;)]|$)", text[second.end() :])
        return bool(ends) or _opens_sentence(text, group[0]) or not _is_spelt(first)
    if "," not in text[first.end() : second.start()]:
        return True
    level = first.re is ATOM and first["depth_in"] and _opens_sentence(text, first)
    if (first["row"] or level) and _is_sideways(second) and ENDED.match(text, second.end()):
        return True
    if _is_spelt(first) and not _is_spelt(second):
        opens = _directs(second) or re.match(
            r"\)?\s*[:–—-]|,?\s*(?:from|left to)\b", text[second.end() :]
        )
        return not opens and (bool(row) or _in_bracket(text, first))
    return not _begins_clause(text, second)


def _are_one_way(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether the way of a list goes on: “from left and top”, “(from left) back row”."""
    gap = first.end(), second.start()
    if not _directs(first):
        return False
    if _directs(second) and BOTH_WAYS.fullmatch(text, *gap):
        return True
    row = second.re is ATOM and second["row"]
    return bool(row and ROW_BEHIND.fullmatch(text, *gap))


def _is_level_of(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether a sentence opens with a row and goes on to a direction: “in front are, from left”."""
    level = first.re is ATOM and (first["row"] or first["depth"]) and _directs(second)
    linked = level and ARE.fullmatch(text, first.end(), second.start())
    return bool(linked) and _opens_sentence(text, first)


def _begins_clause(text: str, atom: re.Match[str]) -> bool:
    """Whether a posture is what somebody does: “left, seated at a table”."""
    following = text[atom.end() :]
    posture = atom.re is ATOM and atom["posture"]
    placed = re.match(r"\s+(?:from|left|right|on|in)\b", following)
    return bool(posture and re.match(r"\s+[a-z]", following) and not placed)


def _opens_sentence(text: str, atom: re.Match[str]) -> bool:
    before = text[: atom.start()].rstrip(" ([")
    return not before or before.endswith((".", ";", ":"))


def _atoms(text: str) -> Iterator[re.Match[str]]:
    """Yield single words of position; `in front of` and `the left of` say something else."""
    found = [*ATOM.finditer(text), *LETTER.finditer(text)]
    reached = 0
    for atom in sorted(found, key=lambda atom: atom.start()):
        if atom.start() < reached:
            continue
        reached = atom.end()
        following = text[atom.end() : atom.end() + 12]
        before = text[max(0, atom.start() - 1) : atom.start()]
        hyphenated = re.match(r"[-’'][^\W\d_]", following) or before in {"-", "’"}
        other = atom.re is ATOM and means_something_else(text, atom)
        if not hyphenated and not other and not is_proper(text, *atom.span()):
            yield atom


def _marker(text: str, group: list[re.Match[str]]) -> Marker:
    start, end = group[0].start(), group[-1].end()
    if group[0].re is LETTER:
        start, end = group[0].span(group[0].lastgroup or 0)
    inner = text[start:end]
    if inner.count("(") > inner.count(")"):
        closing = text.find(")", end)
        end = end if closing < 0 or text[end:closing].strip() else closing + 1
    lead = LEAD.search(text, 0, start)
    before, after = text[: lead.start() if lead else start].rstrip(), text[end:].lstrip()
    in_bracket = before.endswith(("(", "["))
    closed = in_bracket and after.startswith((")", "]", ":)", ":]"))
    following = after[1:].lstrip() if closed else after
    row = group[-1].re is ATOM and group[-1]["row"]
    kinds = {kind for atom in group for kind, value in atom.groupdict().items() if value}
    return Marker(
        start,
        end,
        text[start:end],
        _direction(group),
        _parts(group),
        bracketed=closed,
        opening=in_bracket and not closed,
        colon=following.startswith(":") or is_dashed(text, start, end, row=bool(row)),
        shared=bool(lead and lead["shared"]),
        spelt=bool(kinds & SPELT),
    )


def _direction(group: list[re.Match[str]]) -> str | None:
    """Return how a list goes, such as `from left` or `clockwise from top left`."""
    turn = across = None
    by_rows = any(atom.re is ATOM and (atom["row"] or atom["row_number"]) for atom in group)
    for atom in group:
        if atom.re is LETTER:
            continue
        if atom["turn"]:
            turn = _plain(atom["turn"]).replace("anticlockwise", "counterclockwise")
            start = atom["turn_from"]
            across = f"from {_plain(start)}" if start else across
        if atom["corner_from"]:
            across = f"from {_plain(atom['corner_from'])}"
        way = next((FROM[kind] for kind in FROM if atom[kind]), None)
        if by_rows and way in {"from front", "from back"}:
            continue
        if {across, way} == {"from left", "from top"}:
            across = "from left, top to bottom"
        elif way and across and way != across and not turn:
            across = f"{across} and {way}"
        else:
            across = way or across
    return " ".join(filter(None, (turn, across))) or None


def _parts(group: list[re.Match[str]]) -> tuple[tuple[str, str], ...]:
    parts: dict[str, str] = {}
    for atom in group:
        if atom.re is LETTER:
            parts["side"] = LETTERS[(atom["letter"] or atom["initial"])[0].lower()]
            continue
        if atom["turned"]:
            parts["corner"] = " ".join(reversed(_plain(atom["turned"]).split()))
        if atom["row_number"]:
            parts["row"] = f"{ROW_NUMBERS[atom['row_number'].lower()]} row"
        for kind in ORDERED_PARTS:
            if atom[kind]:
                parts[kind] = _name(kind, atom)
        if atom["ground"]:
            parts["posture"] += f" {_plain(atom['ground']).replace('on the', 'on')}"
    if any(atom.re is ATOM and any(atom[kind] for kind in FROM) for atom in group):
        parts = {kind: name for kind, name in parts.items() if name not in {"above", "below"}}
    if "nth" in parts:
        parts.pop("side", None)
    if "posture" in parts and parts.get("depth") == "behind":
        del parts["depth"]
    return tuple((kind, parts[kind]) for kind in ORDERED_PARTS if kind in parts)


def _name(kind: str, atom: re.Match[str]) -> str:
    words = _plain(atom[kind])
    match kind:
        case "nth":
            side = (atom["nth_side"] or atom["nth_bare"]).lower()
            return f"{NTH.get(words, words)} from {LETTERS.get(side, side)}"
        case "row":
            back = words == "last" and BACK_TO_FRONT.search(atom.string)
            behind = " from back" if atom["row_from"] else ""
            return "back row" if back else f"{NTH.get(words, words)} row{behind}"
        case "posture":
            return words.replace("sitting", "seated").replace("on the", "on")
        case "far" if words[-1] in LETTERS and words[-2] == " ":
            words = words[:-1] + LETTERS[words[-1]]
    for other, usual in SYNONYMS:
        words = words.replace(other, usual)
    return words


def _plain(words: str) -> str:
    """Return words in small letters and British spelling, parted by single spaces."""
    spaced = re.sub(r"[\s,-]+", " ", words.lower()).replace("center", "centre")
    return re.sub(r"(counter|anti) clockwise", r"\1clockwise", spaced)
