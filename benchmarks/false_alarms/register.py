"""The people and organisations of several sets, as one register would have them.

The same person stands in several sets, under other names: rows that share a full name are one,
and a row with one word for a name is the only person who has that word. Where several have it,
it is left out: no register has a surname beside the full names.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from slugify import slugify

Row = dict[str, Any]


@dataclass(frozen=True)
class Body:
    """An organisation: its id, and the fields of its file."""

    id: str
    fields: Row


def organisations_of(rows: Sequence[Row]) -> dict[str, Body]:
    """Return each organisation by the names of all its rows."""
    found: dict[str, Body] = {}
    for group in _same(rows, lambda row: {row["name"], row.get("short") or row["name"]}):
        longest = max(group, key=lambda row: len(row["name"]))
        name = {"name": longest["name"], "short": _short(group, longest["name"])}
        labels = dict.fromkeys(label for row in group for label in row.get("labels", ()))
        kept = {field: value for field, value in name.items() if value}
        body = Body(slugify(longest["name"]), {"names": [kept], "labels": list(labels)})
        found |= {row["name"]: body for row in group}
    return found


def _short(group: Iterable[Row], name: str) -> str | None:
    shorts = [row.get("short") or row["name"] for row in group]
    return next((short for short in shorts if short != name), None)


def people_of(rows: Sequence[Row], organisations: Mapping[str, Body]) -> dict[str, Row]:
    """Return the fields of each person by id. A surname alone is no spelling of the register."""
    found: dict[str, Row] = {}
    for group in _same(_with_full_names(rows), _full_names):
        name = max((row["name"] for row in group), key=lambda name: (" " in name, len(name)))
        also = dict.fromkeys(other for row in group for other in sorted(_full_names(row)))
        roles = [role for row in group for role in _roles(row, organisations)]
        found[slugify(name) or "nobody"] = {
            "name": name,
            "honorific": next((row["honorific"] for row in group if row.get("honorific")), None),
            "also": [other for other in also if other != name],
            "roles": [role for place, role in enumerate(roles) if role not in roles[:place]],
        }
    return found


def _with_full_names(rows: Sequence[Row]) -> list[Row]:
    """Return the rows; those of one word have the full name of the only one who has that word."""
    named: dict[str, set[str]] = defaultdict(set)
    for name in (name for row in rows for name in _full_names(row)):
        for word in (name.split()[0], name.split()[-1]):
            named[word].add(name)
    filled = []
    for row in rows:
        owners = named.get(row["name"], set())
        if len(owners) <= 1:
            filled.append({**row, "name": next(iter(owners), row["name"])})
    return filled


def _full_names(row: Row) -> set[str]:
    return {name.replace("'", "’") for name in (row["name"], *row["also"]) if " " in name}


def _roles(row: Row, organisations: Mapping[str, Body]) -> list[Row]:
    roles = []
    for role in row.get("roles", ()):
        if body := organisations.get(role["organisation"]):
            title = {"title": role["title"]} if role["title"] else {}
            roles.append({**title, "organisation": body.id})
    return roles


def _same(rows: Sequence[Row], names: Any) -> list[list[Row]]:
    """Return the rows in groups that share a name, directly or by a third."""
    groups: list[tuple[set[str], list[Row]]] = []
    for row in rows:
        own = {name.casefold() for name in names(row) or {row["name"]}}
        together = [group for group in groups if group[0] & own]
        groups = [group for group in groups if not group[0] & own]
        merged = [each for group in together for each in group[1]]
        groups.append((own.union(*(group[0] for group in together)), [*merged, row]))
    return [group for _, group in groups]
