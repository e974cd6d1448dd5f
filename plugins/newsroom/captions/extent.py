"""How far a list goes: to the next one, its bracket, its sentence, or what names others."""

import re

from .marker import Marker
from .openers import introduces
from .page import Page

FOOTNOTE = re.compile(r"\s\*+\s(?=[a-z])")
"""What a star at a name is about: “A*, B and C * had been there before”."""


def end_of_list(page: Page, number: int) -> int:
    """Return where the list that a marker opens must end: at the next, or with its sentence."""
    text = page.sheet.text
    marker = page.markers[number]
    end = page.sheet.sentence(marker.end)[1]
    rest = text[marker.end : end].strip(" .:;)-–")
    if not rest and end < len(text):
        end = page.sheet.sentence(end)[1]
    for other in page.markers[number + 1 :]:
        if other.start < end and (
            introduces(page, other)
            if other.bracketed
            else other.colon or other.direction or introduces(page, other)
        ):
            end = other.start
            break
    if note := FOOTNOTE.search(text, marker.end, end):
        end = note.start()
    if _inside_bracket(text, marker):
        closing = _closing(text, marker.end)
        end = min(end, closing)
    region = next(
        (
            part.start
            for part in page.sheet.regions
            if part.start >= marker.end and part.why != "quoted words"
        ),
        end,
    )
    return min(end, region)


def _inside_bracket(text: str, marker: Marker) -> bool:
    return not marker.bracketed and text.count("(", 0, marker.start) > text.count(
        ")", 0, marker.start
    )


def _closing(text: str, start: int) -> int:
    depth = 1
    for position in range(start, len(text)):
        depth += (text[position] == "(") - (text[position] == ")")
        if depth == 0:
            return position
    return len(text)
