"""The role and organisation in which somebody spoke: as printed, else by the register and date."""

import re

from plugins.newsroom.dates import PartialDate, may_overlap
from plugins.newsroom.names import NameIndex
from plugins.newsroom.schema import Organisation, Person, Role

from .model import Credit

EDGES = re.compile(r"^[\s,;]+|[\s,;.]+$")
JOINING = r"(?:of|at|for|from|with|the|and)"
JOINTS = re.compile(rf"(?:(?:^|\s){JOINING})+\s*$|^(?:\s*{JOINING}\s)+", re.IGNORECASE)


def roles_at(person: Person, moment: PartialDate | None) -> list[Role]:
    """Return the roles that a person can have held at a moment, as far as is known."""
    return [role for role in person.roles if may_overlap(role.start, role.end, moment)]


def parse_credit(text: str, index: NameIndex) -> Credit:
    """Read what is printed beside a name: “Chief Operating Officer, Oxford AHSN”.

    The organisation is the one that the words name, if the register knows it; what is left is
    the role.
    """
    for name in index.find(text):
        owners = [record for record in name.records if isinstance(record, Organisation)]
        if len(owners) == 1:
            before, after = text[: name.start], text[name.end :].removeprefix("’s")
            role = _tidy(f"{JOINTS.sub(' ', before)} {JOINTS.sub(' ', after)}")
            return Credit(role or None, owners[0].id, text[name.start : name.end])
    return Credit(_tidy(text) or None)


def complete(credit: Credit, speaker: Person | Organisation, moment: PartialDate | None) -> Credit:
    """Fill in what the text does not print, where the register knows exactly one answer."""
    if isinstance(speaker, Organisation):
        return credit
    held = roles_at(speaker, moment)
    if credit.organisation:
        held = [role for role in held if role.organisation == credit.organisation]
    if credit.role or len(held) != 1:
        return credit
    role = held[0]
    return Credit(
        role.title,
        credit.organisation or role.organisation,
        credit.organisation_name,
        role_from_register=True,
    )


def _tidy(text: str) -> str:
    return EDGES.sub("", " ".join(text.split()))
