"""Who is in a photo, as the entries of a list for templates."""

import re
from dataclasses import dataclass

from .captions.model import Pictured
from .edition import Edition
from .entries import LinkEntry, link, name_of
from .roles import organisation_name
from .schema import Photo

SIDE = re.compile(r"\bfrom (?=(?:left|right|top|bottom|front|back)\b)")


@dataclass(frozen=True, slots=True)
class PicturedEntry:
    """A person in a photo: who, where, for whom and as what, in words."""

    name: LinkEntry
    position: str | None
    organisation: LinkEntry | None
    role: str | None


def pictured_entries(edition: Edition, photo: Photo) -> tuple[PicturedEntry, ...]:
    """Return the people of a photo in the order of its caption."""
    return tuple(_entry(edition, photo, person) for person in edition.captions[photo.id].pictured)


def position_of(edition: Edition, photo: Photo, person_id: str) -> str | None:
    """Return where a person is in a photo, in words; `None` if the caption does not say."""
    for person in edition.captions[photo.id].pictured:
        if person.person == person_id:
            return _in_words(person.position)
    return None


def _entry(edition: Edition, photo: Photo, person: Pictured) -> PicturedEntry:
    record = edition.site.people.get(person.person or "")
    return PicturedEntry(
        name=link(edition, record) if record else LinkEntry(person.name),
        position=_in_words(person.position),
        organisation=_organisation(edition, photo, person),
        role=person.role,
    )


def _organisation(edition: Edition, photo: Photo, person: Pictured) -> LinkEntry | None:
    """Return the organisation by its name at the time; as printed where no record has it."""
    record = edition.site.organisations.get(person.organisation or "")
    if record is None:
        return LinkEntry(person.organisation_name) if person.organisation_name else None
    name = organisation_name(record, photo.taken) if photo.taken else name_of(record)
    return LinkEntry(name, edition.href(record))


def _in_words(position: str | None) -> str | None:
    """Return a position as a reader says it: `1 of 3 from the left`."""
    return SIDE.sub("from the ", position) if position else None
