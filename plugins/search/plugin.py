"""The search page, its index, and the file by which browsers offer to search the site."""

from collections.abc import Iterator

from plugins.newsroom.addresses import SEARCH_INDEX
from plugins.newsroom.edition import Edition
from plugins.press.plugin import File, publishes
from plugins.search.index import index_files
from plugins.search.records import records
from plugins.search.views import pages


def files(edition: Edition) -> Iterator[File]:
    """Yield the files of the index."""
    for path, data in index_files(records(edition)):
        yield File(SEARCH_INDEX + path, data)


register = publishes(pages, files)
