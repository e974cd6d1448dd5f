"""Whether several people speak together: “said jointly”, “said A B and C D in a joint letter”."""

from collections.abc import Sequence
from itertools import pairwise

from .lexicon import grammar_words
from .sentence import sentence_start
from .token import Token

JOINT_NOUNS = grammar_words("statement-nouns") | {"article", "declaration", "letter"}
JOINT_REACH = 14
"""How many words after “said” may tell that several speak: “said A B and C D in a joint letter”."""


def is_joint(tokens: Sequence[Token], verb: int) -> bool:
    """Whether words around a verb tell that several speak: “said jointly”, “in a joint letter”."""
    after = verb + 2 if tokens[verb + 1 : verb + 2] and _is_title(tokens, verb + 1) else verb
    near = {token.lower for token in (*tokens[max(0, verb - 2) : verb], *tokens[after : verb + 7])}
    if "joint" in near or "jointly" in near:
        return True
    around = [token.lower for token in tokens[sentence_start(tokens, verb) : verb + JOINT_REACH]]
    return "joint" in around and any(
        first == "joint" and second in JOINT_NOUNS for first, second in pairwise(around)
    )


def _is_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether “joint” belongs to a title: “said joint managing director A B”."""
    return tokens[at].lower == "joint" and not any(
        token.lower in JOINT_NOUNS for token in tokens[at + 1 : at + 2]
    )
