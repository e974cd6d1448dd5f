"""What kind of word one is before a name: of a person, of a thing, or a verb."""

import re
from functools import cache, lru_cache

from plugins.newsroom.names import REMEMBERED, is_honorific
from plugins.newsroom.statements.lexicon import grammar_words
from plugins.newsroom.word_lists import word_list

from .titles import is_head
from .words import caption_words

VERBAL = re.compile(r"[a-z-]+(?:(?<!ic)(?<![sui])s|ed|ing|ly)")
"""What a lower-case word that is in no list looks like if it is a verb."""

AGENT = re.compile(r"[a-z]{3,}(?:er|or|ist|ian|ee|man|men|woman|women)")
"""What a word that is in no list looks like if it is of a person: thrower, theorist, nominee."""

THINGS = re.compile(r"[a-z]+(?:[aei]nce|ice|ion|ity|itie|ment|ship|ure|work)s")
"""Plurals that are hardly verbs: communications, admissions, investments."""

TITLES_TOO = frozenset({"Justice", "Staff"})
"""What looks like a title behind “of” and “for”, and is none: “Secretary for Justice A”."""

TITLES_BEFORE = frozenset({"Adjunct", "Assistant", "Associate", "Emeritus"})
"""What belongs to the title behind it: “Associate Professor”."""


@lru_cache(REMEMBERED)
def is_person(word: str) -> bool:
    """Whether a word says what a person is, or several are: surgeon, sons, volunteers."""
    forms = {word, singular(word)}
    return is_head(word) or any(map(is_honorific, forms)) or not forms.isdisjoint(_person_nouns())


@cache
def _person_nouns() -> frozenset[str]:
    listed = word_list("person-nouns.txt") | word_list("kin.txt")
    return listed | caption_words("persons")


def singular(word: str) -> str:
    """Return a word of people as of one: student, child, woman."""
    if word.endswith("men"):
        return f"{word[:-3]}man"
    return {"wives": "wife"}.get(
        word, word.removesuffix("ren") if word.endswith("children") else word.removesuffix("s")
    )


def is_one(word: str) -> bool:
    """Whether a word is of one person: chair, manager."""
    low = word.lower()
    return (is_person(low) or bool(AGENT.fullmatch(low))) and singular(low) == low


def is_several(word: str) -> bool:
    """Whether a word is of several people: pupils, team."""
    return word in caption_words("groups") or (singular(word) != word and is_person(word))


def names_somebody(words: list[str]) -> bool:
    """Whether a phrase ends with a word for somebody: “brain surgeon”, “officers”."""
    noun = without_titles(words)
    return bool(noun) and (is_person(noun[-1].lower()) or bool(AGENT.fullmatch(noun[-1].lower())))


def without_titles(words: list[str]) -> list[str]:
    """Return the words of a phrase without the titles that stand at the name: “Dr”, “Cllr”."""
    end = len(words)
    while end and is_honorific(words[end - 1]) and words[end - 1] not in TITLES_TOO:
        end -= 1
    while 0 < end < len(words) and words[end - 1] in TITLES_BEFORE:
        end -= 1
    return words[:end]


def names_thing(word: str) -> bool:
    """Whether a word that ends like a verb is a plural: communications, grants."""
    return bool(THINGS.fullmatch(word)) or word in caption_words("adjuncts")


@cache
def function_words() -> frozenset[str]:
    """Return the words of grammar, which are no part of a role."""
    kinds = ("prepositions", "conjunctions", "relatives", "auxiliaries", "pronouns", "adverbs")
    return caption_words("no-nouns").union(*map(grammar_words, kinds))


@cache
def verbs_of_company() -> frozenset[str]:
    """Return the verbs of which something is known: greets, hands, says."""
    kinds = ("beside", "with", "to", "at", "from", "on", "speech")
    return frozenset().union(*map(caption_words, kinds))
