"""What is said at length, and goes on: “the letter adds: “…””."""

from collections.abc import Sequence

from .kinds import QUOTE
from .lexicon import grammar_words
from .sentence import sentence_start
from .subject import Subject
from .token import Token

DOCUMENTS = grammar_words("documents")
NETWORKS = grammar_words("networks")
POSTS = frozenset({"post", "tweet"})
CONTINUING = grammar_words("continuing")
REFERRING = frozenset({"the", "his", "her", "their"})
PHRASE = ("the", "letter")


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
