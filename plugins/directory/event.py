"""The page of an event."""

from collections.abc import Iterator

from plugins.directory.profiles import belongings, description, planned_profile
from plugins.directory.views import EventView
from plugins.newsroom.addresses import path_of
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import date_entry, event_entry, links
from plugins.newsroom.page import Page, Planned
from plugins.newsroom.roles import period
from plugins.newsroom.schema import Event


def event_pages(edition: Edition) -> Iterator[Planned]:
    """Plan each event's page, and the lists that it shows the beginning of."""
    for event in edition.site.events.values():
        if edition.is_shown(event):
            yield from planned_profile(edition, event, _page)


def _page(edition: Edition, event_id: str) -> Page:
    site = edition.site
    event = site.events[event_id]
    last = event.ends or event.starts
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
        others=tuple(event_entry(edition, other) for other in _series(edition, event)),
        website=event.website,
        body=description(edition, event),
        belongings=belongings(edition, event),
    )
    summary = f"{event.name}, {dates}: what was said there, by whom."
    return Page(path_of(event), "event", event.name, view, summary)


def _series(edition: Edition, event: Event) -> Iterator[Event]:
    """Yield the other events of an event's series."""
    if event.series:
        for other in edition.site.events.values():
            if other.series == event.series and other.id != event.id and edition.is_shown(other):
                yield other
