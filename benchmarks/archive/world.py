"""The records of the archive: places, organisations, people, events and photos."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from math import sqrt
from random import Random

from slugify import slugify

from . import words
from .model import Archive, Event, Name, Organisation, Person, Photo, Place, Role

FIRST_YEAR, LAST_YEAR = 2012, 2025
RENAMED, CLOSED = 6, 15
"""One organisation in so many was renamed, and one in so many closed."""

WITH_HONORIFIC, TWO_DAYS = 0.35, 0.2
COUNTY = Place("mereshire", "Mereshire", "county")


def build_world(articles: int, seed: int) -> Archive:
    """Return an archive of all records that so many articles need, without the articles."""
    chance = Random(f"world {seed}")
    places = _places(chance, _scaled(60, articles, least=8))
    organisations = _organisations(chance, places, _scaled(120, articles, least=12))
    people = _people(chance, organisations, _scaled(600, articles, least=24))
    events = _events(chance, places, organisations, max(4, articles // 20))
    photos = tuple(_photos(chance, people, events, min(24, 4 + articles // 100)))
    return Archive((COUNTY, *places), organisations, people, events, photos)


def _scaled(at_ten_thousand: int, articles: int, least: int) -> int:
    """Return how many records there are: a hundred times the articles need ten times as many."""
    return max(least, round(at_ten_thousand * sqrt(articles / 10_000)))


def _places(chance: Random, number: int) -> tuple[Place, ...]:
    names = [a + b for a, b in product(words.PLACE_BEGINNINGS, words.PLACE_ENDINGS)]
    return tuple(
        Place(name.casefold(), name, chance.choice(words.PLACE_KINDS), COUNTY.id)
        for name in chance.sample(names, number)
    )


def _organisations(
    chance: Random, places: tuple[Place, ...], number: int
) -> tuple[Organisation, ...]:
    """Return organisations: one in six was renamed, one in fifteen closed and succeeded.

    The first that is chosen of a place has the place as the label that captions use.
    """
    chosen = chance.sample(list(product(places, words.ORGANISATION_TYPES)), number)
    labelled: set[str] = set()
    made: list[Organisation] = []
    for count, (place, kind) in enumerate(chosen):
        names = tuple(_names(chance, place, kind, renamed=count % RENAMED == 1))
        closed = count % CLOSED == CLOSED - 1
        made.append(
            Organisation(
                id=slugify(names[0].full),
                names=names,
                place=place,
                label=None if place.id in labelled else place.name,
                closed=_month(chance, 2019, 2023) if closed else None,
                successor=made[count - 1].id if closed else None,
            )
        )
        labelled.add(place.id)
    return tuple(made)


def _names(chance: Random, place: Place, kind: tuple[str, str], *, renamed: bool) -> Iterator[Name]:
    until = _month(chance, 2015, 2022) if renamed else None
    yield Name(f"{place.name} {kind[0]}", f"{place.name} {kind[1]}", until)
    if renamed:
        number = words.ORGANISATION_TYPES.index(kind)
        full, short = words.NEW_TYPES[number % len(words.NEW_TYPES)]
        old = kind[0].split()[0]
        yield Name(f"{place.name} {old} {full}", f"{place.name} {old[0]}{short}")


def _month(chance: Random, first: int, last: int) -> str:
    return f"{chance.randint(first, last)}-{chance.randint(1, 12):02}"


def _people(
    chance: Random, organisations: tuple[Organisation, ...], number: int
) -> tuple[Person, ...]:
    """Return people of whom no two have the same full name."""
    families = [a + b for a, b in product(words.FAMILY_BEGINNINGS, words.FAMILY_ENDINGS)]
    chance.shuffle(families)
    given = [*((name, "she") for name in words.WOMEN), *((name, "he") for name in words.MEN)]
    chance.shuffle(given)
    by_id = {organisation.id: organisation for organisation in organisations}
    people = []
    for count in range(number):
        family = families[count % len(families)]
        first, pronoun = given[(count + count // len(families)) % len(given)]
        honorific = chance.choice(words.HONORIFICS) if chance.random() < WITH_HONORIFIC else None
        people.append(
            Person(
                id=f"{first}-{family}".casefold(),
                given=first,
                family=family,
                pronoun=pronoun,
                title=honorific or {"she": "Ms", "he": "Mr"}[pronoun],
                honorific=honorific,
                roles=tuple(_roles(chance, chance.choice(organisations), by_id)),
            )
        )
    return tuple(people)


def _roles(
    chance: Random, organisation: Organisation, by_id: dict[str, Organisation]
) -> Iterator[Role]:
    """Yield the roles of a career without a gap; who is at a body that closes moves on with it."""
    start = f"{chance.randint(2005, FIRST_YEAR - 1)}-{chance.randint(1, 12):02}"
    switches = sorted(
        {_month(chance, FIRST_YEAR + 1, LAST_YEAR) for _ in range(chance.randint(0, 2))}
    )
    for end in switches:
        closed = organisation.closed
        if closed and closed < end:
            break
        yield Role(chance.choice(words.ROLES), organisation, start, end)
        start = _next_month(end)
        organisation = chance.choice([each for each in by_id.values() if _open_after(each, end)])
    while organisation.closed and organisation.successor:
        yield Role(chance.choice(words.ROLES), organisation, start, organisation.closed)
        start = _next_month(organisation.closed)
        organisation = by_id[organisation.successor]
    yield Role(chance.choice(words.ROLES), organisation, start)


def _open_after(organisation: Organisation, month: str) -> bool:
    return organisation.closed is None or organisation.closed > _next_month(month)


def _next_month(month: str) -> str:
    year, number = map(int, month.split("-"))
    return f"{year + number // 12}-{number % 12 + 1:02}"


def _events(
    chance: Random,
    places: tuple[Place, ...],
    organisations: tuple[Organisation, ...],
    number: int,
) -> tuple[Event, ...]:
    """Return events of distinct names, in the order of their days."""
    organisers = [each for each in organisations if each.closed is None]
    events: dict[str, Event] = {}
    while len(events) < number:
        year = FIRST_YEAR + len(events) % (LAST_YEAR - FIRST_YEAR + 1)
        day = date(year, 1, 10) + timedelta(days=chance.randrange(340))
        place = chance.choice(places)
        kind = chance.choice(words.EVENT_TYPES)
        topic = chance.choice(words.TOPICS).title().replace(" And ", " and ")
        name = f"{place.name} {topic} {kind} {year}"
        ends = day + timedelta(days=1) if chance.random() < TWO_DAYS else None
        venue, organiser = chance.choice(words.VENUES), chance.choice(organisers)
        event = Event(slugify(name), name, day, ends, venue, place, organiser)
        events.setdefault(event.id, event)
    return tuple(sorted(events.values(), key=lambda event: (event.starts, event.id)))


def _photos(
    chance: Random, people: tuple[Person, ...], events: tuple[Event, ...], number: int
) -> Iterator[Photo]:
    """Yield photos of three people each, whose captions say who stands where."""
    for event in chance.sample(events, min(number, len(events))):
        labelled = [one for one in people if one.role_on(event.starts).organisation.label]
        left, middle, standing = chance.sample(labelled, 3)
        named = [
            f"{one.name} ({one.role_on(event.starts).organisation.label})"
            for one in (left, middle, standing)
        ]
        caption = (
            f"Speakers (left-right) {named[0]} and {named[1]} with {named[2]} (standing) "
            f"at the {event.name}."
        )
        alt = f"Two people sit at a table in the {event.venue}, and a third stands behind them."
        yield Photo(f"{event.id}-speakers", alt, caption, event)
