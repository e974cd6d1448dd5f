"""Articles, pages and the feed: made by the press, or by Pelican where it runs whole.

Pelican's own generators then list the files, send their signals, and write articles, pages and
the feed; what a file says comes from the edition, which has read it already.
"""

import re
from html import escape
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.readers import BaseReader, Readers
from pelican.urlwrappers import Author, Tag

from plugins.articles.body import article_body, page_body
from plugins.articles.output import ArticleOutput
from plugins.articles.views import article_page, content_page
from plugins.newsroom.addresses import file_of, path_of
from plugins.newsroom.dates import PublicationDate
from plugins.newsroom.edition import Edition
from plugins.newsroom.page import Page
from plugins.newsroom.publication import PUBLIC, State
from plugins.newsroom.schema import Article
from plugins.newsroom.schema import Page as ContentPage
from plugins.press.plugin import of_the_press
from plugins.press.printing import canonical
from plugins.press.publishing import publishes
from plugins.press.templates import Components, environment


class RecordReader(BaseReader):
    """Gives Pelican the HTML and the metadata of an article or a page.

    The metadata `page` and `view` are what our templates show; the others are Pelican's own, for
    its feed and for other plugins, and are HTML as Pelican expects.
    """

    file_extensions = ("md",)

    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings)
        self.edition: Edition = settings["EDITION"]
        self.components = Components(environment(settings), self.edition.asking)
        self.places = {name: place for place, name in enumerate(self.edition.lists.listed)}

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the body, its links in Pelican's notation, and the metadata."""
        path = Path(source_path)
        if path.is_relative_to(Path(self.settings["PATH"]) / ContentPage.folder):
            return self._page(self.edition.site.pages[path.stem])
        return self._article(self.edition.site.articles[path.stem])

    def _article(self, article: Article) -> tuple[str, dict[str, Any]]:
        state = self.edition.states[article.id]
        if state not in PUBLIC and not self.edition.preview:
            return "", {"status": "skip", "title": article.title}
        story = self.edition.stories[article.id]
        withdrawn = state is State.WITHDRAWN
        body = "" if withdrawn else article_body(self.edition, story, self.components)
        return self._open(body), {
            "title": escape(article.title, quote=False),
            "date": article.date.moment(self.edition.zone),
            "summary": escape(article.summary, quote=False),
            "author": Author(article.byline or self.settings["SITENAME"], self.settings),
            "tags": [Tag(self.edition.topic_name(word), self.settings) for word in article.topics],
            "status": "hidden" if withdrawn else "published",
            **self._modified(article),
            "rank": self.places.get(article.id, 0),
            **self._addressed(path_of(article), article_page(self.edition, story)),
        }

    def _modified(self, article: Article) -> dict[str, Any]:
        """Return when an article was last corrected, for the feed, if it was."""
        if not article.corrections:
            return {}
        return {"modified": PublicationDate(article.updated).moment(self.edition.zone)}

    def _page(self, record: ContentPage) -> tuple[str, dict[str, Any]]:
        body = self._open(page_body(self.edition, record))
        return body, {
            "title": escape(record.title, quote=False),
            **self._addressed(path_of(record), content_page(self.edition, record)),
        }

    def _addressed(self, path: str, page: Page) -> dict[str, Any]:
        return {
            "url": path,
            "save_as": file_of(path),
            "template": f"pelican_{page.template}",
            "page": page,
            "view": page.view,
            "canonical": canonical(self.edition, page),
        }

    def _open(self, html: str) -> str:
        """Write addresses in Pelican's notation, for it to complete them for page or feed."""
        base = re.escape(self.edition.addresses.base)
        return re.sub(rf'(href|src)="{base}/', r'\1="{filename}/', html)


@of_the_press
def _read_through_the_core(readers: Readers) -> None:
    readers.reader_classes["md"] = RecordReader


_register_output = publishes(ArticleOutput)


def register() -> None:
    """Connect to Pelican."""
    signals.readers_init.connect(_read_through_the_core)
    _register_output()
