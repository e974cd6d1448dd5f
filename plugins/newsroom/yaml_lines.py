"""Front matter of plain lines, read without a parser of YAML.

Most files have nothing but fields of a line each: `date: 2014-05-13`, `title: "The line opens"`,
`topics: [rail, "jobs"]`. What such lines mean is beyond doubt, and to tell it by patterns takes a
third of the parser's time. Everything else is left to the parser; a test holds the two together.
"""

import re
from collections.abc import Iterable

from .source import FieldPath, YamlValue
from .yaml_tree import NULLS, YamlTree

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
BETWEEN_MARKS = (0,)
"""Of a value without escapes, only its first mark is not read (see `YamlTree.unread`)."""


def read_lines(text: str, line_offset: int) -> YamlTree | None:
    """Return the fields of plain lines, or `None` for any other text; `line_offset` lines of the
    file stand before it."""
    tree = YamlTree()
    for number, line in enumerate(text.removesuffix("\n").split("\n"), line_offset + 1):
        found = LINE.fullmatch(line)
        if found is None or (key := found["key"]) in tree.fields:
            return None
        tree.keys[key,] = number, 1
        tree.values[key,] = number, len(key) + 3
        if (words := found["text"]) is not None:
            tree.fields[key] = _value(tree, words, (key,))
        else:
            tree.fields[key] = _items(tree, EACH.finditer(line, found.start("items")), key, number)
    return tree


def _value(tree: YamlTree, words: str, path: FieldPath) -> str | None:
    if words[0] == '"':
        tree.unread[path] = BETWEEN_MARKS
        return words[1:-1]
    return None if words in NULLS else words


def _items(
    tree: YamlTree, found: Iterable[re.Match[str]], key: str, number: int
) -> list[YamlValue]:
    items: list[YamlValue] = []
    for item in found:
        path = key, len(items)
        tree.values[path] = number, item.start() + 1
        items.append(_value(tree, item[0], path))
    return items
