"""Front matter, read with the line and column of every key and value.

The YAML is read from the parser's events, which carry positions, and not built into Python
objects: a value stays the text that the author wrote (`12:30`, `010` and `no` are not numbers or
truth values here), and the schema alone decides what it means. Anchors and aliases are refused,
so that a small file cannot unfold into a huge one.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from types import MappingProxyType
from typing import Any, TypeAlias

from .problem import Level, Location, Problem

YamlValue: TypeAlias = "str | list[YamlValue] | dict[str, YamlValue] | None"
FieldPath: TypeAlias = tuple[str | int, ...]

FENCE = "---"
FENCE_LINE = re.compile(rf"^{FENCE}[^\S\n]*(?:\n|\Z)", re.MULTILINE)

INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""Characters that YAML or XML refuses, those that end a line for YAML and for no editor, and a
byte order mark in the midst of a text."""

USUAL = bytes((*b"\t\n", *range(0x20, 0x7F)))
"""What nearly all of a text is made of."""


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a content file, and where in it each field stands.

    `keys` and `values` map a field's path, such as `("roles", 0, "title")`, to its line and
    column. `body` is the Markdown after the front matter; `body_line` is the line it begins on.
    """

    path: str
    body: str = ""
    body_line: int = 1
    keys: Mapping[FieldPath, tuple[int, int]] = field(default_factory=dict)
    values: Mapping[FieldPath, tuple[int, int]] = field(default_factory=dict)
    _starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def __reduce__(self) -> tuple[Any, ...]:
        keys, values = dict(self.keys), dict(self.values)
        return Source, (self.path, self.body, self.body_line, keys, values)

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

    def in_body(self, offset: int) -> Location:
        """Return the place of a character of the body, given its offset."""
        if not self._starts:
            lengths = (len(line) + 1 for line in self.body.split("\n"))
            self._starts.extend(accumulate(lengths, initial=0))
        line = bisect_right(self._starts, offset, hi=len(self._starts) - 1) - 1
        return Location(self.path, self.body_line + line, offset - self._starts[line] + 1)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file says: its fields as text, lists and mappings, and its source."""

    fields: Mapping[str, YamlValue]
    source: Source


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


def split(text: str, path: str) -> tuple[str, str, int] | Problem:
    """Split a file into the text of its front matter, its body, and the line the body begins on."""
    if not text or text.isspace():
        hint = f"Begin it with a line {FENCE}, then the fields, then another line {FENCE}."
        return Problem(Location(path), "front-matter", "The file is empty.", hint)
    opening = FENCE_LINE.match(text)
    if opening is None:
        message = f"The file does not begin with front matter: its first line is not “{FENCE}”."
        hint = f"Put the fields first, between two lines {FENCE}."
        return Problem(Location(path), "front-matter", message, hint)
    if closing := FENCE_LINE.search(text, opening.end()):
        matter = text[opening.end() : closing.start()]
        return matter, text[closing.end() :], matter.count("\n") + 3
    message = f"The front matter is never closed: there is no second line “{FENCE}”."
    hint = f"Add a line {FENCE} after the last field (before the text of the article)."
    return Problem(Location(path), "front-matter", message, hint)


def parse(text: str, path: str) -> tuple[FrontMatter | None, list[Problem]]:
    """Read a file's front matter and body.

    Returns `None` with the problems when the YAML cannot be understood at all; a duplicate key or
    a comment after a value is a problem beside the fields that were read.
    """
    parts = split(text, path)
    if isinstance(parts, Problem):
        return None, [parts]
    matter, body, body_line = parts
    return parse_yaml(matter, path, line_offset=1, body=body, body_line=body_line)


def parse_yaml(
    text: str, path: str, line_offset: int = 0, body: str = "", body_line: int = 1
) -> tuple[FrontMatter | None, list[Problem]]:
    """Read a YAML mapping with positions; `line_offset` lines of the file stand before it."""
    # An edit of an article's body reads no fields, and does without what reads them.
    from .yaml_lines import read_lines  # noqa: PLC0415

    if (plain := read_lines(text, line_offset)) is not None:
        fields, *places = plain
        return FrontMatter(
            fields, Source(path, body, body_line, *map(MappingProxyType, places))
        ), []
    # Most files need no parser, and it takes longer to load than an edit of one takes.
    import yaml  # noqa: PLC0415

    from .yaml_events import YamlError, build_mapping  # noqa: PLC0415
    from .yaml_syntax import explain  # noqa: PLC0415

    try:
        tree = build_mapping(text, line_offset)
    except YamlError as mistake:
        where = Location(path, mistake.line + line_offset, mistake.column)
        return None, [Problem(where, "front-matter", mistake.message, mistake.hint)]
    except yaml.YAMLError as error:
        line, column, why = explain(error, text)
        where = Location(path, line + line_offset, column)
        return None, [Problem(where, "front-matter", why.message, why.hint)]
    source = Source(
        path, body, body_line, MappingProxyType(tree.keys), MappingProxyType(tree.values)
    )
    problems = [
        Problem(
            Location(path, *place),
            "duplicate-key",
            f"“{key}” is written twice.",
            f"Keep one of them. The first is on line {first[0]}.",
        )
        for key, place, first in tree.duplicates
    ]
    problems += [_comment(Location(path, *place)) for place in tree.comments]
    return FrontMatter(tree.fields, source), problems


def _comment(where: Location) -> Problem:
    hint = 'Put the whole value in straight quotation marks ("…"), or the comment on its own line.'
    return Problem(where, "comment", "Everything after “#” would be left out.", hint)
