"""What may stand between a name and its verb: “, who chairs the LEP,” or “from the LEP”."""

from collections.abc import Sequence

from .kinds import (
    ADVERB,
    CAPITAL,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    END,
    MODAL,
    NAME,
    OWNER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    ROLE,
    VERB,
    WORDKIND,
)
from .noun_phrases import (
    AFFILIATIONS,
    is_person,
    is_post_nominal,
    lead_fits,
    lead_start,
    owned,
    without_brackets,
)
from .person_words import is_several
from .sentence import LONGEST_SENTENCE
from .strangers import end_of_run, is_stranger_at, names_stranger
from .token import Token, places_of
from .unnamed_people import definite_people

QUOTING = frozenset({"quoting", "recalling", "reciting", "relating", "repeating", "recounting"})
"""“A B, quoting the report, said: “…””: the words may be the report’s."""

HEARERS = 6
"""How many words “told the meeting:” may have."""

COMPANY = frozenset({"along", "alongside", "and", "together"})


def gap_fits(tokens: Sequence[Token], floor: int, at: int, last: int) -> bool:
    """Whether the words between a name and its verb only add to the name: “A B, chair of Acme,”,
    or “A B, a lawyer, who”."""
    gap = without_brackets(tokens[at + 1 : last])
    while gap and (is_post_nominal(gap[0]) or gap[0].text == "."):
        gap = gap[1:]
    if not gap:
        return True
    if gap[0].kind == OWNER or any(token.kind in (QUOTE, COLON) for token in gap):
        return False
    if gap[2:] and gap[-1].lower == "who":
        gap = gap[:-1]
        if _brings_up_somebody(gap):
            return False
    bare = gap[1:] if gap[0].kind == COMMA else gap
    if len(bare) == 1 and bare[0].kind == RELATIVE:
        return bare[0].lower == "who"
    if any(token.kind == END for token in gap):
        return False
    if _is_unclosed_clause(tokens, floor, at, gap, last):
        return True
    if gap[0].kind in (COMMA, DASH):
        return _apposition_fits(tokens, floor, at, gap, last)
    if gap[0].kind == PREPOSITION and gap[0].lower in AFFILIATIONS:
        return affiliation_fits(gap)
    return _shares_verb(tokens, floor, at, gap)


def _brings_up_somebody(gap: Sequence[Token]) -> bool:
    """Whether “who” may mean another: “A B, visiting the mayor, who said”, “A B, thanking
    visitors, who said”."""
    known = next(definite_people(gap, places_of(gap)), None)
    return known is not None or any(token.verb is not None for token in gap)


def _apposition_fits(
    tokens: Sequence[Token], floor: int, at: int, gap: Sequence[Token], last: int
) -> bool:
    """“, who chairs the LEP,”: between two commas, with no name of another person first."""
    if gap[-1].kind not in (COMMA, DASH):
        return lead_fits(tokens, floor, at) and _is_unclosed_role(gap)
    if len(gap) == 1:
        others = [token for token in tokens[floor:at] if token.is_person or token.kind == PRONOUN]
        after = _after_verb(tokens, last)
        start = lead_start(tokens, floor, at)
        closes = start > floor and tokens[start - 1].kind == COMMA
        says = after is None or after.kind in (COLON, COMMA, END, QUOTE)
        return not others and (closes or says)
    inside = gap[1:-1]
    if not inside or any(_brings_in_another(gap, number) for number in range(1, len(gap) - 1)):
        return False
    relative = inside[0].kind == RELATIVE or inside[0].lower == "pictured"
    if not relative and _joins_stranger(inside):
        return False
    people = [number for number, token in enumerate(inside) if is_person(token)]
    if not relative and not all(owned(inside, number) for number in people):
        return False
    verbs = [token for token in inside if token.kind == VERB]
    alone = verbs == inside[:1] and inside[0].lower not in QUOTING  # “, commenting on the launch,”
    return relative or not verbs or alone


def _is_unclosed_clause(
    tokens: Sequence[Token], floor: int, at: int, gap: Sequence[Token], last: int
) -> bool:
    """“A B, who chairs Acme said: “…””, “A B who chairs Acme, said: “…””, “A B, commenting on it
    said: “…””: a comma is missing on one side of what the person is or does, and words of the
    person follow."""
    begins = next((n for n in range(len(gap) - 1, -1, -1) if _opens_clause(gap, n)), None)
    if begins is None or not (tokens[at].is_person and lead_fits(tokens, floor, at)):
        return False
    if begins > 1 and not _apposition_fits(tokens, floor, at, gap[:begins], last):
        return False
    clause = gap[begins + 1 :]
    plain = not any(token.kind in (PRONOUN, VERB) or token.is_person for token in clause)
    after = _after_verb(tokens, last)
    speaks = after is not None and (after.kind in (COLON, COMMA, QUOTE) or after.lower == "that")
    speaks = speaks or _tells_hearers(tokens[last : last + HEARERS])
    others = not clause or (clause[-1].kind == ROLE and is_several(clause[-1].text))
    return plain and speaks and not others and not names_stranger(clause)


def _after_verb(tokens: Sequence[Token], verb: int) -> Token | None:
    """Return what follows a verb and its adverbs."""
    rest = tokens[verb : verb + LONGEST_SENTENCE]
    return next((token for token in rest if token.kind not in (ADVERB, VERB)), None)


def _tells_hearers(tokens: Sequence[Token]) -> bool:
    """Whether a verb is followed by those who hear it, and a colon: “told the meeting:”."""
    plain = (ADVERB, DETERMINER, VERB, WORDKIND)
    return any(
        token.kind == COLON and all(t.kind in plain for t in tokens[:at])
        for at, token in enumerate(tokens)
    )


def _opens_clause(gap: Sequence[Token], at: int) -> bool:
    """Whether a clause about a person begins at a place: “who …”, or “commenting …” after a
    comma."""
    token = gap[at]
    if token.lower == "who":
        return True
    doing = token.verb is not None and token.kind == VERB and not token.verb.finite
    return doing and at > 0 and gap[at - 1].kind == COMMA and token.lower not in QUOTING


def _brings_in_another(gap: Sequence[Token], comma: int) -> bool:
    """Whether others follow a comma: “, and the mayor”, “, along with”; not “, and lead for …”,
    which is another role of one person."""
    words = gap[comma + 1 : comma + 3]
    if gap[comma].kind != COMMA or words[0].lower not in COMPANY:
        return False
    role = words[1:] and words[1].kind == ROLE and not is_several(words[1].text)
    return words[0].lower != "and" or not role or names_stranger(gap[comma + 2 :])


def _is_unclosed_role(gap: Sequence[Token]) -> bool:
    """“A B, Area Manager at Acme said”: a role whose second comma is missing, and nobody else."""
    kinds = {token.kind for token in gap}
    plain = gap[1:] and (gap[1].kind in (ROLE, CAPITAL, NAME) or gap[1].lower in {"a", "an"})
    auxiliary = any(token.kind == MODAL and token.lower != "to" for token in gap)
    joined = any(token.kind == CONJUNCTION and token.lower != "and" for token in gap)
    several = gap[-1].text.islower() and gap[-1].kind == ROLE and is_several(gap[-1].text)
    return (
        bool(plain)
        and not several
        and ROLE in kinds
        and not kinds & {VERB, RELATIVE, PRONOUN, DASH}
        and not (auxiliary or joined)
        and not any(token.is_person for token in gap)
        and not names_stranger(gap[1:])
    )


def affiliation_fits(gap: Sequence[Token]) -> bool:
    """“from the Oxfordshire LEP”, and “of X, Director of Y,”."""
    commas = [number for number, token in enumerate(gap) if token.kind == COMMA]
    if commas and gap[-1].kind != COMMA:
        return False
    if any(token.kind == VERB for token in gap) or any(is_person(token) for token in gap):
        return False
    if _joins_stranger(gap):
        return False
    conjunctions = [token for token in gap if token.kind == CONJUNCTION and token.lower != "and"]
    return not conjunctions and gap[-1].lower not in {"and", "who"}


def _joins_stranger(gap: Sequence[Token]) -> bool:
    """Whether “and” joins somebody whom the register lacks: “A B of Acme and Tom Doe said”."""
    joined = (at for at, token in enumerate(gap[:-1], 1) if token.lower == "and")
    return any(
        gap[at].kind == CAPITAL and is_stranger_at(gap, at, end_of_run(gap, at)) for at in joined
    )


def _shares_verb(tokens: Sequence[Token], floor: int, at: int, gap: Sequence[Token]) -> bool:
    """“Gillham welcomed the deal and said”: one subject of two verbs, nobody else named."""
    if gap[-1].lower not in {"and", "but", "then"} or gap[0].kind in (CONJUNCTION, PREPOSITION):
        return False
    if any(is_person(token) or token.kind == RELATIVE for token in gap):
        return False
    return not any(is_person(token) for token in tokens[floor:at])
