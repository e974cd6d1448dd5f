"""Quotations: the words between quotation marks, and the marks that do not pair.

Curly and straight double marks are quotation marks everywhere. Single marks are, in a text that
has no double ones outside them and sets whole sentences in them, as many British publishers do;
else they are apostrophes or stand inside a quotation.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from plugins.newsroom.prose import Block, Prose
from plugins.newsroom.prose.blocks import ATTRIBUTION

from .sense import holds_sentence, is_address

TWICE = "''"
"""A single mark typed twice, which some use to close what a double one opens."""

DOUBLE = re.compile(r"[“”„«»\"]")
OPENING_SINGLE = re.compile(rf"{TWICE}\w|(?<![\w'])'\w")
DOUBLE_OR_TWICE = re.compile(rf"[“”„«»\"]|{TWICE}(?!\w)")
MARK = re.compile(r"[“”„«»\"‘']")
"""What may open or close a quotation; most blocks have none of these."""

SINGLE = re.compile(r"[‘’']")
NICKNAME_LENGTH = 20
NICKNAME = re.compile(
    r"[^\W\d_.]\.? [“\"‘'][^\W\d_a-z][^\s,]*(?: [^\W\d_a-z]\S*)?[”\"’'] "
    r"(?=[^\W\d_a-z])"
)
ELISION = r"(?i:\d\d?s|n['’]|em|til|twas|tis|cause|cos|bout|round)\b"
"""What follows an apostrophe that begins a word: “the ’90s”, “rock ’n’ roll”."""

OPENING = re.compile(rf"['‘](?<![^ \xa0(“\"\[—–].)(?=[^\W_])(?!{ELISION})")
"""A single mark that may open a quotation: before a word, and after no other."""

HTML_QUOTE = re.compile(r"\s*<blockquote\b", re.IGNORECASE)
FEW, MANY = 3, 5
STOPS = ".,?!…"
PROSE = frozenset({"paragraph", "item", "heading", "html"})


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
            pieces += _single_pairs(number, prose.text)
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
        for pair in _single_pairs(number, text)
        if (_is_sentence(text, pair) or not pair.closed)
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
        pairs = list(_single_pairs(0, text))
        for match in DOUBLE.finditer(text):
            if not any(pair.start < match.start() < pair.end for pair in pairs):
                return False
        evidence = evidence or any(_is_sentence(text, pair) for pair in pairs)
    return evidence


def _is_sentence(text: str, pair: Piece) -> bool:
    """Whether single marks hold more than a term: some words, or a few that end as a sentence."""
    words = text[pair.start + 1 : pair.end - 1]
    return pair.closed and (
        words.count(" ") >= FEW or (words[-1:] in STOPS and words.count(" ") > 0)
    )


def _single_pairs(block: int, text: str) -> Iterator[Piece]:
    position = 0
    while opening := OPENING.search(text, position):
        start = opening.start()
        end = _single_close(text, start)
        begins = start == 0 or text[start - 2 : start] in {", ", ": "}
        if end is None and begins and text.count(" ", start) > MANY:
            yield Piece(block, start, len(text), closed=False)
            return
        if end is None:
            position = start + 1
            continue
        yield Piece(block, start, end + 1)
        position = end + 1


def _single_close(text: str, start: int) -> int | None:
    """A mark after a full stop or comma closes; without one, the last that can before another
    opens, since the others may be apostrophes (“the workers’ rights”)."""
    last = None
    for match in SINGLE.finditer(text, start + 1):
        at = match.start()
        if OPENING.match(text, at):
            break
        if text[at] == "‘" or not _may_close(text, at):
            continue
        if text[at - 1] in STOPS or not _may_be_apostrophe(text, at):
            return at
        last = at
    return last


def _may_be_apostrophe(text: str, at: int) -> bool:
    """Whether a mark at a word's end may belong to its word: “workers’ rights”, “goin’ home”."""
    ends_clause = text[at + 1 : at + 2] in {",", ".", ";", ":", "?", "!", ""}
    return not ends_clause and (text[at - 1] in "sSzxo" or text[at - 2 : at] == "in")


def _may_close(text: str, at: int) -> bool:
    return not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()


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
