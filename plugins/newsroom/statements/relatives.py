"""Relatives named by a given name alone, who may share the surname of somebody in the article."""

from collections.abc import Iterator, Sequence

from plugins.newsroom.schema import Organisation, Person

from .kinds import CAPITAL, COMMA, DETERMINER, KIN_WORD, OWNER
from .sentence import sentence_start
from .strangers import GIVEN
from .token import Places, Token


def relatives(tokens: Sequence[Token], places: Places) -> Iterator[int]:
    """Yield where tokens name somebody's relative by the given name alone: “his brother Peter”."""
    for kin in places[KIN_WORD]:
        before, after = tokens[max(0, kin - 2) : kin], tokens[kin + 1 : kin + 3]
        aside = bool(after) and after[0].kind == COMMA
        given = after[aside : aside + 1]
        if not (before and given and given[0].kind == CAPITAL and given[0].lower in GIVEN):
            continue
        owner = before[-1].kind
        stranger = owner == OWNER and before[0].kind == CAPITAL and not aside  # “Tom Doe’s son Jim”
        if owner in (DETERMINER, OWNER) and not stranger:
            yield kin + 1 + aside


def of_whom(tokens: Sequence[Token], at: int) -> set[Person | Organisation]:
    """Return the people whose relative stands at a place, if its sentence names any before it."""
    named = tokens[sentence_start(tokens, at) : at]
    return {record for token in named if token.is_person for record in token.records}
