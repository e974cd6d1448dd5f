"""Ids that refer to other records: each must exist, and lies where the author wrote it."""

from collections.abc import Iterator
from dataclasses import dataclass

from .problem import Location, Problem, did_you_mean
from .schema import (
    Article,
    Event,
    Organisation,
    Person,
    Photo,
    Place,
    Record,
)
from .site import Site


@dataclass(frozen=True, slots=True)
class Reference:
    """An id that a record's front matter gives, the kind it must be of, and where it stands."""

    kind: type[Record]
    id: str
    where: Location


def references(record: Record) -> Iterator[Reference]:
    """Yield every reference to another record in a record's front matter."""
    match record:
        case Article():
            yield from _single(record, "event", Event)
            yield from _single(record, "photo", Photo)
            yield from _listed(record, "places", Place)
            yield from _listed(record, "people", Person)
            yield from _listed(record, "organisations", Organisation)
            if record.withdrawn and record.withdrawn.replaced_by:
                where = record.source.at("withdrawn", "replaced_by")
                yield Reference(Article, record.withdrawn.replaced_by, where)
        case Person():
            yield from _single(record, "photo", Photo)
            for number, role in enumerate(record.roles):
                if role.organisation:
                    where = record.source.at("roles", number, "organisation")
                    yield Reference(Organisation, role.organisation, where)
        case Organisation():
            yield from _single(record, "parent", Organisation)
            yield from _listed(record, "places", Place)
            for number, row in enumerate(record.succession):
                yield Reference(Organisation, row.to, record.source.at("succession", number, "to"))
        case Event():
            yield from _listed(record, "places", Place)
            yield from _listed(record, "organisers", Organisation)
        case Place():
            yield from _single(record, "within", Place)
        case Photo():
            yield from _single(record, "event", Event)


def _single(record: Record, name: str, kind: type[Record]) -> Iterator[Reference]:
    if value := getattr(record, name):
        yield Reference(kind, value, record.source.at(name))


def _listed(record: Record, name: str, kind: type[Record]) -> Iterator[Reference]:
    for number, value in enumerate(getattr(record, name)):
        yield Reference(kind, value, record.source.at(name, number))


def broken_references(site: Site) -> Iterator[Problem]:
    """Yield a problem for each id that no file of its kind has."""
    for record in site.records():
        for reference in references(record):
            if reference.id not in site.of_kind(reference.kind):
                yield missing_record(site, reference.kind, reference.id, reference.where)


def missing_record(site: Site, kind: type[Record], record_id: str, where: Location) -> Problem:
    """Return the problem of an id that no record of its kind has."""
    word = kind.__name__.lower()
    hint = did_you_mean(record_id, site.of_kind(kind)) or (
        f"Add content/{kind.folder}/{record_id}.md, or write another id."
    )
    message = f"There is no {word} with the id “{record_id}”."
    return Problem(where, "unknown-record", message, hint)
