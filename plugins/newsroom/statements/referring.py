"""Words that go on about whoever spoke or was spoken of: “…,” it said; “the father of three”."""

from collections.abc import Sequence

from plugins.newsroom.schema import Organisation

from .cues import Cue
from .kinds import DETERMINER, NAME, OWNER, QUOTE
from .lexicon import grammar_words
from .printed_titles import BODIES
from .sentence import sentence_start
from .strangers import brings_up_somebody
from .token import Token
from .tokens import SPOKES
from .told_pronouns import told_pronoun

SPEAKING = BODIES | grammar_words("speaking-bodies")
NUMBERS = grammar_words("numbers")
PARENTS = frozenset({"father", "mother"})


def speaks_on(tokens: Sequence[Token], first: Cue, second: Cue) -> bool:
    """Whether a cue goes on about the organisation of the one before, since nobody else comes in
    between.

    A spokeswoman for Acme said that it was sorry. “…,” she said.
    Acme said that it was sorry. “…,” a spokeswoman said. “…,” it said.
    """
    voice, subject = first.subject, second.subject
    if voice is None or subject is None or subject.names or subject.office:
        return False
    between = tokens[max(first.tail, first.verb) : second.head]
    if any(token.is_person for token in between) or brings_up_somebody(between):
        return False
    if not subject.pronoun or subject.pronoun == "it":
        return not any(token.kind == NAME or token.lower in SPEAKING for token in between)
    words = {token.lower for token in tokens[voice.start : voice.end]}
    other = {"he": "spokeswoman", "she": "spokesman"}.get(subject.pronoun)
    return voice.spokes and other is not None and other not in words


def body_meant(tokens: Sequence[Token], verb: int) -> Organisation | None:
    """Return the organisation that “it” means in “…,” it said: the one with which the sentence
    before opens, if that names nobody else and no other body."""
    start = sentence_start(tokens, verb)
    if not start:
        return None
    sentence = tokens[sentence_start(tokens, start - 1) : start]
    opening = sentence[1:] if sentence[0].kind == DETERMINER else sentence
    if not opening[1:] or not opening[0].is_organisation or len(opening[0].records) != 1:
        return None
    after = opening[1]
    if after.kind == OWNER or after.lower in {"and", "or"} or after.lower in SPOKES:
        return None
    if any(token.kind in (NAME, QUOTE) or token.lower in BODIES for token in opening[1:]):
        return None
    record = opening[0].records[0]
    return record if isinstance(record, Organisation) else None


def parent_meant(tokens: Sequence[Token], start: int, end: int) -> str | None:
    """Return the pronoun of “the father of three” at a place, who is whoever was spoken of."""
    following = tokens[end : end + 2]
    counted = len(following) > 1 and following[0].lower == "of" and following[1].lower in NUMBERS
    parent = end == start + 2 and tokens[end - 1].lower in PARENTS
    return told_pronoun(tokens, start) if parent and counted else None
