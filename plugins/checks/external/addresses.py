"""The addresses of other sites that the content links to, each with its place."""

from collections.abc import Iterator
from typing import Any

from plugins.checks.links import Link
from plugins.checks.proof import Proof
from plugins.newsroom.declaring import Declared
from plugins.newsroom.schema import Record

WEB = ("http", "https")


def external_links(proof: Proof) -> Iterator[Link]:
    """Yield the links of every record to the web: those of its fields and those of its text."""
    for text in proof.of_text():
        yield from _of_fields(text.record)
        yield from (link for link in text.links if link.scheme in WEB)


def _of_fields(record: Record) -> Iterator[Link]:
    pending: list[tuple[Any, tuple[str | int, ...]]] = [(record, ())]
    while pending:
        value, path = pending.pop()
        match value:
            case str() if value.startswith(("http://", "https://")):
                yield Link(value, value, record.source.at(*path))
            case Declared():
                pending += ((each, (*path, name)) for name, each in vars(value).items())
            case tuple():
                pending += ((each, (*path, number)) for number, each in enumerate(value))
