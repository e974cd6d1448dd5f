"""Dashes that do what a colon does behind words of position: “Left – A, right – B”."""

import re

from .place_words import CENTRE

HYPHEN = re.compile(r"[-–—]\s(?=[A-Z])")
DASH = re.compile(r"\s[-–—]\s(?=[A-Z])")
DASHED = re.compile(
    rf"(?:^|[.;:]\s)(?P<place>(?:far\s+)?(?:left|right|{CENTRE}))\s[-–—]\s", re.IGNORECASE
)


def is_dashed(text: str, start: int, end: int, *, row: bool) -> bool:
    """Whether a dash behind words of position opens a list; behind a `row` a hyphen does: “Back
    row- A, B”."""
    if row and HYPHEN.match(text, end):
        return True
    opened = DASHED.search(text, 0, end + len(" - "))
    begins = opened is not None and text[:start].endswith((", ", "; ", ". ", "and "))
    return bool(opened and (begins or opened.end("place") == end)) and bool(DASH.match(text, end))
