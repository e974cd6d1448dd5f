"""The search page, its index, and the file by which browsers offer to search the site."""

from collections.abc import Iterator

from plugins.newsroom.addresses import SEARCH_INDEX
from plugins.newsroom.compilation import Compilation
from plugins.newsroom.edition import Edition
from plugins.newsroom.page import Planned
from plugins.press.publishing import publishes
from plugins.search.index import files_of
from plugins.search.numbering import shelf
from plugins.search.records import findable, record_of
from plugins.search.updating import update
from plugins.search.views import pages


def plan(edition: Edition) -> Iterator[Planned | Compilation]:
    """Plan the page, and the index, which is compiled from records."""
    yield from pages()
    items = tuple(findable(edition))
    yield Compilation(SEARCH_INDEX, items, record_of, shelf, files_of, update)


register = publishes(plan)
