"""Quotations: the words between quotation marks, and the marks that do not pair.

Curly and straight double marks are quotation marks everywhere. Single marks are, in a text that
has no double ones outside them and sets whole sentences in them, as many British publishers do;
else they are apostrophes or stand inside a quotation.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from plugins.newsroom.prose import Block, Prose
from plugins.newsroom.prose.blocks import ATTRIBUTION

from .piece import Piece, Stray
from .sense import holds_sentence, is_address
from .single_marks import is_sentence, is_told, single_pairs

TWICE = "''"
"""A single mark typed twice, which some use to close what a double one opens."""

DOUBLE = re.compile(r"[“”„«»\"]")
OPENING_SINGLE = re.compile(rf"{TWICE}\w|(?<![\w'])'\w")
DOUBLE_OR_TWICE = re.compile(rf"[“”„«»\"]|{TWICE}(?!\w)")
MARK = re.compile(r"[“”„«»\"‘']")
"""What may open or close a quotation; most blocks have none of these."""

HTML_QUOTE = re.compile(r"\s*<blockquote\b", re.IGNORECASE)
PROSE = frozenset({"paragraph", "item", "heading", "html"})


def find_pieces(blocks: Sequence[Block]) -> tuple[list[Piece], list[Stray]]:
    """Return the quotations of a text in order, and its stray marks."""
    numbered = [(number, block.prose) for number, block in enumerate(blocks) if block.kind in PROSE]
    single = has_single_marks(prose.text for _, prose in numbered)
    pieces: list[Piece] = []
    strays: list[Stray] = []
    bare = set(_bare_quotes(blocks))
    for number, prose in numbered:
        if number in bare:
            goes_on = number + 1 in bare and blocks[number + 1].quote == blocks[number].quote
            terms = _terms(prose)
            piece = Piece(number, 0, len(prose.text), not goes_on, terms, marked=False)
            pieces.append(piece)
            continue
        if MARK.search(prose.text) is None:
            continue
        if single:
            pieces += single_pairs(number, prose.text)
            continue
        found = list(_double_pairs(number, prose))
        strays += [item for item in found if isinstance(item, Stray)]
        doubles = [item for item in found if isinstance(item, Piece)]
        pieces += _with_singles(number, prose, doubles)
    return pieces, strays


def _with_singles(number: int, prose: Prose, doubles: list[Piece]) -> list[Piece]:
    """Return the pieces of a block with the sentences in single marks that stand outside them;
    what stands inside such a sentence is a part of it."""
    text = prose.text
    if "‘" not in text and "'" not in text:
        return doubles
    singles = [
        pair
        for pair in single_pairs(number, text)
        if (is_sentence(text, pair) or is_told(text, pair) or not pair.closed)
        and not any(
            one.start < pair.end and pair.start < one.end
            for one in doubles
            if one.start < pair.start
        )
        and not any(start < pair.end and pair.start < end for start, end in prose.opaque)
    ]
    kept = [
        one for one in doubles if not any(pair.start < one.start < pair.end for pair in singles)
    ]
    return sorted([*kept, *singles], key=lambda piece: piece.start)


def _bare_quotes(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the paragraphs that are quotations without marks of their own: those of a blockquote
    that names nobody and puts no sentence in marks; beside such sentences, those that end so."""
    for quote, members in groupby(enumerate(blocks), key=lambda pair: pair[1].quote):
        group = [(n, block) for n, block in members if block.kind in PROSE]
        if quote is None:
            yield from (n for n, block in group if _is_html_quote(block))
            continue
        texts = [block.prose.text for _, block in group if block.prose.text.strip()]
        if not texts or ATTRIBUTION.match(texts[-1]):
            continue
        marked = any(_holds_sentence(block.prose) for _, block in group)
        for number, block in group:
            text = block.prose.text.strip()
            alone = not DOUBLE.search(text) and text[-1:] in ".!?…" and holds_sentence(text)
            if text and not is_address(text) and (alone or not marked):
                yield number


def _is_html_quote(block: Block) -> bool:
    quoted = block.kind == "html" and HTML_QUOTE.match(block.lines[0][1]) is not None
    return quoted and bool(block.prose.text.strip()) and not DOUBLE.search(block.prose.text)


def _holds_sentence(prose: Prose) -> bool:
    """Whether a block puts a sentence in double marks, or leaves a mark without a partner."""
    return any(
        isinstance(item, Stray) or not item.closed or holds_sentence(item.words(prose.text))
        for item in _double_pairs(0, prose)
    )


def _terms(prose: Prose) -> tuple[tuple[int, int], ...]:
    pairs = (item for item in _double_pairs(0, prose) if isinstance(item, Piece))
    return tuple((item.start, item.end) for item in pairs)


def has_single_marks(texts: Iterable[str]) -> bool:
    """Tell whether a text uses single marks as its quotation marks."""
    evidence = False
    for text in texts:
        if "‘" not in text and "'" not in text:
            if DOUBLE.search(text):
                return False
            continue
        pairs = list(single_pairs(0, text))
        for match in DOUBLE.finditer(text):
            if not any(pair.start < match.start() < pair.end for pair in pairs):
                return False
        evidence = evidence or any(is_sentence(text, p) or is_told(text, p) for p in pairs)
    return evidence


def _double_pairs(block: int, prose: Prose) -> Iterator[Piece | Stray]:
    """Pair the marks of a block; one left open runs to the next such one, the outermost to the
    block's end."""
    text = prose.text
    stack: list[int] = []
    nested: list[tuple[int, int]] = []
    twice = TWICE in text and not OPENING_SINGLE.search(text)
    marks = DOUBLE_OR_TWICE if twice else DOUBLE
    for match in marks.finditer(text):
        at, after = match.span()
        if prose.opaque and any(start <= at < end for start, end in prose.opaque):
            continue
        if _opens(text, at, stack):
            stack.append(at)
        elif not stack:
            if not (_is_measure(text, at) or match[0] == TWICE):
                yield Stray(block, at)
        else:
            start = stack.pop()
            if stack:
                nested.append((start, after))
            else:
                yield Piece(block, start, after, nested=tuple(nested))
                nested = []
    if stack:
        nested += pairwise([*stack[1:], len(text)])
        yield Piece(block, stack[0], len(text), closed=False, nested=tuple(nested))


def _opens(text: str, at: int, stack: list[int]) -> bool:
    mark = text[at]
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if mark in "”»'":
        return False
    if mark in "“„«":
        if stack and not after.strip():
            return False
        closes = stack and before and not before.isspace() and not after.isalnum()
        return not (closes and before not in "(—–‘")
    if not stack:
        if not after.strip():
            return not before.strip() and '"' in text[at + 1 :]
        return after.isalnum() or not before.strip() or before in "([—–"
    nests = text[stack[-1]] != '"' or len(stack) == 1
    return nests and (not before or before in " \xa0(") and after.isalnum()


def _is_measure(text: str, at: int) -> bool:
    """Whether a straight mark stands for inches."""
    return text[at] == '"' and text[at - 1 : at].isdigit() and not text[at + 1 : at + 2].isalnum()
