"""Front matter of plain lines, read without a parser of YAML.

Most files have nothing but fields of a line each: `date: 2014-05-13`, `title: "The line opens"`,
`topics: [rail, "jobs"]`. What such lines mean is beyond doubt, and to tell it by patterns takes a
third of the parser's time. Everything else is left to the parser; a test holds the two together.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .frontmatter import FieldPath, YamlValue

QUOTED = r'"[^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]*"'
WORDS = r"[^\W_][\w .,;()/&%!'’“”–-]*(?<! )"
"""Words without a sign of YAML's."""

ITEM = rf"(?:{QUOTED}|[^\W_][\w .()/’“”–-]*(?<! ))"
"""Words that may stand in a list on one line."""

LINE = re.compile(
    rf"(?P<key>[A-Za-z_][A-Za-z0-9_]{{0,60}}): "
    rf"(?:(?P<text>{QUOTED}|{WORDS})|\[(?P<items>{ITEM}(?:, {ITEM})*)\])"
)
EACH = re.compile(ITEM)
NO_TEXT = frozenset({"null", "Null", "NULL"})

Places = dict["FieldPath", tuple[int, int]]


def read_lines(text: str, line_offset: int) -> "tuple[dict[str, YamlValue], Places, Places] | None":
    """Return the fields of plain lines, with the line and column of each key and each value, or
    `None` for any other text; `line_offset` lines of the file stand before it."""
    fields: dict[str, YamlValue] = {}
    keys: Places = {}
    values: Places = {}
    for number, line in enumerate(text.removesuffix("\n").split("\n"), line_offset + 1):
        found = LINE.fullmatch(line)
        if found is None or (key := found["key"]) in fields:
            return None
        keys[key,] = number, 1
        values[key,] = number, len(key) + 3
        if (words := found["text"]) is not None:
            fields[key] = _value(words)
        else:
            fields[key] = _items(EACH.finditer(line, found.start("items")), key, number, values)
    return fields, keys, values


def _value(words: str) -> str | None:
    if words[0] == '"':
        return words[1:-1]
    return None if words in NO_TEXT else words


def _items(
    found: Iterable[re.Match[str]], key: str, number: int, values: Places
) -> "list[YamlValue]":
    items: list[YamlValue] = []
    for item in found:
        values[key, len(items)] = number, item.start() + 1
        items.append(_value(item[0]))
    return items
