"""The blocks of a Markdown text, as Python-Markdown cuts it, with their source offsets."""

import re
from collections.abc import Iterator
from itertools import count
from string import ascii_letters
from typing import Literal, NamedTuple, TypeAlias

from .inline import Prose, read_inline

Kind: TypeAlias = Literal["paragraph", "heading", "item", "code", "html"]
Lines: TypeAlias = list[tuple[int, str]]

WORDS_BEGIN = frozenset(ascii_letters + "“‘\"'")
"""With these most paragraphs begin, and nothing else does."""

FENCE = re.compile(r"(`{3,}|~{3,})")
HEADING = re.compile(r"#{1,6}\s*")
CLOSING_HASHES = re.compile(r"\s*(?<!\\)#*\s*$")
UNDERLINE = re.compile(r" {0,3}(=+|-+)\s*$")
RULE = re.compile(r" {0,3}([-*_])( *\1){2,} *$")
QUOTE = re.compile(r" {0,3}> ?")
DEEPEST = 20
"""Quotes that are read within each other, at most: what stands deeper is words."""

ITEM = re.compile(r"\s*(?:[*+-]|\d+\.)\s+")
INDENTED = re.compile(r"(?: {4}|\t)")
ATTRIBUTION = re.compile(r"\s*(?:—|–|―|--)\s*(?=\S)")
"""A dash that opens the line under a quotation, before the name of who is quoted."""

DEFINITION = re.compile(r" {0,3}\[[^\]]+\]:\s*\S+(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^)]*\)))?\s*$")
"""The address of a link by its label; a note with words of its own (`[^1]: He said …`) is prose."""

COMMENT = re.compile(r" {0,3}<!--")
HTML = re.compile(
    r" {0,3}<(?:!--|/?(?:address|article|aside|blockquote|details|div|dl|figure|footer|form|h\d|"
    r"header|hr|iframe|main|nav|ol|p|pre|script|section|style|table|ul|video)\b)",
    re.IGNORECASE,
)


class Block(NamedTuple):
    """A run of text with one meaning: a paragraph, a heading, an item of a list, code or HTML.

    `quote` numbers the blockquote it stands in, if any; `lines` are (source offset, text), and
    `prose` the words without markup, each with its place.
    """

    kind: Kind
    lines: tuple[tuple[int, str], ...]
    quote: int | None
    prose: Prose

    @property
    def start(self) -> int:
        """The source offset of its first character."""
        return self.lines[0][0]

    @property
    def end(self) -> int:
        """The source offset after its last character."""
        offset, line = self.lines[-1]
        return offset + len(line)


def is_attribution(block: Block) -> bool:
    """Whether a block of a quote names its speaker: “— Dave Waller, Oxfordshire LEP”."""
    return block.quote is not None and ATTRIBUTION.match(block.prose.text) is not None


def read_blocks(body: str) -> tuple[Block, ...]:
    """Cut a Markdown text into blocks, in reading order."""
    lines = []
    offset = 0
    for line in body.split("\n"):
        lines.append((offset, line))
        offset += len(line) + 1
    return tuple(_blocks(lines, None, count(1), 0))


def _blocks(lines: Lines, quote: int | None, numbers: Iterator[int], depth: int) -> Iterator[Block]:
    position = 0
    while position < len(lines):
        text = lines[position][1]
        if not text.strip():
            position += 1
            continue
        if text[0] in WORDS_BEGIN and _ends_at(lines, position + 1):  # as most blocks do
            yield _made("paragraph", lines[position : position + 1], quote)
            position += 1
            continue
        comment = text[0] not in WORDS_BEGIN and COMMENT.match(text)
        following = _after_comment(lines, position) if comment else None
        if following is not None:
            position = following
            continue
        end = _end_of_block(lines, position)
        chunk = lines[position:end]
        position = end
        yield from _block(chunk, text, quote, numbers, depth)


def _made(kind: Kind, lines: Lines, quote: int | None) -> Block:
    return Block(kind, tuple(lines), quote, read_inline(lines))


def _ends_at(lines: Lines, position: int) -> bool:
    """Whether a paragraph ends before a line."""
    return position == len(lines) or not lines[position][1].strip()


def _after_comment(lines: Lines, start: int) -> int | None:
    """Return the number of the line that follows a comment, `None` where nothing closes it.

    What stands behind its end, in the same line, is left there as a line of its own.
    """
    for position in range(start, len(lines)):
        offset, text = lines[position]
        _, closing, after = text.partition("-->")
        if closing and after.strip():
            words = after.lstrip()
            lines[position] = (offset + len(text) - len(words), words)
            return position
        if closing:
            return position + 1
    return None


def _block(
    chunk: Lines, text: str, quote: int | None, numbers: Iterator[int], depth: int
) -> Iterator[Block]:
    if text[0] in WORDS_BEGIN:
        yield from _words(chunk, quote)
    elif FENCE.match(text) or INDENTED.match(text):
        yield _made("code", chunk, quote)
    elif HTML.match(text):
        yield _made("html", chunk, quote)
    elif QUOTE.match(text):
        yield from _quoted(_strip(chunk, QUOTE), numbers, depth)
    elif HEADING.match(text):
        offset, line = _strip(chunk, HEADING)[0]
        yield _made("heading", [(offset, CLOSING_HASHES.sub("", line))], quote)
    elif RULE.match(text) or DEFINITION.match(text):
        return
    elif ITEM.match(text):
        yield from _items(chunk, quote, numbers, depth)
    else:
        yield from _words(chunk, quote)


def _words(chunk: Lines, quote: int | None) -> Iterator[Block]:
    """Yield lines that no mark begins: a paragraph, or a heading where they are underlined."""
    if len(chunk) > 1 and UNDERLINE.match(chunk[1][1]):
        yield _made("heading", chunk[:1], quote)
    else:
        yield from _paragraph(chunk, quote)


def _quoted(lines: Lines, numbers: Iterator[int], depth: int) -> Iterator[Block]:
    """Yield the blocks of a blockquote; the line that names who is quoted ends a quotation.

    Markdown makes one blockquote of two that follow each other: they are two quotations.
    """
    quote = current = next(numbers)
    is_deep = depth == DEEPEST
    inner = _paragraph(lines, quote) if is_deep else _blocks(lines, quote, numbers, depth + 1)
    for block in inner:
        yield block._replace(quote=current) if block.quote == quote else block
        if block.quote == quote and ATTRIBUTION.match(block.lines[0][1]):
            current = next(numbers)


def _paragraph(chunk: Lines, quote: int | None) -> Iterator[Block]:
    """In a quote, a line that opens with a dash stands by itself: it names who is quoted."""
    last = chunk[-1][1]
    if quote is not None and len(chunk) > 1 and ATTRIBUTION.match(last):
        yield _made("paragraph", chunk[:-1], quote)
        chunk = chunk[-1:]
    yield _made("paragraph", chunk, quote)


def _end_of_block(lines: Lines, start: int) -> int:
    """Return the number of the line after the block that begins at a line."""
    text = lines[start][1]
    if text[0] in WORDS_BEGIN:
        return _end_of_words(lines, start)
    if fence := FENCE.match(text):
        return _end_of_fence(lines, start, fence[1])
    if HEADING.match(text) or RULE.match(text) or DEFINITION.match(text):
        return start + 1
    if QUOTE.match(text):
        return _end_of_quote(lines, start)
    if ITEM.match(text):
        return _end_of_list(lines, start)
    return _end_of_words(lines, start)


def _end_of_words(lines: Lines, start: int) -> int:
    position = start + 1
    if position < len(lines) and UNDERLINE.match(lines[position][1]):
        return position + 1
    while position < len(lines) and lines[position][1].strip():
        line = lines[position][1]
        if HEADING.match(line) or QUOTE.match(line):
            break
        position += 1
    return position


def _end_of_fence(lines: Lines, start: int, fence: str) -> int:
    for position in range(start + 1, len(lines)):
        if lines[position][1].rstrip() == fence:
            return position + 1
    return _end_of_paragraph(lines, start)


def _end_of_paragraph(lines: Lines, start: int) -> int:
    position = start
    while position < len(lines) and lines[position][1].strip():
        position += 1
    return position


def _end_of_quote(lines: Lines, start: int) -> int:
    """A quote goes on over lazy lines, and over a blank line that another `>` follows."""
    position = _end_of_paragraph(lines, start)
    while position + 1 < len(lines) and QUOTE.match(lines[position + 1][1]):
        position = _end_of_paragraph(lines, position + 1)
    return position


def _end_of_list(lines: Lines, start: int) -> int:
    """A list goes on over blank lines that an item or an indented paragraph follows."""
    position = _end_of_paragraph(lines, start)
    while position < len(lines):
        following = position
        while following < len(lines) and not lines[following][1].strip():
            following += 1
        if following == len(lines):
            break
        line = lines[following][1]
        if not (ITEM.match(line) or INDENTED.match(line)) or RULE.match(line):
            break
        position = _end_of_paragraph(lines, following)
    return position


def _items(chunk: Lines, quote: int | None, numbers: Iterator[int], depth: int) -> Iterator[Block]:
    """Yield the paragraphs of a list's items; nesting does not matter to the words."""
    pending: Lines = []
    for offset, line in [*chunk, (0, "")]:
        if pending and (not line.strip() or ITEM.match(line)):
            yield from _item(pending, quote, numbers, depth)
            pending = []
        if line.strip():
            marker = ITEM.match(line) or re.match(r"\s*", line)
            width = marker.end() if marker else 0
            pending.append((offset + width, line[width:]))


def _item(pending: Lines, quote: int | None, numbers: Iterator[int], depth: int) -> Iterator[Block]:
    if QUOTE.match(pending[0][1]):
        yield from _quoted(_strip(pending, QUOTE), numbers, depth)
    else:
        yield _made("item", pending, quote)


def _strip(chunk: Lines, prefix: re.Pattern[str]) -> Lines:
    """Take a prefix off the lines that have it."""
    stripped = []
    for offset, line in chunk:
        found = prefix.match(line)
        width = found.end() if found else 0
        stripped.append((offset + width, line[width:]))
    return stripped
