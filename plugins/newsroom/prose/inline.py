"""Inline markup taken out of a block: the words a reader sees, with the place of each character."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html import unescape
from operator import attrgetter
from typing import NamedTuple

from .attributes import Attributes, parse_attributes
from .pairing import pair_brackets, pair_emphasis

OPENING = '“"'
CLOSING = '”"'

MARKUP = re.compile(r"[\\`<&\]!\[{*_]")
"""What a token begins with: most paragraphs have none, and are not searched for one."""

TOKEN = re.compile(
    r"""
      \\(?P<escaped>[\\`*_{}\[\]()>\#+\-.!|])
    | (?P<ticks>`+)(?P<code>[^`].*?|[^`])(?<!`)(?P=ticks)(?!`)
    | <(?P<autolink>[A-Za-z][\w+.-]+:[^<>\s]*|[^<>\s@/]+@[^<>\s]+)>
    | (?P<html></?[A-Za-z][^<>]*>|<!--.*?-->)
    | (?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});)
    | \]\((?P<target>(?:[^()\s]|\([^()\s]*\))*)(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)
    | (?P<attributes>(?:\]|(?<=[”"]))\{(?P<attribute_text>[^{}\n]*)\})
    | (?P<open>!?\[)
    | (?P<close>\])
    | (?P<emphasis>\*+|_+)
    """,
    re.VERBOSE | re.DOTALL,
)


class Target(NamedTuple):
    """A link or an image: its words' range in the text, where it leads, where it is written."""

    start: int
    end: int
    target: str
    offset: int
    image: bool = False


class Span(NamedTuple):
    """Words with attributes: their range in the text, and the markup's ranges in the source.

    `opening` and `closing` are (start, end) offsets of `[` (empty after a quotation mark) and of
    `]{…}` or `{…}`.
    """

    start: int
    end: int
    attributes: Attributes
    opening: tuple[int, int]
    closing: tuple[int, int]


class Segment(NamedTuple):
    """A run of text and the source it comes from. Where their lengths differ (an entity, an escaped
    character, an address in angle brackets), all of the text stands for all of the source."""

    start: int
    source: int
    source_end: int


START = attrgetter("start")


class Prose(NamedTuple):
    """The words of a block without markup.

    `opaque` are the ranges in which words are not prose: code and addresses. `malformed` are the
    source offsets of braces that look like attributes and cannot be read.
    """

    text: str
    segments: tuple[Segment, ...]
    links: tuple[Target, ...] = ()
    images: tuple[Target, ...] = ()
    spans: tuple[Span, ...] = ()
    opaque: tuple[tuple[int, int], ...] = ()
    malformed: tuple[int, ...] = ()

    def source(self, position: int) -> int:
        """Return the source offset of the character at a position of the text."""
        return self._place(position)[0]

    def source_end(self, position: int) -> int:
        """Return the source offset just after the character before a position."""
        return self._place(position - 1)[1] if position else self.source(0)

    def _place(self, position: int) -> tuple[int, int]:
        segments = self.segments
        number = bisect_right(segments, position, key=START) if len(segments) > 1 else 1
        start, source, source_end = segments[number - 1]
        end = segments[number].start if number < len(segments) else len(self.text)
        if source_end - source != end - start:
            return source, source_end
        offset = source + position - start
        return offset, offset + 1

    def contiguous_source(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the source's range of a range of the text, `None` if markup stands within it."""
        first, last = self.source(start), self.source_end(end)
        return (first, last) if last - first == end - start else None


def plain_prose(text: str, offset: int = 0) -> Prose:
    """Return text without any markup, such as a caption, as prose."""
    return Prose(text, (Segment(0, offset, offset + len(text)),))


class _Reader:
    """Takes one block apart. `places` maps positions of `raw` to the source: (raw, source)."""

    def __init__(self, raw: str, places: list[tuple[int, int]]) -> None:
        self.raw = raw
        self.places = places
        self.tokens = list(_tokens(raw))
        self.paired_brackets = pair_brackets(self.tokens)
        self.paired_emphasis = pair_emphasis(raw, self.tokens, self.paired_brackets)
        self.pieces: list[str] = []
        self.length = 0
        self.segments: list[Segment] = []
        self.brackets: list[tuple[int, int, bool, int]] = []
        self.links: list[Target] = []
        self.images: list[Target] = []
        self.spans: list[Span] = []
        self.opaque: list[tuple[int, int]] = []
        self.malformed: list[int] = []

    def read(self) -> Prose:
        done = 0
        for number, token in enumerate(self.tokens):
            self._emit(done, token.start())
            self._take(number, token)
            done = token.end()
        self._emit(done, len(self.raw))
        if not self.segments:
            self.segments.append(Segment(0, self._source(0), self._source(0)))
        return Prose(
            "".join(self.pieces),
            tuple(self.segments),
            tuple(self.links),
            tuple(self.images),
            tuple(self.spans),
            tuple(self.opaque),
            tuple(self.malformed),
        )

    def _take(self, number: int, token: re.Match[str]) -> None:
        if token["open"]:
            if number in self.paired_brackets:
                image = token["open"] == "!["
                self.brackets.append((self.length, token.start(), image, token.end()))
            else:
                self._emit(token.start(), token.end())
        elif token["target"] is not None:
            self._take_link(token)
        elif token["attributes"]:
            self._take_attributes(token)
        elif token["html"]:
            return
        elif token["emphasis"]:
            if number not in self.paired_emphasis:
                self._emit(token.start(), token.end())
        else:
            self._take_text(token)

    def _take_text(self, token: re.Match[str]) -> None:
        if token["escaped"]:
            self._emit_as(token["escaped"], token.start(), token.end())
        elif token["entity"]:
            self._emit_as(unescape(token["entity"]), token.start(), token.end())
        elif token["close"]:
            self._emit(token.start(), token.end())
        else:
            start = self.length
            if token["code"]:
                self._emit(token.start("code"), token.end("code"))
            else:  # one piece, since no mark may stand between the angle brackets
                self._emit_as(token["autolink"], token.start(), token.end())
            self.opaque.append((start, self.length))

    def _take_link(self, token: re.Match[str]) -> None:
        if not self.brackets:
            self._emit(token.start(), token.end())
            return
        start, opened, image, _ = self.brackets.pop()
        target = Target(start, self.length, token["target"], self._source(opened), image)
        (self.images if image else self.links).append(target)

    def _take_attributes(self, token: re.Match[str]) -> None:
        closing = (self._source(token.start()), self._source_end(token.end()))
        attributes = parse_attributes(token["attribute_text"])
        bracketed = token["attributes"].startswith("]")
        opened = self.brackets.pop() if bracketed and self.brackets else None
        if attributes is None or (bracketed and opened is None):
            if re.match(r"\s*[.#]|.*=", token["attribute_text"]):
                self.malformed.append(closing[0])
            if opened is not None:
                self.links.append(Target(opened[0], self.length, "", self._source(opened[1])))
            self._emit(token.start() + bracketed, token.end())
            return
        if opened is not None:
            start = opened[0]
            opening = (self._source(opened[1]), self._source_end(opened[3]))
        else:
            start = self._opening_mark()
            opening = (closing[0], closing[0])
        self.spans.append(Span(start, self.length, attributes, opening, closing))

    def _opening_mark(self) -> int:
        """Return where the quotation that has just closed was opened."""
        text = "".join(self.pieces)
        closing = text[-1]
        depth = 0
        for position in range(len(text) - 2, -1, -1):
            if text[position] == "“" and closing == "”":
                if depth == 0:
                    return position
                depth -= 1
            elif text[position] == closing:
                if closing == '"':
                    return position
                depth += 1
        return 0

    def _emit(self, start: int, end: int) -> None:
        """Add a stretch of the raw text, line by line, since lines may lie apart in the source."""
        while start < end:
            line_end = self.raw.find("\n", start, end)
            stop = end if line_end < 0 else line_end + 1
            piece = self.raw[start:stop]
            text = piece.replace("\n", " ")
            self._append(text, self._source(start), self._source(start) + len(piece))
            start = stop

    def _emit_as(self, text: str, start: int, end: int) -> None:
        self._append(text, self._source(start), self._source_end(end))

    def _append(self, text: str, source: int, source_end: int) -> None:
        self.segments.append(Segment(self.length, source, source_end))
        self.pieces.append(text)
        self.length += len(text)

    def _source(self, position: int) -> int:
        number = bisect_right(self.places, (position, 1 << 62)) - 1
        raw, source = self.places[number]
        return source + position - raw

    def _source_end(self, position: int) -> int:
        return self._source(position - 1) + 1


def _tokens(raw: str) -> Iterator[re.Match[str]]:
    """Yield the markup of a block, looked for only where some can begin."""
    position = 0
    while mark := MARKUP.search(raw, position):
        token = TOKEN.match(raw, mark.start())
        if token is not None:
            yield token
        position = token.end() if token is not None else mark.end()


def read_inline(lines: Sequence[tuple[int, str]]) -> Prose:
    """Take the markup out of a block's lines, each given with its source offset."""
    offset, line = lines[0]
    if len(lines) == 1 and MARKUP.search(line) is None:
        return plain_prose(line, offset)
    raw = "\n".join([line for _, line in lines])
    places = []
    length = 0
    for offset, line in lines:
        places.append((length, offset))
        length += len(line) + 1
    if MARKUP.search(raw) is None:
        return _without_markup(raw, places)
    return _Reader(raw, places).read()


def _without_markup(raw: str, places: list[tuple[int, int]]) -> Prose:
    """Return the prose of a block that has no markup: a line break is a space in it."""
    ends = [*(start for start, _ in places[1:]), len(raw)]
    segments = tuple(
        Segment(start, source, source + end - start)
        for (start, source), end in zip(places, ends, strict=True)
        if start < end or not raw
    )
    return Prose(raw.replace("\n", " "), segments)
