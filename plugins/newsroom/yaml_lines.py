"""Front matter of plain lines, read without a parser of YAML.

Most files have nothing but fields of a line each (`date: 2014-05-13`, `title: "The line opens"`,
`topics: [rail, "jobs"]`) and lists with an item on each line. What such lines mean is beyond doubt,
and to tell it by patterns takes a third of the parser's time. Everything else is left to the
parser; a test holds the two together.
"""

import re

from .source import FieldPath, YamlValue
from .yaml_tree import NULLS, Place, YamlTree

QUOTED = r'"[^"\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]*"'
WORDS = r"[^\W_][\w .,;()/&%!'’“”–-]*(?<! )"
"""Words without a sign of YAML's."""

ITEM = rf"(?:{QUOTED}|[^\W_][\w .()/’“”–-]*(?<! ))"
"""Words that may stand in a list on one line."""

KEY = r"[A-Za-z_][A-Za-z0-9_]{0,60}"
PAIR = rf'(?:{KEY}|"{KEY}"): {ITEM}'
ROW = rf"\{{{PAIR}(?:, {PAIR})*\}}"
"""A row of a list, on one line."""

LINE = re.compile(
    rf"(?P<key>{KEY}):(?: (?P<text>{QUOTED}|{WORDS})"
    rf"| \[(?:(?P<items>{ITEM}(?:, {ITEM})*)|(?P<rows>{ROW}(?:, {ROW})*))\])?"
)
"""A field; of a list that follows on lines of its own, only its name."""

ENTRY = re.compile(
    rf"(?P<indent> {{0,4}})(?P<dash>- |  )(?:(?P<key>{KEY}): )?(?P<text>{QUOTED}|{WORDS})"
)
"""An item of such a list, or a field of its last row."""

EACH_ITEM, EACH_ROW = re.compile(ITEM), re.compile(ROW)
EACH_PAIR = re.compile(rf'(?P<mark>"?)(?P<key>{KEY})(?P=mark): (?P<text>{ITEM})')
BETWEEN_MARKS = (0,)
"""Of a value without escapes, only its first mark is not read (see `YamlTree.unread`)."""


def read_lines(text: str, line_offset: int) -> YamlTree | None:
    """Return the fields of plain lines, or `None` for any other text; `line_offset` lines of the
    file stand before it."""
    lines = _Lines()
    for number, line in enumerate(text.removesuffix("\n").split("\n"), line_offset + 1):
        if not lines.read(number, line):
            return None
    return lines.tree if lines.is_whole else None


class _Lines:
    """The fields that lines say, one line after the other. Whatever reads some of a line returns
    whether that is plain."""

    def __init__(self) -> None:
        self.tree = YamlTree()
        self._list = ""  # the field whose list the next line may go on with
        self._items: list[YamlValue] = []
        self._indent = ""

    @property
    def is_whole(self) -> bool:
        """Whether the list that was begun has an item."""
        return not self._list or bool(self._items)

    def read(self, number: int, line: str) -> bool:
        """Read the next line."""
        if found := LINE.fullmatch(line):
            return self._field(found, line, number)
        found = ENTRY.fullmatch(line) if self._list else None
        if found is None:
            return False
        return self._item(found, number) if found["dash"] == "- " else self._more(found, number)

    def _field(self, found: re.Match[str], line: str, number: int) -> bool:
        key, text = found["key"], found["text"]
        if key in self.tree.fields or not self.is_whole:
            return False
        self._list = ""
        self.tree.keys[key,] = number, 1
        if text is not None:
            self.tree.fields[key] = self._value(text, (key,), number, len(key) + 3)
            return True
        self._items = []
        self.tree.fields[key] = self._items
        if (start := max(found.start("items"), found.start("rows"))) < 0:
            self._list = key
            return True
        self.tree.values[key,] = number, start
        if found["items"] is None:
            return all(self._row(row, key, number) for row in EACH_ROW.finditer(line, start))
        for item in EACH_ITEM.finditer(line, start):
            path = key, len(self._items)
            self._items.append(self._value(item[0], path, number, item.start() + 1))
        return True

    def _row(self, found: re.Match[str], key: str, number: int) -> bool:
        path: FieldPath = (key, len(self._items))
        self.tree.values[path] = number, found.start() + 1
        row: dict[str, YamlValue] = {}
        self._items.append(row)
        return all(
            self._pair(row, path, (number, pair.start() + 1), pair)
            for pair in EACH_PAIR.finditer(found.string, found.start(), found.end())
        )

    def _item(self, found: re.Match[str], number: int) -> bool:
        column = found.start("dash") + 1
        if not self._items:
            self._indent = found["indent"]
            self.tree.values[self._list,] = number, column
        path = self._list, len(self._items)
        if found["key"] is None:
            self._items.append(self._value(found["text"], path, number, column + 2))
        else:
            self.tree.values[path] = number, column + 2
            self._items.append({})
        return self._indent == found["indent"] and (
            found["key"] is None or self._more(found, number)
        )

    def _more(self, found: re.Match[str], number: int) -> bool:
        row = self._items[-1] if self._items else None
        if found["key"] is None or self._indent != found["indent"] or not isinstance(row, dict):
            return False
        path = self._list, len(self._items) - 1
        return self._pair(row, path, (number, found.start("key") + 1), found)

    def _pair(
        self, row: dict[str, YamlValue], path: FieldPath, place: Place, found: re.Match[str]
    ) -> bool:
        key = found["key"]
        if key in row:
            return False
        self.tree.keys[*path, key] = place
        row[key] = self._value(found["text"], (*path, key), place[0], found.start("text") + 1)
        return True

    def _value(self, words: str, path: FieldPath, line: int, column: int) -> str | None:
        self.tree.values[path] = line, column
        if words[0] == '"':
            self.tree.unread[path] = BETWEEN_MARKS
            return words[1:-1]
        return None if words in NULLS else words
