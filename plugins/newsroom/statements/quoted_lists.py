"""Quotations that run into a list: the mark opens before the colon, and closes with the last item,
or not at all where the quotation goes on below."""

from collections.abc import Iterable, Sequence

from plugins.newsroom.prose import Block

from .piece import Piece, Stray


def list_end(blocks: Sequence[Block], number: int) -> int:
    """Return the last item of the list that a block introduces with a colon, else the block."""
    if not blocks[number].prose.text.rstrip().endswith(":"):
        return number
    while number + 1 < len(blocks) and blocks[number + 1].kind == "item":
        number += 1
    return number


def closing_marks(
    blocks: Sequence[Block], pieces: Iterable[Piece], strays: Iterable[Stray]
) -> dict[Piece, Stray]:
    """Return the marks with which a list ends that close a quotation opened before it."""
    at_end = {
        stray.block: stray
        for stray in strays
        if stray.position == len(blocks[stray.block].prose.text.rstrip()) - 1
    }
    ends = {
        piece: list_end(blocks, piece.block)
        for piece in pieces
        if piece.marked and not piece.closed
    }
    return {
        piece: at_end[end] for piece, end in ends.items() if end > piece.block and end in at_end
    }
