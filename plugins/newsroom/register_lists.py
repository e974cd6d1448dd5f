"""What of the register stands in which list, by id; and which of its records have no page."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any, TypeVar

from .captions.model import Caption
from .card import Card
from .dates import PartialDate
from .publication import RecordKey, is_expired
from .references import references
from .schema import Event, Organisation, Person, Photo, Place, Record
from .site import Site
from .story import Mention

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


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


def lists_of_records(
    site: Site,
    captions: Mapping[str, Caption],
    secret: frozenset[RecordKey],
    held_back: Iterable[str],
    now: datetime,
) -> ListsOfRecords:
    """Return the lists of the register at the moment `now`; `secret` are the records, and
    `held_back` the ids of the articles, that are not public yet."""
    articles = (("article", article_id) for article_id in held_back)
    hidden = frozenset(chain(secret, _without_page(site, now), articles))
    shown = _Shown(site, hidden)
    photos = sorted(shown.of(Photo), key=_latest_taken, reverse=True)
    people = sorted(shown.of(Person), key=lambda person: (person.sort_key, person.id))
    return ListsOfRecords(
        hidden=hidden,
        people=ids_of(people),
        organisations=ids_of(shown.of(Organisation)),
        photos=ids_of(photos),
        photos_at=grouped((photo.event, photo.id) for photo in photos if photo.event),
        photos_naming=grouped(
            (key, photo.id) for photo in photos for key in sorted(captions[photo.id].shows)
        ),
        referring=_referring(shown),
    )


def names_in(
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


class _Shown:
    """The records of the register that have pages."""

    def __init__(self, site: Site, hidden: frozenset[RecordKey]) -> None:
        self._site, self._hidden = site, hidden

    def of(self, kind: type[Any]) -> Iterator[Any]:
        for record in self._site.of_kind(kind).values():
            if (record.kind, record.id) not in self._hidden:
                yield record


def _without_page(site: Site, now: datetime) -> Iterator[RecordKey]:
    """Yield what has no page in any edition: unlisted people, photos that may not be shown."""
    today = PartialDate(now.year, now.month, now.day)
    for person in site.people.values():
        if person.unlisted:
            yield "person", person.id
    for photo in site.photos.values():
        if is_expired(photo, today) or photo.id not in site.pictures:
            yield "photo", photo.id


def _referring(shown: _Shown) -> Mapping[RecordKey, tuple[RecordKey, ...]]:
    found: dict[RecordKey, dict[RecordKey, None]] = defaultdict(dict)
    for kind in (Person, Organisation, Event, Place):
        for record in shown.of(kind):
            for reference in references(record):
                found[reference.key][record.kind, record.id] = None
    return {key: tuple(keys) for key, keys in found.items()}


def _latest_taken(photo: Photo) -> tuple[int, str]:
    return (photo.taken.latest.toordinal() if photo.taken else 0, photo.id)


def grouped(pairs: Iterable[tuple[K, V]]) -> Mapping[K, tuple[V, ...]]:
    """Return the values of each key, in the order they come in."""
    found: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def ids_of(items: Iterable[Card | Record]) -> tuple[str, ...]:
    """Return the ids of articles or records."""
    return tuple(item.id for item in items)
