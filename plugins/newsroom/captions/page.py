"""What captions are read from: the text with its sentences, its names and its words of position."""

from collections.abc import Sequence
from dataclasses import dataclass

from .people import Names
from .positions import Marker
from .sheet import Sheet


@dataclass(frozen=True)
class Page:
    """A caption, its names and its words of position."""

    sheet: Sheet
    names: Names
    markers: Sequence[Marker]

    @property
    def organisations(self) -> list[tuple[int, int]]:
        """The ranges of the organisations' names."""
        return [(name.start, name.end) for name in self.names.organisations if not name.label]
