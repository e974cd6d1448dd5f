"""The lists of words in `data/`."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the words of a file in `data/`: one a line, `#` begins a comment."""
    return frozenset(filter(None, data_lines(name)))


def data_lines(name: str) -> Iterator[str]:
    """Yield the lines of a file in `data/`, without their comments."""
    text = (DATA / name).read_text("utf-8")
    return (line.partition("#")[0].strip() for line in text.splitlines())
