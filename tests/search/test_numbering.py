"""A record's number depends on itself and on those of its own slot, on nothing else."""

from collections.abc import Iterable
from datetime import date

import pytest

from plugins.search.numbering import Calendar, calendar_for, numbers, shelf
from plugins.search.record import Record
from tests.search.records import an_archive, an_article


def shelved(records: Iterable[Record]) -> list[tuple[str, int]]:
    return [(record.key, shelf(record)) for record in records]


def test_a_new_article_renumbers_only_those_of_its_own_slot() -> None:
    calendar = Calendar(1)
    archive = an_archive(300)
    before = numbers(calendar, shelved(archive))
    new = an_article(1000)

    after = numbers(calendar, shelved([*archive, new]))

    slot = calendar.slot(new.key, shelf(new))
    changed = {key for key, number in before.items() if after[key] != number}
    assert {before[key][0] for key in changed} <= {slot}
    assert after[new.key][0] == slot


def test_the_order_of_writing_does_not_matter() -> None:
    archive = an_archive(100)

    shelves = shelved(archive)
    assert numbers(Calendar(2), shelves) == numbers(Calendar(2), reversed(shelves))


@pytest.mark.parametrize("spread", [1, 2, 8])
def test_who_shares_a_slot_shares_a_shelf(spread: int) -> None:
    shelves: dict[int, set[int]] = {}
    for key, place in shelved(an_archive(1500)):
        shelves.setdefault(Calendar(spread).slot(key, place), set()).add(place)

    assert {len(some) for some in shelves.values()} == {1}


@pytest.mark.parametrize(
    ("records", "slots"), [(15, 1), (16_383, 1), (16_384, 2), (32_768, 4), (100_000, 8)]
)
def test_slots_multiply_when_the_archive_doubles(records: int, slots: int) -> None:
    assert calendar_for(records) == Calendar(slots)


@pytest.mark.parametrize("spread", [1, 8])
def test_kinds_do_not_share_slots(spread: int) -> None:
    days = (None, date(1066, 10, 14), date(1900, 1, 1), date(2014, 5, 13), date(2070, 12, 31))
    kinds = {
        "person": days[:1], "organisation": days[:1], "event": days[1:],
        "photo": days, "article": days[1:],
    }  # fmt: skip
    slots = {
        kind: {
            Calendar(spread).slot(key, place)
            for day in some
            for key, place in shelved(Record(kind, f"x{n}", day, (), (), []) for n in range(50))
        }
        for kind, some in kinds.items()
    }
    found = [slot for some in slots.values() for slot in some]
    assert len(found) == len(set(found))
