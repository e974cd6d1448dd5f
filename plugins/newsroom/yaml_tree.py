"""A YAML mapping, with the place of every key and value."""

from dataclasses import dataclass, field
from typing import TypeAlias

from .source import FieldPath, YamlValue

Place: TypeAlias = tuple[int, int]

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""What a value without quotation marks says where it says nothing (YAML 1.2, 10.3.2)."""


@dataclass
class YamlTree:
    """Fields as text, lists and mappings; `keys` and `values` map each path to (line, column).

    `unread` maps the path of a value in quotation marks to the characters that are written and not
    read, each by how many that are read stand before it. `duplicates` lists (key, its place, the
    place of the first), and `comments` the places of comments that follow a value.
    """

    fields: dict[str, YamlValue] = field(default_factory=dict)
    keys: dict[FieldPath, Place] = field(default_factory=dict)
    values: dict[FieldPath, Place] = field(default_factory=dict)
    unread: dict[FieldPath, tuple[int, ...]] = field(default_factory=dict)
    duplicates: list[tuple[str, Place, Place]] = field(default_factory=list)
    comments: list[Place] = field(default_factory=list)
