"""Relatives named by a given name alone, who may share the surname of somebody in the article."""

from collections.abc import Iterator, Sequence

from plugins.newsroom.schema import Organisation, Person

from .kinds import CAPITAL, COMMA, DETERMINER, OWNER
from .sentence import sentence_start
from .strangers import GIVEN
from .token import Places, Token
from .unnamed_people import KIN


def relatives(tokens: Sequence[Token], places: Places) -> Iterator[int]:
    """Yield where tokens name somebody's relative by the given name alone: “his brother Peter”."""
    for at in places[CAPITAL]:
        if tokens[at].lower not in GIVEN:
            continue
        before = tokens[max(0, at - 3) : at]
        if before and before[-1].kind == COMMA:
            before = before[:-1]
        owner, relative = before[-2:] if before[1:] else (None, None)
        if owner is None or relative is None or relative.lower not in KIN:
            continue
        stranger = owner.kind == OWNER and before[0].kind == CAPITAL  # “Tom Doe’s wife Jean”
        if owner.kind in (DETERMINER, OWNER) and not stranger:
            yield at


def of_whom(tokens: Sequence[Token], at: int) -> set[Person | Organisation]:
    """Return the people whose relative stands at a place, if its sentence names any before it."""
    named = tokens[sentence_start(tokens, at) : at]
    return {record for token in named if token.is_person for record in token.records}
