"""The page of a person."""

from collections.abc import Iterator

from plugins.directory.profiles import belongings, description, planned_profile
from plugins.directory.views import PersonView
from plugins.newsroom.addresses import path_of
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import figure_entry, person_entry, role_entries
from plugins.newsroom.page import Page, Planned


def person_pages(edition: Edition) -> Iterator[Planned]:
    """Plan each person's page, and the lists that it shows the beginning of."""
    for person in edition.people:
        yield from planned_profile(edition, person, _page)


def _page(edition: Edition, person_id: str) -> Page:
    person = edition.site.people[person_id]
    full_name = " ".join(filter(None, [person.honorific, person.name, person.suffix]))
    portrait = figure_entry(edition, person.photo)
    view = PersonView(
        name=person.name,
        full_name=full_name,
        also=person.also,
        portrait=portrait,
        roles=role_entries(edition, person),
        links=person.links,
        body=description(edition, person),
        belongings=belongings(edition, person),
    )
    detail = person_entry(edition, person).detail
    return Page(
        path=path_of(person),
        template="person",
        title=full_name,
        view=view,
        summary=f"{detail}. " * bool(detail) + f"What {person.name} said on record, and where.",
        kind="profile",
        image=edition.addresses.absolute(portrait.src) if portrait else None,
    )
