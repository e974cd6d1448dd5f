"""A role at an organisation begins before the organisation ends.

Bad:
    people/ann-lee.md
        name: Ann Lee
        roles:
          - title: Chair
            organisation: river-board
            from: 2025
    organisations/river-board.md
        names: [{name: River Board}]
        closed: 2024-03

Good:
    people/ann-lee.md
        name: Ann Lee
        roles:
          - title: Chair
            organisation: river-board
            from: 2023
            to: 2024-03
    organisations/river-board.md
        names: [{name: River Board}]
        closed: 2024-03
"""

from collections.abc import Iterator

from plugins.checks.proof import Register
from plugins.checks.rule import Finding
from plugins.newsroom.roles import organisation_name
from plugins.newsroom.schema import Person, Record


def check_record(record: Record, register: Register) -> Iterator[Finding]:
    """Yield the roles of a person that began, or were known, after their organisation closed."""
    if not isinstance(record, Person):
        return
    for number, role in enumerate(record.roles):
        organisation = register.site.organisations.get(role.organisation or "")
        if organisation is None or organisation.closed is None:
            continue
        for field, moment in (("from", role.start), ("known_on", role.known_on)):
            if moment is not None and moment.earliest > organisation.closed.latest:
                name = organisation_name(organisation, organisation.closed)
                message = f"{name} had closed by {moment.in_words}."
                hint = "Name the organisation that followed it, or correct the date here or in "
                hint += f"{organisation.source.path}."
                where = record.source.at("roles", number, field)
                expected = f"A date up to {organisation.closed}, when it closed."
                yield Finding(where, message, hint, expected, len(str(moment)))
