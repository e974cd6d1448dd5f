"""What the pages of people, organisations, events, places and topics have in common."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from plugins.newsroom.addresses import path_of
from plugins.newsroom.asking import Looked
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import (
    ArticleEntry,
    FigureEntry,
    LinkEntry,
    StatementEntry,
    article_entries,
    figure_entry,
    name_of,
    statement_entries,
    with_addresses,
)
from plugins.newsroom.page import (
    SECTION_SIZE,
    Page,
    Planned,
    Position,
    Section,
    planned_list,
    portion,
    section,
)
from plugins.newsroom.pictured import position_of
from plugins.newsroom.rendering import body_html
from plugins.newsroom.schema import KIND_BY_NAME, Event, Organisation, Person, Photo, Record


class Belongings(NamedTuple):
    """What belongs to a profile: what was said, where it is pictured, the articles about it."""

    statements: Section[StatementEntry]
    photos: Section[FigureEntry]
    articles: Section[ArticleEntry]


class WholeListView(NamedTuple):
    """A page of a list that a profile shows the beginning of.

    `kind` is `statements`, `photos` or `articles`, and says what the entries are.
    """

    owner: LinkEntry
    kind: str
    entries: tuple[StatementEntry | FigureEntry | ArticleEntry, ...]
    position: Position


class _EntryList(NamedTuple):
    """A list of a profile, and how each of its items becomes an entry."""

    path: str
    items: Sequence[Any]
    entries: Callable[[Sequence[Any]], tuple[Any, ...]]


NOTHING: Looked[Any] = Looked((), lambda key: key)

SECTIONS = ("statements", "photos", "articles")
"""The lists of a profile; each has pages of its own where it is long."""


def belongings(edition: Edition, record: Record) -> Belongings:
    """Return the beginnings of a profile's lists."""
    parts = []
    for name in SECTIONS:
        whole = _list(edition, record, name)
        part = section(edition.addresses, whole.path, whole.items)
        parts.append(Section(whole.entries(part.entries), part.total, part.more))
    return Belongings(*parts)


def planned_profile(
    edition: Edition, record: Record, make: Callable[[Edition, str], Page]
) -> Iterator[Planned]:
    """Plan a record's page, and the pages of the lists of which it shows only the beginning."""
    yield Planned(path_of(record), make, (record.id,))
    for name in SECTIONS:
        whole = _list(edition, record, name)
        if len(whole.items) > SECTION_SIZE:
            keys = (record.kind, record.id, name)
            yield from planned_list(whole.path, whole.items, _whole_list_page, *keys)


def _whole_list_page(edition: Edition, kind: str, record_id: str, name: str, number: int) -> Page:
    record = edition.site.of_kind(KIND_BY_NAME[kind])[record_id]
    whole = _list(edition, record, name)
    part = portion(edition.addresses, whole.path, whole.items, number)
    owner = LinkEntry(name_of(record), edition.addresses.of(record))
    view = WholeListView(owner, name, whole.entries(part.entries), part.position)
    return Page(part.path, "whole_list", f"{owner.text}: {name}", view)


def _list(edition: Edition, record: Record, name: str) -> _EntryList:
    """Return all that belongs to a record of one sort, newest first: what was said by them, for
    them or there, where they are pictured, and the articles that use the record."""
    path, key = f"{path_of(record)}{name}/", (record.kind, record.id)
    at_event = isinstance(record, Event)
    if name == "statements":
        said = edition.statements_at if at_event else edition.statements_by
        may_speak = isinstance(record, (Person, Organisation, Event))
        found = said.get(record.id, NOTHING) if may_speak else NOTHING
        return _EntryList(path, found, partial(statement_entries, edition))
    if name == "photos":
        pictured = edition.photos_naming.get(key, NOTHING)
        found = edition.photos_at.get(record.id, NOTHING) if at_event else pictured
        return _EntryList(path, found, partial(_figures, edition, record.id))
    return _EntryList(path, edition.naming.get(key, NOTHING), partial(article_entries, edition))


def _figures(
    edition: Edition, record_id: str, photos: Sequence[Photo]
) -> tuple[FigureEntry | None, ...]:
    return tuple(_figure(edition, photo, record_id) for photo in photos)


def _figure(edition: Edition, photo: Photo, record_id: str) -> FigureEntry | None:
    """Return a photo as a figure, with the place of the person whose profile it is on."""
    figure = figure_entry(edition, photo.id)
    return figure._replace(position=position_of(edition, photo, record_id)) if figure else None


def description(edition: Edition, record: Record) -> str:
    """Return a record's own text as HTML."""
    html = body_html(record.source.body, edition.notes.get((record.kind, record.id), ()))
    return with_addresses(edition, html)
