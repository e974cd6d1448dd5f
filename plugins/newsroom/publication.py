"""What may be public at a moment: embargoes, drafts, withdrawals, and what they keep back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from .dates import PartialDate, PublicationDate
from .problem import Problem
from .references import references
from .schema import KIND_BY_NAME, Article, Organisation, Person, Photo, Record
from .site import Site
from .story import Story

RecordKey = tuple[str, str]


class State(StrEnum):
    """Whether an article is public."""

    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    EMBARGOED = "embargoed"
    DRAFT = "draft"


PUBLIC = frozenset({State.PUBLISHED, State.WITHDRAWN})


class Dated(Protocol):
    """What is published on a date: an article, or its card."""

    @property
    def date(self) -> PublicationDate:
        """The day or month it is public from."""

    @property
    def draft(self) -> bool:
        """Whether it is unfinished."""

    @property
    def withdrawn(self) -> object:
        """Whether it was withdrawn; anything that is true says so."""


def state_of(article: Dated, now: datetime) -> State:
    """Return whether an article is public at `now` (with a time zone: the newsroom's)."""
    if article.draft:
        return State.DRAFT
    zone = now.tzinfo
    assert isinstance(zone, ZoneInfo)
    if article.date.moment(zone) > now:
        return State.EMBARGOED
    return State.WITHDRAWN if article.withdrawn else State.PUBLISHED


def vague_embargoes(articles: Iterable[Article], now: datetime) -> Iterator[Problem]:
    """Yield a problem for each article that is to appear in a month to come, on no known day."""
    for article in articles:
        if not article.date.date.is_day and state_of(article, now) is State.EMBARGOED:
            hint = f"Write the day, such as {article.date}-01, and a time if it matters."
            message = "An embargo needs a day: this date is a month that has not begun."
            yield Problem(article.source.at("date"), "embargo", message, hint)


def is_expired(photo: Photo, today: PartialDate) -> bool:
    """Whether the consent to show a photo has ended."""
    return photo.expires is not None and photo.expires.earliest <= today.earliest


def as_of(site: Site, today: PartialDate) -> Site:
    """Return a site without what the register says of the time to come.

    Roles, names and successions that begin after `today`, and closures after it, are no facts
    yet: an appointment is under embargo until its day.
    """
    people = {key: _person_as_of(person, today) for key, person in site.people.items()}
    organisations = {key: _body_as_of(body, today) for key, body in site.organisations.items()}
    return replace(site, people=people, organisations=organisations)


def _begun(start: PartialDate | None, today: PartialDate) -> bool:
    return start is None or start.earliest <= today.earliest


def _person_as_of(person: Person, today: PartialDate) -> Person:
    roles = tuple(role for role in person.roles if _begun(role.start, today))
    return replace(person, roles=roles) if roles != person.roles else person


def _body_as_of(body: Organisation, today: PartialDate) -> Organisation:
    names = tuple(row for row in body.names if _begun(row.start, today)) or body.names
    succession = tuple(row for row in body.succession if _begun(row.on, today))
    closed = body.closed if _begun(body.closed, today) else None
    if (names, succession, closed) == (body.names, body.succession, body.closed):
        return body
    return replace(body, names=names, succession=succession, closed=closed)


def kept_back(
    site: Site,
    public: Iterable[RecordKey],
    secret: Iterable[RecordKey],
    named_in: Mapping[RecordKey, frozenset[RecordKey]],
) -> frozenset[RecordKey]:
    """Return the (kind, id) of the records that only articles use which are not public.

    `public` and `secret` are what the articles use that are, and are not, in their fields and
    their text; `named_in` tells whom the body or the caption of a record names. A record uses what
    its fields, body and caption refer to. What public articles reach by such steps is public, and
    so is what no article reaches at all.
    """
    hidden = _reached(site, secret, named_in)
    return frozenset(hidden - _reached(site, public, named_in)) if hidden else frozenset()


def _reached(
    site: Site, start: Iterable[RecordKey], named_in: Mapping[RecordKey, frozenset[RecordKey]]
) -> set[RecordKey]:
    reached: set[RecordKey] = set()
    pending = list(start)
    while pending:
        key = pending.pop()
        record = _record(site, key)
        if key in reached or record is None or isinstance(record, Article):
            continue
        reached.add(key)
        pending += (reference.key for reference in references(record))
        pending += named_in.get(key, ())
    return reached


def _record(site: Site, key: RecordKey) -> Record | None:
    kind = KIND_BY_NAME.get(key[0])
    return site.of_kind(kind).get(key[1]) if kind else None


def used_by(story: Story) -> Iterator[RecordKey]:
    """Yield the (kind, id) of the records that a story's text and fields use."""
    yield from story.uses
    yield from (reference.key for reference in references(story.article))
