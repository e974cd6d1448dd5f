"""What is published of articles: their pages, the pages beside the news, and the feed."""

from collections.abc import Callable, Iterator
from functools import partial

from plugins.articles.feed import feed_item, feed_of
from plugins.articles.views import article_page, content_page
from plugins.newsroom.addresses import path_of
from plugins.newsroom.edition import Edition
from plugins.newsroom.page import Page, Planned
from plugins.press.outputs import Output
from plugins.press.templates import Components


class ArticleOutput(Output):
    """Every article, every page beside the news, and the feed."""

    of_pelican = True

    def plan(self, edition: Edition) -> Iterator[Planned]:
        """Plan what Pelican would write."""
        for article_id in edition.lists.paged:
            yield Planned(edition.lists.paths[article_id], _article, (article_id,))
        for page_id, page in edition.site.pages.items():
            yield Planned(path_of(page), _page, (page_id,))
        yield Planned(self.settings["FEED_ALL_ATOM"], self._feed)

    def _feed(self, edition: Edition) -> Callable[[Components], bytes]:
        return partial(self._feed_with, edition)

    def _feed_with(self, edition: Edition, components: Components) -> bytes:
        author = self.settings["SITENAME"]
        newest = edition.listed[: self.settings["FEED_MAX_ITEMS"]]
        items = [feed_item(edition, story, components, author) for story in newest]
        return feed_of(items, self.settings)


def _article(edition: Edition, article_id: str) -> Page:
    return article_page(edition, edition.stories[article_id])


def _page(edition: Edition, page_id: str) -> Page:
    return content_page(edition, edition.site.pages[page_id])
