"""A tree of YAML built from the parser's events."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from .source import INVISIBLE, FieldPath, YamlValue
from .yaml_comments import comments_after_values, watched
from .yaml_tree import NULLS, Place, YamlTree

MAX_DEPTH = 12
"""Far deeper than any field of the schema: what nests deeper is damaged or hostile."""

ESCAPES = {
    "'": re.compile("''"),
    '"': re.compile(r"\\(?:x.{2}|u.{4}|U.{8}|.)"),
}
"""What stands for one character in a value between such marks (YAML 1.2, 5.7 and 7.3.2)."""

PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlError(Exception):
    """YAML that parses, and that front matter refuses. `line` and `column` count from 1."""

    def __init__(self, event: Any, message: str, hint: str) -> None:
        super().__init__(message)
        self.line = event.start_mark.line + 1
        self.column = event.start_mark.column + 1
        self.message = message
        self.hint = hint


def build_mapping(text: str, line_offset: int) -> YamlTree:
    """Build the tree of the one mapping that `text` holds.

    Places count `line_offset` lines before the text. Raises `YamlError` for anchors, aliases,
    tags, deep nesting and anything that is no mapping, and `yaml.YAMLError` for broken syntax.
    """
    builder = _Builder(text, line_offset)
    tree = builder.build()
    tree.comments = [
        (line + line_offset, column)
        for line, column in comments_after_values(text, builder.scalars)
    ]
    return tree


class _Builder:
    def __init__(self, text: str, line_offset: int) -> None:
        self.lines = text.split("\n")
        self.scalars: list[Any] = []
        self.events: Iterator[Any] = watched(yaml.parse(text, Loader=PARSER), self.scalars)
        self.line_offset = line_offset
        self.tree = YamlTree()

    def build(self) -> YamlTree:
        next(self.events)  # the start of the stream
        if isinstance(event := next(self.events), yaml.StreamEndEvent):
            return self.tree
        event = next(self.events)
        if isinstance(event, yaml.ScalarEvent) and event.value == "":
            return self.tree
        if not isinstance(event, yaml.MappingStartEvent):
            hint = "Write each field on a line of its own as “name: value”."
            raise YamlError(event, "The front matter holds no fields.", hint)
        self.tree.fields = self._mapping(event, ())
        next(self.events)  # the end of the document
        if not isinstance(event := next(self.events), yaml.StreamEndEvent):
            hint = "Remove the line that ends the document early (“...”)."
            raise YamlError(event, "The front matter holds a second document.", hint)
        return self.tree

    def _value(self, event: Any, path: FieldPath) -> YamlValue:
        self._refuse(event, path)
        self.tree.values[path] = self._place(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        if event.style in ESCAPES and event.start_mark.line == event.end_mark.line:
            line = self.lines[event.start_mark.line]
            written = line[event.start_mark.column + 1 : event.end_mark.column - 1]
            self.tree.unread[path] = _unread(written, event.style)
        return None if event.implicit[0] and event.value in NULLS else self._text(event)

    def _mapping(self, start: Any, path: FieldPath) -> dict[str, YamlValue]:
        self._refuse(start, path)
        fields: dict[str, YamlValue] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event)
            place = self._place(event)
            value_path = (*path, key)
            if key in fields:
                self.tree.duplicates.append((key, place, self.tree.keys[value_path]))
                self._value(next(self.events), (*path, key, "(again)"))
                continue
            self.tree.keys[value_path] = place
            fields[key] = self._value(next(self.events), value_path)
        return fields

    def _sequence(self, path: FieldPath) -> list[YamlValue]:
        items: list[YamlValue] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items))))
        return items

    def _key(self, event: Any) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            hint = (
                "Write each field as “name: value”; put text that holds braces in quotation marks."
            )
            raise YamlError(event, "A field’s name must be a single word.", hint)
        return self._text(event)

    def _text(self, event: Any) -> str:
        if INVISIBLE.search(event.value):
            hint = "Remove the code that begins with a backslash."
            raise YamlError(event, "This text holds an invisible control character.", hint)
        return str(event.value)

    def _refuse(self, event: Any, path: FieldPath) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            hint = "Put the whole value in quotation marks."
            raise YamlError(event, "“&name” and “*name” have no meaning here.", hint)
        if getattr(event, "tag", None) not in {None, "!"}:
            hint = "Put the whole value in quotation marks."
            raise YamlError(event, "“!name” has no meaning here.", hint)
        if len(path) > MAX_DEPTH:
            hint = "Put text that holds brackets in quotation marks."
            raise YamlError(event, "Lists stand in lists too deeply to be a field.", hint)

    def _place(self, event: Any) -> Place:
        return event.start_mark.line + 1 + self.line_offset, event.start_mark.column + 1


def _unread(written: str, mark: str) -> tuple[int, ...]:
    """Return the characters of a value between such marks that are not read, and the first mark,
    each by how many characters that are read stand before it."""
    unread = [0]
    for escape in ESCAPES[mark].finditer(written):
        read = escape.start() - (len(unread) - 1) + 1
        unread += [read] * (len(escape[0]) - 1)
    return tuple(unread)
