"""Cues in what another tells, or only may have heard: “recalled what A B said”."""

from collections.abc import Sequence

from .cues import STATEMENT_NOUNS, Cue, cues_between
from .kinds import END, VERB
from .lexicon import grammar_words
from .sentence import sentence_start
from .token import Token

HEARING = grammar_words("hearing")
HEARSAY = grammar_words("hearsay")
OBJECT_CLAUSES = grammar_words("object-clauses")
PARTING = frozenset({"and", "but", "while", "as"})
"""Words that part a clause from one before it that somebody tells."""


def is_hearsay(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether it is left open that anything was said: “A B allegedly said”."""
    return any(token.lower in HEARSAY for token in tokens[cue.head : max(cue.verb, cue.tail)])


def is_retold(tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a cue stands in a clause that goes on with another's verb, or hangs on “that”:
    “nobody believes A B said”, “recalled what A B said”, “it is not true that A B said”."""
    subject = cue.subject
    if subject is None or cue.behind or subject.start >= cue.verb:
        return False
    start = sentence_start(tokens, cue.verb)
    before = tokens[subject.start - 1] if subject.start > start else None
    about = any(token.lower == "who" for token in tokens[subject.start : cue.verb])
    told = (
        before is not None
        and before.lower not in STATEMENT_NOUNS
        and (before.verb is not None or before.lower in OBJECT_CLAUSES or before.lower in HEARING)
    )
    if before is not None and before.lower == "what":
        told = tokens[subject.start - 2].kind == VERB  # not “in what A B called “…””
    if told and not about:
        return True
    return any(
        tokens[other.verb + 1].lower == "that"
        and not any(
            token.kind == END or token.lower in PARTING
            for token in tokens[other.verb + 2 : subject.start]
        )
        for other in cues_between(cues, start, subject.start - 1)
    )


def is_told(tokens: Sequence[Token], cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a cue stands within what another says: “the suit alleges that A B claims …”."""
    start = sentence_start(tokens, cue.verb)
    own = cue.subject
    earlier = cues_between(cues, start, cue.verb)
    return bool(earlier) and (own is None or not own.inherited)
