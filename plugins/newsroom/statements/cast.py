"""The cast of an article: who has been named in it so far, and how else they may be called."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from plugins.newsroom.names import is_honorific, is_role_word, words_of
from plugins.newsroom.schema import Organisation, Person
from plugins.newsroom.word_lists import word_list

from .lexicon import grammar_words
from .model import Credit
from .token import Token

MALE = grammar_words("he-titles")
FEMALE = grammar_words("she-titles")
SUFFIXES = grammar_words("suffixes")
REMEMBERED = 10_000
"""How many people and titles are kept in mind from one article to the next."""

HE, SHE = "he", "she"


class Mention(NamedTuple):
    """A full name among the tokens of a block, whose text `text` is."""

    tokens: Sequence[Token]
    at: int
    text: str


@dataclass(slots=True)
class Member:
    """A person whom the article has named, and “he” or “she”.

    `mentions` are the places that print the full name, in order. What stands beside it there is
    read only for those who speak, into `credit`.
    """

    person: Person
    pronoun: str | None = None
    mentions: list[Mention] = field(default_factory=list)
    credit: Credit | None = None


@dataclass
class Cast:
    """Everyone whom an article has named in full so far, in order.

    `short_forms` are those of their names, by the first word, with the people whom they can mean.
    `strangers` are the last words of names that the register lacks: after “Ann Waller”, “Waller”
    may be hers. `newcomers` are the first words of such names of people.
    """

    members: dict[str, Member] = field(default_factory=dict)
    strangers: set[str] = field(default_factory=set)
    short_forms: dict[str, dict[tuple[str, ...], dict[str, Person]]] = field(default_factory=dict)
    newcomers: set[str] = field(default_factory=set)

    def enter(self, person: Person) -> Member:
        """Add somebody whose full name was read; return their place in the cast."""
        member = self.members.get(person.id)
        if member is None:
            member = Member(person, pronoun=pronoun_of(person.honorific or ""))
            self.members[person.id] = member
            for words in short_forms((person.name, *person.also), person.sort):
                self.short_forms.setdefault(words[0], {}).setdefault(words, {})[person.id] = person
        return member

    def lacks(self, word: str) -> bool:
        """Whether a word is a part of a name before that the register lacks."""
        return word in self.strangers or word in self.newcomers

    def doubt_surnames(self, of: Iterable[Person | Organisation] = ()) -> None:
        """Take note that a relative of some people, or else of anybody, was named by a given name,
        who may share their surname."""
        people = [record for record in of if isinstance(record, Person)]
        people = people or [member.person for member in self.members.values()]
        self.strangers.update(person.name.split()[-1] for person in people)

    def told_apart(
        self, records: tuple[Person | Organisation, ...], pronoun: str
    ) -> tuple[Person | Organisation, ...]:
        """Return the one of several people of a surname whom a title can mean, “Mr” of Ann and Tom
        Waller, if each is known to be “he” or “she”; else all."""
        people = [self.members.get(record.id) for record in records]
        told = [member.pronoun or by_given_name(member.person.name) for member in people if member]
        if len(told) < len(records) or None in told or told.count(pronoun) != 1:
            return records
        return (records[told.index(pronoun)],)

    def shortest(self, words: list[str]) -> tuple[int, tuple[Person, ...]]:
        """Return how many of the words that follow are a short form of a name, and whose."""
        length, meant = 0, {}  # type: int, dict[str, Person]
        for form, people in self.short_forms.get(words[0], {}).items():
            if len(form) > length and tuple(words[: len(form)]) == form:
                length, meant = len(form), people
        return length, tuple(meant.values())


@lru_cache(REMEMBERED)
def short_forms(names: tuple[str, ...], sort: str | None) -> tuple[tuple[str, ...], ...]:
    """Return what a text may call a person after the full name: the surname, the given name.

    `sort` is the name as a directory sorts it, which may tell what the surname is.
    """
    forms: dict[tuple[str, ...], None] = {}
    for name in names:
        words = [word for word, _, _ in words_of(name)]
        while len(words) > 1 and (is_honorific(words[0]) or is_role_word(words[0])):
            words.pop(0)
        while len(words) > 1 and words[-1].casefold() in SUFFIXES:
            words.pop()
        if not words[1:]:
            continue
        for short in (words[-1:], words[-2:] if words[2:] else [], words[:1]):
            if short and len(short[0]) > 1:
                forms[tuple(short)] = None
    if sort and "," in sort:
        family = sort.partition(",")[0]
        forms[tuple(word for word, _, _ in words_of(family))] = None
    return tuple(forms)


@lru_cache(REMEMBERED)
def by_given_name(name: str) -> str | None:
    """Return “he” or “she” where a given name is one of men, or of women, only. That is enough to
    ask about “Mr Webster” after “Alison Webster”, and not to name anybody."""
    given = name.partition(" ")[0].casefold()
    if given in word_list("mens-names.txt"):
        return HE
    return SHE if given in word_list("womens-names.txt") else None


@lru_cache(REMEMBERED)
def pronoun_of(title: str) -> str | None:
    """Return “he” or “she” where a title before a name decides it."""
    word = title.casefold().rstrip(".").split()[:1]
    if not word:
        return None
    if word[0] in MALE:
        return HE
    return SHE if word[0] in FEMALE else None
