"""The cast of an article: who has been named in it so far, and how else they may be called."""

from dataclasses import dataclass, field
from functools import lru_cache

from plugins.newsroom.names import is_honorific, is_role_word, words_of
from plugins.newsroom.schema import Person
from plugins.newsroom.word_lists import word_list

from .lexicon import grammar_words
from .model import Credit

MALE = grammar_words("he-titles")
FEMALE = grammar_words("she-titles")
SUFFIXES = grammar_words("suffixes")
REMEMBERED = 10_000
"""How many people and titles are kept in mind from one article to the next."""

HE, SHE = "he", "she"


@dataclass
class Member:
    """A person whom the article has named: what it printed with the name, and “he” or “she”."""

    person: Person
    credit: Credit | None = None
    pronoun: str | None = None


@dataclass
class Cast:
    """Everyone whom an article has named in full so far, in order.

    `first_words` are the words with which a short form of a name begins. `strangers` are the last
    words of names that the register lacks: after “Ann Waller”, “Waller” may be hers. `newcomers`
    are the first words of such names of people.
    """

    members: dict[str, Member] = field(default_factory=dict)
    strangers: set[str] = field(default_factory=set)
    newcomers: set[str] = field(default_factory=set)
    _short: dict[tuple[str, ...], dict[str, Person]] = field(default_factory=dict)
    first_words: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)

    def enter(self, person: Person) -> Member:
        """Add somebody whose full name was read; return their place in the cast."""
        member = self.members.get(person.id)
        if member is None:
            member = Member(person, pronoun=pronoun_of(person.honorific or ""))
            self.members[person.id] = member
            for words in short_forms((person.name, *person.also), person.sort):
                self._short.setdefault(words, {})[person.id] = person
                self.first_words.setdefault(words[0], set()).add(words)
        return member

    def doubt_surnames(self) -> None:
        """Take note that a relative of somebody was named by a given name, who may share their
        surname."""
        self.strangers.update(member.person.name.split()[-1] for member in self.members.values())

    def shortest(self, words: list[str]) -> tuple[int, tuple[Person, ...]]:
        """Return how many of the words that follow are a short form of a name, and whose."""
        found = (0, ())  # type: tuple[int, tuple[Person, ...]]
        for form in self.first_words.get(words[0], ()):
            if len(form) > found[0] and tuple(words[: len(form)]) == form:
                found = len(form), tuple(self._short[form].values())
        return found


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
