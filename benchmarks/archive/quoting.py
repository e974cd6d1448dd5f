"""The ways in which an article says who said something: each a paragraph or more."""

from collections.abc import Callable
from datetime import date
from random import Random
from typing import TypeAlias

from .model import Paragraph, Person
from .sentences import TO_BE_BROKEN, Sentences

Passage: TypeAlias = list[Paragraph]
Way: TypeAlias = Callable[[Sentences, Random, Person, date], Passage]


def _same(text: str) -> Paragraph:
    return Paragraph(text, text)


def _office(person: Person, day: date) -> str:
    role = person.role_on(day)
    return f"{role.title} of the {role.organisation.name_on(day).full}"


def _short_office(person: Person, day: date) -> str:
    role = person.role_on(day)
    return f"{role.organisation.name_on(day).short} {role.title}"


def _title_and_name(person: Person) -> str:
    return " ".join(filter(None, [person.honorific, person.name]))


def _formally(person: Person) -> str:
    return f"{person.title} {person.family}"


def _opened(text: str) -> tuple[str, str]:
    """Cut a sentence in two, where “she said” can break it."""
    words = text.split()
    return " ".join(words[:4]), " ".join(words[4:])


def named_then_pronoun(sentences: Sentences, chance: Random, person: Person, day: date) -> Passage:
    """Full name and role, and in the next paragraph a pronoun."""
    who, office = _title_and_name(person), _office(person, day)
    verb = chance.choice(["added", "continued", "said"])
    ours = [
        f"{who}, {office}, said: “{sentences.speech(chance, person.id)}”",
        f"{person.pronoun.capitalize()} {verb}: “{sentences.speech(chance, person.id)}”",
    ]
    return [_same(text) for text in ours]


def behind_the_words(sentences: Sentences, chance: Random, person: Person, day: date) -> Passage:
    """The name behind the words, which then go on."""
    first = sentences.claim(chance, person.id).removesuffix(".")
    rest = sentences.claim(chance, person.id)
    who = f"{_title_and_name(person)}, {_office(person, day)}"
    return [_same(f"“{first},” said {who}. “{rest}”")]


def continued(sentences: Sentences, chance: Random, person: Person, day: date) -> Passage:
    """A speech broken by “she said”, after a paragraph that names the speaker."""
    first, rest = _opened(sentences.claim(chance, person.id, TO_BE_BROKEN))
    who = f"{_short_office(person, day)} {_title_and_name(person)}"
    named = f"{who} explained: “{sentences.speech(chance, person.id)}”"
    return [_same(named), _same(f"“{first},” {person.pronoun} said, “{rest}”")]


def by_surname(sentences: Sentences, chance: Random, person: Person, day: date) -> Passage:
    """A full mention, and later the family name with a title."""
    place = person.role_on(day).organisation.place.name
    who, formally = _title_and_name(person), _formally(person)
    met = f"{who} of the {person.role_on(day).organisation.name_on(day).full} met local teams."
    fact = f"{met} {sentences.fact(chance)} The tour ended in {place}."
    return [_same(fact), _same(f"{formally} said: “{sentences.speech(chance, person.id)}”")]


def reported(sentences: Sentences, chance: Random, person: Person, day: date) -> Passage:
    """Reported speech, without marks."""
    who = f"{_title_and_name(person)}, {_office(person, day)},"
    return [_same(sentences.report(chance, person.id, who))]


def explicit_report(sentences: Sentences, chance: Random, person: Person, day: date) -> Passage:
    """Reported speech in a bracketed span."""
    who = f"{_title_and_name(person)}, {_office(person, day)},"
    said = sentences.report(chance, person.id, who)
    fact = sentences.fact(chance)
    return [Paragraph(f"[{said}]{{by={person.id}}} {fact}", f"{said} {fact}")]


def explicit_words(sentences: Sentences, chance: Random, person: Person, day: date) -> Passage:
    """Direct words in a bracketed span, with role and organisation."""
    role = person.role_on(day)
    said = f"“{sentences.speech(chance, person.id)}”"
    lead = f"{_title_and_name(person)} from the {role.organisation.name_on(day).short} added: "
    span = f'[{said}]{{by={person.id} as="{role.title}" for={role.organisation.id}}}'
    return [Paragraph(lead + span, lead + said)]


def display(sentences: Sentences, chance: Random, person: Person, day: date) -> Passage:
    """A display quotation, in a block of its own."""
    name = person.role_on(day).organisation.name_on(day).full
    words = sentences.speech(chance, person.id)
    return [_same(f"> {words}\n>\n> — {person.name}, {name}")]


def spokesperson(sentences: Sentences, chance: Random, person: Person, day: date) -> Passage:
    """An organisation speaks for itself."""
    organisation = person.role_on(day).organisation
    said = sentences.speech(chance, organisation.id)
    who = f"A spokesperson for the {organisation.name_on(day).full}"
    return [_same(f"{who} said: “{said}”")]


WAYS: tuple[Way, ...] = (
    named_then_pronoun,
    behind_the_words,
    continued,
    by_surname,
    reported,
    explicit_report,
    explicit_words,
    display,
    spokesperson,
)
