"""A token: a word, mark, name or quotation of a block."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from plugins.newsroom.schema import Organisation, Person
from plugins.newsroom.word_lists import word_list

from .kinds import (
    BODY_WORD,
    CAPITAL,
    CUE_WORD,
    DETERMINER,
    END,
    FAMILY,
    HONORIFIC,
    KIN_WORD,
    NAME,
    OWNER,
    PRONOUN,
    QUOTE,
    ROLE,
    VERB,
)
from .lexicon import grammar_words
from .verbs import Verb


class Token:
    """A word, mark or quotation, with its range in the block's text; `lower` is for comparing.

    There is one for each word of a site, so it is kept small, and without an `__init__`, which
    would take twice the time: names alone have more.
    """

    __slots__ = ("end", "kind", "lower", "start", "text", "verb")

    kind: str
    text: str
    start: int
    end: int
    lower: str
    verb: Verb | None

    is_person = False
    is_organisation = False
    short = False
    titled: str | None = None
    records: tuple[Person | Organisation, ...] = ()

    def __repr__(self) -> str:
        return f"<{self.kind} {self.text!r}>"


def possessive(text: str, start: int) -> Token:
    """Return the ’s that stands at a place of a text."""
    token = Token()
    token.kind, token.text, token.lower = OWNER, text, "’s"
    token.start, token.end, token.verb = start, start + len(text), None
    return token


def stop(start: int) -> Token:
    """Return the end of a sentence without a mark, at a place of a text."""
    token = Token()
    token.kind, token.text, token.lower = END, "", ""
    token.start, token.end, token.verb = start, start, None
    return token


class Name(Token):
    """A name and those whom it can mean.

    `short` is true for a part of a full name; `titled` is “he” or “she” where the title before
    it tells.
    """

    __slots__ = ("is_organisation", "is_person", "records", "short", "titled")

    def __init__(
        self,
        text: str,
        start: int,
        records: tuple[Person | Organisation, ...],
        *,
        short: bool = False,
    ) -> None:
        self.kind = NAME
        self.text = text
        self.start = start
        self.end = start + len(text)
        self.lower = text.casefold()
        self.verb = None
        self.records = records
        self.short = short
        self.titled = None
        self.is_person = isinstance(records[0], Person)
        self.is_organisation = not self.is_person


Places = dict[str, list[int]]
"""Where tokens of the kinds that are looked for stand among others, in order."""

LOOKED_FOR = frozenset({CAPITAL, DETERMINER, END, HONORIFIC, NAME, PRONOUN, QUOTE, ROLE, VERB})
CUE_WORDS = grammar_words("statement-nouns") | {"according", "joint", "jointly", "statements"}
PLACED = (*LOOKED_FOR, BODY_WORD, CUE_WORD, FAMILY, KIN_WORD)
WATCHED = {
    **dict.fromkeys(CUE_WORDS, CUE_WORD),
    **dict.fromkeys(grammar_words("bodies"), BODY_WORD),
    **dict.fromkeys(word_list("kin.txt"), KIN_WORD),
}
"""Words that are looked for whatever their kind, and as what: most sentences have none of them."""


def is_within(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of some places, in order, stands in a range."""
    first = bisect_left(places, start)
    return first < len(places) and places[first] < end


def no_places() -> Places:
    """Return the places of no tokens, to add to."""
    return {kind: [] for kind in PLACED}


def places_of(tokens: Iterable[Token]) -> Places:
    """Return where the tokens that are looked for stand, so that others need not be seen again."""
    places = no_places()
    for at, token in enumerate(tokens):
        if token.kind in LOOKED_FOR:
            places[token.kind].append(at)
        if token.lower in WATCHED:
            places[WATCHED[token.lower]].append(at)
    return places
