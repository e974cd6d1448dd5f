"""Relatives named by a given name alone, who may share the surname of somebody in the article."""

from collections.abc import Sequence

from .kinds import CAPITAL, COMMA, DETERMINER, OWNER
from .strangers import GIVEN, KIN
from .token import Places, Token


def names_relative(tokens: Sequence[Token], places: Places) -> bool:
    """Whether tokens name somebody's relative by the given name alone: “his brother Peter”."""
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
            return True
    return False
