"""Words in quotation marks that nobody has said, as far as the text tells: an example, a saying,
what somebody might say, the title of what a link leads to.

They are asked about all the same, and do not stop publishing.
"""

from collections.abc import Sequence

from plugins.newsroom.prose import Prose

from .kinds import ADVERB, COLON, COMMA, CONJUNCTION, DETERMINER, MODAL, NAME, QUOTE
from .lexicon import grammar_words
from .piece import Piece
from .sentence import STOPS, sentence_start
from .token import Token

SAYINGS = grammar_words("sayings")
"""Nouns of words that go round: “the expression “…””, ““…” is a common question”."""

JOINING = frozenset({"and", "or"})
EXAMPLES = frozenset({"example", "examples"})
POSSIBLE = grammar_words("possible")
"""Auxiliaries of what has not happened: “you might say “…””; not “would”, which tells of habits."""

OURSELVES = frozenset({"myself", "ourselves", "yourself", "yourselves"})
OTHERS = frozenset({"he", "she"})
SAYING = 3
"""How many words after “is a” may hold the noun that says what the words are."""


def is_imagined(tokens: Sequence[Token], at: int, prose: Prose, piece: Piece) -> bool:
    """Whether the quotation that is the token `at` of a block holds words that nobody said."""
    if not piece.marked:
        return False
    at = _first_of_list(tokens, at)
    before = tokens[sentence_start(tokens, at) : at]
    if _is_link_title(prose, piece) or _is_told_apart(before):
        return True
    if any(token.kind == NAME or token.lower in OTHERS for token in before):
        return False  # the words may be theirs
    return _is_saying(before, tokens[at + 1 : at + 3 + SAYING]) or _is_possible(before)


def _first_of_list(tokens: Sequence[Token], at: int) -> int:
    """Return the first of the quotations that “or” and “and” join: ““…” or “…””."""
    last = at - 1 if at and tokens[at - 1].kind == COLON else at
    if last > 1 and tokens[last - 1].lower in JOINING and tokens[last - 2].kind == QUOTE:
        return _first_of_list(tokens, last - 2)
    return at


def _is_link_title(prose: Prose, piece: Piece) -> bool:
    """Whether a link is on all of the words, and they end as no sentence does."""
    inside = (piece.start + 1, piece.end - 1)
    linked = any(
        (link.start, link.end) in {inside, (piece.start, piece.end)} for link in prose.links
    )
    return linked and piece.words(prose.text)[-1:] not in STOPS


def _is_told_apart(before: Sequence[Token]) -> bool:
    """“Examples: “…””, “defined as “…””."""
    last = [token.lower for token in before[-2:]]
    return last == ["defined", "as"] or (last[1:] == [":"] and last[0] in EXAMPLES)


def _is_saying(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """“the expression “…””, ““…” is a common question”."""
    if before and before[-1].lower in SAYINGS:
        return True
    if [token.kind for token in after[:2]] != [MODAL, DETERMINER]:
        return False
    return any(token.lower in SAYINGS for token in after[2 : 2 + SAYING])


def _is_possible(before: Sequence[Token]) -> bool:
    """“you might say “…””, “if they say “…””, “ask ourselves “…””, “Also ask: “…””."""
    while before and before[-1].kind in {COMMA, COLON}:
        before = before[:-1]
    if any(token.lower in OURSELVES for token in before[-2:]):
        return True
    if not before or before[-1].verb is None or not before[-1].verb.base:
        return False
    commas = [number for number, token in enumerate(before) if token.kind == COMMA]
    clause = before[commas[-1] + 1 if commas else 0 : -1]
    words = [token.lower for token in clause]
    is_order = all(token.kind in {ADVERB, CONJUNCTION} for token in clause)
    return is_order or words[:1] == ["if"] or not POSSIBLE.isdisjoint(words)
