"""The queries that took a person: what somebody would type who remembers a thing dimly.

`written.tsv` has a class, a query and the path of the one thing that is meant in each line. They
were written from the posts before any engine had answered them.
"""

from collections.abc import Iterator
from pathlib import Path

from .model import Query
from .shelf import Shelf

FILE = Path(__file__).with_name("written.tsv")


def written(shelf: Shelf) -> Iterator[Query]:
    """Yield the queries of the file. Raises `KeyError` where the corpus has no such thing."""
    items = {item.path: item for item in shelf.items}
    for line in FILE.read_text("utf-8").splitlines():
        kind, text, path = line.split("\t")
        item = items[path]
        yield Query(kind, text, frozenset({path}), frozenset({item.article or path}))
