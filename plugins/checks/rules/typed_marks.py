"""Quotation marks and apostrophes are those of print: “ ” and ’.

Straight ones are read all the same, and `--fix` sets them.

Bad:
    Ann Lee said: "We are ready to begin this work."
    people/ann-lee.md
        name: Ann Lee

Bad:
    It is the board's hall.

Good:
    Ann Lee said: “It’s the board’s hall.” It is 6'2" high.
    people/ann-lee.md
        name: Ann Lee
"""

import re
from collections.abc import Iterator

from plugins.checks.passages import Passage
from plugins.checks.proof import Register, Text
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level, Replacement

LEVEL = Level.NOTE
APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


def check_text(text: Text, _: Register) -> Iterator[Finding]:
    """Yield the first straight mark of each passage, with what sets them all."""
    for passage in text.passages:
        if '"' not in passage.text and "'" not in passage.text:
            continue
        marks = sorted([*_quotation_marks(passage), *_apostrophes(passage)])
        if marks:
            first, old, new = marks[0]
            message = f"This mark is typed ({old}), and not set ({new})."
            hint = f"Write {new}, or let make check CHECK_ARGS=--fix do it."
            fixes = tuple(Replacement(passage.at(place), old, new) for place, old, new in marks)
            yield Finding(passage.at(first), message, hint, new, 1, fixes)


def _quotation_marks(passage: Passage) -> Iterator[tuple[int, str, str]]:
    for start, end in passage.quoted:
        is_closed = end - start > len('""')
        if is_closed and passage.text[start] == passage.text[end - 1] == '"':
            yield start, '"', "“"
            yield end - 1, '"', "”"


def _apostrophes(passage: Passage) -> Iterator[tuple[int, str, str]]:
    for found in APOSTROPHE.finditer(passage.text):
        if not passage.is_quoted(found.start()):
            yield found.start(), "'", "’"
