"""The page of an event."""

from collections.abc import Iterator
from dataclasses import replace

from plugins.directory.profiles import Profile, belongings, description, profile_of, whole_lists
from plugins.directory.views import EventView
from plugins.newsroom.addresses import path_of
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import date_entry, event_entry, links
from plugins.newsroom.page import Page
from plugins.newsroom.roles import period
from plugins.newsroom.schema import Event


def event_pages(edition: Edition) -> Iterator[Page]:
    """Yield each event's page, and the lists that it shows the beginning of."""
    for event in edition.site.events.values():
        if not edition.is_shown(event):
            continue
        statements = edition.statements_at.get(event.id, ())
        photos = tuple(photo for photo in edition.photos if photo.event == event.id)
        profile = replace(profile_of(edition, event, statements), photos=photos)
        yield _page(edition, event, profile)
        yield from whole_lists(edition, profile)


def _page(edition: Edition, event: Event, profile: Profile) -> Page:
    site = edition.site
    last = event.ends or event.starts
    others = (
        other
        for other in site.events.values()
        if event.series and other.series == event.series and other is not event
    )
    dates = period(event.starts, last, None)
    view = EventView(
        name=event.name,
        dates=dates,
        starts=date_entry(event.starts),
        coming=last.latest >= edition.today.earliest,
        venue=event.venue,
        places=links(edition, tuple(map(site.places.get, event.places))),
        organisers=links(edition, tuple(map(site.organisations.get, event.organisers))),
        series=event.series,
        others=tuple(event_entry(edition, other) for other in others if edition.is_shown(other)),
        website=event.website,
        body=description(edition, event),
        belongings=belongings(edition, profile),
    )
    summary = f"{event.name}, {dates}: what was said there, by whom."
    return Page(path_of(event), "event", event.name, view, summary)
