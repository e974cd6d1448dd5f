"""What the quotations of a block say: the names in them, and the words around a verb."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter, itemgetter

from plugins.newsroom.names import NameFound, NameIndex
from plugins.newsroom.prose import Block

from .piece import Piece

AROUND = 20
"""How many quotations on either side of a verb may be those of its subject."""

_start_of = attrgetter("start")


def names_with_quoted(
    names: list[NameFound], index: NameIndex, text: str, pieces: Iterable[Piece]
) -> list[NameFound]:
    """Return the names of a block’s own words with those within quotations, in order."""
    quoted = [
        NameFound(piece.start + start, piece.start + end, records)
        for piece in pieces
        for start, end, records in index.find(text[piece.start : piece.end])
    ]
    return sorted([*names, *quoted], key=itemgetter(0)) if quoted else names


def words_around(pieces: Sequence[Piece], block: Block, at: int) -> str:
    """Return the words in marks around a place of a block."""
    first = max(0, bisect_left(pieces, at, key=_start_of) - AROUND)
    near = pieces[first : first + 2 * AROUND]
    return "".join(f" {piece.words(block.prose.text)}" for piece in near)
