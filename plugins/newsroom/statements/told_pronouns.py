"""Whether “he” or “she” alone can mean somebody who is in no register: “his wife, Jean”."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from .cast import HE, SHE, by_given_name, pronoun_of
from .kinds import CAPITAL, DETERMINER, HONORIFIC, OWNER, ROLE, WORDKIND
from .lexicon import grammar_words
from .token import Token

HE_PEOPLE = grammar_words("he-people")
SHE_PEOPLE = grammar_words("she-people")

NEAR = 5
"""How many words after “a” the word for a person may stand."""


def told_pronoun(
    tokens: Sequence[Token], at: int, surnames: AbstractSet[str] = frozenset()
) -> str | None:
    """Return the one pronoun that can mean the person brought up at a place: by a given name, a
    title (“Mrs Doe”) or a word such as “wife”; `None` where it may be either. `surnames` are
    words that may look like given names: “Lee”."""
    token = tokens[at]
    if token.kind == HONORIFIC:
        return pronoun_of(token.text)
    if token.kind == CAPITAL:
        before = tokens[at - 1] if at else None
        title = before.text if before is not None and before.kind == HONORIFIC else ""
        given = "" if token.text in surnames else token.text
        return pronoun_of(title) or by_given_name(given)
    return _by_noun(tokens[at + 1 : at + 1 + NEAR])


def _by_noun(words: Sequence[Token]) -> str | None:
    """Return the pronoun of the first word that means a person: “own late wife”; not where it goes
    on to another, as in “wife’s brother” and “mother and father”."""
    for number, word in enumerate(words):
        if word.lower in SHE_PEOPLE or word.lower in HE_PEOPLE:
            after = words[number + 1] if number + 1 < len(words) else None
            if after is not None and (after.kind == OWNER or after.lower in {"and", "or"}):
                return None
            return SHE if word.lower in SHE_PEOPLE else HE
        if word.kind not in (DETERMINER, ROLE, WORDKIND):
            return None
    return None
