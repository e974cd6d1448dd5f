"""The words of a record that readers read, each run of them with its place in the file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from plugins.newsroom.problem import Location
from plugins.newsroom.prose import Block
from plugins.newsroom.prose.inline import CLOSING, OPENING
from plugins.newsroom.schema import Article, Event, Page, Photo, Record

FIELDS: dict[type[Record], tuple[str, ...]] = {
    Article: ("title", "summary", "byline", "contact.name"),
    Page: ("title", "summary"),
    Photo: ("alt", "caption", "credit"),
    Event: ("name", "venue"),
}
"""The fields that hold sentences or names, by kind. What a correction says is not among them: it
may tell what was misspelt."""

NO_WORD = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands for each character of code and addresses."""


@dataclass(frozen=True)
class Passage:
    """A block of the body, or a field: its words without markup.

    In `text`, code and addresses are characters that belong to no word.
    """

    record: Record
    text: str
    block: Block | None = None
    field: tuple[str | int, ...] = ()

    def at(self, position: int) -> Location:
        """Return the place of a character; that of its beginning, for a field of many lines."""
        source = self.record.source
        if self.block is not None:
            return source.in_body(self.block.prose.source(position))
        return source.within(position, *self.field)

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """The ranges between quotation marks; one that nothing closes goes on to the end."""
        ranges = []
        opened: int | None = None
        for position, character in enumerate(self.text):
            if opened is None and character in OPENING:
                opened = position
            elif opened is not None and character in CLOSING:
                ranges.append((opened, position + 1))
                opened = None
        return (*ranges, *([(opened, len(self.text))] if opened is not None else []))

    def is_quoted(self, position: int) -> bool:
        """Whether a character stands between quotation marks, or in a blockquote."""
        in_block = self.block is not None and self.block.quote is not None
        return in_block or any(start <= position < end for start, end in self.quoted)


def passages(record: Record, blocks: Sequence[Block]) -> Iterator[Passage]:
    """Yield the words of a record in order: those of its fields, then those of its body."""
    for name in FIELDS.get(type(record), ()):
        if value := _value(record, name):
            yield Passage(record, value, field=tuple(name.split(".")))
    for block in blocks:
        if block.kind not in {"code", "html"}:
            yield Passage(record, _words(block), block)


def _value(record: Record, name: str) -> str | None:
    row, _, field = name.rpartition(".")
    holder = getattr(record, row) if row else record
    return getattr(holder, field, None)


def _words(block: Block) -> str:
    text = block.prose.text
    for start, end in block.prose.opaque:
        text = text[:start] + NO_WORD * (end - start) + text[end:]
    return text
