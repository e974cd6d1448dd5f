"""The output of the comparison: the kinds of pages that the other generators' sites have too."""

from collections.abc import Iterator
from itertools import chain

from plugins.directory.pages import pages as directory_pages
from plugins.news.views import pages as news_pages
from plugins.newsroom.edition import Edition
from plugins.newsroom.page import Planned
from plugins.press.publishing import publishes


def pages(edition: Edition) -> Iterator[Planned]:
    """Plan the pages of the directory and the news, without the lists of statements and photos
    that nobody else has."""
    for page in chain(directory_pages(edition), news_pages(edition)):
        if not {"statements", "photos"} & set(page.keys):
            yield page


register = publishes(pages)
