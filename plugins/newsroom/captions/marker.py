"""Words that say where somebody is, as they are read."""

from dataclasses import dataclass

SIDES = frozenset({"corner", "far", "near", "side", "nth"})


@dataclass(frozen=True, slots=True)
class Marker:
    """Words that say where. `start` and `end` leave out brackets around them.

    `direction` is how a list of people goes, such as `from left`. `parts` are the kinds and names
    of single positions, in the order in which they are written out. `bracketed` words stand in
    brackets alone; `opening` ones begin a bracket that holds names too; a `colon` follows.
    `spelt` words have a preposition, so that they need no comma around them. `shared` ones are
    about several people: “(both standing)”. What `heads` a list does so as others do.
    """

    start: int
    end: int
    words: str
    direction: str | None
    parts: tuple[tuple[str, str], ...]
    bracketed: bool = False
    opening: bool = False
    colon: bool = False
    spelt: bool = False
    shared: bool = False
    heads: bool = False

    @property
    def position(self) -> str:
        """The single position it names, such as `back row, second from left`."""
        return ", ".join(name for _, name in self.parts)

    @property
    def row(self) -> str:
        """The part of its position that a whole row of people can share."""
        return ", ".join(name for kind, name in self.parts if kind not in SIDES)

    @property
    def side(self) -> str | None:
        """The part of its position that tells one person from others, such as `left`."""
        return next((name for kind, name in self.parts if kind in SIDES), None)
