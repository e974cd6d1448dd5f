"""People of whom a text speaks without a name: “a farmer”, “his deputy”, “the winner”."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from plugins.newsroom.names import REMEMBERED
from plugins.newsroom.word_lists import word_list

from .kinds import (
    ADVERB,
    CAPITAL,
    COMMA,
    DETERMINER,
    END,
    HONORIFIC,
    KIN_WORD,
    MODAL,
    NAME,
    OWNER,
    PREPOSITION,
    ROLE,
    VERB,
    WORDKIND,
)
from .lexicon import grammar_words
from .person_words import is_person_word, is_several
from .token import Places, Token
from .word_classes import is_person_noun

EQUATING = grammar_words("equating")
ATTRIBUTIVE = grammar_words("attributive-roles")
INDEFINITE = grammar_words("indefinites")
KIN = word_list("kin.txt")
EQUATED = EQUATING | {"as"}
NOMINAL = frozenset({CAPITAL, HONORIFIC, ROLE, WORDKIND})
NAMING = frozenset({CAPITAL, HONORIFIC, NAME, ROLE})
BODIES_OF_PEOPLE = frozenset({"family", "staff"})
"""Words for people together, whom neither “he” nor “she” can mean: “the family business”."""

NEAR = 5
"""How many words after “a” the word for a person may stand."""

OPENING = 15
"""How many words what somebody is may have at the beginning of a sentence."""

AWARDS = grammar_words("awards")
AWARDED = 5
"""How many words after a title an award's name may end: “the Nurse of the Year award”."""

SECOND = 2
"""“The Nurse of the Year the award” has a second article, before another thing."""

JOINED = 8
"""How many words may be joined by “and” to what somebody is: “a mother of two and a nurse”."""


def indefinite_people(tokens: Sequence[Token], places: Places) -> Iterator[int]:
    """Yield where a text speaks of a person without a name: “a farmer”, “one local woman”."""
    seen = 0
    for role in places[ROLE]:
        for at in range(max(seen, role - NEAR), role):
            if tokens[at].lower in INDEFINITE and _brings_up_person(tokens, at):
                yield at
        seen = role


def _brings_up_person(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word such as “a” begins the words for a person, who is not named right after it,
    nor was before."""
    before = tokens[at - 1] if at else None
    if before is not None and before.kind == ADVERB:
        before = _before(tokens, at - 1)
    if before is not None and (before.text == "," or before.lower in EQUATED):
        return False
    if _goes_on_about(tokens, at, before):
        return False
    owns = any(token.kind == OWNER for token in tokens[at + 2 : at + 4])
    if owns and before is not None and before.kind == PREPOSITION:
        return False  # “in her mother’s kitchen”
    nouns = [word for word in tokens[at + 1 : at + 1 + NEAR] if word.lower not in {"of", "the"}]
    for noun in nouns[:3]:
        if tokens[at].lower != "one" and is_several(noun.text):  # “one of the victims”
            return False
        if noun.kind == ROLE and noun.text.islower() and is_person_word(noun.text):
            return not any(name.kind == NAME for name in tokens[at + 2 : at + 6])
        if noun.kind not in (WORDKIND, CAPITAL):
            return False
    return False


def _goes_on_about(tokens: Sequence[Token], at: int, before: Token | None) -> bool:
    """Whether the words for a person tell of somebody who is named what else they are."""
    if before is None or before.kind == END:
        return _opens_about(tokens, at)
    return before.lower == "and" and _joins(tokens, at)


def _opens_about(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence begins with what somebody is whom it goes on to name: “Now a nurse, she
    said”."""
    near = tokens[at : at + OPENING]
    comma = next((n for n, t in enumerate(near[:-1]) if t.kind in (COMMA, MODAL, VERB, END)), None)
    if comma is None or near[comma].kind != COMMA:
        return False
    return near[comma + 1].is_person or near[comma + 1].lower in {"he", "she"}


def definite_people(tokens: Sequence[Token], places: Places) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the words for a person whom a text brings up as known: “the winner”,
    “his deputy”, “the chief executive of Acme”; not in apposition, and not with a name."""
    last = -1
    for role in sorted({*places[ROLE], *places[KIN_WORD]}):
        at = role
        while at > last and tokens[at].kind in NOMINAL:
            at -= 1
        if at <= last or tokens[at].kind != DETERMINER or _goes_on(tokens, role + 1):
            continue
        if not _is_one_person(tokens[role], alone=role == at + 1):
            continue
        before = _before(tokens, at)
        if before is not None and (before.kind == COMMA or before.lower in EQUATING):
            continue
        last = at
        of_others = before is None or before.lower != "as" or _does(tokens, role + 1)
        if of_others and not _goes_on_about(tokens, at, before):
            yield at, role + 1


def _before(tokens: Sequence[Token], at: int) -> Token | None:
    """Return what stands before a place, past adverbs: “is now a farmer”."""
    while at and tokens[at - 1].kind == ADVERB:
        at -= 1
    return tokens[at - 1] if at else None


def _does(tokens: Sequence[Token], at: int) -> bool:
    """Whether a person does something: “as the winner came in”, unlike “as the chair of Acme”."""
    return at < len(tokens) and tokens[at].kind in (ADVERB, MODAL, VERB, WORDKIND)


def _is_one_person(word: Token, *, alone: bool) -> bool:
    """Whether the last of some words means a person, and does not only describe a thing."""
    return _means_person(word.kind, word.lower) and not (alone and word.lower in ATTRIBUTIVE)


@lru_cache(REMEMBERED)
def _means_person(kind: str, word: str) -> bool:
    if kind == WORDKIND:
        means = word in KIN
    else:
        means = kind == ROLE and (word in word_list("role-heads.txt") or is_person_noun(word))
    return means and not is_several(word) and word not in BODIES_OF_PEOPLE


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Whether a name, or another word of a role, follows: “the mayor Dave Waller”."""
    following = tokens[end] if end < len(tokens) else None
    if following is None:
        return False
    if following.kind in NAMING or following.text in {"’s", "'s"}:
        return True
    if following.kind == COMMA and _names(tokens, end + 1):
        return True
    near = tokens[end : end + AWARDED] if tokens[end - 1].text[0].isupper() else ()
    award = next((n for n, token in enumerate(near) if token.lower in AWARDS), None)
    if award is None:
        return False
    articles = sum(token.kind == DETERMINER for token in near[:award])
    return award == 0 or (near[0].lower == "of" and articles < SECOND)


def _names(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name follows the comma after what somebody is: “her surgeon, A B”, and no list."""
    while at < len(tokens) and tokens[at].kind == HONORIFIC:
        at += 1
    named = at < len(tokens) and tokens[at].is_person
    return named and [token.lower for token in tokens[at + 1 : at + 2]] != ["and"]


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether “and a nurse at Acme” goes on about what somebody is: “she is a mother and”."""
    end = at + 1
    while end < len(tokens) and tokens[end].kind in (CAPITAL, ROLE, WORDKIND):
        end += 1
    alone = tokens[end - 1].kind == ROLE
    near = range(at - 2, max(0, at - JOINED), -1)
    begun = next((n for n in near if tokens[n].kind == DETERMINER), 0)
    if not (alone and begun) or (end < len(tokens) and tokens[end].kind in (MODAL, VERB)):
        return False
    kinds = {token.kind for token in tokens[begun + 1 : at - 1]}
    before = _before(tokens, begun)
    told = before is not None and (before.text == "," or before.lower in EQUATED)
    return told and kinds <= {*NOMINAL, PREPOSITION}
