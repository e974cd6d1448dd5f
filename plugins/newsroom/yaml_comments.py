"""Comments after a value: YAML would cut the author's text there, without a word."""

from collections.abc import Iterable, Iterator
from typing import Any

import yaml

BLOCK_STYLES = frozenset({"|", ">"})


def watched(events: Iterable[Any], scalars: list[Any]) -> Iterator[Any]:
    """Yield the parser's events; collect those that are text into `scalars`."""
    for event in events:
        if isinstance(event, yaml.ScalarEvent):
            scalars.append(event)
        yield event


def comments_after_values(text: str, scalars: Iterable[Any]) -> Iterator[tuple[int, int]]:
    """Yield the line and column, from 1, of each comment that shares its line with a field.

    A comment is a “#” that belongs to none of the `scalars`; one on a line of its own is allowed.
    """
    if "#" not in text:
        return
    lines = text.split("\n")
    written = [list(line) for line in lines]
    for scalar in scalars:
        _blank_out(written, scalar)
    for number, (line, rest) in enumerate(zip(lines, written, strict=True), start=1):
        column = "".join(rest).find("#")
        if column >= 0 and line[:column].strip():
            yield number, column + 1


def _blank_out(written: list[list[str]], scalar: Any) -> None:
    """Put a character that begins no comment in the place of each character of a text."""
    start, end = scalar.start_mark, scalar.end_mark
    first = start.line + (scalar.style in BLOCK_STYLES)  # after “|” a comment may stand
    for number in range(first, min(end.line + 1, len(written))):
        begin = start.column if number == start.line else 0
        stop = end.column if number == end.line else len(written[number])
        written[number][begin:stop] = "x" * (stop - begin)
