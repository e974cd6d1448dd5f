"""The page of a place."""

from collections.abc import Iterator

from plugins.directory.profiles import belongings, description, planned_profile
from plugins.directory.views import PlaceView
from plugins.newsroom.addresses import path_of
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import event_entry, link, links, organisation_entry
from plugins.newsroom.page import Page, Planned
from plugins.newsroom.schema import Event, Organisation, Place


def place_pages(edition: Edition) -> Iterator[Planned]:
    """Plan each place's page, and the list that it shows the beginning of."""
    for place in edition.site.places.values():
        if edition.is_shown(place):
            yield from planned_profile(edition, place, _page)


def _page(edition: Edition, place_id: str) -> Page:
    site = edition.site
    place = site.places[place_id]
    within = site.places.get(place.within or "")
    view = PlaceView(
        name=place.name,
        kind=place.place_kind,
        within=link(edition, within) if within else None,
        contains=links(edition, edition.referring(place, Place)),
        organisations=tuple(
            organisation_entry(edition, organisation)
            for organisation in edition.referring(place, Organisation)
        ),
        events=tuple(event_entry(edition, event) for event in edition.referring(place, Event)),
        body=description(edition, place),
        belongings=belongings(edition, place),
    )
    return Page(path_of(place), "place", place.name, view, f"News from {place.name}.")
