"""Dates as authors know them: a year, a month or a day; and the moment an article is published.

The forms are those of EDTF level 0 (ISO 8601-2:2019): `2014`, `2014-05`, `2014-05-13`.
"""

import re
from calendar import month_name, monthrange
from dataclasses import dataclass
from datetime import date, datetime
from datetime import time as time_of_day
from functools import cache
from zoneinfo import ZoneInfo

from .packing import by_values

FIRST_YEAR = 1000
"""Years are written with four digits."""

PARTIAL_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
PUBLICATION_DATE = r"\d{4}-\d{2}(-\d{2}([ T]\d{2}:\d{2})?)?"


@by_values
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the month, or the day, may be unknown (`None`)."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def earliest(self) -> date:
        """The first day it can mean."""
        return date(self.year, *(1 if part is None else part for part in (self.month, self.day)))

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        month = 12 if self.month is None else self.month
        last = monthrange(self.year, month)[1]
        return date(self.year, month, last if self.day is None else self.day)

    @property
    def is_day(self) -> bool:
        """Whether the day itself is known."""
        return self.day is not None

    def __str__(self) -> str:
        if self.month is None:
            return f"{self.year:04}"
        month = f"{self.year:04}-{self.month:02}"
        return month if self.day is None else f"{month}-{self.day:02}"

    @property
    def in_words(self) -> str:
        """As a British newspaper prints it: `13 May 2014`, `May 2014`, `2014`."""
        if self.month is None:
            return f"{self.year:04}"
        month = f"{_name_of_month(self.month)} {self.year:04}"
        return month if self.day is None else f"{self.day} {month}"


@by_values
@dataclass(frozen=True, slots=True)
class PublicationDate:
    """When an article is, or will be, public: a month, a day, or a day and a time of that day."""

    date: PartialDate
    time: time_of_day | None = None

    def moment(self, zone: ZoneInfo) -> datetime:
        """Return the first moment, in the newsroom's time zone, at which it may be read."""
        return datetime.combine(self.date.earliest, self.time or time_of_day(), zone)

    def __str__(self) -> str:
        return f"{self.date} {self.time:%H:%M}" if self.time else str(self.date)

    @property
    def in_words(self) -> str:
        """As a British newspaper prints it: `13 May 2014, 09:30`."""
        return f"{self.date.in_words}, {self.time:%H:%M}" if self.time else self.date.in_words


@cache
def _name_of_month(month: int) -> str:
    """Return the name of a month, which the library sets in the language of the place each time."""
    return month_name[month]


def parse_partial_date(text: object) -> PartialDate:
    """Read `2014`, `2014-05` or `2014-05-13`.

    Raises `ValueError`, with a sentence for the author, when it is no such date.
    """
    text = str(text)
    if not re.fullmatch(PARTIAL_DATE, text, re.ASCII):
        raise ValueError(
            f"“{text}” is not a date: write year, year-month or year-month-day, such as 2014-05-13"
        )
    return _existing(PartialDate(*map(int, text.split("-"))), text)


def parse_publication_date(text: object) -> PublicationDate:
    """Read a month (`2014-05`), a day, or a day with a time (`2014-05-13 09:30`).

    Raises `ValueError`, with a sentence for the author, when it is none of these.
    """
    text = str(text)
    if not re.fullmatch(PUBLICATION_DATE, text, re.ASCII):
        raise ValueError(
            f"“{text}” is not a date of publication: write a day or a month, such as 2014-05-13 "
            "or 2014-05; a time may follow a day, such as 2014-05-13 09:30"
        )
    day, _, clock = text.replace("T", " ").partition(" ")
    partial = _existing(PartialDate(*map(int, day.split("-"))), text)
    try:
        return PublicationDate(partial, time_of_day.fromisoformat(clock) if clock else None)
    except ValueError:
        raise ValueError(f"“{clock}” is not a time of day: it goes from 00:00 to 23:59") from None


def _existing(partial: PartialDate, text: str) -> PartialDate:
    if partial.year < FIRST_YEAR:
        raise ValueError(
            f"“{text}” has the year {partial.year}: years are written with four digits"
        )
    try:
        _ = partial.latest, partial.earliest
    except (ValueError, IndexError):
        raise ValueError(f"“{text}” is a day or month that does not exist") from None
    return partial


def may_overlap(
    start: PartialDate | None, end: PartialDate | None, moment: PartialDate | None
) -> bool:
    """Whether something that ran from `start` to `end` can have been true at `moment`.

    What is unknown contradicts nothing: an open end, or an unknown moment, is compatible.
    """
    if moment is None:
        return True
    begun = start is None or _first(start) <= _last(moment)
    ended = end is not None and _last(end) < _first(moment)
    return begun and not ended


def _first(moment: PartialDate) -> tuple[int, int, int]:
    return moment.year, moment.month or 1, moment.day or 1


def _last(moment: PartialDate) -> tuple[int, int, int]:
    """Return what no day that a date can mean comes after, for comparing; it may not exist."""
    return moment.year, moment.month or 12, moment.day or 31
