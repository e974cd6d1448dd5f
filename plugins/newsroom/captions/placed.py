"""A person who is in the picture, while their position is being worked out."""

from dataclasses import dataclass

from .lists import PeopleList
from .people import Named


@dataclass
class Placed:
    """A person in the picture, and where. `doubt` is the rule and the reason why that is not
    certain; someone `tentative` is in the picture only if the caption gives them a position.
    """

    name: Named
    group: PeopleList | None = None
    position: str | None = None
    words: str | None = None
    side: str | None = None
    doubt: tuple[str, str] | None = None
    tentative: str | None = None

    def stand(self, position: str, words: str, side: str | None) -> None:
        """Put the person at a position, by the words that say so."""
        self.position, self.words, self.side = position or None, words, side
