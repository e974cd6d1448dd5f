"""Who is the subject of a verb of saying: a person or organisation beside it, or nobody certain.

A subject stands before its verb (“Dr A B, X’s Director of Y, said”) or, after a quotation, behind
it (“said X Director A B, who chairs Z”). What may stand between is listed here; anything else
makes the subject uncertain, and then it is none.
"""

from collections.abc import Sequence

from .apposition import gap_fits
from .documents import document_before
from .kinds import (
    ADVERB,
    CAPITAL,
    CLOSE,
    COLON,
    COMMA,
    CONJUNCTION,
    DASH,
    DETERMINER,
    END,
    MODAL,
    NAME,
    OPEN,
    OWNER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    VERB,
    WORDKIND,
)
from .noun_phrases import (
    NO_FRONTS,
    THEY,
    follows_front,
    group_at,
    is_person,
    is_post_nominal,
    joins_stranger,
    lead_fits,
    lead_start,
    may_be_newcomer,
    without_brackets,
)
from .offices import is_spokesperson, office_at, office_of_body, spoken_for, unknown_body
from .partners import partner, with_partners
from .printed_titles import BODIES
from .strangers import names_stranger
from .subject import LONGEST_CLAUSE, Subject, printed
from .token import Token
from .tokens import FORMER, SPOKES

INVERTING = NO_FRONTS | {"had", "has", "have"}
ASIDES = frozenset({DETERMINER, PREPOSITION, RELATIVE})
"""What may begin the words between an organisation's name and its verb."""


def subject_before(tokens: Sequence[Token], floor: int, verb: int) -> Subject | None:
    """Return the subject that stands before a verb, not before the token `floor`."""
    last = verb
    while last > floor and tokens[last - 1].kind == ADVERB:
        last -= 1
    if verb - floor > LONGEST_CLAUSE:
        return None
    for start in range(max(floor, last - 3), last - 1):
        if group_at(tokens, start) == last:
            return Subject(pronoun=THEY, start=start, end=last)
    mentions = [at for at in range(floor, last) if tokens[at].kind in (NAME, PRONOUN)]
    fitting = [at for at in mentions if _fits(tokens, floor, at, last)]
    if not fitting:
        return (
            _spokesperson(tokens, floor, last)
            or _office(tokens, floor, last)
            or document_before(tokens, floor, last)
            or _unknown(tokens, floor, last)
        )
    chosen = fitting[-1]
    if len(fitting) > 1 and not _within_phrase(tokens, fitting):
        return None
    if len(fitting) > 1:
        chosen = fitting[0]
    if may_be_newcomer(tokens, floor, chosen):
        return None
    start = lead_start(tokens, floor, chosen)
    if joins_stranger(tokens, floor, start) and not _is_affiliated(tokens, floor, start):
        return None
    if _is_inverted(tokens[start:chosen]):
        return None
    return with_partners(tokens, floor, start, chosen, last)


def _is_affiliated(tokens: Sequence[Token], floor: int, start: int) -> bool:
    """Whether the body before “and” only tells where somebody works: “A B from the charity and C D
    from the trust said”."""
    first = partner(tokens, floor, start - 1)
    if first is None or tokens[start - 2].lower not in BODIES:
        return False
    return tokens[first + 1].kind == PREPOSITION


def _is_inverted(lead: Sequence[Token]) -> bool:
    """“Had A B said that, …”, “Has A B said so?”, “Neither A B nor …”: nothing was said for
    certain."""
    return any(token.lower in INVERTING for token in lead)


def _fits(tokens: Sequence[Token], floor: int, at: int, last: int) -> bool:
    """Whether what stands before and behind a name lets it be the subject."""
    if not (gap_fits(tokens, floor, at, last) and _may_head(tokens, floor, at, last)):
        return False
    return (
        lead_fits(tokens, floor, at)
        or _is_adjacent(tokens, floor, at, last)
        or _is_told_of(tokens, floor, at, last)
    )


def _is_adjacent(tokens: Sequence[Token], floor: int, at: int, last: int) -> bool:
    """“the school he has called “…””: a person directly before the verb is its subject."""
    if without_brackets(tokens[at + 1 : last]) or not is_person(tokens[at]):
        return False
    start = lead_start(tokens, floor, at)
    before = tokens[start - 1]
    if before.lower in NO_FRONTS or _is_object_of_relative(tokens, floor, start):
        return False
    if tokens[floor].kind == PREPOSITION and follows_front(tokens, floor, at):
        return True
    short_form = before.kind == CLOSE and tokens[start - 3].kind == OPEN
    return short_form or (before.kind == WORDKIND and not before.text.endswith("ing"))


def _is_object_of_relative(tokens: Sequence[Token], floor: int, start: int) -> bool:
    """“People who know A B say”, “fans of the club that signed A B say”: others speak."""
    for token in reversed(tokens[floor:start]):
        if token.kind == COMMA:
            return False
        if token.kind == RELATIVE or token.lower == "that":
            return True
    return False


def _is_told_of(tokens: Sequence[Token], floor: int, at: int, last: int) -> bool:
    """“It was drafted by A B, a lawyer, who said”: “who” goes on about the name before it, unless
    that only tells whose somebody is, as in “the friend of A B, who said”."""
    if not tokens[at].is_person or tokens[last - 1].lower != "who":
        return False
    before = tokens[lead_start(tokens, floor, at) - 1]
    return before.kind in (MODAL, WORDKIND) or before.lower == "by"


def _may_head(tokens: Sequence[Token], floor: int, at: int, last: int) -> bool:
    """Whether a name can be what a verb's subject is about: an organisation only by itself."""
    token = tokens[at]
    if token.kind == PRONOUN:
        return at + 1 == last
    return token.is_person or _is_alone(tokens, floor, at, last)


def _is_alone(tokens: Sequence[Token], floor: int, at: int, last: int) -> bool:
    """Whether an organisation speaks, and not somebody of whom it only tells where they work:
    “Jane Doe of Acme said”, “the chair of Acme, Jane Doe, said”."""
    gap = without_brackets(tokens[at + 1 : last])
    aside = gap[0].kind == COMMA and bool(gap[1:]) and gap[1].kind in ASIDES if gap else True
    if not aside:
        return False
    place = at
    while place > floor and (
        tokens[place - 1].kind in (DETERMINER, WORDKIND) or is_post_nominal(tokens[place - 1])
    ):
        place -= 1
    if place == floor:
        return True
    before = tokens[place - 1]
    if before.kind in (COMMA, DASH):
        return not names_stranger(tokens[floor:place])
    return before.kind in (CONJUNCTION, END, COLON, QUOTE, VERB)


def _within_phrase(tokens: Sequence[Token], fitting: list[int]) -> bool:
    """Whether all names after the first stand in what is said of the first, between commas."""
    first = tokens[fitting[0]]
    return first.is_person and all(tokens[at].is_organisation for at in fitting[1:])


def _spokesperson(tokens: Sequence[Token], floor: int, last: int) -> Subject | None:
    """“A spokesperson for the Oxford AHSN”, “an Oxford AHSN spokeswoman”: the organisation."""
    start = last
    while start > floor and tokens[start - 1].kind not in (END, QUOTE, COMMA, COLON, VERB):
        start -= 1
    part = tokens[start:last]
    spokes = [number for number, token in enumerate(part) if token.lower in SPOKES]
    if not spokes or any(token.lower in FORMER for token in part):
        return None
    names = [number for number, token in enumerate(part) if token.kind in (NAME, PRONOUN)]
    if is_spokesperson(part):
        return Subject(start=start, end=last, spokes=True)
    body, name = spoken_for(part), unknown_body(without_brackets(part))
    if body or name:
        return Subject(printed=name, office=body, start=start, end=last, spokes=True)
    if len(spokes) != 1 or len(names) != 1 or not part[names[0]].is_organisation:
        return None
    between = part[spokes[0] + 1 : names[0]]
    before = names[0] == spokes[0] - 1
    after = bool(between) and between[0].lower in {"for", "from", "of", "at"}
    if before or (after and all(token.kind in (PREPOSITION, DETERMINER) for token in between)):
        return Subject((part[names[0]],), start=start, end=last, spokes=True)
    return None


def _office(tokens: Sequence[Token], floor: int, last: int) -> Subject | None:
    """“the Prime Minister”, “the leader of the council”, at the start of its clause."""
    last = _before_clause(tokens, floor, last)
    start = _article(tokens, floor, last)
    words = office_at(tokens, start, last)
    if words and words[-1] in BODIES:
        earlier = _article(tokens, floor, start)
        of_body = office_of_body(tokens, earlier, last) if earlier < start else ()
        start, words = (earlier, of_body) if of_body else (start, words)
    begins = start == floor or tokens[start - 1].kind in (COMMA, CONJUNCTION, DASH, END, VERB)
    return Subject(office=words, start=start, end=last) if words and begins else None


def _before_clause(tokens: Sequence[Token], floor: int, last: int) -> int:
    """Return where what is said of an office between commas begins, or that place: “the mayor, who
    chaired the workshop, said”."""
    if last <= floor or tokens[last - 1].kind != COMMA:
        return last
    who = next((at for at in range(floor + 1, last) if tokens[at].lower == "who"), last)
    return who - 1 if who < last and tokens[who - 1].kind == COMMA else last


def _article(tokens: Sequence[Token], floor: int, last: int) -> int:
    """Return where the last “the” stands before a place, or that place."""
    return next((at for at in range(last - 1, floor - 1, -1) if tokens[at].lower == "the"), last)


def _unknown(tokens: Sequence[Token], floor: int, last: int) -> Subject | None:
    """Return a name that the register lacks, before the verb: “Jane Doe, chair of Acme, said”;
    not where somebody is: “Jane, who lives in Ford Road, said”."""
    part = without_brackets(tokens[floor:last])
    spokes = any(token.lower in SPOKES for token in part)
    run: list[Token] = []
    before: Token | None = None
    for token in [*part, None]:
        if token is not None and token.kind == CAPITAL:
            run.append(token)
            continue
        place = before is not None and before.kind == PREPOSITION and not spokes
        found = None if place else printed(run)
        if found is not None and (token is None or token.kind != OWNER):
            return found._replace(start=floor)
        run, before = [], token
    return None
