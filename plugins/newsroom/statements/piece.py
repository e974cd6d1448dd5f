"""A piece: what stands in one pair of quotation marks, or behind a mark that is left open."""

import re
from typing import NamedTuple

NICKNAME_LENGTH = 20
NICKNAME = re.compile(
    r"[^\W\d_.]\.? [“\"‘'][^\W\d_a-z][^\s,]*(?: [^\W\d_a-z]\S*)?[”\"’'] "
    r"(?=[^\W\d_a-z])"
)


class Piece(NamedTuple):
    """The words between a pair of marks: a block's number and a range of its text, marks included.

    `closed` is false where the closing mark is missing in the block, so that the range runs to
    its end. `nested` are the pairs inside it. `marked` is false for a paragraph of a blockquote
    that has no marks, since the block itself says that it is a quotation.
    """

    block: int
    start: int
    end: int
    closed: bool = True
    nested: tuple[tuple[int, int], ...] = ()
    marked: bool = True

    @property
    def may_go_on(self) -> bool:
        """Whether it may run on in the next paragraph: its mark is open, and no other pair closes
        at its end, which may be its own closing mark."""
        if not self.marked:
            return not self.closed
        return not self.closed and not (self.nested and self.nested[-1][1] >= self.end)

    def words(self, text: str) -> str:
        """Return its words in a block's text, without its marks."""
        if not self.marked:
            return text[self.start : self.end].strip()
        end = self.end - 1 if self.closed else self.end
        if self.closed and text[end] == "'" == text[end - 1] and text[self.start] not in "‘'":
            end -= 1  # closed by `TWICE`
        return text[self.start + 1 : end].strip()

    @property
    def may_stand_in_name(self) -> bool:
        """Whether it is short enough to be a part of a name."""
        return self.end - self.start < NICKNAME_LENGTH

    def is_nickname(self, text: str) -> bool:
        """Whether it stands in a name: Charles “Chuck” McClain."""
        return (
            self.may_stand_in_name
            and self.start > 1
            and any(NICKNAME.match(text, self.start - back) for back in (2, 3))
        )


class Stray(NamedTuple):
    """A closing mark without an opening one."""

    block: int
    position: int
