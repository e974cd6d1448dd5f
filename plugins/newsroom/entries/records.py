"""Records as entries: dates, links, people with their roles, organisations with their names."""

from functools import partial

from plugins.newsroom.dates import PartialDate, PublicationDate
from plugins.newsroom.edition import Edition
from plugins.newsroom.rendering import resolve
from plugins.newsroom.roles import organisation_name, period
from plugins.newsroom.rows import Role
from plugins.newsroom.schema import KIND_BY_NAME, Event, Organisation, Person, Photo, Record
from plugins.newsroom.site import current_name

from .model import DateEntry, LinkEntry, RecordEntry, RoleEntry
from .remembering import remembered


def date_entry(date: PartialDate | PublicationDate) -> DateEntry:
    """Return a date as words and for machines."""
    day = date.date if isinstance(date, PublicationDate) else date
    iso = (
        f"{day}T{date.time:%H:%M}" if isinstance(date, PublicationDate) and date.time else str(day)
    )
    return DateEntry(day.in_words, iso)


def name_of(record: Record) -> str:
    """Return the name a record goes by now."""
    # Not by `match`: to know that a record is no instance of a class takes pydantic a microsecond.
    if type(record) is Organisation:
        row = current_name(record)
        return row.short or row.name
    if type(record) is Photo:
        return record.caption
    return str(getattr(record, "name", None) or getattr(record, "title", record.id))


def link(edition: Edition, record: Record) -> LinkEntry:
    """Return a record's name, linked to its page if it has one."""
    return LinkEntry(name_of(record), address_of(edition, record.kind, record.id))


def links(edition: Edition, records: tuple[Record | None, ...]) -> tuple[LinkEntry, ...]:
    """Return the links to those records that there are."""
    return tuple(link(edition, record) for record in records if record is not None)


def with_addresses(edition: Edition, html: str) -> str:
    """Put the site's addresses into the links to records in rendered text."""
    return resolve(html, partial(address_of, edition))


@remembered
def address_of(edition: Edition, kind: str, record_id: str) -> str | None:
    """Return the address of a record, or of a statement, given as a link in a text gives it."""
    if kind == "statement":
        known = record_id in edition.statement_places
        return edition.addresses.statement(record_id) if known else None
    record = (
        edition.site.of_kind(KIND_BY_NAME[kind]).get(record_id) if kind in KIND_BY_NAME else None
    )
    return edition.href(record) if record else None


def role_entry(edition: Edition, role: Role) -> RoleEntry:
    """Return a role, the organisation by its name when the role was last known to be held."""
    organisation = edition.site.organisations.get(role.organisation or "")
    moment = role.end or role.known_on or (edition.today if role.start else None)
    return RoleEntry(
        role.title,
        _named_at(edition, organisation, moment) if organisation else None,
        period(role.start, role.end, role.known_on),
        role.source,
    )


def _named_at(
    edition: Edition, organisation: Organisation, moment: PartialDate | None
) -> LinkEntry:
    if moment is None:
        return link(edition, organisation)
    return LinkEntry(organisation_name(organisation, moment), edition.href(organisation))


def role_entries(edition: Edition, person: Person) -> tuple[RoleEntry, ...]:
    """Return a person's roles, the last that their file lists first."""
    return tuple(role_entry(edition, role) for role in reversed(person.roles))


def person_entry(edition: Edition, person: Person) -> RecordEntry:
    """Return a person as a directory shows them, with their latest known role."""
    roles = role_entries(edition, person)
    detail = ""
    if roles:
        parts = [roles[0].title, roles[0].organisation.text if roles[0].organisation else None]
        detail = ", ".join(part for part in parts if part)
    return RecordEntry(person.name, edition.href(person), detail, person.sort_key)


def organisation_entry(edition: Edition, organisation: Organisation) -> RecordEntry:
    """Return an organisation as a directory shows it, with its former names."""
    row = current_name(organisation)
    former = dict.fromkeys(other.name for other in organisation.names if other.name != row.name)
    detail = f"formerly {', '.join(former)}" if former else ""
    return RecordEntry(row.name, edition.href(organisation), detail, row.name.casefold())


def event_entry(edition: Edition, event: Event) -> RecordEntry:
    """Return an event as a list shows it, with its date."""
    when = period(event.starts, event.ends or event.starts, None)
    return RecordEntry(event.name, edition.href(event), when, str(event.starts))
