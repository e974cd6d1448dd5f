"""What stands just above and below a quotation's paragraph, and may part it from others."""

from collections.abc import Sequence

from .found import Found, Reading
from .kinds import CAPITAL, COLON, COMMA, DASH, END
from .strangers import names_stranger

BLANK_LINES = 6
"""How many characters may part two paragraphs that follow each other: more hold a rule."""

LINE = 25
"""How many words a line under a quotation may have that names its speaker."""


def is_apart(above: Reading, own: Reading) -> bool:
    """Whether a block does not simply follow the one above: an item of a list, a heading, the
    first of a blockquote, or one after a rule."""
    if own.block.kind != "paragraph" or above.block.quote != own.block.quote:
        return True
    return is_parted(above, own)


def is_parted(above: Reading, own: Reading) -> bool:
    """Whether something that is no block, such as a rule, stands between two."""
    return own.block.quote is None and own.block.start - above.block.end > BLANK_LINES


def may_be_signed(readings: Sequence[Reading | None], run: list[Found]) -> bool:
    """Whether a line under a quotation, which is no sentence, may say who speaks."""
    after = run[-1].piece.block + 1
    below = readings[after] if after < len(readings) else None
    if below is None or below.found or not below.tokens or len(below.tokens) > LINE:
        return False
    tokens = below.tokens
    named = names_stranger(tokens) or any(token.is_person for token in tokens)
    named = named or (tokens[0].kind == CAPITAL and any(t.kind in (COMMA, DASH) for t in tokens))
    return named and below.block.kind == "paragraph" and tokens[-1].kind not in (COLON, END)
