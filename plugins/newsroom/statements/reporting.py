"""Verbs that tell in the writer's words what somebody said: “said that”, “told members that”."""

from collections.abc import Sequence

from .cues import Cue
from .kinds import (
    ADVERB,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    END,
    MODAL,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    VERB,
)
from .lexicon import grammar_words
from .strangers import may_be_people
from .token import Token
from .verbs import Verb

OBJECT_CLAUSES = grammar_words("object-clauses")
HEARERS = grammar_words("hearers")
TELLING = grammar_words("telling")
URGING = frozenset({"urged", "urges"})
WARNING = frozenset({"warned", "warns"})
DESCRIBING = frozenset({"described", "describes"})
FINITE = grammar_words("finite-auxiliaries")
CLOSING = FINITE | {"as", "that", "to"}
"""Words that follow an object, in small letters: not the month of May."""

SAID_SO = grammar_words("said-so")
PARTING = frozenset({ADVERB, COLON, COMMA, CONJUNCTION, DASH, END, QUOTE, RELATIVE, VERB})
"""What no object holds: “told all members of the council”."""

LONGEST = 8
"""How many words an object may have, and the subject of a clause that has no “that”."""


def is_report(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a verb of saying tells in the writer's words what somebody said: “said that …”."""
    verb = tokens[cue.verb].verb
    if verb is None or not verb.finite or cue.subject is None or cue.behind:
        return False
    at = cue.verb + (2 if verb.particle else 1)
    while at < len(tokens) and tokens[at].kind == ADVERB:
        at += 1
    following = tokens[at] if at < len(tokens) else None
    if following is None or following.kind in (END, COMMA, COLON, QUOTE, DASH):
        return False
    if "that" in verb.uses and following.lower in OBJECT_CLAUSES:
        return not _ends(tokens, at + 1)
    if following.kind == PREPOSITION:
        warns = tokens[cue.verb].lower in WARNING and following.lower in {"about", "against", "of"}
        return warns or (
            "that" in verb.uses and any(t.lower == "that" for t in tokens[at : at + LONGEST])
        )
    if following.lower in SAID_SO and (_ends(tokens, at + 1) or tokens[at + 1].kind != MODAL):
        return False  # “said so”, “said nothing”; not “said nothing would change”
    return bool({"clause", "noun"} & verb.uses) or _has_object(tokens, cue.verb, at, verb)


def _ends(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].kind == END


def _has_object(tokens: Sequence[Token], place: int, at: int, verb: Verb) -> bool:
    """Whether what follows a verb tells what was said: “told members that …”, “urged residents to
    …”, “described it as …”, “confirmed the road would …”."""
    lower = tokens[place].lower
    if "that" not in verb.uses and lower not in TELLING and lower not in DESCRIBING:
        return False
    end = next((n for n, token in enumerate(tokens[at : at + LONGEST], at) if _parts(token)), at)
    if end == at or _ends(tokens, end):
        return False
    closing = tokens[end].lower
    if lower in DESCRIBING:
        return closing == "as"
    if closing in FINITE:
        return "that" in verb.uses and _is_clause(tokens[at:end])
    heard = any(may_be_people(token) or token.lower in HEARERS for token in tokens[at:end])
    heard = heard or any(token.is_person for token in tokens[at:end])
    if lower in TELLING:
        return heard and closing == "that" and not _ends(tokens, end + 1)
    return lower in URGING and heard and closing == "to"


def _is_clause(subject: Sequence[Token]) -> bool:
    """Whether words before “was” are the subject of one clause: not “the page the printer was”."""
    articles = sum(token.kind == DETERMINER for token in subject)
    return articles <= 1 and not any(token.kind == PRONOUN for token in subject[1:])


def _parts(token: Token) -> bool:
    return token.kind in PARTING or (token.lower in CLOSING and token.text.islower())
