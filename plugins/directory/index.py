"""The directories: people and organisations from A to Z, events by year, places, topics."""

from collections.abc import Iterator
from itertools import groupby

from plugins.directory.topic import topic_entries
from plugins.directory.views import IndexView, LetterView
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import (
    RecordEntry,
    event_entry,
    link,
    organisation_entry,
    person_entry,
)
from plugins.newsroom.page import Page


def index_pages(edition: Edition) -> Iterator[Page]:
    """Yield a directory for each kind of record that has pages."""
    people = [person_entry(edition, person) for person in edition.people]
    organisations = [organisation_entry(edition, each) for each in edition.organisations]
    places = [
        RecordEntry(place.name, link(edition, place).href, place.place_kind or "", place.name)
        for place in edition.site.places.values()
        if edition.is_shown(place)
    ]
    events = [
        event_entry(edition, event)
        for event in edition.site.events.values()
        if edition.is_shown(event)
    ]
    yield _page("people", "Who is on record, by family name.", by_letter(people))
    yield _page("organisations", "For whom people speak.", by_letter(organisations))
    yield _page("places", "Where the news comes from.", by_letter(places))
    yield _page("topics", "What the news is about.", by_letter(topic_entries(edition)))
    yield _page("events", "Where people met, latest first.", by_year(events))


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


def _page(kind: str, summary: str, letters: tuple[LetterView, ...]) -> Page:
    total = sum(len(letter.entries) for letter in letters)
    view = IndexView(kind, letters, total)
    return Page(f"{kind}/", "index", kind.capitalize(), view, summary)
