"""Nothing ends before it begins: no role, no name, no event.

Bad:
    events/launch.md
        starts: 2026-01-10
        ends: 2026-01-01
    articles/news.md
        event: launch
        ---
        The launch is over.

Bad:
    people/ann-lee.md
        name: Ann Lee
        roles:
          - title: Chair
            from: 2015
            to: 2014-03

Good:
    people/ann-lee.md
        name: Ann Lee
        roles:
          - title: Chair
            from: 2014
            to: 2014-03
"""

from collections.abc import Iterator

from plugins.checks.proof import Register
from plugins.checks.rule import Finding
from plugins.newsroom.dates import PartialDate
from plugins.newsroom.schema import Event, Organisation, Person, Record

Period = tuple[PartialDate | None, PartialDate | None, tuple[str | int, ...]]


def check_record(record: Record, _: Register) -> Iterator[Finding]:
    """Yield the periods of a record that end before they begin."""
    for start, end, field in _periods(record):
        if start is not None and end is not None and end.latest < start.earliest:
            message = f"It ends {end.in_words}, and begins {start.in_words}."
            hint = "Exchange the dates, or correct the one that is wrong."
            where = record.source.at(*field)
            yield Finding(where, message, hint, f"A date not before {start}.", len(str(end)))


def _periods(record: Record) -> Iterator[Period]:
    """Yield the beginning and end of all that a record dates, and the field that ends it."""
    match record:
        case Person(roles=rows):
            for number, role in enumerate(rows):
                yield role.start, role.end, ("roles", number, "to")
        case Organisation(names=names, closed=closed):
            for number, row in enumerate(names):
                yield row.start, row.end, ("names", number, "to")
            for row in names:
                yield row.start, closed, ("closed",)
        case Event(starts=starts, ends=ends):
            yield starts, ends, ("ends",)
