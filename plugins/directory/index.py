"""The directories: people and organisations from A to Z, events by year, places, topics."""

from collections.abc import Iterator
from itertools import groupby

from plugins.directory.topic import topic_entries
from plugins.directory.views import IndexView, LetterView
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import (
    RecordEntry,
    event_entry,
    organisation_entry,
    person_entry,
)
from plugins.newsroom.page import Page, Planned


def index_pages(edition: Edition) -> Iterator[Planned]:  # noqa: ARG001 (as every planner)
    """Plan a directory for each kind of record that has pages."""
    for name in INDEXES:
        yield Planned(f"{name}/", _page, (name,))


def _people(edition: Edition) -> tuple[LetterView, ...]:
    return by_letter([person_entry(edition, person) for person in edition.people])


def _organisations(edition: Edition) -> tuple[LetterView, ...]:
    return by_letter([organisation_entry(edition, each) for each in edition.organisations])


def _places(edition: Edition) -> tuple[LetterView, ...]:
    places = (place for place in edition.site.places.values() if edition.is_shown(place))
    return by_letter(
        [
            RecordEntry(place.name, edition.href(place), place.place_kind or "", place.name)
            for place in places
        ]
    )


def _topics(edition: Edition) -> tuple[LetterView, ...]:
    return by_letter(topic_entries(edition))


def _events(edition: Edition) -> tuple[LetterView, ...]:
    events = (event for event in edition.site.events.values() if edition.is_shown(event))
    return by_year([event_entry(edition, event) for event in events])


INDEXES = {
    "people": ("Who is on record, by family name.", _people),
    "organisations": ("For whom people speak.", _organisations),
    "places": ("Where the news comes from.", _places),
    "topics": ("What the news is about.", _topics),
    "events": ("Where people met, latest first.", _events),
}
"""What each directory is, in a sentence, and the letters or years of its entries."""


def by_letter(entries: list[RecordEntry]) -> tuple[LetterView, ...]:
    """Group entries under their first letters; what begins with none stands under `#`."""

    def letter(entry: RecordEntry) -> str:
        first = entry.sort_key[:1].upper()
        return first if first.isalpha() else "#"

    entries = sorted(entries, key=lambda entry: (letter(entry), entry.sort_key.casefold()))
    return tuple(LetterView(key, tuple(group)) for key, group in groupby(entries, key=letter))


def by_year(entries: list[RecordEntry]) -> tuple[LetterView, ...]:
    """Group entries that are sorted by date under their years, the latest first."""
    entries = sorted(entries, key=lambda entry: entry.sort_key, reverse=True)
    grouped = groupby(entries, key=lambda entry: entry.sort_key[:4])
    return tuple(LetterView(year, tuple(group)) for year, group in grouped)


def _page(edition: Edition, kind: str) -> Page:
    summary, group = INDEXES[kind]
    letters = group(edition)
    view = IndexView(kind, letters, sum(len(letter.entries) for letter in letters))
    return Page(f"{kind}/", "index", kind.capitalize(), view, summary)
