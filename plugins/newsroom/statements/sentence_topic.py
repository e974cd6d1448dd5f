"""Whom a sentence is about: the person with whose name it opens."""

from collections.abc import Sequence

from .kinds import (
    ADVERB,
    CAPITAL,
    CLOSE,
    COMMA,
    CONJUNCTION,
    DASH,
    NAME,
    OPEN,
    OTHER,
    OWNER,
    VERB,
)
from .noun_phrases import is_person, lead_start
from .sentence import sentence_start
from .strangers import brings_up_somebody
from .token import Token

PRESENTING = frozenset({"among", "another", "one"})
OF_SOMEBODY = frozenset({"her", "his", "their"})
"""“One of his critics is A B”: “he” may be either."""

DATELINE = frozenset({CAPITAL, CLOSE, COMMA, OPEN, OTHER})


def opens_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name is the first of its sentence, with its titles, or the first after a front:
    “In May, A B opened it”, “Among the winners is A B”; or “For A B, it is too late”."""
    start = lead_start(tokens, 0, at)
    front = tokens[sentence_start(tokens, start) : start]
    if not front:
        return True
    if len(front) == 1 and front[0].lower == "for":
        return [token.kind for token in tokens[at + 1 : at + 2]] == [COMMA]
    front = _without_dateline(front)
    if all(token.kind in (ADVERB, CONJUNCTION) for token in front):
        return True
    presents = front[0].lower in PRESENTING and front[-1].lower in {"is", "was"}
    if presents and any(token.lower in OF_SOMEBODY for token in front):
        return False
    if not (presents or front[-1].kind == COMMA):
        return False
    asked = front[0].lower == "asked"  # “Asked what they said, A B smiled”
    plain = not any(is_person(token) or (token.kind == VERB and not asked) for token in front)
    return plain and not brings_up_somebody(front)


def _without_dateline(front: Sequence[Token]) -> Sequence[Token]:
    """Return the words before a name without “WASHINGTON, DC –”."""
    dashes = [number for number, token in enumerate(front) if token.kind == DASH]
    if not dashes or any(token.kind not in DATELINE for token in front[: dashes[0]]):
        return front
    return front[dashes[0] + 1 :]


def is_about(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence that a name opens speaks of that one person."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.kind in (OWNER, NAME):
        return False
    return following.lower not in {"and", "or"}
