"""The links of a record's body, in whatever form Markdown has for them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from posixpath import dirname, join, normpath

from plugins.newsroom.problem import Location
from plugins.newsroom.prose import Block
from plugins.newsroom.schema import Record

DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*(\S+)", re.MULTILINE)
SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
INVISIBLE = re.compile(r"[\x00-\x20\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its words, where it leads as a browser reads it, and where it is written."""

    words: str
    target: str
    where: Location

    @property
    def scheme(self) -> str:
        """The scheme of its address, such as `https`; empty for one within the site."""
        found = SCHEME.match(self.target)
        return found[1].lower() if found else ""

    def climbs_out_of(self, record: Record) -> bool:
        """Whether it leads to a file outside the content folder that holds a record."""
        if self.scheme or self.target.startswith(("/", "#", "{", "?")):
            return False
        folder = dirname(record.source.path)
        file = normpath(join(folder, self.target.partition("#")[0]))
        return file.partition("/")[0] != folder.partition("/")[0]


def links_of(record: Record, blocks: Sequence[Block]) -> Iterator[Link]:
    """Yield the links of a body: those around words, between angle brackets, and definitions."""
    source = record.source
    for block in blocks:
        if block.kind in {"code", "html"}:
            continue
        prose = block.prose
        for link in prose.links:
            words = prose.text[link.start : link.end]
            yield Link(words, _as_read(link.target), source.in_body(link.offset))
        for start, end in prose.opaque:
            words, offset = prose.text[start:end], prose.source(start)
            if source.body.startswith(f"<{words}>", offset) and SCHEME.match(words):
                yield Link(words, _as_read(words), source.in_body(offset))
    for definition in DEFINITION.finditer(source.body) if "]:" in source.body else ():
        where = source.in_body(definition.start(1))
        yield Link(definition[1], _as_read(definition[1].strip("<>")), where)


def _as_read(target: str) -> str:
    return INVISIBLE.sub("", unescape(target))
