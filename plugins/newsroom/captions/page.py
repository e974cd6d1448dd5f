"""What captions are read from: the text with its sentences, its names and its words of position,
as one page for each picture that the caption is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .marker import Marker
from .people import Names
from .positions import find_markers
from .sheet import Sheet

PANEL = re.compile(
    r"""(?xi)\s*(?P<bracket>[(\[])?(?:(?:the|on|at)\s+)*
      (?P<place>(?:far\s+)?(?:left|right|cent(?:re|er)|middle|top|bottom|above|below
        |(?:upper|lower)[\s-]+(?:left|right))(?:[\s-]+(?:left|right|cent(?:re|er)|middle))?)
      (?:\s+(?:photo(?:graph)?|picture|image|panel|frame))?
      (?(bracket)[)\]]\s*:?|(?:\s*(?::|[–—-]\s)|(?:(?<=above)|(?<=below)),))\s*"""
)
"""What opens the words about one picture of several: “Left: … Right: …”, “Above, …”."""


@dataclass(frozen=True)
class Page:
    """A caption, its names and its words of position.

    `panel` is the place of the picture that it is about, where the caption is about several.
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
            [marker for marker in self.markers if start <= marker.start < end],
            panel,
        )


def panels(page: Page) -> Iterator[Page]:
    """Yield a page for each picture; a caption is about several if two sentences open with a
    place and a colon. What stands before them is about all."""
    text = page.sheet.text
    opened = [
        match
        for start in sorted({0, *page.sheet.starts})
        if (match := PANEL.match(text, start)) and not page.sheet.region(match.start())
    ]
    if len({match["place"].lower() for match in opened}) <= 1:
        yield page
        return
    if text[: opened[0].start()].strip():
        yield page.within(0, opened[0].start(), None)
    ends = [*(match.start() for match in opened[1:]), len(text)]
    for this, end in zip(opened, ends, strict=True):
        yield page.within(this.end(), end, find_markers(this["place"])[0].position)
