"""The numbers of records, by which lists of postings refer to them.

A number is a *slot* of the calendar and a *rank* within the slot. The slot comes from the day and
from a hash of the record's name, the rank from the few records that share the slot. So a number
depends neither on the order in which records were written nor on how many there are before it,
and a new record renumbers only those of its own slot. The number of slots a day, which keeps slots
small, doubles with the size of the archive: at 16,384 records, at 32,768, and so on.
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import TypeAlias

from .record import Record

Number: TypeAlias = tuple[int, int]
"""A slot, and a rank within it."""

UNDATED_SLOTS = 512
"""Slots for what has no day, of each kind of it."""

DAYS = 2**16
FIRST_DAY = date(1900, 1, 1).toordinal()
SMALL_ARCHIVE = 8192

UNDATED = {"person": 0, "organisation": 1, "photo": 2}
DATED = {"event": 0, "photo": 1, "article": 2}


FIRST_ARTICLE = len(UNDATED) * UNDATED_SLOTS + DATED["article"] * DAYS


def shelf(record: Record) -> int:
    """Return where a record lies in a calendar with one slot a day: for an article its day, which
    has all slots that it can ever share with another."""
    if record.day is None:
        return UNDATED[record.kind] * UNDATED_SLOTS + _digest(record.key) % UNDATED_SLOTS
    day = max(0, record.day.toordinal() - FIRST_DAY) % DAYS
    return len(UNDATED) * UNDATED_SLOTS + DATED[record.kind] * DAYS + day


def _digest(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=4).digest(), "big")


Shelved: TypeAlias = tuple[str, int]
"""A record's key, and its shelf."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Where slots lie: those of what has no day, of events, of photos, and then of articles, which
    have `spread` slots a day."""

    spread: int

    def slot(self, key: str, shelf: int) -> int:
        """Return the slot of the record of a key on a shelf."""
        if shelf < FIRST_ARTICLE:
            return shelf
        return FIRST_ARTICLE + (shelf - FIRST_ARTICLE) * self.spread + _digest(key) % self.spread


def calendar_for(count: int) -> Calendar:
    """Return the calendar for an archive of `count` records."""
    return Calendar(2 ** max(0, (count // SMALL_ARCHIVE).bit_length() - 1))


def numbers(calendar: Calendar, records: Iterable[Shelved]) -> dict[str, Number]:
    """Return the number of each record, by its key."""
    slots: dict[int, list[str]] = defaultdict(list)
    for key, place in records:
        insort(slots[calendar.slot(key, place)], key)
    return {key: (slot, rank) for slot in sorted(slots) for rank, key in enumerate(slots[slot])}
