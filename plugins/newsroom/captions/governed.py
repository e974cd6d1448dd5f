"""Whether the word that governs a name, such as “with” or “of”, puts it into the picture."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from plugins.newsroom.word_lists import word_list

from .handing import TRIBUTE_TO, is_received, is_towards

ABSENT = re.compile(
    r"\s*\((?:not\s+(?:pictured|shown|present)|absent|missing)\)"
    r"|\s*,\s*not\s+(?:pictured|shown|present)\b"
    r"|\s*,?\s*(?:who\s+)?(?:is|was)\s+(?:not\s+(?:pictured|shown|present|in\s+(?:the\s+)?(?:picture|photo))"
    r"|absent|missing|unable\s+to)\b|\s*,?\s*(?:who\s+)?(?:could\s*n[o’']t|did\s*n[o’']t)\s+(?:attend|come|be|make)\b",
    re.IGNORECASE,
)

WITH = frozenset(
    {
        "&",
        "alongside",
        "are",
        "behind",
        "beside",
        "including",
        "is",
        "near",
        "was",
        "were",
        "while",
        "with",
    }
)
MADE_BY = re.compile(
    r"\b(?:photo\w*|picture|image|painting|painted|sculpture|portrait|drawing|drawn|sketch(?:ed)?"
    r"|etching|engraving|woodcut|lithograph|illustration|illustrated|cartoon|mural|statue|bust|poster"
    r"|design|designed|written|book|poem|work|works|film|directed"
    r"|created|made|built|organi[sz]ed|sponsored|founded|commissioned|funded|supplied"
    r"|provided|composed|produced|developed|invented)\s+by\s*$",
    re.IGNORECASE,
)
PORTRAIT_OF = re.compile(
    r"\b(?:group\s+)?(?:(?:portrait|photo(?:graph)?|picture|image|headshot|mugshot|snapshot|selfie)s?"
    r"|in\s+the\s+presence|views?|shots?|stills?|scenes?|consist(?:s|ing)|comprised|composed|one|all|each|both|front|side|left"
    r"|right|company|line-up)\s+of\s*$",
    re.IGNORECASE,
)
DEPICTED = re.compile(
    r"\w\s+(?:an?|the|his|her|their)\s+(?:[a-z]+\s+)?(?:portrait|photo(?:graph)?|picture|image)\s+of$"
    r"|\b(?:bears?|carr(?:y|ies)|displays?|features?|holds?|shows?|with|[a-z]+ing)\s+(?:[a-z]+\s+)?"
    r"(?:portraits|photo(?:graph)?s|pictures|images)\s+of$"
)
"""A picture in the picture: “A in front of a portrait of B”, “the stamp carries pictures of C”."""

ELSEWHERE = re.compile(
    r"\b(?:home|house|residence|estate|yard|garden|property|bench|grave|tomb|body"
    r"|memory|birth(?:place)?|death|funeral|life|lives|work|works"
    r"|writings?|words|legacy|discover(?:y|ies)|image|portrait|picture|photo(?:graph)?|painting|statue|bust|sculpture"
    r"|drawing|mural|name|permission|courtesy|collection|copy|book|biography|tribute|memorial)"
    r"\s+(?:of|for|to|from)\s*$",
    re.IGNORECASE,
)
"""What leads to the name of somebody who need not be there: “in the home of”, “in memory of”."""

EFFIGY = re.compile(
    r"\s*(?:(?:an?|the)\s+)?(?:[\w-]+\s+){0,2}"
    r"(?:painting|statue|bust|sculpture|drawing|mural|engraving|caricature|cartoon|sketch)\s+of\s*",
    re.IGNORECASE,
)
"""What a caption begins with that shows somebody, though not in person."""

TAKING = re.compile(
    r"\b(?:takes?|taking|took|snaps?|snapping)\s+an?\s+(?:photo(?:graph)?|picture|portrait)\s+of\s*$"
)
THING_BY = re.compile(
    r"\b(?:the|an?|his|her|their)\s+(?:[\w’-]+\s+){1,2}(?:once\s+)?(?:given|held|hosted|presented)\s+by\s*$"
)
"""In “a trophy given by A” it was given at another time."""

GIVEN_TO = re.compile(
    r"\b(?:presented|given|handed|awarded|shown)\b[^.;]* (?:to|with) [^.;]* by\s*$"
    r"|\b(?:is|are|being)\s+(?:shown|given|handed)\s[^,;.]*\sby\s*$"
)
BEING_DONE = re.compile(r"\bbeing\s+[a-z]+ed\s+by\s*$")
"""What the picture shows somebody do: “A being greeted by B”."""

APART_WITH = re.compile(
    r"\b(?:phone|call|conference|collaboration|partnership|association|consultation|conjunction"
    r"|correspondence|contract|deal|dispute|feud|friendship|marriage|paper|relationship|row|study)\s+with\s*$"
    r"|\b(?:by\s+(?:tele)?phone|virtual(?:ly)?|remote(?:ly)?|video|online)\b[^,;.]*\bwith\s*$"
    r"|\b(?:(?:co-?)?founded|(?:co-?)?wrote|collaborated|compared|corresponded|developed|married|recorded"
    r"|served|shared|starred|studied|trained|worked)\s[^,;.]*\bwith\s*$"
)
"""What two people do, or did, who need not be side by side: “founded the school with B”."""

HAS_DONE = re.compile(
    r"\b(?:has|have|having|gets)\s+(?:his|her|their)\s[^,;.]*\b[a-z]+(?:ed|wn|ut)\s+by$"
)
"""“A has his badge pinned by B”."""

BETWEEN = re.compile(
    r"(?:^|,|\b(?:(?:stand|sit|seat|pos|kneel|squeez|sandwich|walk|stood|sat)\w*|handshake|conversation"
    r"|discussion|meeting))\s*(?:in\s+)?between\s*$"
)
FEATURING = re.compile(r"\b(?:photo(?:graph)?|picture|image|collage|montage)s?\s+featuring\s*$")
PINS = re.compile(
    r"\b(?:bestow|confer|drap|fasten|pin|pinn|plac|put)(?:e?s|ed|ing|e)?\s[^,;.]*\son(?:to)?$"
)
"""What is done to somebody: “pins a medal on A”."""

THANKED = re.compile(
    r"\b(?:is|are|being)\s+(?:applauded|awarded|briefed|carried|comforted|crowned|embraced|examined|guided"
    r"|honou?red|hugged|inspected|invested|consoled|kissed|knighted|lifted|questioned|sworn\s+in|tested|thanked"
    r"|treated|vaccinated)\s+by$"
)
"""What is done to somebody by who is beside them: “A is thanked by B”."""

WHOSE = re.compile(r"\bwhose\s[^,;.]*\b(?:is|was|are|were)\s*$")
LOOKS_AT = re.compile(r"\b(?:gaz|laugh|look|point|smil|star|wav)(?:e|es|s|ed|ing)?\s+at\s*$")


SWEARS_IN = re.compile(r"\b(?:swears|swearing|swore|sworn|ushers|ushering|leads|leading)\s+in$")


CEREMONY = re.compile(r"\b(?:ceremon(?:y|ies)|service)\s+[a-z]+ing\s+in$")


class Verdict(Enum):
    """Whether a person is in the picture."""

    PICTURED = auto()
    NOT = auto()
    UNCLEAR = auto()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict and the words that decided it."""

    verdict: Verdict
    why: str


PICTURED = Judgement(Verdict.PICTURED, "")


def governed(governor: str, head: str, *, crossed: bool, later: bool) -> Judgement:
    """Judge a name by the word that governs it and the words up to that, `head`.

    `crossed` says that a comma or “and” stands between; `later`, that the sentence is not the
    one that says who is in the picture.
    """
    why = last_words(head)
    good = _is_good(governor, head, crossed=crossed)
    if good and not later:
        return PICTURED
    if good:
        return Judgement(Verdict.UNCLEAR, "a later sentence names them")
    if TAKING.search(head) or EFFIGY.fullmatch(head):
        return Judgement(Verdict.UNCLEAR, why)
    elsewhere = governor in {"of", "for", "to", "from"} and ELSEWHERE.search(head)
    made = governor == "by" and MADE_BY.search(head)
    tribute = governor == "to" and TRIBUTE_TO.search(head)
    absent = elsewhere or made or tribute or (governor == "of" and DEPICTED.search(head.rstrip()))
    return Judgement(Verdict.NOT if absent and not crossed else Verdict.UNCLEAR, why)


def _is_good(governor: str, head: str, *, crossed: bool) -> bool:
    if governor == "from" and crossed:
        return True
    test = TESTS.get(governor)
    return bool(test(head.rstrip())) if test else governor in WITH


def _is_picture_of(before: str) -> bool:
    return bool(PORTRAIT_OF.search(before)) and not DEPICTED.search(before)


def _is_let_in(before: str) -> bool:
    return bool(SWEARS_IN.search(before)) and not CEREMONY.search(before)


def _is_done_with(before: str) -> bool:
    return not APART_WITH.search(before)


def _says_who(before: str) -> bool:
    return not WHOSE.search(before)


def _is_done_by(before: str) -> bool:
    """Whether words that end with “by” say what somebody does in the picture: “joined by”."""
    words = before.lower().removesuffix(" in by").removesuffix(" by").split()
    if THING_BY.search(before):
        return False
    if (
        GIVEN_TO.search(before)
        or HAS_DONE.search(before)
        or THANKED.search(before)
        or (BEING_DONE.search(before) and not MADE_BY.search(before))
    ):
        return True
    return bool(words) and words[-1].strip(",") in word_list("caption-participles.txt")


TESTS: Mapping[str, Callable[[str], object]] = {
    "of": _is_picture_of,
    "to": is_towards,
    "from": is_received,
    "by": _is_done_by,
    "in": _is_let_in,
    "with": _is_done_with,
    "at": LOOKS_AT.search,
    "on": PINS.search,
    "onto": PINS.search,
    "between": BETWEEN.search,
    "featuring": FEATURING.search,
    **dict.fromkeys(("is", "was", "are", "were"), _says_who),
    **dict.fromkeys(("as", "and"), bool),
}
"""Of words that govern names in some senses only: whether what leads to them tells of company."""


def last_words(text: str) -> str:
    """Return the words that decided, for the author to see."""
    return " ".join(text.split()[-3:])
