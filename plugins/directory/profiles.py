"""What the pages of people, organisations, events, places and topics have in common."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from plugins.newsroom.addresses import path_of
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import (
    ArticleEntry,
    FigureEntry,
    LinkEntry,
    StatementEntry,
    article_entry,
    figure_entry,
    name_of,
    statement_entry,
    with_addresses,
)
from plugins.newsroom.page import Page, Position, Section, portions, section
from plugins.newsroom.pictured import position_of
from plugins.newsroom.rendering import body_html
from plugins.newsroom.schema import Photo, Record
from plugins.newsroom.statements import Statement
from plugins.newsroom.story import Story


@dataclass(frozen=True, slots=True)
class Belongings:
    """What belongs to a profile: what was said, where it is pictured, the articles about it."""

    statements: Section[StatementEntry]
    photos: Section[FigureEntry]
    articles: Section[ArticleEntry]


@dataclass(frozen=True, slots=True)
class WholeListView:
    """A page of a list that a profile shows the beginning of.

    `kind` is `statements`, `photos` or `articles`, and says what the entries are.
    """

    owner: LinkEntry
    kind: str
    entries: tuple[StatementEntry | FigureEntry | ArticleEntry, ...]
    position: Position


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile's address and name, and all that belongs to it, newest first."""

    path: str
    name: str
    id: str
    statements: tuple[Statement, ...] = ()
    photos: tuple[Photo, ...] = ()
    stories: tuple[Story, ...] = ()


def profile_of(edition: Edition, record: Record, statements: tuple[Statement, ...] = ()) -> Profile:
    """Return what belongs to a record, by who names it and who pictures it."""
    key = (record.kind, record.id)
    return Profile(
        path_of(record),
        name_of(record),
        record.id,
        statements,
        edition.photos_naming.get(key, ()),
        edition.naming.get(key, ()),
    )


def belongings(edition: Edition, profile: Profile) -> Belongings:
    """Return the beginnings of a profile's lists."""
    statements, photos, articles = (
        Section(
            tuple(map(entries.entry, part.entries)),
            part.total,
            part.more,
        )
        for entries in _lists(edition, profile)
        for part in [section(edition.addresses, entries.path, entries.items)]
    )
    return Belongings(statements, photos, articles)


def whole_lists(edition: Edition, profile: Profile) -> Iterator[Page]:
    """Yield the pages of the lists of which the profile shows only the beginning."""
    owner = LinkEntry(profile.name, edition.addresses.at(profile.path))
    for entries in _lists(edition, profile):
        if section(edition.addresses, entries.path, entries.items).more is None:
            continue
        for part in portions(edition.addresses, entries.path, entries.items):
            shown = tuple(map(entries.entry, part.entries))
            view = WholeListView(owner, entries.kind, shown, part.position)
            yield Page(part.path, "whole_list", f"{profile.name}: {entries.kind}", view)


@dataclass(frozen=True, slots=True)
class _EntryList:
    """A list of a profile, and how each of its items becomes an entry."""

    kind: str
    path: str
    items: tuple[Any, ...]
    entry: Callable[[Any], Any]


def _lists(edition: Edition, profile: Profile) -> tuple[_EntryList, ...]:
    def listed(kind: str, items: tuple[Any, ...], entry: Callable[[Any], Any]) -> _EntryList:
        return _EntryList(kind, f"{profile.path}{kind}/", items, entry)

    return (
        listed("statements", profile.statements, lambda item: statement_entry(edition, item)),
        listed("photos", profile.photos, lambda item: _figure(edition, item, profile)),
        listed("articles", profile.stories, lambda item: article_entry(edition, item.article)),
    )


def _figure(edition: Edition, photo: Photo, profile: Profile) -> FigureEntry | None:
    """Return a photo as a figure, with the place of the person whose profile it is on."""
    figure = figure_entry(edition, photo.id)
    return replace(figure, position=position_of(edition, photo, profile.id)) if figure else None


def description(edition: Edition, record: Record) -> str:
    """Return a record's own text as HTML."""
    html = body_html(record.source.body, edition.notes.get((record.kind, record.id), ()))
    return with_addresses(edition, html)
