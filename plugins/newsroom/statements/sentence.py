"""Where sentences and clauses begin and end among the tokens of a block."""

from collections.abc import Sequence
from itertools import pairwise

from .kinds import COLON, COMMA, END, QUOTE
from .token import Places, Token

CLOSING = frozenset({END, QUOTE})
OPENING = frozenset({END, QUOTE, COLON})
STOPS = frozenset(".!?…")
LONGEST_SENTENCE = 300
"""How many tokens a sentence may have: nobody writes longer ones."""


def clause_floor(tokens: Sequence[Token], at: int) -> int:
    """Return where the clause around a token begins: after a full stop, colon or quotation."""
    floor = at
    while floor > 0 and tokens[floor - 1].kind not in OPENING:
        floor -= 1
    if floor and tokens[floor - 1].kind == QUOTE:
        while floor < at and tokens[floor].kind == COMMA:
            floor += 1
    return floor


def sentence_start(tokens: Sequence[Token], at: int) -> int:
    """Return the first token of the sentence around a token."""
    if _follows_stop(tokens, at):
        return at
    for before in range(at - 1, -1, -1):
        if tokens[before].kind in CLOSING:
            if tokens[before].kind == END or closes_sentence(tokens, before):
                return before + 1
            if _follows_stop(tokens, before):
                return before
    return 0


def _follows_stop(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quotation follows a full stop, if only that of a short form, which then ends its
    sentence too: “… said A B Jr. “We …””."""
    return at > 0 and tokens[at].kind == QUOTE and tokens[at - 1].text == "."


def closes_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quotation ends as a sentence, and another begins after it."""
    token = tokens[at]
    if token.kind != QUOTE or token.text not in STOPS or at + 1 == len(tokens):
        return False
    following = tokens[at + 1]
    return following.text[:1].isupper() or following.kind == QUOTE


def sentences(tokens: Sequence[Token], places: Places) -> list[tuple[int, int]]:
    """Return the first token of each sentence, and the one after its last."""
    ends = [at + 1 for at in places[END] if tokens[at].text != ";"]
    ends += [at + 1 for at in places[QUOTE] if closes_sentence(tokens, at)]
    return [*pairwise(sorted({0, *ends, len(tokens)}))]
