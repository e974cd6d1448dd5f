"""Ids that refer to other records: each must exist, and lies where the author wrote it."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple

from .fields import ID_PATTERN, id_in
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
from .site import Site, fold_name, names_of
from .slugs import slug
from .source import FieldPath

WHAT_AN_ID_IS = "An id is a file’s name without .md."


class Reference(NamedTuple):
    """An id that a field of a record gives, and the kind it must be of."""

    kind: type[Record]
    id: str
    record: Record
    field: FieldPath

    @property
    def key(self) -> tuple[str, str]:
        """The kind, as links write it, and the id."""
        return self.kind.kind, self.id

    @property
    def where(self) -> Location:
        """Where it stands."""
        return self.record.source.at(*self.field)


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
                other = record.withdrawn.replaced_by
                yield Reference(Article, other, record, ("withdrawn", "replaced_by"))
        case Person():
            yield from _single(record, "photo", Photo)
            for number, role in enumerate(record.roles):
                if role.organisation:
                    field = ("roles", number, "organisation")
                    yield Reference(Organisation, role.organisation, record, field)
        case Organisation():
            yield from _single(record, "parent", Organisation)
            yield from _listed(record, "places", Place)
            for number, row in enumerate(record.succession):
                yield Reference(Organisation, row.to, record, ("succession", number, "to"))
        case Event():
            yield from _listed(record, "places", Place)
            yield from _listed(record, "organisers", Organisation)
        case Place():
            yield from _single(record, "within", Place)
        case Photo():
            yield from _single(record, "event", Event)


def _single(record: Record, name: str, kind: type[Record]) -> Iterator[Reference]:
    if value := getattr(record, name):
        yield Reference(kind, value, record, (name,))


def _listed(record: Record, name: str, kind: type[Record]) -> Iterator[Reference]:
    for number, value in enumerate(getattr(record, name)):
        yield Reference(kind, value, record, (name, number))


def broken_references(site: Site, record: Record) -> Iterator[Problem]:
    """Yield a problem for each id in a record's fields that no file of its kind has, or that is
    the record's own."""
    for reference in references(record):
        if reference.id not in site.of_kind(reference.kind):
            yield missing_record(site, reference.kind, reference.id, reference.where)
        elif reference.id == record.id and reference.kind is type(record):
            message = f"“{record.id}” is this {record.kind} itself."
            hint = "Write the id of another, or remove the line."
            yield Problem(reference.where, "own-id", message, hint)


def missing_record(site: Site, kind: type[Record], record_id: str, where: Location) -> Problem:
    """Return the problem of an id that no record of its kind has."""
    for record in _of_kind(site, kind):
        if record_id in _former_ids(record):
            message = f"“{record_id}” is now “{record.id}”."
            return Problem(where, "former-id", message, f"Write {record.id}.")
    if path := site.unread.get((kind.folder, record_id)):
        message = f"What “{record_id}” is cannot be known: {path} has mistakes."
        return Problem(where, "unknown-record", message, "Mend that file first.")
    if not re.fullmatch(ID_PATTERN, record_id):
        message = f"“{record_id}” is not an id."
        return Problem(where, "unknown-record", message, _hint_for_words(site, kind, record_id))
    word = kind.kind
    message = f"There is no {word} with the id “{record_id}”."
    hint = did_you_mean(record_id, site.of_kind(kind)) or (
        f"Add {_file_of(kind, record_id)}, or write another id."
    )
    return Problem(where, "unknown-record", message, hint)


def _of_kind(site: Site, kind: type[Record]) -> Iterator[Record]:
    """Yield the records of a kind; an article's mistakes may leave none of it, which shows when
    it is looked up."""
    records = site.of_kind(kind)
    return filter(None, map(records.get, records))


def _former_ids(record: Record) -> Iterator[str]:
    """Yield the ids that a record once had; an article's end its former addresses."""
    yield from getattr(record, "former_ids", ())
    for url in getattr(record, "former_urls", ()):
        yield url.rstrip("/").rpartition("/")[2]


def _hint_for_words(site: Site, kind: type[Record], words: str) -> str:
    """Return what to write for words that are no id: perhaps they are a record's name."""
    by_name = {
        fold_name(name): record.id for record in _of_kind(site, kind) for name in _names(record)
    }
    meant = slug(words)
    found = by_name.get(fold_name(words)) or id_in(words)
    if found or meant in site.of_kind(kind):
        return f"{WHAT_AN_ID_IS} Write the id: {found or meant}."
    if nearest := get_close_matches(fold_name(words), sorted(by_name), n=1, cutoff=0.6):
        return f"{WHAT_AN_ID_IS} Did you mean {by_name[nearest[0]]}?"
    return f"{WHAT_AN_ID_IS} Add {_file_of(kind, meant or 'short-name')}, or write another id."


def _names(record: Record) -> tuple[str, ...]:
    if isinstance(record, (Person, Organisation)):
        return names_of(record)
    return tuple(filter(None, (getattr(record, field, None) for field in ("name", "title"))))


def _file_of(kind: type[Record], record_id: str) -> str:
    """Return the path of the file that a record would have."""
    year = "<year>/" if kind in {Article, Photo} else ""
    return f"content/{kind.folder}/{year}{record_id}.md"
