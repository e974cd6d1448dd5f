"""What the archive consists of, independent of any site generator's way of writing it down."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Place:
    """A town, or the county that all of them lie in."""

    id: str
    name: str
    kind: str
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an organisation and its short form, until a month (`2018-03`) or to this day."""

    full: str
    short: str
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body for which people speak; `closed` is a month, `successor` the id of what followed."""

    id: str
    names: tuple[Name, ...]
    place: Place
    label: str | None = None
    closed: str | None = None
    successor: str | None = None

    def name_on(self, day: date) -> Name:
        """Return the name it had on a day."""
        month = f"{day:%Y-%m}"
        return next(name for name in self.names if name.until is None or month <= name.until)


@dataclass(frozen=True, slots=True)
class Role:
    """What a person was, for whom, from one month to another."""

    title: str
    organisation: Organisation
    start: str
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks; `title` stands before the family name in later mentions."""

    id: str
    given: str
    family: str
    pronoun: str
    title: str
    honorific: str | None
    roles: tuple[Role, ...]

    @property
    def name(self) -> str:
        """The full name."""
        return f"{self.given} {self.family}"

    def role_on(self, day: date) -> Role:
        """Return the role held on a day."""
        month = f"{day:%Y-%m}"
        return next(role for role in self.roles if role.end is None or month <= role.end)


@dataclass(frozen=True, slots=True)
class Event:
    """Where people met, for a day or two."""

    id: str
    name: str
    starts: date
    ends: date | None
    venue: str
    place: Place
    organiser: Organisation


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture that several articles share."""

    id: str
    alt: str
    caption: str
    event: Event


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in our notation, and in the Markdown that every tool knows."""

    ours: str
    plain: str


@dataclass(frozen=True, slots=True)
class Article:
    """A news article and the records that it refers to. `dated` is a day or a month."""

    id: str
    title: str
    day: date
    dated: str
    summary: str
    event: Event | None
    topics: tuple[str, ...]
    places: tuple[Place, ...]
    photo: Photo | None
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """All of it. `articles` are in the order of their dates."""

    places: tuple[Place, ...]
    organisations: tuple[Organisation, ...]
    people: tuple[Person, ...]
    events: tuple[Event, ...]
    photos: tuple[Photo, ...]
    articles: tuple[Article, ...] = field(default=())
