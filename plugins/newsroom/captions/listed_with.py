"""Lists that go on behind “with”: “From left: A with volunteers B, C and D”."""

import re

from .chunks import AND, Chunk, people_in
from .governors import leads_to
from .kinds import Kind, kind_of
from .marker import Marker
from .page import Page

WITH = re.compile(r"\s+(?:along\s)?with\s+(?!(?:her|his|their)\b)")
CLAUSE = re.compile(r"\b(?:who(?:se|m)?|which|that|[a-z]+ed)\b")
SEVERAL = 2


def part_at_with(page: Page, marker: Marker, chunks: list[Chunk]) -> list[Chunk]:
    """Return the chunks of a list with a way that names one person before “with”, cut there: one
    person goes no way, so that those behind “with” are in the list."""
    named = [(chunk, name) for chunk in chunks for name in people_in(chunk, page.names.people)]
    if not marker.direction or len(named) < SEVERAL:
        return chunks
    first, (chunk, second) = named[0][1], named[1]
    begun = max(chunk.start, first.end)
    found = WITH.search(page.sheet.text, begun - 1, second.start)
    if found is None or AND.search(page.sheet.text, first.end, second.start):
        return chunks
    if not leads_to(page, found.end(), second) or not _is_role(page, chunk, begun, found.start()):
        return chunks
    at = chunks.index(chunk)
    parted = [Chunk(found.end(), chunk.end, found[0])]
    if found.start() > chunk.start:
        parted.insert(0, Chunk(chunk.start, found.start(), chunk.before))
    return [*chunks[:at], *parted, *chunks[at + 1 :]]


def _is_role(page: Page, chunk: Chunk, start: int, end: int) -> bool:
    """Whether no more than a role stands between somebody and “with”."""
    words = page.sheet.text[start:end].strip()
    if not words:
        return True
    kind = kind_of(
        page.sheet.text, Chunk(start, end, chunk.before), page.markers, page.organisations
    )
    return kind is Kind.APPOSITION and not CLAUSE.search(words)
