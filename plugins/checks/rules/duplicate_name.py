"""Two records of one kind have two names.

They may be one thing in two files. Two people may share a name: then allow it where it is found,
with the reason, and say `{by=…}` where one of them speaks.

Bad:
    people/ann-lee.md
        name: Ann Lee
    people/ann-lee-oxford.md
        name: Ann Lee

Good:
    people/ann-lee.md
        name: Ann Lee
        allow:
          - rule: duplicate-name
            because: They are two people.
    people/ann-lee-oxford.md
        name: Ann Lee
"""

from collections.abc import Iterator

from plugins.checks.proof import Proof
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level, Location
from plugins.newsroom.schema import KINDS, Article, Organisation, Page, Person, Photo, Record
from plugins.newsroom.site import fold_name, names_of

LEVEL = Level.WARNING


def check_edition(proof: Proof) -> Iterator[Finding]:
    """Yield the records whose name one before them has."""
    for kind in KINDS:
        if kind in {Article, Page, Photo}:
            continue
        first: dict[str, Record] = {}
        for record in proof.site.of_kind(kind).values():
            for name in _names(record):
                other = first.setdefault(fold_name(name), record)
                if other is not record:
                    message = f"“{name}” is the name of {other.source.path} too."
                    hint = "If they are one, keep one file, with the other’s id in former_ids.\n"
                    hint += "If they are two, add:\nallow:\n  - rule: duplicate-name\n"
                    hint += "    because: They are two."
                    yield Finding(_place(record), message, hint)
                    break


def _names(record: Record) -> tuple[str, ...]:
    if isinstance(record, Person | Organisation):
        return names_of(record)
    return (str(getattr(record, "name", "")),)


def _place(record: Record) -> Location:
    return record.source.at("names" if isinstance(record, Organisation) else "name")
