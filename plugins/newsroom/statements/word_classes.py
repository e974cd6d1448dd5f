"""What each word is in the grammar of this reader: a verb of saying, a role, a preposition."""

from functools import cache
from typing import NamedTuple

from plugins.newsroom.names import is_honorific, is_role_word, word_list

from .kinds import (
    ADVERB,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    HONORIFIC,
    MODAL,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    VERB,
    WORDKIND,
)
from .lexicon import grammar_words
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
VOCABULARY = 50_000
MONTHS = grammar_words("calendar")


@cache
def openers() -> frozenset[str]:
    """Return the words that open a sentence and are no part of a name."""
    return grammar_words("openers") | CONJUNCTIONS | PREPOSITIONS | ADVERBS | MONTHS


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
    """A word: its kind of token and its verb of saying; `lower` is for comparing.

    `bare` is the word without a possessive at its end, and `owns` whether it has one.
    """

    kind: str
    bare: str
    lower: str
    verb: Verb | None
    owns: bool


CLASSIFIED: dict[str, Word] = {}
"""What `classify` has returned: texts use the same words again and again."""


def classify(word: str) -> Word:
    """Return what a word is."""
    owns = word[-2:] in POSSESSIVES
    bare = word[:-2] if owns else word
    found = Word(*_classify(bare), owns)
    if len(CLASSIFIED) < VOCABULARY:
        CLASSIFIED[word] = found
    return found


def _classify(word: str) -> tuple[str, str, str, Verb | None]:
    lower = word.casefold().replace("’", "'")
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
