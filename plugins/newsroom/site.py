"""`Site`: every record of the content folder, looked up by kind, by id and by name."""

from collections import ChainMap, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from .asking import Asked, Asking, Late
from .problem import Location, Problem
from .reading import Content, ContentFile
from .rows import OrganisationName
from .schema import (
    KIND_BY_NAME,
    Article,
    Event,
    Organisation,
    Page,
    Person,
    Photo,
    Place,
    Record,
    Topic,
)

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Site:
    """The records of a content folder, each kind by id, in the order of their files."""

    articles: Mapping[str, Article]
    people: Mapping[str, Person]
    organisations: Mapping[str, Organisation]
    events: Mapping[str, Event]
    places: Mapping[str, Place]
    topics: Mapping[str, Topic]
    pages: Mapping[str, Page]
    photos: Mapping[str, Photo]
    pictures: Mapping[str, Path]
    glossary: Mapping[str, str]
    unread: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def of_kind(self, kind: type[R]) -> Mapping[str, R]:
        """Return the records of a kind, by id."""
        return getattr(self, kind.folder)  # type: ignore[no-any-return]

    def listening(self, asking: Asking) -> "Site":
        """Return this site with every look-up noted: of a record by its kind, of others by the
        name of the field."""
        kinds = {kind.folder: name for name, kind in KIND_BY_NAME.items()}
        looked_up = {
            each.name: Asked(asking, kinds.get(each.name, each.name), getattr(self, each.name))
            for each in fields(self)
        }
        listening = replace(self, **looked_up)
        vars(listening)["named"] = Asked(asking, "name", Late(lambda: self.named))
        return listening

    def records(self) -> Iterator[Record]:
        """Yield every record."""
        yield from self.articles.values()
        yield from self.register()

    def register(self) -> Iterator[Record]:
        """Yield every record that is no article."""
        for kind in (Person, Organisation, Event, Place, Topic, Page, Photo):
            yield from self.of_kind(kind).values()

    @cached_property
    def speakers(self) -> Mapping[str, Person | Organisation]:
        """Everyone who can speak: people, and organisations for themselves."""
        return ChainMap(self.people, self.organisations)  # type: ignore[arg-type]

    @cached_property
    def named(self) -> Mapping[str, tuple[Person | Organisation, ...]]:
        """The people and organisations of each name, as `fold_name` gives it."""
        found: dict[str, list[Person | Organisation]] = defaultdict(list)
        for record in self.speakers.values():
            for name in names_of(record):
                if record not in found[fold_name(name)]:
                    found[fold_name(name)].append(record)
        return {name: tuple(records) for name, records in found.items()}

    def by_name(self, name: str) -> tuple[Person | Organisation, ...]:
        """Return the people and organisations that have this name now, or had it, or are also
        called so; capitals, accents' encoding and spacing do not matter."""
        return self.named.get(fold_name(name), ())


def fold_name(name: str) -> str:
    """Return a name as it is compared: without difference of case, spacing or apostrophe."""
    return " ".join(name.replace("’", "'").casefold().split())


def names_of(record: Person | Organisation) -> tuple[str, ...]:
    """Return every name a text may call a person or an organisation by, full names first."""
    if isinstance(record, Person):
        titled = (f"{record.honorific} {record.name}",) if record.honorific else ()
        return (record.name, *record.also, *titled)
    rows = record.names
    names = [*(row.name for row in rows), *(row.short for row in rows if row.short)]
    return tuple(dict.fromkeys(names))


def current_name(organisation: Organisation) -> OrganisationName:
    """Return the name in use last: of those that never ended, the one that stands last.

    Where rows differ in their short form alone, the first of them is the usual one.
    """
    rows = [row for row in organisation.names if row.end is None] or list(organisation.names)
    return next(row for row in rows if row.name == rows[-1].name)


def build_site(content: Content) -> tuple[Site, list[Problem]]:
    """Arrange what was read; two files of one kind with the same id are a problem."""
    by_kind: dict[type[Record], dict[str, Record]] = defaultdict(dict)
    problems = []
    for record in content.records:
        first = by_kind[type(record)].setdefault(record.id, record)
        if first is not record:
            here, path = record.source.at(), first.source.path
            problems.append(duplicate_id(record.kind, record.id, here, path))
    kinds = (Article, Person, Organisation, Event, Place, Topic, Page, Photo)
    fields = {kind.folder: by_kind[kind] for kind in kinds}
    others = {"glossary": content.glossary, "unread": content.unread}
    site = Site(**fields, pictures=content.pictures, **others)  # type: ignore[arg-type]
    return site, [*problems, *_speaker_clashes(site)]


def duplicate_id(kind: str, record_id: str, where: Location, first: str) -> Problem:
    """Return the problem of an id that another file, `first`, has already."""
    message = f"Another {kind} has the id “{record_id}”: {first}."
    hint = "Name the file differently: an id belongs to one record for ever."
    return Problem(where, "duplicate-id", message, hint)


def same_ids(files: Iterable[ContentFile]) -> Iterator[Problem]:
    """Yield a problem for each article whose id another has."""
    first: dict[str, ContentFile] = {}
    for file in files:
        if first.setdefault(file.id, file) is not file:
            yield duplicate_id("article", file.id, Location(file.name), first[file.id].name)


def _speaker_clashes(site: Site) -> Iterable[Problem]:
    for name in site.people.keys() & site.organisations.keys():
        message = f"A person and an organisation share the id “{name}”."
        hint = "Rename one of the files: either may be named as a speaker."
        yield Problem(site.people[name].source.at(), "duplicate-id", message, hint)
