"""The feed of the news: its items as Pelican's writer of feeds takes them."""

import re
from dataclasses import dataclass
from datetime import datetime
from html import escape

from plugins.articles.body import article_body
from plugins.newsroom.addresses import path_of
from plugins.newsroom.dates import PublicationDate
from plugins.newsroom.edition import Edition
from plugins.newsroom.story import Story
from plugins.press.templates import Components


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An article in a feed: `url` is its path within the site, `html` its text, with addresses as
    pages write them; title and summary are HTML."""

    title: str
    url: str
    summary: str
    date: datetime
    modified: datetime
    author: str
    tags: tuple[str, ...]
    html: str
    base: str

    def get_content(self, site_url: str) -> str:
        """Return the text with complete addresses, for a site at `site_url`."""
        links = re.compile(rf'(href|src)="{re.escape(self.base)}/')
        return links.sub(rf'\1="{site_url.rstrip("/")}/', self.html)


def feed_item(edition: Edition, story: Story, components: Components, author: str) -> FeedItem:
    """Return an article as an item of the feed; `author` is whose it is if it has no byline."""
    article = story.article
    published = article.date.moment(edition.zone)
    corrected = (
        PublicationDate(article.updated).moment(edition.zone) if article.corrections else published
    )
    return FeedItem(
        title=escape(article.title, quote=False),
        url=path_of(article),
        summary=escape(article.summary, quote=False),
        date=published,
        modified=corrected,
        author=article.byline or author,
        tags=tuple(edition.topic_name(word) for word in article.topics),
        html=article_body(edition, story, components),
        base=edition.addresses.base,
    )
