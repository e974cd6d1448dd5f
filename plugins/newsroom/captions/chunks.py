"""A stretch of a caption cut into chunks at commas, semicolons and “and”."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .people import Named
from .strangers import may_be_name
from .titles import is_firm
from .use import Use

SEPARATOR = re.compile(
    r"\s*[,;]\s*(?:(?:and|&|plus)\s+)?|\s+(?:and|&|plus)\s+|\s+[-–—]\s+|\s*\|\s*", re.IGNORECASE
)
AND = re.compile(r"and|&|plus", re.IGNORECASE)
BEHIND_BRACKET = re.compile(r"(?<=\))\s+(?=[A-Z])")
"""Where a comma is missing: “Dave Waller (Chair) Neil Gibson (Director)”."""
BRACKET = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece between separators, its range, and the separator before it."""

    start: int
    end: int
    before: str


def cut(text: str, start: int, end: int, people: Sequence[Named]) -> list[Chunk]:
    """Cut a range at its separators, outside brackets and names."""
    chunks = []
    begun, before = start, ""
    between = [*SEPARATOR.finditer(text, start, end)]
    between += [
        gap for gap in BEHIND_BRACKET.finditer(text, start, end) if _parts_names(gap, people)
    ]
    for match in sorted(between, key=re.Match.start):
        inside = _enclosed(text, start, match.start()) or _in_name(match, people)
        if inside or is_firm(text, match.start()):
            continue
        chunks.append(Chunk(begun, match.start(), before))
        begun, before = match.end(), match[0]
    chunks.append(Chunk(begun, end, before))
    return chunks


def _parts_names(gap: re.Match[str], people: Sequence[Named]) -> bool:
    """Whether a bracket about one person stands before a gap, and the name of another behind it,
    but for words of a role."""
    before = [name.end for name in people if name.end <= gap.start()]
    after = [name.start for name in people if name.start >= gap.end()]
    if not before or not BRACKET.fullmatch(gap.string, before[-1], gap.start()):
        return False
    if _names_stranger(gap.string[gap.end() :]):
        return True
    if not after:
        return False
    return all(word[0].isupper() for word in gap.string[gap.end() : after[0]].split())


def _names_stranger(words: str) -> bool:
    """Whether words begin with what can only be a name, and a bracket about it."""
    called = re.match(r"(?P<name>[A-Z][a-z]+\s[A-Z][\w’'-]+)\s\(", words)
    return called is not None and may_be_name(called["name"])


def _enclosed(text: str, start: int, position: int) -> bool:
    inside = text[start:position]
    return inside.count("(") > inside.count(")")


def _in_name(match: re.Match[str], people: Sequence[Named]) -> bool:
    return any(name.name_start < match.end() and match.start() < name.end for name in people)


def people_in(chunk: Chunk, people: Sequence[Named]) -> list[Named]:
    """Return the people named in a chunk, as themselves."""
    return [name for name in names_in(chunk, people) if name.use is Use.PERSON]


def names_in(chunk: Chunk, people: Sequence[Named]) -> list[Named]:
    """Return the names in a chunk, those too that are part of other names."""
    return [name for name in people if chunk.start <= name.name_start < chunk.end]
