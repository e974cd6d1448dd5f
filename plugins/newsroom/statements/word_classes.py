"""What each word is in the grammar of this reader: a verb of saying, a role, a preposition."""

import re
from collections.abc import Iterator, Set
from functools import cache, lru_cache
from itertools import chain
from sys import intern
from typing import NamedTuple, TypeAlias

from plugins.newsroom.names import LARGEST, NameIndex, is_honorific, is_role_word
from plugins.newsroom.word_lists import word_list

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
    MARK,
    MODAL,
    OPEN,
    OTHER,
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
from .token import LOOKED_FOR, WATCHED
from .verbs import Verb, cue_verbs

DETERMINERS = grammar_words("determiners")


PREPOSITIONS = grammar_words("prepositions")


CONJUNCTIONS = grammar_words("conjunctions")


RELATIVES = grammar_words("relatives")


ADVERBS = grammar_words("adverbs")


NOUNS_IN_LY = grammar_words("nouns-in-ly")


MODALS = grammar_words("auxiliaries")


PRONOUNS = grammar_words("pronouns")


POSSESSIVES = frozenset({"’s", "'s"})
MASK = "\x02"
"""The character with which a quotation begins that is masked."""

PIECE = re.compile(
    r"(?:said|says|added)(?=[A-Z][a-z])|[^\W_]+(?:[-’'.&][^\W_]+)*|&|\x02\x01*”?|[^\w\s]"
)
"""A word, a masked quotation or a mark; what is between them is no token. A verb of saying that a
name touches is a word of its own: “saidJane”."""

MONTHS = grammar_words("calendar")
REGISTERS = 2
"""How many registers are kept in mind with the chunks of the texts that were read against them."""


@cache
def openers() -> frozenset[str]:
    """Return the words that open a sentence and are no part of a name."""
    return grammar_words("openers") | CONJUNCTIONS | PREPOSITIONS | ADVERBS | MONTHS


MARKS = {
    ",": COMMA, ":": COLON, "(": OPEN, "[": OPEN, ")": CLOSE, "]": CLOSE, "—": DASH, "–": DASH,
    ";": END, "?": END, "!": END, "…": END, "―": DASH,
    ".": MARK, "-": MARK, "’": MARK, "'": MARK,
}  # fmt: skip
"""What marks mean; of some, only what stands beside them decides."""

_CLASSES: tuple[tuple[frozenset[str], str], ...] = (
    (PRONOUNS, PRONOUN),
    (RELATIVES, RELATIVE),
    (MODALS, MODAL),
    (PREPOSITIONS, PREPOSITION),
    (ADVERBS, ADVERB),
    (DETERMINERS, DETERMINER),
    (CONJUNCTIONS, CONJUNCTION),
)


class Word(NamedTuple):
    """A word or a mark: its kind of token and its verb of saying; `lower` is for comparing.

    `bare` is the word without a possessive at its end, and `owns` whether it has one.
    """

    kind: str
    bare: str
    lower: str
    verb: Verb | None
    owns: bool


class Vocabulary(dict[str, Word]):
    """What each word and mark is, worked out once: texts use the same ones again and again.

    A spelling is one object wherever it is kept, so that little memory is gone through.
    """

    def __missing__(self, piece: str) -> Word:
        word = classify(intern(piece))
        if len(self) < LARGEST:
            self[piece] = word
        return word


VOCABULARY = Vocabulary()


NOTED, SURNAME = "noted", "may be a surname"

PlacedWord: TypeAlias = tuple[str, str, str, Verb | None, bool, str | None, int, int]
"""A word's kind, spelling, form for comparing and verb; whether it may begin a name or is one of
`WATCHED`, which few are; what else there is to do about it, `MARK`, `SURNAME`, or
`NOTED` if only its place is looked for; and its range in what it stands in."""


class Chunks(dict[str, tuple[PlacedWord, ...]]):
    """The words and marks of what lies between two spaces, worked out once: most chunks are a
    word alone, or with a comma, and come again and again. `beginnings` are the words with which
    names may begin."""

    def __init__(self, beginnings: Set[str]) -> None:
        super().__init__()
        self.beginnings = beginnings

    def __missing__(self, chunk: str) -> tuple[PlacedWord, ...]:
        words = tuple(chain.from_iterable(map(self._placed, PIECE.finditer(chunk))))
        if len(self) < LARGEST:
            self[intern(chunk)] = words
        return words

    def _placed(self, found: re.Match[str]) -> Iterator[PlacedWord]:
        """Yield a word, and the possessive at its end."""
        kind, bare, lower, verb, owns = VOCABULARY[found[0]]
        start, end = found.start(), found.end() - 2 * owns
        rare = bare in self.beginnings or lower in WATCHED
        role = NOTED if rare or kind in LOOKED_FOR else None
        if kind is MARK:
            role = MARK
        elif kind is CAPITAL and not (owns or bare.isupper()):
            role = SURNAME
        yield kind, bare, lower, verb, rare, role, start, end
        if owns:
            yield OWNER, intern(found[0][-2:]), "’s", None, False, None, end, end + 2


@lru_cache(REGISTERS)
def chunks_of(index: NameIndex) -> Chunks:
    """Return what chunks are known of texts in which the names of a register are looked for."""
    return Chunks(index.beginnings)


def classify(piece: str) -> Word:
    """Return what a word or a mark is."""
    if piece[0] == MASK:
        return Word(QUOTE, "", "", None, owns=False)
    if not (piece[0].isalnum() or piece == "&"):
        return Word(MARKS.get(piece[0], OTHER), piece, piece, None, owns=False)
    owns = piece[-2:] in POSSESSIVES
    bare = intern(piece[:-2]) if owns else piece
    return Word(*_classify(bare), owns)


def _classify(word: str) -> tuple[str, str, str, Verb | None]:
    lower = intern(word.casefold().replace("’", "'"))
    verb = cue_verbs().get(lower)
    listed = _listed(word, lower)
    if listed is not None:
        return listed, word, lower, None
    if verb is not None and (word.islower() or not verb.finite):
        return VERB, word, lower, verb
    return _unlisted(word, lower), word, lower, None


def _listed(word: str, lower: str) -> str | None:
    """Return the class of a word of the grammar lists; “also” and the like begin a clause only
    where they begin a sentence."""
    if lower in ADVERBS and lower in CONJUNCTIONS:
        return ADVERB if word.islower() else CONJUNCTION
    return next((kind for words, kind in _CLASSES if lower in words), None)


def _unlisted(word: str, lower: str) -> str:
    if word.islower():
        if lower.endswith("ly") and lower not in NOUNS_IN_LY:
            return ADVERB
        return ROLE if is_role_word(lower) or is_person_noun(lower) else WORDKIND
    if is_honorific(word):
        return HONORIFIC
    if is_role_word(word) or is_person_noun(word):
        return ROLE
    return CAPITAL if word[0].isupper() else WORDKIND


def is_person_noun(word: str) -> bool:
    """Whether a word means a person without being a role, such as “farmer”."""
    listed = word_list("person-nouns.txt")
    lower = word.casefold()
    return lower in listed or lower.removesuffix("s") in listed
