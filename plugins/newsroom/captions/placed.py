"""People in a picture, and the lists that they stand in."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from .marker import Marker
from .people import Named
from .positions import ORDINALS


@dataclass
class PeopleList:
    """People of one list, with the number of places in it.

    `doubt` says why its order is not certain. `slots` maps each person's start to its number.
    `couples` are the starts of names that stand for two: “Mayor and Mrs. Dave Waller”; `told` are
    the ranges of what is about whom it stands behind, by the form of the list.
    """

    marker: Marker
    direction: str | None
    members: list[Named] = field(default_factory=list)
    slots: dict[int, int] = field(default_factory=dict)
    size: int = 0
    doubt: str | None = None
    doubtful: tuple[int, int] | None = None
    end: int = 0
    unsure: set[int] = field(default_factory=set)
    couples: set[int] = field(default_factory=set)
    told: frozenset[tuple[int, int]] = frozenset()

    def leave_open(self, words: tuple[int, int], why: str) -> None:
        """Leave the order in doubt, for the words in a range; the first reason counts."""
        if self.doubt is None:
            self.doubt, self.doubtful = why, words

    def leave_row_open(self, why: str) -> None:
        """Leave the order in doubt for the words that open the list."""
        self.leave_open((self.marker.start, self.marker.end), why)


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


def doubt_rest(others: Sequence[Placed], marker: Marker) -> None:
    """Leave in doubt whoever has no place yet, where words may be about one or all."""
    doubt_all([one for one in others if one.position is None and one.group is None], marker)


def doubt_all(people: Sequence[Placed], marker: Marker) -> None:
    """Leave in doubt people whom words may be about."""
    for one in people:
        one.doubt = one_or_all(marker)


def one_or_all(marker: Marker) -> tuple[str, str]:
    """Return the rule and the reason of a doubt about whom words are."""
    return ("unclear-position", f"“{marker.words}” may be about one or all")


def agrees(person: Placed, side: str | None) -> bool:
    """Whether someone's place in a list from the left can be at a side, such as `centre`."""
    group = person.group
    if group is None or group.direction != "from left" or side is None:
        return False
    return is_at(group.slots[person.name.start], group.size, side)


def is_at(number: int, size: int, side: str) -> bool:
    """Whether a place of so many from the left can be at a side, such as `centre`."""
    word, _, end = side.partition(" from ")
    if end in {"left", "right"}:
        return ORDINALS.index(word) + 1 == (number if end == "left" else size + 1 - number)
    places = {"left": {1}, "right": {size}, "centre": set(range(2, size))}
    return number in places.get(side.removeprefix("far "), {number})
