"""People whom a text names and the register lacks: whoever they are, “she” may mean them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from plugins.newsroom.names import REMEMBERED
from plugins.newsroom.word_lists import word_list

from .kinds import (
    ADVERB,
    CAPITAL,
    COMMA,
    DETERMINER,
    END,
    HONORIFIC,
    MODAL,
    OTHER,
    QUOTE,
    RELATIVE,
    ROLE,
    VERB,
    WORDKIND,
)
from .lexicon import grammar_words
from .person_words import SEVERAL, is_person_word
from .token import Token, places_of
from .unnamed_people import KIN, indefinite_people
from .word_classes import MONTHS, is_person_noun

COMPASS = grammar_words("compass")
BODIES = grammar_words("bodies")
PEOPLE = grammar_words("people")
GIVEN = word_list("given-names.txt")
ANY_GIVEN = GIVEN | word_list("mens-names.txt") | word_list("womens-names.txt")
TITLES = frozenset({HONORIFIC, ROLE})

LONGEST = 4
"""Words in the longest name that is looked for."""

PLACING = grammar_words("placing")
DATING = grammar_words("dating")

NUMBERS = grammar_words("numbers")

AGES = 3
"""Digits that no age has: “June, 2014, …”."""

APPOSITION = 6
"""How many words after a name's comma may stand before the word for what the person is."""


def strangers(
    tokens: Sequence[Token],
    capitals: Iterable[int],
    is_known: Callable[[str], bool] | None = None,
) -> Iterator[int]:
    """Yield where the names begin that read as a person's and are nobody's in the register.

    `capitals` are the places of words with capitals; `is_known` tells whether a word has been a
    part of such a name before.
    """
    end = 0
    for at in capitals:
        if at < end:
            continue
        end = end_of_run(tokens, at)
        again = is_known is not None and end == at + 1 and is_known(tokens[at].text)
        again = again and not _is_place(tokens, at)
        if (again and _may_be_name(tokens[at:end])) or is_stranger_at(tokens, at, end):
            yield at


def _is_place(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that ended a name before is no surname here: “the Internet”, “in Bristol”."""
    before = tokens[at - 1] if at else None
    placed = before is not None and (before.kind == DETERMINER or before.lower in PLACING)
    return placed or tokens[at].lower in word_list("regions.txt")


def names_stranger(tokens: Sequence[Token]) -> bool:
    """Whether tokens name a person whom the register lacks."""
    capitals = [at for at, token in enumerate(tokens) if token.kind == CAPITAL]
    return next(strangers(tokens, capitals), None) is not None


def brings_up_somebody(tokens: Sequence[Token]) -> bool:
    """Whether tokens speak of a person who is nobody of the register, with a name or without."""
    found = indefinite_people(tokens, places_of(tokens))
    return names_stranger(tokens) or next(found, None) is not None


def may_be_people(token: Token) -> bool:
    """Whether a word means people, or a body of them, or sounds as if it did: “councillors”."""
    if token.kind not in (ROLE, WORDKIND, CAPITAL):
        return token.lower in PEOPLE
    one = token.lower.removesuffix("s")
    return (
        token.lower in PEOPLE
        or token.lower in BODIES
        or one in word_list("role-heads.txt")
        or is_person_noun(one)
        or one in KIN
        or SEVERAL.search(token.lower) is not None
    )


def is_spoken_by_stranger(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a single name that nobody has stands beside a verb of saying: “Brown conceded”."""
    before = verb - 1
    while before >= 0 and tokens[before].kind == ADVERB:
        before -= 1
    beside = [tokens[before] if before >= 0 else None, *tokens[verb + 1 : verb + 2]]
    return any(
        token is not None and token.kind == CAPITAL and _may_be_name([token]) for token in beside
    )


def is_stranger_at(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a run of words with capitals reads as a person's name, by itself or by what stands
    beside it: a given name, a title or role before it, what the person is or says after it."""
    given = tokens[start].lower in ANY_GIVEN and not _is_month(tokens, start, end)
    title = _title_before(tokens, start)
    if title is None and end == start + 1 and not given:
        begins = start == 0 or tokens[start - 1].kind in (END, MODAL, QUOTE)
        return begins and _is_one(tokens[end : end + APPOSITION])
    words = [token for token in tokens[start:end] if token.kind == CAPITAL]
    if not _may_be_name(words):
        return False
    if title is not None and title.kind == HONORIFIC:
        return True
    head = title is not None and title.lower in word_list("role-heads.txt")
    if title is not None and title.text[0].isupper() and len(words) == 1:
        in_title = end < len(tokens) and tokens[end].kind == ROLE  # “Consultant Stroke Physician”
        return given or (head and not in_title)
    if given or not 1 < len(words) <= LONGEST:
        return given and len(words) <= LONGEST
    if title is not None:
        return title.text.islower() or head
    return _is_described(tokens[end : end + APPOSITION])


def _is_month(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a word that may be a given name tells when something was: “in June”."""
    dated = start > 0 and tokens[start - 1].lower in DATING
    return dated and end == start + 1 and tokens[start].lower in MONTHS


def _is_one(following: Sequence[Token]) -> bool:
    """Whether what follows a single name says that it is a person's: “, who”, “, 44,”."""
    words = [token.text for token in following]
    if words[:1] != [","] or not words[1:]:
        return False
    age = (words[1].isdigit() and len(words[1]) < AGES) or words[1] in NUMBERS
    nouns = (token.lower for token in following if token.kind in (ROLE, WORDKIND))
    is_somebody = words[1] in {"a", "an"} and any(map(is_person_word, nouns))
    return is_somebody or words[1] in {"aged", "who"} or (age and words[2:3] == [","])


def _title_before(tokens: Sequence[Token], start: int) -> Token | None:
    """Return the title just before a place, past a full stop."""
    at = start - 1
    if at > 0 and tokens[at].text == ".":
        at -= 1
    return tokens[at] if at >= 0 and tokens[at].kind in TITLES else None


def _is_described(following: Sequence[Token]) -> bool:
    """Whether what follows a name says what the person is, or does: “, a farmer”, “who”."""
    if not following:
        return False
    if following[0].kind == VERB or following[0].kind == RELATIVE:
        return following[0].lower != "which"
    if following[0].kind != COMMA or not following[1:]:
        return False
    first = following[1]
    if first.text.isdigit() or first.lower in {"who", "whose"}:
        return True
    described = first.kind in (DETERMINER, ROLE, CAPITAL)
    roles = [token for token in following[1:] if token.kind == ROLE]
    return described and bool(roles) and not any(token.is_person for token in following)


def _may_be_name(words: Sequence[Token]) -> bool:
    """Whether no word speaks against a person's name: a thing, a figure, a point of the compass."""
    return words[0].lower not in COMPASS and not any(_is_of_thing(word.text) for word in words)


@lru_cache(REMEMBERED)
def _is_of_thing(word: str) -> bool:
    lower = word.casefold().replace("’", "'")
    listed = lower in word_list("organisation-words.txt") or lower in word_list("named-after.txt")
    return listed or any(map(str.isdigit, word)) or (word.isupper() and len(word) > 1)


def end_of_run(tokens: Sequence[Token], at: int) -> int:
    """Return where a run of words with capitals ends, past the full stops of initials."""
    end = at + 1
    while end < len(tokens):
        token, last = tokens[end], tokens[end - 1]
        if token.kind != CAPITAL and not (
            token.text == "." and token.kind == OTHER and len(last.text) == 1
        ):
            break
        if token.start > last.end + 1:
            break
        end += 1
    return end
