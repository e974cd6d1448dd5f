"""Roles and names over time, in words."""

from .dates import PartialDate, may_overlap
from .schema import Organisation
from .site import current_name


def period(start: PartialDate | None, end: PartialDate | None, known_on: PartialDate | None) -> str:
    """Say when something was so: `13 May 2014`, `2010 to March 2014`, `since 2010`, `until 2014`.

    Where only a moment is known at which it was so, say `in May 2014` or `on 13 May 2014`.
    """
    if start and end:
        return start.in_words if start == end else f"{start.in_words} to {end.in_words}"
    if start:
        return f"since {start.in_words}"
    if end:
        return f"until {end.in_words}"
    if known_on:
        return f"{'on' if known_on.is_day else 'in'} {known_on.in_words}"
    return ""


def organisation_name(organisation: Organisation, moment: PartialDate) -> str:
    """Return an organisation's name at a moment, in the short form that texts use.

    Where the register's dates leave more than one, it is the one in use last.
    """
    rows = [row for row in organisation.names if may_overlap(row.start, row.end, moment)]
    row = rows[0] if len(rows) == 1 else current_name(organisation)
    return row.short or row.name
