"""The text of a content file: decoded, with the place of every field and character."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, TypeAlias

from .problem import Level, Location, Problem

YamlValue: TypeAlias = "str | list[YamlValue] | dict[str, YamlValue] | None"
FieldPath: TypeAlias = tuple[str | int, ...]

INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that YAML or XML refuses, those that end a line for YAML and for no editor, and a
byte order mark in the midst of a text."""

USUAL = bytes((*b"\t\n", *range(0x20, 0x7F)))
"""What nearly all of a text is made of."""


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a content file, and where in it each field stands.

    `keys` and `values` map a field's path, such as `("roles", 0, "title")`, to its line and
    column; `unread` maps that of a value in quotation marks to the characters that are written and
    not read, such as those marks, each by how many that are read stand before it. `body` is the
    Markdown after the front matter; `body_line` is the line it begins on.
    """

    path: str
    body: str = ""
    body_line: int = 1
    keys: Mapping[FieldPath, tuple[int, int]] = field(default_factory=dict)
    values: Mapping[FieldPath, tuple[int, int]] = field(default_factory=dict)
    unread: Mapping[FieldPath, tuple[int, ...]] = field(default_factory=dict)
    _starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def __reduce__(self) -> tuple[Any, ...]:
        maps = dict(self.keys), dict(self.values), dict(self.unread)
        return Source, (self.path, self.body, self.body_line, *maps)

    def at(self, *path: str | int) -> Location:
        """Return where a field's value stands; else its nearest parent's place."""
        while path and path not in self.values:
            path = path[:-1]
        return Location(self.path, *self.values.get(path, (1, 1)))

    def key_at(self, *path: str | int) -> Location:
        """Return where a field's key stands; for an item of a list, where the item stands."""
        if path in self.keys:
            return Location(self.path, *self.keys[path])
        return self.at(*path)

    def within(self, offset: int, *path: str | int) -> Location:
        """Return the place of a character of a field's value; where that has many lines, of its
        beginning."""
        start = self.at(*path)
        following = [line for line, _ in self.keys.values() if line > start.line]
        if min(following, default=self.body_line - 1) - start.line > 1:
            return start
        before = bisect_right(self.unread.get(path, ()), offset)
        return Location(start.path, start.line, start.column + before + offset)

    def in_body(self, offset: int) -> Location:
        """Return the place of a character of the body, given its offset."""
        if not self._starts:
            lengths = (len(line) + 1 for line in self.body.split("\n"))
            self._starts.extend(accumulate(lengths, initial=0))
        line = bisect_right(self._starts, offset, hi=len(self._starts) - 1) - 1
        return Location(self.path, self.body_line + line, offset - self._starts[line] + 1)


def decode(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """Decode a file as UTF-8, its line ends as line feeds.

    Returns the text, empty where the file cannot be read as text, and what is wrong. A byte order
    mark or Windows line ends are read all the same, and are warnings.
    """
    problems = []
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        hint = "Save it as “UTF-8” rather than “UTF-8 with BOM”. It was read all the same."
        message = "The file begins with an invisible byte order mark."
        problems.append(Problem(Location(path), "encoding", message, hint, Level.WARNING))
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return "", [*problems, _not_utf8(data, error.start, path)]
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        hint = "Set your editor’s line ends to “LF” (Unix). It was read all the same."
        message = "The file has Windows line ends (CRLF)."
        problems.append(Problem(Location(path, line), "line-ends", message, hint, Level.WARNING))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if INVISIBLE.search(unusual(data)) and (found := INVISIBLE.search(text)):
        return "", [*problems, _invisible(text, found, path)]
    return text, problems


def unusual(data: bytes) -> str:
    """Return the characters of a text in UTF-8 that are no usual ones of ASCII: patterns that are
    about others look through these few in a fifth of the time."""
    return data.translate(None, USUAL).decode()


def _not_utf8(data: bytes, start: int, path: str) -> Problem:
    message = "The file is not UTF-8 text: this character cannot be read."
    hint = "Save the file with the encoding “UTF-8”."
    return Problem(_after(data[:start].decode(), path), "encoding", message, hint)


def _invisible(text: str, found: re.Match[str], path: str) -> Problem:
    message = f"There is an invisible character here (U+{ord(found[0]):04X})."
    hint = "Delete it, and type the text around it again rather than pasting it."
    return Problem(_after(text[: found.start()], path), "encoding", message, hint)


def _after(before: str, path: str) -> Location:
    """Return the place that follows the beginning of a file."""
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Location(path, before.count("\n") + 1, column)
