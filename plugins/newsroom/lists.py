"""What stands in which list, in what order: worked out from cards, all of it by id.

Lists are made anew only when a card or a record of the register has changed, and two builds'
lists are compared to know which of them did.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

from .addresses import article_path, topic_path
from .asking import ALL, Fact, differing
from .captions.model import Caption
from .card import Card
from .publication import PUBLIC, RecordKey, State, kept_back, state_of
from .register_lists import ListsOfRecords, grouped, ids_of, lists_of_records, names_in
from .site import Site
from .story import Mention

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
    named_in = names_in(captions, notes)
    secret = kept_back(site, _used(paged), _used(held_back), named_in)
    return Lists(
        until=_next_moment((card for card in ordered if states[card.id] is State.EMBARGOED), now),
        **vars(_of_articles(site, paged, listed, held_back, states)),
        **vars(_of_statements(listed)),
        **vars(lists_of_records(site, captions, secret, ids_of(held_back), now)),
    )


def with_register(
    before: Lists,
    site: Site,
    card: Callable[[str], Card],
    captions: Mapping[str, Caption],
    notes: Mapping[RecordKey, tuple[Mention, ...]],
    now: datetime,
) -> Lists:
    """Return the lists of an edition of which only the register, but for its topics, and the day
    differ from the one with the lists `before`; `card` gives an article's, and is asked for few."""
    withdrawn = set(before.paged).difference(before.listed)
    public = chain(before.naming, _used(map(card, withdrawn)))
    held_back = _used(map(card, before.held_back))
    secret = kept_back(site, public, held_back, names_in(captions, notes))
    records = lists_of_records(site, captions, secret, before.held_back, now)
    return replace(before, **vars(records))


def _used(cards: Iterable[Card]) -> Iterator[RecordKey]:
    """Yield what articles use."""
    return (key for card in cards for key in card.uses)


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
        paged=ids_of(paged),
        paths={card.id: article_path(card.id, card.date) for card in paged},
        moved=ids_of(card for card in paged if card.former or card.withdrawn),
        listed=ids_of(listed),
        held_back=ids_of(held_back),
        neighbours=dict(_neighbours(ids_of(listed))),
        years=grouped((card.date.date.year, card.id) for card in listed),
        months=grouped((_month(card), card.id) for card in listed),
        topics=_topics(listed, topic_names),
        topic_names=topic_names,
        naming=grouped((key, card.id) for card in listed for key in card.uses),
    )


def _of_statements(listed: Iterable[Card]) -> ListsOfStatements:
    statements = _statements(listed)
    return ListsOfStatements(
        statements=tuple(place for place, _ in statements),
        statement_places={card.id: place for place, card in statements},
        statements_by=grouped(
            (key, place)
            for place, card in statements
            for key in dict.fromkeys([*card.speakers, card.organisation])
            if key is not None
        ),
        statements_at=grouped((card.event, place) for place, card in statements if card.event),
    )


def changes(before: Lists, after: Lists) -> Iterator[Fact]:
    """Yield the facts that differ between the lists of two builds."""
    for name in (field.name for field in fields(Lists)):
        old, new = getattr(before, name), getattr(after, name)
        if old is new:
            continue
        if isinstance(old, Mapping):
            yield from differing(name, old, new)
        elif isinstance(old, frozenset):
            yield from ((name, key) for key in old ^ new)
        elif old != new:
            yield name, ALL


def _next_moment(embargoed: Iterable[Card], now: datetime) -> datetime | None:
    """Return when the first embargo ends of those on articles."""
    zone = now.tzinfo
    assert isinstance(zone, ZoneInfo)
    return min((card.date.moment(zone) for card in embargoed), default=None)


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
    return grouped(found)


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


def _month(card: Card) -> tuple[int, int]:
    day = card.date.date
    return day.year, day.month or 1


def _newest_first(card: Card) -> tuple[int, float, str]:
    clock = card.date.time
    minutes = clock.hour * 60 + clock.minute if clock else 0
    return -card.date.date.latest.toordinal(), -minutes, card.id
