"""What the pages of the directory show: one view a kind of record."""

from typing import NamedTuple

from plugins.newsroom.entries import (
    ArticleEntry,
    DateEntry,
    FigureEntry,
    LinkEntry,
    RecordEntry,
    RoleEntry,
)
from plugins.newsroom.page import Position
from plugins.newsroom.rows import Link

from .profiles import Belongings


class PersonView(NamedTuple):
    """A person: name with title and letters, other names, roles (latest first), all theirs."""

    name: str
    full_name: str
    also: tuple[str, ...]
    portrait: FigureEntry | None
    roles: tuple[RoleEntry, ...]
    links: tuple[Link, ...]
    body: str
    belongings: Belongings


class NameView(NamedTuple):
    """A name of an organisation, and when it was used, in words."""

    name: str
    short: str | None
    period: str


class SuccessionView(NamedTuple):
    """What came before or after an organisation: `type` is replaced, merged, split, absorbed."""

    type: str
    organisation: LinkEntry
    date: str


class MemberView(NamedTuple):
    """A person of an organisation, with the roles they had there."""

    person: LinkEntry
    roles: tuple[RoleEntry, ...]


class OrganisationView(NamedTuple):
    """An organisation: its names over time, what it came from and became, its people."""

    name: str
    names: tuple[NameView, ...]
    closed: str
    predecessors: tuple[SuccessionView, ...]
    successors: tuple[SuccessionView, ...]
    parent: LinkEntry | None
    children: tuple[LinkEntry, ...]
    places: tuple[LinkEntry, ...]
    website: str | None
    links: tuple[Link, ...]
    members: tuple[MemberView, ...]
    events: tuple[RecordEntry, ...]
    body: str
    belongings: Belongings


class EventView(NamedTuple):
    """An event: when and where, by whom, and the others of its series."""

    name: str
    dates: str
    starts: DateEntry
    coming: bool
    venue: str | None
    places: tuple[LinkEntry, ...]
    organisers: tuple[LinkEntry, ...]
    series: str | None
    others: tuple[RecordEntry, ...]
    website: str | None
    body: str
    belongings: Belongings


class PlaceView(NamedTuple):
    """A place: the larger one and the smaller ones, and what is there."""

    name: str
    kind: str | None
    within: LinkEntry | None
    contains: tuple[LinkEntry, ...]
    organisations: tuple[RecordEntry, ...]
    events: tuple[RecordEntry, ...]
    body: str
    belongings: Belongings


class TopicView(NamedTuple):
    """A topic and a page of its articles, newest first; `body` on the first page only."""

    name: str
    also: tuple[str, ...]
    body: str
    entries: tuple[ArticleEntry, ...]
    position: Position


class LetterView(NamedTuple):
    """The entries under one letter (or year) of an index."""

    letter: str
    entries: tuple[RecordEntry, ...]


class IndexView(NamedTuple):
    """A directory: everything of a kind, under letters, or years for events."""

    kind: str
    letters: tuple[LetterView, ...]
    total: int
