"""The role and organisation that a text prints beside a name: before it, or in apposition."""

from collections.abc import Sequence

from plugins.newsroom.names import NameIndex

from .credit import parse_credit
from .kinds import (
    ADVERB,
    CLOSE,
    COLON,
    COMMA,
    DASH,
    DETERMINER,
    END,
    HONORIFIC,
    MODAL,
    NAME,
    OPEN,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    ROLE,
    VERB,
)
from .model import Credit
from .noun_phrases import AFFILIATIONS, lead_start
from .token import Token

STOPS = frozenset({END, QUOTE, VERB, MODAL, COLON, PRONOUN, DASH, ADVERB})
ENDS_OF_AFFILIATIONS = STOPS | {COMMA, PREPOSITION, RELATIVE}
LONGEST = 20


def printed_credit(tokens: Sequence[Token], at: int, text: str, index: NameIndex) -> Credit | None:
    """Return what is printed beside the name at a place, `None` if that is nothing."""
    before = _before(tokens, at, text, index)
    after = _after(tokens, at, text, index)
    role = before.role or after.role
    organisation = before if before.organisation else after
    if not role and not organisation.organisation:
        return None
    return Credit(role, organisation.organisation, organisation.organisation_name)


def _before(tokens: Sequence[Token], at: int, text: str, index: NameIndex) -> Credit:
    start = lead_start(tokens, max(0, at - LONGEST), at)
    lead = list(tokens[start:at])
    while lead and (lead[-1].kind == HONORIFIC or lead[-1].text == "."):
        lead.pop()
    while lead and (lead[0].kind in (DETERMINER, HONORIFIC) or lead[0].text == "."):
        lead.pop(0)
    if not any(token.kind == ROLE or token.is_organisation for token in lead):
        return Credit()
    return parse_credit(text[lead[0].start : lead[-1].end], index)


def _after(tokens: Sequence[Token], at: int, text: str, index: NameIndex) -> Credit:
    place = at + 1
    while place < len(tokens) and tokens[place].kind == OPEN:
        while place < len(tokens) and tokens[place].kind != CLOSE:
            place += 1
        place += 1
    if place >= len(tokens) - 1:
        return Credit()
    first = tokens[place]
    if first.kind == PREPOSITION and first.lower in AFFILIATIONS:
        return _affiliation(tokens, place, text, index)
    if first.kind != COMMA or tokens[place + 1].kind == PREPOSITION:
        return Credit()
    relative = tokens[place + 1].kind == RELATIVE
    end = _end_of_apposition(tokens, place + 1, through=VERB if relative else None)
    part = tokens[place + 1 : end]
    if not part or not (relative or any(t.kind == ROLE or t.is_organisation for t in part)):
        return Credit()
    credit = parse_credit(text[part[0].start : part[-1].end], index)
    return Credit(None, credit.organisation, credit.organisation_name) if relative else credit


def _affiliation(tokens: Sequence[Token], place: int, text: str, index: NameIndex) -> Credit:
    """“from the Oxfordshire LEP”: the organisation alone."""
    end = place + 1
    while end < len(tokens) and tokens[end].kind not in ENDS_OF_AFFILIATIONS:
        end += 1
    part = tokens[place + 1 : end]
    if not part:
        return Credit()
    credit = parse_credit(text[part[0].start : part[-1].end], index)
    return Credit(None, credit.organisation, credit.organisation_name)


def _end_of_apposition(tokens: Sequence[Token], start: int, through: str | None) -> int:
    """Return where what is said of a name ends: at a comma before a verb, else the first comma."""
    end = start
    first_comma = None
    while end < len(tokens) and end - start < LONGEST:
        token = tokens[end]
        if (token.kind in STOPS and token.kind != through) or token.is_person:
            break
        if token.kind == COMMA and first_comma is None:
            first_comma = end
        end += 1
    stopped = tokens[end] if end < len(tokens) else None
    if first_comma is None:
        return end
    closes = stopped is not None and stopped.kind in (VERB, COLON) and tokens[end - 1].kind == COMMA
    if closes and not any(token.kind == NAME for token in tokens[first_comma : end - 1]):
        return end - 1
    return first_comma
