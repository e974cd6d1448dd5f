"""People who speak together: “A B, C D and E F said”."""

from collections.abc import Sequence
from itertools import pairwise

from .apposition import affiliation_fits
from .kinds import (
    CAPITAL,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    END,
    NAME,
    OWNER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    ROLE,
    VERB,
    WORDKIND,
)
from .noun_phrases import AFFILIATIONS, is_person, lead_fits, lead_start, owned, without_brackets
from .strangers import names_stranger
from .subject import REACH, Subject
from .token import Token
from .tokens import SPOKES

IN_TITLES = frozenset({
    CAPITAL, CONJUNCTION, DETERMINER, NAME, OWNER, PREPOSITION, ROLE, WORDKIND,
})  # fmt: skip


def with_partners(
    tokens: Sequence[Token], floor: int, start: int, at: int, last: int
) -> Subject | None:
    """Return the subject at a name, whose titles begin at `start`, with those who speak with it:
    “A B and C D said”."""
    joined = start > floor and tokens[start - 1].lower == "and"
    token = tokens[at]
    if token.kind == PRONOUN:
        if joined and _is_named(tokens, floor, start):
            return None
        return Subject(pronoun=token.lower, start=at, end=at + 1)
    first, together = organisations_to(tokens, floor, at)
    if together[1:]:
        return _organisations(tokens, floor, first, together, last)
    if not joined or partner(tokens, floor, start - 1) is None:
        return Subject((token,), start=start, end=last)
    names = [token]
    first = start
    while first > floor:
        earlier = partner_in_list(tokens, floor, first)
        if earlier is None:
            break
        names.insert(0, tokens[earlier])
        first = lead_start(tokens, floor, earlier)
    others = [place for place in range(floor, first) if is_person(tokens[place])]
    begins = first == floor or tokens[first - 1].kind in (COMMA, DASH, CONJUNCTION, QUOTE, END)
    opening = floor if tokens[first - 1].kind == COMMA else first
    if others or not begins or names_stranger(tokens[opening:start]):
        return None
    return Subject(tuple(names), start=first, end=last)


def _organisations(
    tokens: Sequence[Token], floor: int, first: int, names: Sequence[Token], last: int
) -> Subject | None:
    """“The X and the Y said”: both of them, unless they belong to something else; “a spokesperson
    for the X and the Y said”."""
    if first == floor or tokens[first - 1].kind != PREPOSITION:
        return Subject(tuple(names), start=first, end=last)
    spokes = first - 1 > floor and tokens[first - 2].lower in SPOKES
    return Subject(tuple(names), start=first - 2, end=last, spokes=True) if spokes else None


def organisations_to(tokens: Sequence[Token], floor: int, at: int) -> tuple[int, list[Token]]:
    """Return the organisations of a list that ends at a place, “X, the Y and Z”, and where it
    begins. “…, and Z” without a list before it begins another clause."""
    names = [tokens[at]]
    begun = first = _past_article(tokens, floor, at)
    links: list[str] = []
    while (earlier := _before_link(tokens, floor, first)) is not None:
        links.append(" ".join(token.lower for token in tokens[earlier + 1 : first]))
        names.insert(0, tokens[earlier])
        first = _past_article(tokens, floor, earlier)
    joined = bool(links) and links[0] != "," and links != [", and"]
    return (first, names) if joined else (begun, names[-1:])


def _before_link(tokens: Sequence[Token], floor: int, first: int) -> int | None:
    """Return the organisation before a comma, “and” or both."""
    place = first - 1
    for link in ({"and", "&"}, {","}):
        place -= place > floor and tokens[place].lower in link
    return place if first - 1 > place >= floor and tokens[place].is_organisation else None


def _past_article(tokens: Sequence[Token], floor: int, at: int) -> int:
    return at - 1 if at > floor and tokens[at - 1].lower == "the" else at


def partner_in_list(tokens: Sequence[Token], floor: int, first: int) -> int | None:
    """Return the name before one in a list: after “and” past what is said of it, else after a
    comma, brackets and a title only."""
    place = first - 1
    if tokens[place].lower == "and":
        return partner(tokens, floor, place)
    if tokens[place].kind != COMMA:
        return None
    at = next((at for at in range(place - 1, floor - 1, -1) if tokens[at].is_person), None)
    if at is None:
        return None
    gap = without_brackets(tokens[at + 1 : place])
    return at if not gap or _is_title(gap) else None


def _is_title(gap: Sequence[Token]) -> bool:
    """Whether what follows a name in a list only tells what the person is: “, Chair of Acme”."""
    return (
        gap[0].kind == COMMA
        and all(token.kind in IN_TITLES and not token.is_person for token in gap[1:])
        and any(token.kind == ROLE for token in gap)
        and not names_stranger(gap[1:])
    )


def _is_named(tokens: Sequence[Token], floor: int, start: int) -> bool:
    return partner(tokens, floor, start - 1) is not None


def partner(tokens: Sequence[Token], floor: int, conjunction: int) -> int | None:
    """Return the name that stands before “and”, past brackets and what is said of it."""
    for at in range(conjunction - 1, max(floor, conjunction - REACH) - 1, -1):
        token = tokens[at]
        if token.kind in (END, QUOTE, PRONOUN, COLON):
            return None
        if token.is_person:
            gap = without_brackets(tokens[at + 1 : conjunction])
            plain = not gap or (gap[0].kind == COMMA and not any(t.kind == VERB for t in gap))
            affiliated = bool(gap) and gap[0].lower in AFFILIATIONS and affiliation_fits(gap)
            return at if plain or affiliated else None
    return None


def listed_people(tokens: Sequence[Token], start: int, end: int) -> list[Token]:
    """Return the people with whom a sentence begins, if they are several: “A B, C D and E F”."""
    names = [at for at in range(start, end) if tokens[at].kind == NAME]
    places = [at for at in names if tokens[at].is_person]
    if not places[1:] or not lead_fits(tokens, start, places[0]):
        return []
    listed = [tokens[places[0]]]
    joined = False
    for earlier, later in pairwise(places):
        between = without_brackets(tokens[earlier + 1 : lead_start(tokens, earlier + 1, later)])
        words = [token.lower for token in between]
        if words not in ([","], ["and"], [",", "and"]) or owned(tokens, earlier):
            break
        listed.append(tokens[later])
        joined = joined or "and" in words
    return listed if joined else []
