"""The page of an organisation: its names over time, its people, what was said for it."""

from collections.abc import Iterator

from plugins.directory.profiles import belongings, description, planned_profile
from plugins.directory.views import MemberView, NameView, OrganisationView, SuccessionView
from plugins.newsroom.addresses import path_of
from plugins.newsroom.dates import PartialDate
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import (
    event_entry,
    link,
    links,
    organisation_entry,
    role_entry,
)
from plugins.newsroom.page import Page, Planned
from plugins.newsroom.roles import period
from plugins.newsroom.schema import Event, Organisation, Person
from plugins.newsroom.site import current_name


def organisation_pages(edition: Edition) -> Iterator[Planned]:
    """Plan each organisation's page, and the lists that it shows the beginning of."""
    for organisation in edition.organisations:
        yield from planned_profile(edition, organisation, _page)


def _page(edition: Edition, organisation_id: str) -> Page:
    site = edition.site
    organisation = site.organisations[organisation_id]
    parent = site.organisations.get(organisation.parent or "")
    name = current_name(organisation).name
    view = OrganisationView(
        name=name,
        names=tuple(
            NameView(row.name, row.short, period(row.start, row.end, None))
            for row in organisation.names
        ),
        closed=organisation.closed.in_words if organisation.closed else "",
        predecessors=_predecessors(edition, organisation),
        successors=_successors(edition, organisation),
        parent=link(edition, parent) if parent else None,
        children=links(edition, _children(edition, organisation)),
        places=links(edition, tuple(map(site.places.get, organisation.places))),
        website=organisation.website,
        links=organisation.links,
        members=_members(edition, organisation),
        events=tuple(
            event_entry(edition, event) for event in edition.referring(organisation, Event)
        ),
        body=description(edition, organisation),
        belongings=belongings(edition, organisation),
    )
    detail = organisation_entry(edition, organisation).detail
    summary = f"What was said for {name} on record, by whom and when" + f" ({detail})" * bool(
        detail
    )
    return Page(path_of(organisation), "organisation", name, view, f"{summary}.", kind="profile")


def _children(edition: Edition, organisation: Organisation) -> tuple[Organisation, ...]:
    others = edition.referring(organisation, Organisation)
    return tuple(other for other in others if other.parent == organisation.id)


def _successors(edition: Edition, organisation: Organisation) -> tuple[SuccessionView, ...]:
    return tuple(
        SuccessionView(row.type, link(edition, edition.site.organisations[row.to]), _date(row.on))
        for row in organisation.succession
    )


def _predecessors(edition: Edition, organisation: Organisation) -> tuple[SuccessionView, ...]:
    """Return the organisations whose succession leads here, those that may be shown."""
    return tuple(
        SuccessionView(row.type, link(edition, other), _date(row.on))
        for other in edition.referring(organisation, Organisation)
        for row in other.succession
        if row.to == organisation.id
    )


def _date(date: PartialDate | None) -> str:
    return date.in_words if date else ""


def _members(edition: Edition, organisation: Organisation) -> tuple[MemberView, ...]:
    """Return the people who had a role here, as a directory sorts them."""
    members = []
    people = edition.referring(organisation, Person)
    for person in sorted(people, key=lambda person: (person.sort_key, person.id)):
        roles = tuple(
            role_entry(edition, role)
            for role in reversed(person.roles)
            if role.organisation == organisation.id
        )
        members.append(MemberView(link(edition, person), roles))
    return tuple(members)
