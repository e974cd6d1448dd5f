"""Verbs that put a second person beside the first: “greets B”, “speaks with B”."""

import re

from .nouns import function_words, is_person, is_several
from .words import any_of, caption_words

WORD = re.compile(r"[\w’'-]+|[,;:)]")
ASIDE = re.compile(r"\b(?:who|whose|whom|which|that|where)\b[^,;]*$")
"""A clause about somebody that has not ended: “A, who founded the school with”."""

GLAD = re.compile(
    r"\b(?:is|are|was|were) (?:[a-z]+ )?"
    r"(?:delighted|excited|happy|honoured|pleased|privileged|proud|thrilled) to "
    r"(?=(?:greet|meet|receive|welcome)\b)"
)
"""“A was delighted to meet B” tells that they met."""

PARTICLES = frozenset({"in", "off", "on", "round", "up"})
MARKS = frozenset({"", ",", ";", ":", ")"})
APART = re.compile(
    r"(?<!-)\b(?:(?:for|of)(?!\s+(?:the\s+)?[A-Z])|about|by|ahead|after|before|following|against|from"
    r"|issue)\b(?!-)"
)
"""Between a verb and “with” they lead to something else that “with” may belong to."""

OTHERS_DO = re.compile(
    r"[a-z](?:ed|(?<!\bdo)wn|tten)\b\W*(?:\w+\W*)?$|\b(?!(?:an?|the)\b)[a-z]+ [a-z]+ing\W*$"
)
"""What is done with somebody else: “meets the team working with”, “a book written with”."""

TIE = re.compile(rf"\b(?:{any_of('ties')})s? ?$")
"""What is between two people who need not be together: “his arguments with”."""

JOINT = re.compile(r"\b(?:agreement|collaboration|deal|partnership|relations|work)s? ?$")
AT_WORK = re.compile(r" ?(?:,[^,]*,)? ?(?P<verb>[a-z]+(?:[^s\W]s|ing))(?P<rest> .+)")
"""What somebody does: “ rings the bell”."""

ALL_AT_WORK = re.compile(r" ?(?P<verb>[a-z]+)(?P<rest> .+)")
FOR_A_PICTURE = re.compile(
    r"\bfor (?:an? |the )?(?:[a-z]+ )?(?:photo|picture|selfie|portrait|interview|chat)[a-z]*"
)
PARTICIPLE = re.compile(r"[a-z]+ed|led|made|run|written")
"""Before “by” it tells of a thing: “presented with the award sponsored by”."""

LONGEST_OBJECT = 6
"""Words in small letters between a participle and “by”: “presented with the Otmoor Award by”."""


PRESENTS = re.compile(r"\b(?:mak(?:es?|ing)|made) (?:an?|the) (?:[a-z]+ )?presentations?$")
HAS = re.compile(
    r"\bha(?:s|ve) (?:an? )?(?:[a-z]+ )?"
    r"(?:breakfast|chat|coffee|cuppa|dance|dinner|drink|giggle|laugh|lunch|natter|selfie|tea) ?$"
)
"""“A has a quick chat with B”."""

GIVES = re.compile(r"\b(?:gave|give|gives|giving) $")
TOUR = re.compile(rf"[^;]*? (?:an?|the) (?:[\w’'-]+ ){{0,3}}?(?:{any_of('tours')})\b")
"""“A gave B a tour”."""


def ends_with_company(head: str) -> bool:
    """Whether words end with a verb whose object is there: “greets”, “swears in”, “waves off”."""
    words = WORD.findall(GLAD.sub("", head))
    there = caption_words("beside")
    while words and words[-1] in PARTICLES:
        there |= caption_words("beside-off") if words.pop() != "in" else frozenset()
    return bool(words) and words[-1] in there and _is_shown(words[:-1], words[-1])


def does_with(head: str, *, several: bool = False) -> bool:
    """Whether a verb says what people do together, and what stands behind it does not lead
    elsewhere: “signs the agreement”, but not “speaks at the launch of a book written”.
    `several` do it together: “serve lunch”."""
    if TIE.search(head):
        return False
    if HAS.search(head) and not ASIDE.search(head):
        return True
    verbs = _verbs(head, "with")
    if any(verb in caption_words("talks") and not OTHERS_DO.search(rest) for verb, rest in verbs):
        return not JOINT.search(head)
    found = [rest for _, rest in verbs]
    work = (ALL_AT_WORK if several else AT_WORK).fullmatch(head.rstrip())
    if work and work["verb"] not in caption_words("apart") | function_words():
        found.append(work["rest"])
    return any(
        not APART.search(FOR_A_PICTURE.sub("", rest)) and not OTHERS_DO.search(rest)
        for rest in found
    )


def hands(head: str, link: str) -> bool:
    """Whether a verb says that somebody hands, shows or says something, before the word that
    leads to the other: “to”, “from” or “on”."""
    head = GLAD.sub("", head)
    return any(_acts(head, word, rest) for word, rest in _verbs(head, link))


def _acts(head: str, verb: str, rest: str) -> bool:
    """Whether a verb is of somebody, and no participle behind a thing: “the cup presented to”."""
    before = WORD.findall(head.removesuffix(rest).removesuffix(verb))
    if not verb.endswith("ed") or not before or not before[-1].islower():
        return True
    last = before[-1]
    somebody = is_person(last) or is_several(last)
    return last in caption_words("doing") or last.endswith("ly") or somebody


def presents(head: str) -> bool:
    """Whether words say that something is presented: “making a presentation” to somebody."""
    return bool(PRESENTS.search(head))


def shows_round(head: str, behind: str) -> bool:
    """Whether words say that somebody is shown a place: “gave” A “a tour of the hall”."""
    return bool(GIVES.search(head) and TOUR.match(behind))


def is_done_by(head: str) -> bool:
    """Whether words that end with “by” say what is done to somebody: “is greeted by”."""
    words = WORD.findall(head)[:-1]
    if words and words[-1] in caption_words("beside-whom"):
        return True
    if words and PARTICIPLE.fullmatch(words[-1]) and words[-1] not in caption_words("done"):
        return False
    plain = 0
    for at in range(len(words) - 1, -1, -1):
        plain += not words[at][0].isupper()
        if plain > LONGEST_OBJECT + 1:
            break
        if words[at] in caption_words("done"):
            before = words[at - 1] if at else ""
            return before in MARKS | caption_words("doing") or before in {"getting", "gets"}
        if words[at] in {",", ";"}:
            return False
    return False


def _verbs(head: str, kind: str) -> list[tuple[str, str]]:
    """Return the verbs of a list in some words that tell what a picture shows, each with the
    words behind it."""
    found = list(WORD.finditer(head))
    words = [match[0] for match in found]
    return [
        (word, head[found[at].end() :])
        for at, word in enumerate(words)
        if word in caption_words(kind) and _is_shown(words[:at], word)
    ]


def _is_shown(before: list[str], verb: str) -> bool:
    """Whether a verb tells what the picture shows: “greets”, “is greeting”, not “to greet”."""
    last = before[-1].lower() if before else ""
    told = not caption_words("speech").isdisjoint(before)
    if last in caption_words("not-shown") or told or ASIDE.search(" ".join(before)):
        return False
    if not verb.endswith("ing") or last in MARKS | caption_words("doing") or last.endswith("ly"):
        return True
    return before[-1][0].isupper() or (is_person(last) and before[-2:-1] not in (["a"], ["an"]))
