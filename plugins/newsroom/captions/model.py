"""What a caption says: who is where in the picture, and who is only named."""

from dataclasses import dataclass

from plugins.newsroom.names import Mention
from plugins.newsroom.problem import Problem
from plugins.newsroom.schema import Person, Photo


@dataclass(frozen=True, slots=True)
class Pictured:
    """A person in a picture.

    `person` is `None` where the register does not have the name that is printed. `order` counts
    the people of the caption from 1. `position` is in the words of this project, such as `left`,
    `standing` or `back row, 2 of 5 from left`, and `words` are the caption's that said so.
    `organisation_name` and `role` are as printed. `start` and `end` are positions in the caption.
    """

    person: str | None
    name: str
    order: int
    position: str | None
    organisation: str | None
    organisation_name: str | None
    role: str | None
    words: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NotPictured:
    """A person whom a caption names without saying that the picture shows them.

    `why` are the caption's words that said so, such as `Photo credit` or `in memory of`.
    """

    person: str
    name: str
    why: str
    start: int
    end: int


@dataclass(frozen=True)
class Caption:
    """A photo's caption and what was read out of it.

    `mentions` are all whom it names, in the order of the words; `pictured` those of whom it
    says for certain that they are in the picture. Whoever is in neither `pictured` nor
    `not_pictured` is the subject of one of the `problems`; `asked` are the ids of those who may be
    meant there, by whatever part of their names.
    """

    photo: Photo
    mentions: tuple[Mention, ...]
    pictured: tuple[Pictured, ...] = ()
    not_pictured: tuple[NotPictured, ...] = ()
    problems: tuple[Problem, ...] = ()
    asked: tuple[str, ...] = ()

    @property
    def people(self) -> tuple[Person, ...]:
        """The registered people it names, each once, in order."""
        named = (mention.record for mention in self.mentions)
        return tuple(dict.fromkeys(record for record in named if isinstance(record, Person)))

    @property
    def shows(self) -> frozenset[tuple[str, str]]:
        """The (kind, id) of the people in the picture and of the organisations it names."""
        people = {("person", entry.person) for entry in self.pictured if entry.person}
        organisations = {
            ("organisation", mention.record.id)
            for mention in self.mentions
            if not isinstance(mention.record, Person)
        }
        return frozenset(people | organisations)
