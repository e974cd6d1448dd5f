"""No organisation follows itself, and no place lies within itself, by way of others.

Bad:
    places/oxford.md
        name: Oxford
        within: oxfordshire
    places/oxfordshire.md
        name: Oxfordshire
        within: oxford

Good:
    places/oxford.md
        name: Oxford
        within: oxfordshire
    places/oxfordshire.md
        name: Oxfordshire
"""

from collections.abc import Iterator

from plugins.checks.proof import Register
from plugins.checks.rule import Finding
from plugins.newsroom.schema import Organisation, Place, Record
from plugins.newsroom.site import Site


def check_record(record: Record, register: Register) -> Iterator[Finding]:
    """Yield the fields of a record that lead back to it."""
    if not isinstance(record, Organisation | Place):
        return
    for field in ("succession", "parent", "within"):
        for target in _targets(record, field):
            if target != record.id and record.id in _reached(register.site, record, field, target):
                message = f"“{record.id}” leads by way of “{target}” back to itself."
                hint = "Correct the field here, or in the file that it leads to."
                yield Finding(record.source.at(field), message, hint)


def _reached(site: Site, record: Record, field: str, start: str) -> set[str]:
    reached: set[str] = set()
    pending = [start]
    while pending:
        record_id = pending.pop()
        following = site.of_kind(type(record)).get(record_id)
        if following is not None:
            new = set(_targets(following, field)) - reached
            reached |= new
            pending += new
    return reached


def _targets(record: Record, field: str) -> list[str]:
    value = getattr(record, field, None)
    if field == "succession":
        return [row.to for row in value or ()]
    return [value] if value else []
