"""Words that go on about who spoke before: “the letter goes on: “…””, “…,” it said, “the father of
three”."""

from collections.abc import Sequence

from plugins.newsroom.schema import Organisation

from .kinds import DETERMINER, NAME, OWNER, QUOTE
from .lexicon import grammar_words
from .printed_titles import BODIES
from .sentence import sentence_start
from .subject import Subject
from .token import Token
from .tokens import SPOKES
from .told_pronouns import told_pronoun

DOCUMENTS = grammar_words("documents")
NETWORKS = grammar_words("networks")
POSTS = frozenset({"post", "tweet"})
CONTINUING = grammar_words("continuing")
NUMBERS = grammar_words("numbers")
REFERRING = frozenset({"the", "his", "her", "their"})
PHRASE = ("the", "letter")
PARENTS = frozenset({"father", "mother"})


def document_before(tokens: Sequence[Token], floor: int, verb: int) -> Subject | None:
    """Return the subject of “the letter goes on”, “the statement added”."""
    if verb - floor != len(PHRASE) or tokens[verb].lower not in CONTINUING:
        return None
    determiner, noun = (token.lower for token in tokens[floor:verb])
    known = determiner in REFERRING and noun in DOCUMENTS
    return Subject(document=noun, start=floor, end=verb) if known else None


def documents_of(tokens: Sequence[Token], verb: int) -> frozenset[str]:
    """Return what the words may be called that a verb introduces: “said in a letter”, “tweeted”."""
    start = sentence_start(tokens, verb)
    end = next((at for at in range(verb, len(tokens)) if tokens[at].kind == QUOTE), len(tokens))
    words = frozenset(token.lower for token in tokens[start:end])
    return (words & DOCUMENTS) | (POSTS if words & NETWORKS else frozenset())


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
