"""The role and organisation that a text prints beside a name: before it, or in apposition."""

from collections.abc import Sequence

from plugins.newsroom.names import NameIndex

from .credit import parse_credit
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
    HONORIFIC,
    MODAL,
    NAME,
    OPEN,
    OWNER,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    ROLE,
    VERB,
    WORDKIND,
)
from .lexicon import grammar_words
from .model import Credit
from .noun_phrases import AFFILIATIONS, is_post_nominal, lead_start
from .sentence import sentence_start
from .strangers import names_stranger
from .token import Token

STOPS = frozenset({END, QUOTE, VERB, MODAL, COLON, PRONOUN, DASH, ADVERB})
ENDS_OF_AFFILIATIONS = STOPS | {COMMA, PREPOSITION, RELATIVE}
LONGEST = 20
OFFICES = grammar_words("offices")
FROM = frozenset({"of", "from"})
FOR_OTHERS = frozenset({"behalf", "representing"})
SPEAKING = frozenset({"speaking", "writing"})
OFFICE_OF = frozenset({"of", "at", "for"})
ARTICLES = (frozenset({DETERMINER, HONORIFIC}), frozenset({HONORIFIC}))
"""What a credit before a name leaves out, and where it tells whose role it is."""

RANKS = frozenset({"adjunct", "assistant", "associate", "visiting"})
"""What stands before “Professor” where that is an office, and no title."""

TIMES = grammar_words("times")
IN_OFFICE = frozenset({CAPITAL, DETERMINER, ROLE, WORDKIND})
NOTHING = Credit()


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
    start, end = _lead(tokens, at)
    lead = list(tokens[start:end])
    while (
        lead and not _is_office(lead, -1) and (lead[-1].kind == HONORIFIC or lead[-1].text == ".")
    ):
        lead.pop()
    owned = any(token.kind == OWNER for token in lead)
    while (
        lead
        and not _is_office(lead, 0)
        and (lead[0].kind in ARTICLES[owned] or lead[0].text == ".")
    ):
        lead.pop(0)
    return parse_credit(_text_of(lead, text), index) if _tells_office(lead) else NOTHING


def _lead(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Return the range of what leads up to a name: “Chair Ann Lee”, “The Chair, Ann Lee MBE, said”,
    “The Chair, Ann Lee said”."""
    start = _widened(tokens, lead_start(tokens, max(0, at - LONGEST), at))
    after = at + 1
    while after < len(tokens) and is_post_nominal(tokens[after]):
        after += 1
    following = tokens[after].kind if after < len(tokens) else END
    if not (start > 0 and tokens[start - 1].kind == COMMA and following in {COMMA, VERB}):
        return start, at
    comma = start - 1
    start = lead_start(tokens, max(0, comma - LONGEST), comma)
    apposed = start == 0 or tokens[start - 1].kind in {END, QUOTE, VERB} or _follows(tokens, start)
    return (start, comma) if apposed else (comma + 1, at)


def _follows(tokens: Sequence[Token], start: int) -> bool:
    """Whether only a front that names nobody stands before a place: “In July, the Chair, Ann Lee,
    said”."""
    if tokens[start - 1].kind != COMMA or tokens[start].kind != DETERMINER:
        return False
    front = tokens[sentence_start(tokens, start) : start - 1]
    return not any(token.is_person for token in front) and not names_stranger(front)


def _widened(tokens: Sequence[Token], start: int) -> int:
    """Return where a role begins whose first words are plain: “said library manager A B”."""
    place = start
    while place and tokens[place - 1].kind == WORDKIND and tokens[place - 1].lower not in TIMES:
        place -= 1
    return place if place and tokens[place - 1].kind in {MODAL, PREPOSITION, VERB} else start


def _after(tokens: Sequence[Token], at: int, text: str, index: NameIndex) -> Credit:
    place = at + 1
    while place < len(tokens) and tokens[place].kind == OPEN:
        end = _closing(tokens, place)
        if _tells_office(tokens[place + 1 : end]):
            return _apposed(tokens[place + 1 : end], text, index)
        place = end + 1
    if place >= len(tokens) - 1:
        return NOTHING
    first, second = tokens[place], tokens[place + 1]
    if first.kind == PREPOSITION and first.lower in AFFILIATIONS:
        return _affiliation(tokens, place, text, index)
    begins_otherwise = second.kind in {CONJUNCTION, PREPOSITION} and second.lower not in FROM
    if first.kind != COMMA or begins_otherwise:
        return NOTHING
    start = place + 3 if second.text.isdigit() else place + 1  # after an age
    if start >= len(tokens):
        return NOTHING
    ending = _end_of_clause if tokens[start].kind == RELATIVE else _end_of_apposition
    end = ending(tokens, start)
    if [token.lower for token in tokens[end - 1 : end + 1]] == ["and", "now"]:
        start, end = end + 1, _end_of_apposition(tokens, end + 1)
    part = tokens[start:end]
    if not _tells_office(part) or _is_before_another(tokens, end):
        return NOTHING
    return _apposed(part, text, index)


def _is_before_another(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a title may be that of the next person: “Ann Lee, the Mayor, Ben Hall, and …”."""
    following = [token for token in tokens[comma + 1 : comma + 4] if token.kind != HONORIFIC]
    return bool(following) and following[0].is_person


def _closing(tokens: Sequence[Token], place: int) -> int:
    while place < len(tokens) and tokens[place].kind != CLOSE:
        place += 1
    return place


def _tells_office(part: Sequence[Token]) -> bool:
    return any(
        token.kind == ROLE or token.is_organisation or _is_office(part, at)
        for at, token in enumerate(part)
    )


def _is_office(part: Sequence[Token], at: int) -> bool:
    """Whether a title is an office here: “Professor of History”, “Associate Professor”."""
    if part[at].kind != HONORIFIC:
        return False
    following = part[at + 1 : at + 2] if at >= 0 else ()
    before = part[at - 1].lower if len(part) > 1 and at != 0 else ""
    return before in RANKS or any(token.lower == "of" for token in following)


def _apposed(part: Sequence[Token], text: str, index: NameIndex) -> Credit:
    """Return what the words after a name say: “who chairs the LEP”, “Chair”, “of the LEP”."""
    if part[0].kind == RELATIVE:
        return _clause(part[1:], text, index)
    others = next((at for at, token in enumerate(part) if token.lower in FOR_OTHERS), None)
    if others is not None:
        return _for_others(part[:others], part[others + 1 :], text, index)
    if part[0].lower in FROM:
        return _organisation_in(_text_of(part, text), index)
    return NOTHING if part[0].lower in SPEAKING else parse_credit(_text_of(part, text), index)


def _for_others(
    own: Sequence[Token], others: Sequence[Token], text: str, index: NameIndex
) -> Credit:
    """Return what stands before “representing” in a part of its own, “, chair of Acme, representing
    its staff”, and else whom that names."""
    apart = bool(own) and own[-1].kind == COMMA and _tells_office(own)
    role = parse_credit(_text_of(own, text), index) if apart else NOTHING
    if role.organisation or not others:
        return role
    body = _organisation_in(_text_of(others, text), index)
    return Credit(role.role, body.organisation, body.organisation_name)


def _text_of(part: Sequence[Token], text: str) -> str:
    return text[part[0].start : part[-1].end]


def _clause(clause: Sequence[Token], text: str, index: NameIndex) -> Credit:
    """“who chairs the Oxfordshire LEP”: the organisation alone."""
    words = [token for token in clause if token.kind != ADVERB]
    if not words or words[0].lower not in OFFICES:
        return NOTHING
    for token in words[1:]:
        if token.is_organisation:
            return _organisation_in(text[token.start : token.end], index)
        if token.kind not in IN_OFFICE and token.lower not in OFFICE_OF:
            break
    return NOTHING


def _affiliation(tokens: Sequence[Token], place: int, text: str, index: NameIndex) -> Credit:
    """“from the Oxfordshire LEP”: the organisation alone."""
    end = place + 1
    while end < len(tokens) and tokens[end].kind not in ENDS_OF_AFFILIATIONS:
        end += 1
    part = tokens[place + 1 : end]
    return _organisation_in(_text_of(part, text), index) if part else NOTHING


def _organisation_in(text: str, index: NameIndex) -> Credit:
    credit = parse_credit(text, index)
    return Credit(None, credit.organisation, credit.organisation_name)


def _end_of_clause(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < len(tokens) and tokens[end].kind not in {COMMA, END, QUOTE}:
        end += 1
    return end


def _end_of_apposition(tokens: Sequence[Token], start: int) -> int:
    """Return where what is said of a name ends: at a comma before a verb, else the first comma,
    unless one organisation alone stands after it: “Chair, Growth Network, said”."""
    end = start
    while end < len(tokens) and end - start < LONGEST and not _stops(tokens[end]):
        end += 1
    commas = [place for place in range(start, end) if tokens[place].kind == COMMA]
    if not commas:
        return end
    last = end - 1 if commas[-1] == end - 1 else end
    stopped = tokens[end].kind if end < len(tokens) else END
    closes = stopped in {VERB, COLON} and last < end
    named = [token for token in tokens[start:last] if token.kind == NAME]
    later = [token for token in named if token.start > tokens[commas[0]].start]
    if closes and not later:
        return last
    between = tokens[commas[0] : last - 1]
    alone = len(named) == len(later) == 1 and all(_is_in_title(token) for token in between)
    return (
        last
        if (closes or stopped in {END, COLON}) and alone and later[0].is_organisation
        else commas[0]
    )


def _is_in_title(token: Token) -> bool:
    return token.kind in {CAPITAL, COMMA, DETERMINER, ROLE} or token.lower in {"and", "for", "of"}


def _stops(token: Token) -> bool:
    return token.kind in STOPS or token.kind == RELATIVE or token.is_person
