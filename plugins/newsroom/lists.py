"""What stands in which list, in what order: worked out from cards, all of it by id.

Lists are made anew only when a card or a record of the register has changed, and two builds'
lists are compared to know which of them did.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from .addresses import article_path, topic_path
from .asking import ALL, Fact, differing
from .captions.model import Caption
from .card import Card
from .dates import PartialDate
from .publication import PUBLIC, RecordKey, State, is_expired, kept_back, state_of
from .references import references
from .schema import Event, Organisation, Person, Photo, Place, Record
from .site import Site
from .story import Mention

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

StatementPlace = tuple[str, int]
"""An article's id, and the number of a statement in it."""


@dataclass(frozen=True)
class ListsOfArticles:
    """Articles in lists, as ids, the newest first.

    `paged` have pages, at `paths`; other addresses lead to those that `moved`. `listed` stand in
    lists too; `neighbours` are the older and the newer story beside each. `topics` are by name;
    names that make the same address are one topic, called as the newest story calls it.
    """

    states: Mapping[str, State]
    paged: tuple[str, ...]
    paths: Mapping[str, str]
    moved: tuple[str, ...]
    listed: tuple[str, ...]
    held_back: tuple[str, ...]
    neighbours: Mapping[str, tuple[str | None, str | None]]
    years: Mapping[int, tuple[str, ...]]
    months: Mapping[tuple[int, int], tuple[str, ...]]
    topics: Mapping[str, tuple[str, ...]]
    topic_names: Mapping[str, str]
    naming: Mapping[RecordKey, tuple[str, ...]]


@dataclass(frozen=True)
class ListsOfStatements:
    """Statements in lists, as places, the newest first."""

    statements: tuple[StatementPlace, ...]
    statement_places: Mapping[str, StatementPlace]
    statements_by: Mapping[str, tuple[StatementPlace, ...]]
    statements_at: Mapping[str, tuple[StatementPlace, ...]]


@dataclass(frozen=True)
class ListsOfRecords:
    """The register in lists, as ids. `hidden` are the (kind, id) of what has no page."""

    hidden: frozenset[RecordKey]
    people: tuple[str, ...]
    organisations: tuple[str, ...]
    photos: tuple[str, ...]
    photos_at: Mapping[str, tuple[str, ...]]
    photos_naming: Mapping[RecordKey, tuple[str, ...]]
    referring: Mapping[RecordKey, tuple[RecordKey, ...]]


@dataclass(frozen=True)
class Lists(ListsOfArticles, ListsOfStatements, ListsOfRecords):
    """All lists of an edition. They hold until the moment `until`, when an embargo ends."""

    until: datetime | None


def make_lists(
    site: Site,
    cards: Iterable[Card],
    captions: Mapping[str, Caption],
    notes: Mapping[RecordKey, tuple[Mention, ...]],
    now: datetime,
    *,
    preview: bool,
) -> Lists:
    """Return the lists of an edition.

    `site` gives the register (its articles are not looked at), as it is at the moment `now`.
    """
    ordered = sorted(cards, key=_newest_first)
    states = {card.id: state_of(card, now) for card in ordered}
    paged = [card for card in ordered if preview or states[card.id] in PUBLIC]
    listed = [card for card in paged if not card.withdrawn]
    held_back = [card for card in ordered if not preview and states[card.id] not in PUBLIC]
    named_in = _named_in(captions, notes)
    secret = frozenset() if preview else kept_back(site, paged, held_back, named_in)
    hidden = secret | frozenset(_without_page(site, now)) | {("article", c.id) for c in held_back}
    return Lists(
        until=_next_moment(ordered, now),
        **vars(_of_articles(site, paged, listed, held_back, states)),
        **vars(_of_statements(listed)),
        **vars(_of_records(site, hidden, captions)),
    )


def _of_articles(
    site: Site,
    paged: Sequence[Card],
    listed: Sequence[Card],
    held_back: Sequence[Card],
    states: Mapping[str, State],
) -> ListsOfArticles:
    topic_names = dict(_topic_names(site))
    return ListsOfArticles(
        states=states,
        paged=_ids(paged),
        paths={card.id: article_path(card.id, card.date) for card in paged},
        moved=_ids(card for card in paged if card.former or card.withdrawn),
        listed=_ids(listed),
        held_back=_ids(held_back),
        neighbours=dict(_neighbours(_ids(listed))),
        years=_grouped((card.date.date.year, card.id) for card in listed),
        months=_grouped((_month(card), card.id) for card in listed),
        topics=_topics(listed, topic_names),
        topic_names=topic_names,
        naming=_grouped((key, card.id) for card in listed for key in card.uses),
    )


def _of_statements(listed: Iterable[Card]) -> ListsOfStatements:
    statements = _statements(listed)
    return ListsOfStatements(
        statements=tuple(place for place, _ in statements),
        statement_places={card.id: place for place, card in statements},
        statements_by=_grouped(
            (key, place)
            for place, card in statements
            for key in dict.fromkeys([*card.speakers, card.organisation])
            if key is not None
        ),
        statements_at=_grouped((card.event, place) for place, card in statements if card.event),
    )


def _of_records(
    site: Site, hidden: frozenset[RecordKey], captions: Mapping[str, Caption]
) -> ListsOfRecords:
    shown = _Shown(site, hidden)
    photos = sorted(shown.of(Photo), key=_latest_taken, reverse=True)
    people = sorted(shown.of(Person), key=lambda person: (person.sort_key, person.id))
    return ListsOfRecords(
        hidden=hidden,
        people=_ids(people),
        organisations=_ids(shown.of(Organisation)),
        photos=_ids(photos),
        photos_at=_grouped((photo.event, photo.id) for photo in photos if photo.event),
        photos_naming=_grouped(
            (key, photo.id) for photo in photos for key in sorted(captions[photo.id].shows)
        ),
        referring=_referring(shown),
    )


def changes(before: Lists, after: Lists) -> Iterator[Fact]:
    """Yield the facts that differ between the lists of two builds."""
    for name in (field.name for field in fields(Lists)):
        old, new = getattr(before, name), getattr(after, name)
        if isinstance(old, Mapping):
            yield from differing(name, old, new)
        elif isinstance(old, frozenset):
            yield from ((name, key) for key in old ^ new)
        elif old != new:
            yield name, ALL


class _Shown:
    """The records of the register that have pages."""

    def __init__(self, site: Site, hidden: frozenset[RecordKey]) -> None:
        self._site, self._hidden = site, hidden

    def of(self, kind: type[Any]) -> Iterator[Any]:
        for record in self._site.of_kind(kind).values():
            if (record.kind, record.id) not in self._hidden:
                yield record


def _next_moment(cards: Iterable[Card], now: datetime) -> datetime | None:
    """Return when the next article's embargo ends."""
    zone = now.tzinfo
    assert isinstance(zone, ZoneInfo)
    moments = (card.date.moment(zone) for card in cards if not card.draft)
    return min((moment for moment in moments if moment > now), default=None)


def _without_page(site: Site, now: datetime) -> Iterator[RecordKey]:
    """Yield what has no page in any edition: unlisted people, photos that may not be shown."""
    today = PartialDate(now.year, now.month, now.day)
    for person in site.people.values():
        if person.unlisted:
            yield "person", person.id
    for photo in site.photos.values():
        if is_expired(photo, today) or photo.id not in site.pictures:
            yield "photo", photo.id


def _named_in(
    captions: Mapping[str, Caption], notes: Mapping[RecordKey, tuple[Mention, ...]]
) -> Mapping[RecordKey, frozenset[RecordKey]]:
    """Return whom the body or the caption of each record names."""
    named: dict[RecordKey, frozenset[RecordKey]] = defaultdict(frozenset)
    for key, mentions in notes.items():
        named[key] |= {(mention.kind, mention.id) for mention in mentions}
    for photo, caption in captions.items():
        named["photo", photo] |= {
            (mention.record.kind, mention.record.id) for mention in caption.mentions
        }
    return named


def _topic_names(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the path of every word for a described topic, with the topic's name."""
    for topic in site.topics.values():
        for word in (*topic.also, topic.name):
            yield topic_path(word), topic.name


def _topics(listed: Iterable[Card], names: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    called: dict[str, str] = {}
    found: list[tuple[str, str]] = []
    for card in listed:
        words = [names.get(topic_path(word), word) for word in card.topics]
        for path, name in {topic_path(word): word for word in words}.items():
            found.append((called.setdefault(path, name), card.id))
    return _grouped(found)


def _statements(listed: Iterable[Card]) -> list[tuple[StatementPlace, Any]]:
    """Return the statements on record, newest first; within an article, in its order."""
    found = [
        ((statement.said_on or card.date.date).latest, (card.id, number), statement)
        for card in listed
        for number, statement in enumerate(card.statements)
    ]
    found.sort(key=lambda item: item[0], reverse=True)
    return [(place, statement) for _, place, statement in found]


def _neighbours(ids: tuple[str, ...]) -> Iterator[tuple[str, tuple[str | None, str | None]]]:
    for number, name in enumerate(ids):
        older = ids[number + 1] if number + 1 < len(ids) else None
        yield name, (older, ids[number - 1] if number else None)


def _referring(shown: _Shown) -> Mapping[RecordKey, tuple[RecordKey, ...]]:
    found: dict[RecordKey, dict[RecordKey, None]] = defaultdict(dict)
    for kind in (Person, Organisation, Event, Place):
        for record in shown.of(kind):
            for reference in references(record):
                found[reference.key][record.kind, record.id] = None
    return {key: tuple(keys) for key, keys in found.items()}


def _grouped(pairs: Iterable[tuple[K, V]]) -> Mapping[K, tuple[V, ...]]:
    """Return the values of each key, in the order they come in."""
    found: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def _ids(items: Iterable[Card | Record]) -> tuple[str, ...]:
    return tuple(item.id for item in items)


def _month(card: Card) -> tuple[int, int]:
    day = card.date.date
    return day.year, day.month or 1


def _newest_first(card: Card) -> tuple[int, float, str]:
    clock = card.date.time
    minutes = clock.hour * 60 + clock.minute if clock else 0
    return -card.date.date.latest.toordinal(), -minutes, card.id


def _latest_taken(photo: Photo) -> tuple[int, str]:
    return (photo.taken.latest.toordinal() if photo.taken else 0, photo.id)
