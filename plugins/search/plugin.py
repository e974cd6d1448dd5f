"""The search page, its index, and the file by which browsers offer to search the site."""

from collections.abc import Iterator

from plugins.newsroom.addresses import SEARCH_INDEX
from plugins.newsroom.edition import Edition
from plugins.newsroom.page import Planned
from plugins.press.outputs import publishes
from plugins.search.index import index_files
from plugins.search.records import records
from plugins.search.views import pages


def plan(edition: Edition) -> Iterator[Planned]:  # noqa: ARG001 (as every plan)
    """Plan the page, and the index, whose files are known when it is made."""
    yield from pages()
    yield Planned(SEARCH_INDEX, _index, many=True)


def _index(edition: Edition) -> Iterator[tuple[str, bytes]]:
    for path, data in index_files(records(edition)):
        yield SEARCH_INDEX + path, data


register = publishes(plan)
