"""The titles that are printed beside a name: before it, and in apposition."""

from collections.abc import Iterator, Sequence

from plugins.newsroom.names import is_role_word

from .kinds import (
    CAPITAL,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    END,
    HONORIFIC,
    NAME,
    OWNER,
    PREPOSITION,
    QUOTE,
    ROLE,
    VERB,
    WORDKIND,
)
from .lexicon import grammar_words
from .noun_phrases import is_post_nominal
from .token import Token
from .tokens import SPOKES

BODIES = grammar_words("bodies")
IN_PHRASES = frozenset({CAPITAL, CONJUNCTION, HONORIFIC, NAME, PREPOSITION, ROLE, WORDKIND})
"""What the words of a title hold that stands before its comma: “Minister for Trade and Ports”."""

PHRASE_OPENERS = frozenset({DETERMINER, OWNER})
LONGEST_PHRASE = 10
NOT_ANOTHER = frozenset({CAPITAL, DETERMINER, HONORIFIC, NAME})


def titles_of(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the titles printed beside a name: before it, and in apposition."""
    yield from _titles_before(tokens, at)
    place = _past_letters(tokens, at)
    if place < len(tokens) - 1 and tokens[place].kind == COMMA:
        start = place + 1 + (tokens[place + 1].kind == DETERMINER)
        end = start
        while end < len(tokens) and (is_title_word(tokens[end]) or tokens[end].kind == WORDKIND):
            end += 1
        while end > start and not is_role(tokens[end - 1]):
            end -= 1
        if start < end and not (end < len(tokens) and tokens[end].kind in (OWNER, VERB)):
            yield start, end


def _past_letters(tokens: Sequence[Token], at: int) -> int:
    """Return where a text goes on after a name and its letters: “A B MBE”."""
    place = at + 1
    while place < len(tokens) and is_post_nominal(tokens[place]):
        place += 1
    return place


def _titles_before(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    bare = at
    while bare and tokens[bare - 1].kind == HONORIFIC:
        bare -= 1
    if bare and tokens[bare - 1].kind == COMMA and _closes(tokens, at):
        yield from _title_before_comma(tokens, bare - 1)
    end = at
    while end and (_ends_short_form(tokens[end - 1]) or _is_plain_title(tokens[end - 1])):
        end -= 1
    if end < at and end and tokens[end - 1].lower == "the":
        end -= 1
    start = end
    while start and is_title_word(tokens[start - 1]):
        start -= 1
    if start < end and is_role(tokens[end - 1]):
        yield start, end


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name ends what stands in apposition: “the mayor, A B, said”, and not a list."""
    place = _past_letters(tokens, at)
    if place == len(tokens) or tokens[place].kind == END:
        return True
    if tokens[place].kind != COMMA or place + 1 == len(tokens):
        return False
    after = tokens[place + 1]
    return after.kind not in NOT_ANOTHER and after.lower not in {"and", "or"}


def _title_before_comma(tokens: Sequence[Token], comma: int) -> Iterator[tuple[int, int]]:
    """Yield the range of the title before a comma and a name: “the Minister for Health, A B,”."""
    start = comma
    while start and _is_in_phrase(tokens, start - 1) and comma - start < LONGEST_PHRASE:
        start -= 1
    begins = not start or tokens[start - 1].kind == END or tokens[start - 1].kind in PHRASE_OPENERS
    end = start
    while end < comma and (is_title_word(tokens[end]) or tokens[end].kind == WORDKIND):
        end += 1
    of_something = end < comma and tokens[end].lower in {"of", "for"}
    office = start < end and is_role(tokens[end - 1]) and tokens[end - 1].lower not in BODIES
    presents = begins and office and _presents(tokens, start)
    if presents and (end == comma or of_something):
        yield start, end


def _presents(tokens: Sequence[Token], start: int) -> bool:
    """Whether the title at a place presents a name behind its comma, and is not the end of what
    opens a clause: “Speaking after the chairman, A B, who …”, “Unlike the mayor, A B, who …”."""
    first = start
    while first and tokens[first - 1].kind not in (COMMA, END, QUOTE):
        first -= 1
    front = tokens[first : start - 1]
    if not front:
        return True
    opens = front[0].kind == PREPOSITION or front[0].text.endswith(("ing", "ed"))
    met = front[-1].kind == PREPOSITION and front[-1].lower != "by"
    return not (opens or met or not front[1:])


def _is_in_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may stand in a title before a comma: “Leader of the Council”."""
    within = tokens[at].kind == DETERMINER and at > 0 and tokens[at - 1].lower in {"of", "for"}
    return within or tokens[at].kind in IN_PHRASES


def is_role(token: Token) -> bool:
    """Whether a word may be the last of an office, or of a body: “mayor”, “council”."""
    if token.lower in SPOKES:
        return False
    if token.kind in (WORDKIND, CAPITAL):
        return token.lower in BODIES
    return token.kind == ROLE or (token.kind == HONORIFIC and is_role_word(token.text))


def is_title_word(token: Token) -> bool:
    """Whether a word may be part of an office: “Health” of “Health Minister”."""
    return token.kind == CAPITAL or is_role(token)


def _ends_short_form(token: Token) -> bool:
    return token.text == "." and token.kind != END


def _is_plain_title(token: Token) -> bool:
    return token.kind == HONORIFIC and not is_role_word(token.text)
