"""What stands around a quotation in its block."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from .cue_places import LABELS, WORDS
from .cues import Cue
from .found import Found
from .kinds import (
    CAPITAL,
    COLON,
    COMMA,
    DASH,
    END,
    HONORIFIC,
    NAME,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    VERB,
)
from .lexicon import grammar_words
from .sense import is_fragment
from .sentence import LONGEST_SENTENCE, closes_sentence, sentence_start
from .strangers import may_be_people, names_stranger
from .token import Token

CALLED = 9
"""How many words before a quotation may tell what it is called."""

SAYING = frozenset({"say", "said", "saying", "says"})
REFERRING = frozenset({"refer", "referred", "referring", "refers"})

BEGINNING = 4
"""How many words of a sentence tell whom it is about."""

ASIDES = frozenset({"as", "but", "when", "while"})
"""Words after which others may come in: “said A B, as protesters shouted”."""

PARTING = frozenset({END, QUOTE, VERB})

INDEFINITE = grammar_words("indefinites")

TITLES = grammar_words("titles")
"""Titles that only people have, so that a name after one is a person’s."""


def evidence(tokens: Sequence[Token], cue: Cue, text: str) -> str:
    """Return the words of a cue: “Dave Waller from the Oxfordshire LEP added”."""
    if cue.subject is None:
        return ""
    start, end = cue.head, cue.verb + 1
    if cue.behind:
        end = max(end, cue.tail)
    return text[tokens[start].start : tokens[min(end, len(tokens)) - 1].end]


class Beside(NamedTuple):
    """What stands in the sentence around a quotation: whether somebody is named there, or meant by
    a pronoun; a verb of saying; what calls a thing by these words; a colon before it; nothing else
    at all."""

    somebody: bool = False
    saying: bool = False
    called: bool = False
    after_colon: bool = False
    nothing: bool = False


def beside(tokens: Sequence[Token], at: int) -> Beside:
    """Return what stands in the sentence around a quotation."""
    sentence = sentence_around(tokens, at)
    return Beside(
        somebody=any(token.kind in (NAME, PRONOUN) for token in sentence),
        saying=_is_beside_saying(tokens, at, sentence),
        called=_is_called(tokens, at),
        after_colon=at > 0 and tokens[at - 1].kind == COLON,
        nothing=closes_clause(tokens, at) and sentence_start(tokens, at) == at,
    )


def closes_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quotation ends as a sentence, or nothing but a full stop follows it."""
    rest = tokens[at + 1 : at + 3]
    alone = not rest or (len(rest) == 1 and rest[0].kind == END)
    return alone or closes_sentence(tokens, at)


def _is_beside_saying(tokens: Sequence[Token], at: int, sentence: Sequence[Token]) -> bool:
    """Whether a verb of saying in any form stands in the sentence around a quotation, or “by”
    behind it: “by saying that it is “impossible””, “a “pandemic” by the WHO”. “The” before it
    makes it a term."""
    if at and (tokens[at - 1].lower == "the" or tokens[at - 1].lower in LABELS):
        return False
    by = [token.lower for token in tokens[at + 1 : at + 2]] == ["by"]
    return by or any(token.verb is not None for token in sentence)


def brings_in_speaker(tokens: Sequence[Token], verb: int) -> bool:
    """Whether somebody of whom it is not certain who they are speaks, so that “she” after it may
    mean them: “Keeley, a teacher, said: “…””, “A passer-by said that …”."""
    cue = tokens[verb].verb
    if tokens[verb].lower == "according":
        return [token.kind for token in tokens[verb + 2 : verb + 4]] == [CAPITAL, COMMA]
    if cue is None or not cue.finite or "quotation" not in cue.uses:
        return False
    first = tokens[sentence_start(tokens, verb)]
    if "that" in cue.uses and (first.kind == CAPITAL or first.lower in INDEFINITE):
        return True
    front = tokens[max(0, verb - LONGEST_SENTENCE) : verb]
    rest = tokens[verb + 1 : verb + LONGEST_SENTENCE]
    before = next((token.kind for token in reversed(front) if token.kind in PARTING), END)
    after = next((token.kind for token in rest if token.kind in PARTING), tokens[-1].kind)
    return QUOTE in (before, after) or after == COLON


def _is_called(tokens: Sequence[Token], at: int) -> bool:
    """Whether words in marks are what somebody calls a thing, so that even a name is their word:
    “calling the inquiry “Soviet-style””, “referred to the vote as “The Hoax””."""
    before = tokens[sentence_start(tokens, at) : at]
    if before and before[-1].lower == "the":
        return False
    for token, following in pairwise(before[-CALLED:]):
        terms = token.verb is not None and {"term", "quotation"} <= token.verb.uses
        thing = following.kind not in (PREPOSITION, COMMA)
        if terms and token.lower not in SAYING and thing:
            return True
        if token.lower in REFERRING and before[-1].lower == "as":
            return True
    return False


def brings_in_another(rest: Sequence[Token], *, shouts: bool) -> bool:
    """Whether the sentence after a quotation begins with somebody who may have said it: “…!” a man
    shouted; “…” The words are from a report."""
    end = next((number for number, token in enumerate(rest) if token.kind == END), len(rest))
    first = rest[:end]
    if not first or first[0].kind in (COLON, COMMA, QUOTE):
        return False
    named = names_stranger(first) or any(token.lower in WORDS for token in first[1:2])
    return named or (shouts and any(map(may_be_people, first[:BEGINNING])))


def sentence_around(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """Return the sentence around a quotation, semicolons and all."""
    start = sentence_start(tokens, at)
    while start > 1 and tokens[start - 1].text == ";":
        start = sentence_start(tokens, start - 1)
    end = at
    while end < len(tokens) and (tokens[end].kind != END or tokens[end].text == ";"):
        end += 1
    return tokens[start:end]


def mixed(tokens: Sequence[Token], at: int, words: str) -> tuple[int, int] | None:
    """Return the range of the sentence of which a quotation is only a part, if it is."""
    before = tokens[at - 1]
    if before.kind in (COLON, COMMA, DASH) and not is_fragment(words):
        return None
    if before.kind == COLON or not (is_fragment(words) or before.verb is None):
        return None
    start = sentence_start(tokens, at)
    end = at
    while end < len(tokens) and tokens[end].kind != END:
        if tokens[end].kind == QUOTE and words.rstrip()[-1:] in ".!?" and end == at:
            following = tokens[end + 1] if end + 1 < len(tokens) else None
            if following is None or following.text[:1].isupper() or following.kind == QUOTE:
                break
        end += 1
    end = min(end, len(tokens) - 1)
    return tokens[start].start, tokens[end].end


def only_cue_between(tokens: Sequence[Token], at: int, previous: Found) -> bool:
    """Whether nothing but the cue of the quotation before it parts a quotation from it."""
    start = previous.at
    assert start is not None
    between = tokens[start + 1 : at]
    ends = [number for number, token in enumerate(between) if token.kind == END]
    if not between:
        return True
    if previous.cue is None or len(ends) > 1:
        return False
    rest = between[max(0, previous.cue.tail - start - 1) :]
    aside = next((n for n, token in enumerate(rest) if token.lower in ASIDES), len(rest))
    if any(may_be_people(token) for token in rest[aside:]):
        return False
    if previous.cue.verb < start:
        return all(token.kind in (END, COMMA, DASH) for token in between)
    closes = {COMMA, DASH, COLON}
    return (not ends and (between[-1].kind in closes or between[-1].text == ".")) or (
        ends == [len(between) - 1]
    )


def is_unknown_person(tokens: Sequence[Token], at: int) -> bool:
    """Whether a title stands before a name that is nobody's in the register."""
    if tokens[at].kind != HONORIFIC or tokens[at].lower not in TITLES:
        return False
    following = [token for token in tokens[at + 1 : at + 4] if token.text != "."]
    return (
        bool(following)
        and following[0].kind == CAPITAL
        and not any(token.is_person for token in following)
    )
