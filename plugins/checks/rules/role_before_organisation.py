"""A role at an organisation does not end before the organisation has its first name.

A first name without `from` is one that the organisation always had.

Bad:
    people/ann-lee.md
        name: Ann Lee
        roles:
          - title: Chair
            organisation: river-board
            from: 2001
            to: 2003
    organisations/river-board.md
        names: [{name: River Board, from: 2010}]

Good:
    people/ann-lee.md
        name: Ann Lee
        roles:
          - title: Chair
            organisation: river-board
            from: 2001
            to: 2010
    organisations/river-board.md
        names: [{name: River Board, from: 2010}]

Good: it had another name then
    people/ann-lee.md
        name: Ann Lee
        roles:
          - title: Chair
            organisation: river-board
            to: 2003
    organisations/river-board.md
        names: [{name: Flood Board, to: 2009}, {name: River Board, from: 2010}]
"""

from collections.abc import Iterator

from plugins.checks.proof import Register
from plugins.checks.rule import Finding
from plugins.newsroom.dates import PartialDate
from plugins.newsroom.problem import Level
from plugins.newsroom.schema import Organisation, Person, Record

LEVEL = Level.WARNING


def check_record(record: Record, register: Register) -> Iterator[Finding]:
    """Yield the roles of a person that ended, or were known, before their organisation began."""
    if not isinstance(record, Person):
        return
    for number, role in enumerate(record.roles):
        organisation = register.site.organisations.get(role.organisation or "")
        began = _beginning(organisation) if organisation else None
        if organisation is None or began is None:
            continue
        for field, moment in (("to", role.end), ("known_on", role.known_on)):
            if moment is not None and moment.latest < began.earliest:
                name, path = organisation.names[0].name, organisation.source.path
                message = f"{name} has its first name since {began.in_words}: this role is older."
                hint = f"Correct the date, or add the name that it had before to {path}."
                where = record.source.at("roles", number, field)
                expected = f"A date from {began} on."
                yield Finding(where, message, hint, expected, len(str(moment)))


def _beginning(organisation: Organisation) -> PartialDate | None:
    """Return when the first name of an organisation began, `None` where that is unknown."""
    starts = [row.start for row in organisation.names]
    known = [start for start in starts if start is not None]
    return min(known, key=lambda start: start.earliest) if len(known) == len(starts) else None
