"""What captions are read from: the text with its sentences, its names and its words of position,
as one page for each picture that the caption is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .marker import Marker
from .people import Names
from .positions import find_markers
from .sheet import Sheet

PLACE = r"""(?P<place>(?:far\s+)?(?:left|right|cent(?:re|er)|middle|top|bottom|above|below
    |(?:upper|lower)[\s-]+(?:left|right))(?:[\s-]+(?:left|right|cent(?:re|er)|middle))?)"""
PICTURE = r"(?:photo(?:graph)?|picture|image|panel|frame)"
NUMBER = r"(?:first|second|third|fourth|fifth|main|other)"
PANELS = tuple(
    re.compile(rf"(?xi)\s*(?:(?:and|while)\s+)?{form}\s*")
    for form in (
        rf"""(?P<bracket>[(\[])?(?:(?:the|on|at)\s+)*{PLACE}(?:[\s-]+hand)?(?P<picture>\s+{PICTURE})?
            (?(bracket)[)\]]\s*:?
            |(?:\s*(?::|[–—-]\s)|(?(picture),|(?!))))""",
        rf"(?:(?:pictured|seen|shown)\s+)?(?=above|below){PLACE}[:,]",
        rf"(?:pictured|seen|shown)\s+{PLACE}:",
        rf"{PICTURE}\s+(?:(?:on|at)\s+)?(?:the\s+)?{PLACE}\s*[:,–—-]",
        rf"(?:in\s+)?the\s+{PLACE}(?:[\s-]+hand)?\s+{PICTURE}(?:,|\s+(?:is|are|shows)\b)",
        rf"in\s+the\s+{PICTURE}\s+(?:(?:on|at|to)\s+the\s+)?{PLACE},?",
        rf"(?:in\s+)?(?:the\s+)?(?P<number>{NUMBER}\s+{PICTURE})\s*[:,–—-]",
        rf"(?P<number>{PICTURE}\s+(?:\d|[a-e]|one|two|three|four|five))\s*[:–—-]",
    )
)
"""What opens the words about one picture of several: “Left: … Right: …”, “Above, …”, “In the top
photo, …”, “Photo 1: …”."""

BEGINS = re.compile(r"[;:](?=\s)|\sand(?=\s[(\[])")


@dataclass(frozen=True)
class Page:
    """A caption, its names and its words of position.

    `panel` is the place of the picture that it is about, where the caption is about several; it is
    empty where the caption only counts them.
    """

    sheet: Sheet
    names: Names
    markers: Sequence[Marker]
    panel: str | None = None

    @property
    def organisations(self) -> list[tuple[int, int]]:
        """The ranges of the organisations' names."""
        return [(name.start, name.end) for name in self.names.organisations if not name.label]

    def within(self, start: int, end: int, panel: str | None) -> "Page":
        """Return the part of the page between two places."""
        return Page(
            self.sheet.within(start, end),
            Names(
                tuple(name for name in self.names.people if start <= name.start < end),
                self.names.organisations,
            ),
            self._markers(start, end),
            panel,
        )

    def _markers(self, start: int, end: int) -> list[Marker]:
        """Return the words of position between two places; those that begin before the first are
        read anew: “Above, from left, …”."""
        if any(marker.start < start < marker.end for marker in self.markers):
            return find_markers(" " * start + self.sheet.text[start:end])
        return [marker for marker in self.markers if start <= marker.start < end]


def panels(page: Page) -> Iterator[Page]:
    """Yield a page for each picture; a caption is about several if two of its sentences, or parts
    of one between semicolons, open with a picture's place. What stands before is about all."""
    text = page.sheet.text
    opened = _openings(page)
    if len({_which(match).lower() for match in opened}) <= 1:
        yield page
        return
    if text[: opened[0].start()].strip():
        yield page.within(0, opened[0].start(), None)
    ends = [*(match.start() for match in opened[1:]), len(text)]
    for this, end in zip(opened, ends, strict=True):
        place = this.groupdict().get("place")
        yield page.within(this.end(), end, find_markers(place)[0].position if place else "")


def _openings(page: Page) -> list[re.Match[str]]:
    """Return what opens the words about each picture, in order."""
    text = page.sheet.text
    starts = {0, *page.sheet.starts, *(match.end() for match in BEGINS.finditer(text))}
    found = (
        next(filter(None, (form.match(text, start) for form in PANELS)), None)
        for start in sorted(starts)
    )
    return [match for match in found if match and not page.sheet.region(match.start())]


def _which(match: re.Match[str]) -> str:
    found = match.groupdict()
    return found.get("place") or found.get("number") or ""
