"""The feed of the news, as Pelican's writer makes it of the same articles: to load that would take
longer than an edit of the newest ones takes.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape
from io import StringIO
from typing import Any
from urllib.parse import urljoin

from markupsafe import Markup

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


def feed_of(items: Iterable[FeedItem], settings: Mapping[str, Any]) -> bytes:
    """Return the feed with these items."""
    from feedgenerator import Atom1Feed, get_tag_uri  # noqa: PLC0415 (few builds need it)

    site = settings["SITEURL"]
    feed = Atom1Feed(
        title=Markup(settings["SITENAME"]).striptags(),  # noqa: S704 (to take the tags out)
        link=f"{site}/",
        feed_url=_joined(settings["FEED_DOMAIN"], settings["FEED_ALL_ATOM"]),
        description=settings["SITESUBTITLE"],
        subtitle=settings["SITESUBTITLE"],
    )
    for item in items:
        link = _joined(site, item.url) + ("?ref=feed" if settings["FEED_APPEND_REF"] else "")
        text = item.get_content(site)
        feed.add_item(
            title=Markup(item.title).striptags(),  # noqa: S704 (as above)
            link=link,
            unique_id=get_tag_uri(link, item.date),
            description=item.summary if item.summary != text else None,
            content=text,
            categories=item.tags or None,
            author_name=item.author,
            pubdate=item.date,
            updateddate=item.modified,
        )
    written = StringIO()
    feed.write(written, "utf-8")
    return written.getvalue().encode()


def _joined(base: str, path: str) -> str:
    return urljoin(base if base.endswith("/") else f"{base}/", path)
