"""Whom a subject means: the register and what the article has said before decide, or nobody."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from plugins.newsroom.names import REMEMBERED, is_honorific, is_role_word, words_of
from plugins.newsroom.schema import Organisation, Person

from .cast import Cast, by_given_name
from .documents import documents_of
from .kinds import (
    COMMA,
    END,
    OWNER,
    PREPOSITION,
    QUOTE,
)
from .model import Certainty
from .noun_phrases import THEY
from .offices import Offices
from .sentence import LONGEST_SENTENCE, sentence_start
from .subject import Subject
from .token import Token

PEOPLE = frozenset({"he", "she"})
NEAR = 6
"""How many blocks back a pronoun's person may stand."""


class Answer(NamedTuple):
    """Who said something, or who may have: `speakers` is empty unless it is certain.

    `printed` is a name that the register lacks; `namesakes` are those who share the name in the
    text. `evidence` are the words that decided.
    """

    speakers: tuple[Person | Organisation, ...] = ()
    certainty: Certainty = Certainty.NAMED
    evidence: str = ""
    printed: str = ""
    namesakes: tuple[Person | Organisation, ...] = ()


class Words(NamedTuple):
    """Words that somebody said: the place of their verb among a block's tokens, and who it was."""

    tokens: Sequence[Token]
    verb: int
    answer: Answer


@dataclass
class Focus:
    """Whom a pronoun can mean at a place of the article.

    `topic` is the last person who was the subject of a sentence, or spoke; `others` are those
    named since, and `unnamed` has the pronouns of people without a name since, “” where either
    can mean them. `order` holds everyone named, the latest last; `group` are the several people
    with whom a sentence began. `words` are the last that somebody is told to have said.
    """

    cast: Cast
    topic: Person | None = None
    topic_block: int = 0
    others: set[str] = field(default_factory=set)
    unnamed: set[str] = field(default_factory=set)
    order: dict[str, Person] = field(default_factory=dict)
    group: tuple[Person, ...] = ()
    offices: Offices = field(default_factory=Offices)
    words: Words | None = None

    def name(self, person: Person) -> None:
        """Take note of a person who is named."""
        key = person.id
        self.order.pop(key, None)
        self.order[key] = person
        if self.topic is None or key != self.topic.id:
            self.others.add(key)

    def name_somebody(self, pronoun: str | None = None) -> None:
        """Take note of a person without a name, whom only “he” or “she” can mean if that is
        known: “a farmer”, “his mother”."""
        self.unnamed.add(pronoun or "")

    def take(self, person: Person, block: int) -> None:
        """Take note of a person of whom a sentence speaks."""
        self.order.pop(person.id, None)
        self.order[person.id] = person
        self.topic = person
        self.topic_block = block
        self.others.clear()
        self.unnamed.clear()

    def lose(self) -> None:
        """Take note that somebody spoke of whom it is not certain who they are."""
        self.topic = None
        self.name_somebody()

    def meant_by(
        self, pronoun: str, block: int, excluded: AbstractSet[str] = frozenset()
    ) -> Person | None:
        """Return the one person whom “he” or “she” can mean, if there is just one; `excluded` are
        the ids of those whom grammar rules out."""
        if self.topic is not None and self.topic.id in excluded:
            return None
        somebody = not self.unnamed.isdisjoint({"", pronoun})
        others = any(self._fits(other, pronoun) for other in self.others - excluded)
        if self.topic is not None and self._fits(self.topic.id, pronoun):
            far = block - self.topic_block > NEAR
            if others or somebody or far or self._speaks_against(self.topic, pronoun):
                return None
            return self.topic
        known = [
            person
            for person in self.order.values()
            if person.id not in excluded and self._fits(person.id, pronoun)
        ]
        if len(known) != 1 or somebody or self._speaks_against(known[0], pronoun):
            return None
        return known[0]

    def _fits(self, person: str, pronoun: str) -> bool:
        member = self.cast.members.get(person)
        if member is None or member.pronoun == pronoun:
            return True
        return member.pronoun is None and by_given_name(member.person.name) in {None, pronoun}

    def _speaks_against(self, person: Person, pronoun: str) -> bool:
        """Whether a person's given name is one of women only, and “he” is said, or the reverse:
        somebody whom the register lacks may have been named."""
        member = self.cast.members.get(person.id)
        told = member.pronoun if member is not None else None
        return told is None and by_given_name(person.name) not in {None, pronoun}

    def nearest(self) -> list[Person]:
        """Return those who have been named, the latest first; the topic before all."""
        others = [person for person in reversed(self.order.values()) if person is not self.topic]
        return [self.topic, *others] if self.topic is not None else others


def resolve(
    subject: Subject | None,
    tokens: Sequence[Token],
    text: str,
    focus: Focus,
    block: int,
    said: str = "",
) -> Answer:
    """Return whom a subject means; `said` are the words that it is said to have spoken."""
    if subject is None:
        return Answer()
    evidence = _words(subject, tokens, text)
    if subject.pronoun == THEY:
        together = focus.group if set(focus.order) == {person.id for person in focus.group} else ()
        return Answer(together, Certainty.PRONOUN, evidence)
    if subject.pronoun:
        excluded = _named_after(subject, tokens) | _named_in_front(subject, tokens)
        excluded |= _spoken_of(said, focus)
        return _by_pronoun(subject.pronoun, focus, block, evidence, excluded)
    if subject.office:
        return _by_office(subject, focus, evidence)
    if subject.document:
        return _by_document(subject, focus)
    if subject.printed:
        return Answer((), _certainty(subject), evidence, subject.printed)
    return _by_name(subject, focus, evidence)


def _by_document(subject: Subject, focus: Focus) -> Answer:
    """Return who wrote the document that goes on: “The letter adds that …”."""
    words = focus.words
    known = words is not None and subject.document in documents_of(words.tokens, words.verb)
    return words.answer._replace(certainty=Certainty.CONTINUED) if words and known else Answer()


def _by_name(subject: Subject, focus: Focus, evidence: str) -> Answer:
    doubtful = next((name for name in subject.names if len(name.records) > 1), None)
    if doubtful is not None:
        return Answer(namesakes=doubtful.records, printed=doubtful.text, evidence=evidence)
    if any(_may_be_another(name, focus.cast) for name in subject.names):
        return Answer(evidence=evidence)
    speakers = tuple(dict.fromkeys(name.records[0] for name in subject.names))
    return Answer(speakers, _certainty(subject), evidence)


def _certainty(subject: Subject) -> Certainty:
    certainty = Certainty.ORGANISATION if subject.spokes else Certainty.NAMED
    for name in subject.names:
        if name.is_organisation:
            return Certainty.ORGANISATION
        if name.short:
            certainty = Certainty.SURNAME
    return certainty


def _may_be_another(name: Token, cast: Cast) -> bool:
    """Whether the title before a short name is another's: “Mr Waller” of Ann Waller; or a name
    of one word is the surname of somebody whom the register lacks."""
    if not name.short and name.text in cast.strangers:
        return True
    member = cast.members.get(name.records[0].id)
    if member is None or name.titled is None:
        return False
    own = member.pronoun or by_given_name(member.person.name)
    return own is not None and name.titled != own


def _by_office(subject: Subject, focus: Focus, evidence: str) -> Answer:
    holder = focus.offices.holder(subject.office)
    body = isinstance(holder, Organisation)
    if subject.spokes and not body:
        return Answer((), Certainty.ORGANISATION, evidence, subject.printed)
    certainty = Certainty.ORGANISATION if body else Certainty.PRONOUN
    return Answer((holder,) if holder else (), certainty, evidence)


def _named_after(subject: Subject, tokens: Sequence[Token]) -> set[str]:
    """Return the ids of those whom a sentence names after its subject “he”: it is none of them,
    as in “He described A B as …”."""
    ids: set[str] = set()
    for token in tokens[subject.end : subject.end + LONGEST_SENTENCE]:
        if token.kind in (END, QUOTE):
            break
        if token.is_person:
            ids.update(record.id for record in token.records)
    return ids


def _named_in_front(subject: Subject, tokens: Sequence[Token]) -> set[str]:
    """Return the ids of those whom the words before “he” hold in another part: it is none of them
    in “Speaking after A B, he said”."""
    start = sentence_start(tokens, subject.start)
    front = tokens[start : subject.start]
    if not front or front[-1].kind != COMMA:
        return set()
    opens = front[0].kind == PREPOSITION or front[0].text.endswith(("ing", "ed"))
    names = [
        token for at, token in enumerate(front) if token.is_person and front[at + 1].kind != OWNER
    ]
    return {record.id for token in names for record in token.records} if opens else set()


def _spoken_of(said: str, focus: Focus) -> set[str]:
    """Return the ids of those whom words name: nobody calls themselves by their surname."""
    plain = said.replace("’", "'")
    people = {who: _words_of_name(person.name) for who, person in focus.order.items()}
    people = {who: own for who, own in people.items() if own and own[-1] in plain}
    if not people:
        return set()
    words = ["", *(word for word, _, _ in words_of(said)), ""]
    return {who for who, own in people.items() if _is_named(own, words)}


@lru_cache(REMEMBERED)
def _words_of_name(name: str) -> tuple[str, ...]:
    return tuple(word for word, _, _ in words_of(name))


def _is_named(own: Sequence[str], words: Sequence[str]) -> bool:
    """Whether words hold the last of a name's own, by itself, or after a title or another part of
    the name."""
    return any(
        word == own[-1]
        and not after[:1].isupper()
        and (
            not before[:1].isupper()
            or before in own
            or is_honorific(before)
            or is_role_word(before)
        )
        for before, word, after in zip(words, words[1:], words[2:], strict=False)
    )


def _by_pronoun(
    pronoun: str, focus: Focus, block: int, evidence: str, excluded: AbstractSet[str]
) -> Answer:
    person = focus.meant_by(pronoun, block, excluded) if pronoun in PEOPLE else None
    if person is None:
        return Answer(evidence=evidence)
    member = focus.cast.members[person.id]
    member.pronoun = member.pronoun or pronoun
    return Answer((person,), Certainty.PRONOUN, evidence)


def _words(subject: Subject, tokens: Sequence[Token], text: str) -> str:
    if not subject.end or subject.start >= len(tokens):
        return subject.printed
    start = tokens[subject.start].start
    end = tokens[min(subject.end, len(tokens)) - 1].end
    return text[start:end]
