"""Front matter, read with the line and column of every key and value.

The YAML is read from the parser's events, which carry positions, and not built into Python
objects: a value stays the text that the author wrote (`12:30`, `010` and `no` are not numbers or
truth values here), and the schema alone decides what it means. Anchors and aliases are refused,
so that a small file cannot unfold into a huge one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from .problem import Location, Problem
from .source import Source, YamlValue

if TYPE_CHECKING:
    from .yaml_tree import YamlTree

FENCE = "---"
FENCE_LINE = re.compile(rf"^{FENCE}[^\S\n]*(?:\n|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file says: its fields as text, lists and mappings, and its source."""

    fields: Mapping[str, YamlValue]
    source: Source


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

    tree = read_lines(text, line_offset) or _parsed(text, path, line_offset)
    if isinstance(tree, Problem):
        return None, [tree]
    source = Source(
        path,
        body,
        body_line,
        MappingProxyType(tree.keys),
        MappingProxyType(tree.values),
        MappingProxyType(tree.unread),
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


def _parsed(text: str, path: str, line_offset: int) -> "YamlTree | Problem":
    # Most files need no parser, and it takes longer to load than an edit of one takes.
    import yaml  # noqa: PLC0415

    from .yaml_events import YamlError, build_mapping  # noqa: PLC0415
    from .yaml_syntax import explain  # noqa: PLC0415

    try:
        return build_mapping(text, line_offset)
    except YamlError as mistake:
        where = Location(path, mistake.line + line_offset, mistake.column)
        return Problem(where, "front-matter", mistake.message, mistake.hint)
    except yaml.YAMLError as error:
        line, column, why = explain(error, text)
        where = Location(path, line + line_offset, column)
        return Problem(where, "front-matter", why.message, why.hint)


def _comment(where: Location) -> Problem:
    hint = 'Put the whole value in straight quotation marks ("…"), or the comment on its own line.'
    return Problem(where, "comment", "Everything after “#” would be left out.", hint)
