from .derive import derived
from .model import ALL, CLASSES, HALVES, TEST, TUNE, Query, half_of
from .shelf import Shelf
from .written import written

__all__ = ["ALL", "CLASSES", "HALVES", "TEST", "TUNE", "Query", "Shelf", "known_items"]


def known_items(shelf: Shelf, half: str) -> list[Query]:
    """Return the queries of a half of the set, or of all of it, each text once."""
    queries = {query.text: query for query in [*derived(shelf), *written(shelf)]}
    return [query for query in queries.values() if half in {ALL, half_of(query)}]
