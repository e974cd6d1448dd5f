"""The schema: every kind of content, declared once.

The classes are at once the declaration of the front matter (types, required fields, help text)
and the frozen model that the rest of the code reads. Error messages, the JSON Schema for editors
and any form come from them. Records refer to each other by id alone.
"""

from dataclasses import fields
from typing import Any, ClassVar

from .dates import PartialDate
from .declaring import Declared, about, needed, validator, written_name
from .fields import (
    Address,
    Day,
    Fraction,
    Id,
    Partial,
    Publication,
    RecordId,
    Text,
    TopicWord,
    WebLink,
    Word,
)
from .rows import (
    Allowance,
    Citation,
    Contact,
    Correction,
    Link,
    OrganisationName,
    Role,
    Succession,
    Withdrawal,
)
from .source import Source


class Record(Declared):
    """A content file: its id (the file's name), its source with positions, and its fields."""

    folder: ClassVar[str]
    kind: ClassVar[str]
    """The record's kind as links and messages write it, such as `person`."""

    id: str
    source: Source
    allow: tuple[Allowance, ...] = about("Findings of the checks: rule, because", default=())

    def __hash__(self) -> int:
        return hash(self.id)

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.kind = cls.__name__.lower()


class Article(Record):
    """A news article."""

    folder: ClassVar[str] = "articles"
    title: Text = needed("The headline")
    date: Publication = needed("The day or month it is public from; a future one is an embargo")
    summary: Text = needed("One or two sentences for lists and search results")
    event: RecordId | None = about("The id of the event it reports")
    topics: tuple[TopicWord, ...] = about("Free words, such as [life sciences, skills]", default=())
    places: tuple[RecordId, ...] = about("The ids of places", default=())
    photo: RecordId | None = about("The id of the lead photo")
    people: tuple[RecordId, ...] = about("Ids of people whom the text does not name", default=())
    organisations: tuple[RecordId, ...] = about("Ids of organisations it does not name", default=())
    byline: Text | None = about("Who wrote it")
    contact: Contact | None = about("Whom journalists may ask: name, email, telephone")
    sources: tuple[Citation, ...] = about("Where its facts come from: title, url, date", default=())
    corrections: tuple[Correction, ...] = about("date, note, statement", default=())
    withdrawn: Withdrawal | None = about("date, reason, replaced_by")
    former_urls: tuple[Address, ...] = about("Addresses it once had", default=())
    draft: bool = about("Whether it is unfinished, and not to be published", default=False)

    @property
    def corrections_by_date(self) -> tuple[Correction, ...]:
        """Its corrections, the first that was made first."""
        return tuple(sorted(self.corrections, key=lambda row: row.date.earliest))

    @property
    def updated(self) -> PartialDate:
        """The date of its last correction, else of its publication."""
        days = [row.date for row in self.corrections_by_date]
        return days[-1] if days else self.date.date


class Person(Record):
    """Somebody who is named, quoted or pictured."""

    folder: ClassVar[str] = "people"
    name: Text = needed("The name, without title or letters after it")
    honorific: Text | None = about("Dr, Professor, Sir, Cllr …")
    suffix: Text | None = about("Letters after the name, such as CBE")
    sort: Text | None = about("How it is sorted, such as “Waller, Dave”")
    also: tuple[Word, ...] = about("Other spellings and names", default=())
    roles: tuple[Role, ...] = about("title, organisation, from, to, known_on, source", default=())
    photo: RecordId | None = about("The id of a portrait")
    links: tuple[Link, ...] = about("title, url", default=())
    former_ids: tuple[Id, ...] = about("Ids it once had", default=())
    unlisted: bool = about("Named in articles, without a page or list entry", default=False)

    @property
    def sort_key(self) -> str:
        """The name as a directory sorts it, family name first."""
        given, _, family = self.name.rpartition(" ")
        by_family = f"{family}, {given}" if given else family
        return (self.sort or by_family).casefold()


class Organisation(Record):
    """A body for which people speak."""

    folder: ClassVar[str] = "organisations"
    names: tuple[OrganisationName, ...] = needed(
        "name, short, from, to: a rename is a new row", min_length=1
    )
    labels: tuple[Word, ...] = about("Short forms that captions use, such as Berkshire", default=())
    parent: RecordId | None = about("The id of the organisation it belongs to")
    places: tuple[RecordId, ...] = about("The ids of places it is for", default=())
    website: WebLink | None = about("Its address")
    closed: Partial | None = about("When it ceased to exist")
    succession: tuple[Succession, ...] = about("type, to, on", default=())
    links: tuple[Link, ...] = about("title, url", default=())
    former_ids: tuple[Id, ...] = about("Ids it once had", default=())


class Event(Record):
    """Where people met and things were said."""

    folder: ClassVar[str] = "events"
    name: Text = needed("The name, with the year if it recurs")
    starts: Partial = needed("The first day")
    ends: Partial | None = about("The last day, if it lasted longer than one")
    venue: Text | None = about("The building or hall")
    places: tuple[RecordId, ...] = about("The ids of places", default=())
    organisers: tuple[RecordId, ...] = about("The ids of organisations", default=())
    series: Text | None = about("The name of the series it belongs to")
    website: WebLink | None = about("Its address")
    former_ids: tuple[Id, ...] = about("Ids it once had", default=())


class Place(Record):
    """Somewhere news comes from."""

    folder: ClassVar[str] = "places"
    name: Text = needed("The name")
    place_kind: Text | None = about("County, city, town, site …", alias="kind")
    within: RecordId | None = about("The id of the larger place it lies in")
    former_ids: tuple[Id, ...] = about("Ids it once had", default=())


class Topic(Record):
    """A description of a topic that articles name."""

    folder: ClassVar[str] = "topics"
    name: TopicWord = needed("The name, as articles write it")
    also: tuple[TopicWord, ...] = about("Other words for it", default=())
    former_ids: tuple[Id, ...] = about("Ids it once had", default=())


class Page(Record):
    """A page beside the news, such as About."""

    folder: ClassVar[str] = "pages"
    title: Text = needed("The heading")
    summary: Text | None = about("One sentence for search results")
    former_urls: tuple[Address, ...] = about("Addresses it once had", default=())


class Photo(Record):
    """A picture, described; the picture itself lies beside the file."""

    folder: ClassVar[str] = "photos"
    alt: Text = needed("What the picture shows, for those who cannot see it")
    caption: Text = needed("The caption, naming who is where")
    credit: Text = needed("Who made it")
    taken: Partial | None = about("When it was taken")
    event: RecordId | None = about("The id of the event it shows")
    licence: Text | None = about("The terms on which it may be used")
    focus: tuple[Fraction, Fraction] | None = about("The point that matters, as fractions [x, y]")
    expires: Day | None = about("The day consent ends; it is not shown from then on")
    illustration: bool = about("Drawn, not photographed", default=False)
    former_ids: tuple[Id, ...] = about("Ids it once had", default=())


KINDS: tuple[type[Record], ...] = (
    Article,
    Person,
    Organisation,
    Event,
    Place,
    Topic,
    Page,
    Photo,
)
KIND_BY_NAME = {kind.kind: kind for kind in KINDS}

UNWRITTEN = frozenset({"id", "source"})
"""Fields of a record that come from the file itself, and that no author writes."""


def field_names(kind: type[Declared]) -> tuple[str, ...]:
    """Return the fields of a kind, or of a row in it, as authors write them."""
    shared = [field.name for field in fields(Record)] if issubclass(kind, Record) else []
    own = (written_name(field) for field in fields(kind) if field.name not in shared)
    return (*own, *(name for name in shared if name not in UNWRITTEN))


def json_schema(kind: type[Record]) -> dict[str, Any]:
    """Return the JSON Schema of a kind's front matter, for editors that complete and check it."""
    schema = validator(kind).json_schema(by_alias=True)
    schema["properties"] = {
        name: value for name, value in schema["properties"].items() if name not in UNWRITTEN
    }
    schema["required"] = [name for name in schema.get("required", []) if name not in UNWRITTEN]
    return schema
