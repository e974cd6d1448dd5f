"""Whom a subject means: the register and what the article has said before decide, or nobody."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from plugins.newsroom.schema import Organisation, Person

from .cast import Cast
from .kinds import COMMA, NAME, OWNER, VERB
from .model import Certainty
from .noun_phrases import THEY, is_person, lead_start
from .offices import Offices
from .sentence import sentence_start
from .strangers import brings_up_somebody
from .subject import Subject
from .token import Token

PEOPLE = frozenset({"he", "she"})
NEAR = 6
"""How many blocks back a pronoun's person may stand."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Who said something, or who may have: `speakers` is empty unless it is certain.

    `printed` is a name that the register lacks; `namesakes` are those who share the name in the
    text. `evidence` are the words that decided.
    """

    speakers: tuple[Person | Organisation, ...] = ()
    certainty: Certainty = Certainty.NAMED
    evidence: str = ""
    printed: str = ""
    namesakes: tuple[Person | Organisation, ...] = ()


@dataclass
class Focus:
    """Whom a pronoun can mean at a place of the article.

    `topic` is the last person who was the subject of a sentence, or spoke; `others` are those
    named since. `order` holds everyone named, the latest last; `group` are the several people
    with whom a sentence began.
    """

    cast: Cast
    topic: Person | None = None
    topic_block: int = 0
    others: set[str] = field(default_factory=set)
    order: dict[str, Person] = field(default_factory=dict)
    group: tuple[Person, ...] = ()
    offices: Offices = field(default_factory=Offices)

    def name(self, person: Person) -> None:
        """Take note of a person who is named."""
        self.order.pop(person.id, None)
        self.order[person.id] = person
        if self.topic is None or person.id != self.topic.id:
            self.others.add(person.id)

    def name_somebody(self) -> None:
        """Take note of a person without a name: “a farmer”."""
        self.others.add("")

    def take(self, person: Person, block: int) -> None:
        """Take note of a person of whom a sentence speaks."""
        self.order.pop(person.id, None)
        self.order[person.id] = person
        self.topic = person
        self.topic_block = block
        self.others.clear()

    def lose(self) -> None:
        """Take note that somebody spoke of whom it is not certain who they are."""
        self.topic = None
        self.others.add("")

    def meant_by(self, pronoun: str, block: int) -> Person | None:
        """Return the one person whom “he” or “she” can mean, if there is just one."""
        others = [other for other in self.others if not other or self._fits(other, pronoun)]
        if self.topic is not None and self._fits(self.topic.id, pronoun):
            if others or block - self.topic_block > NEAR:
                return None
            return self.topic
        known = [person for person in self.order.values() if self._fits(person.id, pronoun)]
        return known[0] if len(known) == 1 and "" not in self.others else None

    def _fits(self, person: str, pronoun: str) -> bool:
        member = self.cast.members.get(person)
        return member is None or member.pronoun in {None, pronoun}

    def nearest(self) -> list[Person]:
        """Return those who have been named, the latest first; the topic before all."""
        latest = list(reversed(self.order.values()))
        return sorted(latest, key=lambda person: person is not self.topic)


def resolve(
    subject: Subject | None, tokens: Sequence[Token], text: str, focus: Focus, block: int
) -> Answer:
    """Return whom a subject means."""
    if subject is None:
        return Answer()
    evidence = _words(subject, tokens, text)
    if subject.pronoun == THEY:
        together = focus.group if set(focus.order) == {person.id for person in focus.group} else ()
        return Answer(together, Certainty.PRONOUN, evidence)
    if subject.pronoun:
        return _by_pronoun(subject.pronoun, focus, block, evidence)
    if subject.office:
        holder = focus.offices.holder(subject.office)
        body = isinstance(holder, Organisation)
        certainty = Certainty.ORGANISATION if body else Certainty.PRONOUN
        return Answer((holder,) if holder else (), certainty, evidence)
    if subject.printed:
        return Answer(printed=subject.printed, evidence=evidence)
    doubtful = next((name for name in subject.names if len(name.records) > 1), None)
    if doubtful is not None:
        return Answer(namesakes=doubtful.records, printed=doubtful.text, evidence=evidence)
    if any(_may_be_another(name, focus.cast) for name in subject.names):
        return Answer(evidence=evidence)
    speakers = tuple(dict.fromkeys(name.records[0] for name in subject.names))
    return Answer(speakers, _certainty(subject), evidence)


def _certainty(subject: Subject) -> Certainty:
    if any(name.is_organisation for name in subject.names):
        return Certainty.ORGANISATION
    if any(name.short for name in subject.names):
        return Certainty.SURNAME
    return Certainty.NAMED


def _may_be_another(name: Token, cast: Cast) -> bool:
    """Whether the title before a short name is another's: “Mr Waller” of Ann Waller; or a name
    of one word is the surname of somebody whom the register lacks."""
    if not name.short and name.text in cast.strangers:
        return True
    member = cast.members.get(name.records[0].id)
    return (
        member is not None
        and None not in {name.titled, member.pronoun}
        and (name.titled != member.pronoun)
    )


def _by_pronoun(pronoun: str, focus: Focus, block: int, evidence: str) -> Answer:
    person = focus.meant_by(pronoun, block) if pronoun in PEOPLE else None
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


def opens_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name is the first of its sentence, with its titles, or the first after a front:
    “In May, A B opened it”."""
    start = lead_start(tokens, 0, at)
    first = sentence_start(tokens, start)
    if start == first:
        return True
    front = tokens[first : start - 1]
    plain = not any(is_person(token) or token.kind == VERB for token in front)
    return tokens[start - 1].kind == COMMA and plain and not brings_up_somebody(front)


def is_about(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence that a name opens speaks of that one person."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.kind in {OWNER, NAME}:
        return False
    return following.lower not in {"and", "or"}
