"""What a known-item query is, and which half of the set it belongs to."""

import hashlib
from dataclasses import dataclass

TITLES = "titles"
NAMES = "names"
SPEAKERS = "speakers"
PHRASES = "phrases"
ERRORS = "typing errors"
HALF_REMEMBERED = "half-remembered names"
ABBREVIATIONS = "abbreviations"
CLASSES = (TITLES, NAMES, SPEAKERS, PHRASES, ERRORS, HALF_REMEMBERED, ABBREVIATIONS)

TUNE, TEST, ALL = "tune", "test", "all"
HALVES = (TUNE, TEST, ALL)


@dataclass(frozen=True, slots=True)
class Query:
    """Words that somebody types who has one thing in mind.

    `expected` are the paths that answer it: one, or several that answer it alike. `articles` are
    those of the articles they stand in, for an engine that knows no smaller things.
    """

    kind: str
    text: str
    expected: frozenset[str]
    articles: frozenset[str]


def half_of(query: Query) -> str:
    """Return the half of a query: decided by its words alone."""
    digest = hashlib.sha256(f"{query.kind}: {query.text}".encode()).digest()
    return TUNE if digest[0] % 2 == 0 else TEST
