"""The subject that follows its verb after a quotation: “said X Director A B, who chairs Z”."""

from collections.abc import Sequence

from plugins.newsroom.word_lists import word_list

from .cast import SUFFIXES
from .kinds import (
    CAPITAL,
    COLON,
    COMMA,
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
    WORDKIND,
)
from .lexicon import grammar_words
from .noun_phrases import (
    AFFILIATIONS,
    THEY,
    TITLE_KINDS,
    group_at,
    is_post_nominal,
    lead_start,
    may_be_newcomer,
    owned,
    passes_stranger,
    without_brackets,
)
from .offices import OF_BODIES, is_spokesperson, office_at, office_of_body, spoken_for, unknown_body
from .partners import organisations_to
from .strangers import end_of_run, is_stranger_at, may_be_people
from .subject import REACH, Subject, printed
from .token import Token
from .tokens import FORMER, SPOKES
from .word_classes import MONTHS

PORTFOLIOS = grammar_words("portfolios")
"""What offices are for: “Secretary for Fair Housing and Equal Opportunity”."""

IN_OFFICES = frozenset({CAPITAL, DETERMINER, HONORIFIC, ROLE, WORDKIND})

AFTER_NAMES = MONTHS | SUFFIXES
"""Words with a capital that may follow a name: “said A B Jr. Monday”."""


def subject_after(tokens: Sequence[Token], verb: int) -> Subject | None:
    """Return the subject that follows its verb after a quotation: “said Chair A B of X”."""
    at = verb + 1
    if at < len(tokens) and tokens[at].kind == PRONOUN:
        return Subject(pronoun=tokens[at].lower, start=at, end=at + 1)
    group = group_at(tokens, at)
    if group is not None:
        return Subject(pronoun=THEY, start=at, end=group)
    office = _office_after(tokens, at)
    if office is not None:
        return office
    run: list[Token] = []
    longest: list[Token] = []
    while at < min(len(tokens), verb + REACH):
        token = tokens[at]
        if token.is_person and not owned(tokens, at):
            if at > verb + 1 and tokens[at - 1].kind == PREPOSITION:
                return None
            if may_be_newcomer(tokens, verb + 1, at) or _describes(tokens, at):
                return None
            if passes_stranger(tokens[verb + 1 : at]):
                return None
            return _joined_after(tokens, verb + 1, at)
        if not _may_lead(tokens, verb + 1, at):
            break
        run = [*run, token] if token.kind == CAPITAL else []
        longest = max(longest, run, key=len)
        at += 1
    return _organisation_after(tokens, verb + 1, at) or printed(longest)


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name only tells whose somebody is: “said Dave Waller spokesman Tom Doe”."""
    end = at + 1
    while end < len(tokens) and tokens[end].kind in (CAPITAL, ROLE, WORDKIND):
        end += 1
    return any(
        token.kind in (CAPITAL, ROLE)
        and not is_post_nominal(token)
        and token.lower not in AFTER_NAMES
        for token in tokens[at + 1 : end]
    )


def _office_after(tokens: Sequence[Token], start: int) -> Subject | None:
    """“said the mayor.”: an office by itself, with which its clause ends; or “said a council
    spokesman”."""
    end = start
    while end < len(tokens) and tokens[end].kind not in (COMMA, END, QUOTE):
        end += 1
    if is_spokesperson(tokens[start:end]):
        return Subject(start=start, end=end, spokes=True)
    body, name = spoken_for(tokens[start:end]), unknown_body(without_brackets(tokens[start:end]))
    if body or name:
        return Subject(printed=name, office=body, start=start, end=end, spokes=True)
    end = start
    while end < len(tokens) and (tokens[end].kind in IN_OFFICES or tokens[end].lower in OF_BODIES):
        end += 1
    ends = end == len(tokens) or tokens[end].kind in (END, COMMA, QUOTE)
    words = office_at(tokens, start, end) or office_of_body(tokens, start, end)
    follows = tokens[end + 1] if end + 1 < len(tokens) else None
    named = follows is not None and tokens[end].kind == COMMA and follows.kind in (NAME, CAPITAL)
    return Subject(office=words, start=start, end=end) if words and ends and not named else None


def _may_lead(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a token can stand between “said” and the name."""
    token = tokens[at]
    if token.kind in TITLE_KINDS or token.kind in (NAME, WORDKIND):
        return True
    if token.kind == PREPOSITION:
        return token.lower in {"of", "for", "at", "from"}
    if token.lower in {"and", "&"}:
        return True
    if token.kind == COMMA and at > start and at + 1 < len(tokens):
        following = [token for token in tokens[at + 1 : at + 3] if token.lower != "the"]
        titled = len(following) == 1 and following[0].kind == HONORIFIC  # “the Revd A B”
        return titled or tokens[at + 1].kind in (NAME, HONORIFIC, CAPITAL, ROLE)
    return False


def _organisation_after(tokens: Sequence[Token], start: int, end: int) -> Subject | None:
    part = tokens[start:end]
    names = [number for number, token in enumerate(part) if token.kind == NAME]
    if not names:
        return None
    at = names[-1]
    first, together = organisations_to(part, 0, at)
    if len(together) != len(names) or not part[at].is_organisation:
        return None
    if names[1:]:
        alone = first == 0 and at + 1 == len(part)
        return Subject(tuple(together), start=start, end=end) if alone else None
    lead = part[:at]
    follows = part[at + 1] if at + 1 < len(part) else None
    if lead and (lead[-1].kind == COMMA or any(token.lower in FORMER for token in lead)):
        return None
    if any(token.lower in SPOKES for token in lead) and lead[-1].kind in (PREPOSITION, DETERMINER):
        return Subject((part[at],), start=start, end=start + at + 1, spokes=True)
    if follows is not None and follows.lower in SPOKES and at + 2 == len(part):
        return Subject((part[at],), start=start, end=start + at + 2, spokes=True)
    if follows is None and all(token.lower == "the" for token in lead):
        return Subject((part[at],), start=start, end=start + at + 1)
    return None


def _joined_after(tokens: Sequence[Token], start: int, at: int) -> Subject | None:
    """Return the subject with the others of a list that ends the clause: “said A B and C D.”."""
    names = [tokens[at]]
    end = at + 1
    place = at + 1
    while place < min(len(tokens), at + REACH):
        token = tokens[place]
        if token.kind in (END, QUOTE, COLON, VERB, RELATIVE, PRONOUN, MODAL):
            break
        if token.is_person:
            if not _is_list_item(tokens, place):
                break
            names.append(token)
            end = place + 1
        elif token.kind == PREPOSITION and token.lower not in AFFILIATIONS:
            break
        elif _joins_stranger(tokens, place):
            return None
        place += 1
    if len(names) > 1 and not any(token.lower == "and" for token in tokens[at:end]):
        names, end = names[:1], at + 1
    if _is_joined_by_others(tokens, end):
        return None
    return Subject(tuple(names), start=start, end=end)


def _is_joined_by_others(tokens: Sequence[Token], end: int) -> bool:
    """Whether people without a name in the register go on a list: “A B and his wife”, “A B, Tom
    Doe and others”."""
    while end < len(tokens) and (is_post_nominal(tokens[end]) or tokens[end].kind == CAPITAL):
        end += 1
    kinds = [token.kind for token in tokens[end : end + 2]]
    if kinds == [COMMA, CAPITAL] and is_stranger_at(tokens, end + 1, end_of_run(tokens, end + 1)):
        end = end_of_run(tokens, end + 1)
    if end >= len(tokens) or tokens[end].lower != "and":
        return False
    others = tokens[end + 1 : end + 4]
    named = [token.kind for token in others[:1]] == [CAPITAL]  # “A B and Tim”
    return named or any(may_be_people(token) for token in others if not token.records)


def _is_list_item(tokens: Sequence[Token], at: int) -> bool:
    """Whether a later name stands in a list: after a comma or “and”, and before its end."""
    start = lead_start(tokens, 0, at)
    before = tokens[start - 1]
    if before.kind != COMMA and before.lower != "and":
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or (
        after.kind in (END, COMMA, OPEN, QUOTE, COLON)
        or after.lower == "and"
        or after.lower in AFFILIATIONS
    )


def _joins_stranger(tokens: Sequence[Token], at: int) -> bool:
    """Whether “and” is followed by a name that nobody in the register has."""
    if tokens[at].lower != "and":
        return False
    after = [token for token in tokens[at + 1 : at + 5] if token.text != "."]
    while len(after) > 1 and after[0].kind in (ROLE, HONORIFIC):
        after.pop(0)
    if not after[1:] or not after[0].kind == after[1].kind == CAPITAL:
        return False
    start = next(place for place in range(at, len(tokens)) if tokens[place] is after[0])
    return not _is_thing(tokens, start, end_of_run(tokens, start))


def _is_thing(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a run of words with capitals is no person's name: “the Wine Institute”, or what
    somebody is of: “Blue Skies judge”."""
    follows = tokens[end] if end < len(tokens) else None
    if end > start and tokens[end - 1].lower in word_list("role-heads.txt"):
        return True
    things = word_list("organisation-words.txt")
    return any(
        token.lower in things or token.lower in PORTFOLIOS for token in tokens[start:end]
    ) or (follows is not None and follows.kind == ROLE and follows.text.islower())
