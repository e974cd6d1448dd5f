"""Every address of the site, in one place: pages, feeds, redirects and checks agree by using it."""

from dataclasses import dataclass
from functools import cache, cached_property
from urllib.parse import urlsplit

from .dates import PublicationDate
from .schema import (
    Article,
    Event,
    Organisation,
    Page,
    Person,
    Photo,
    Place,
    Record,
)
from .slugs import slug

NEWS_FEED = "feeds/news.atom.xml"
SITEMAP = "sitemap.xml"
OPENSEARCH = "opensearch.xml"
SEARCH_INDEX = "search/index/"
NOT_FOUND = "404.html"

BY_ID = frozenset({Person, Organisation, Event, Place, Photo})
"""Kinds whose pages have the record's id in their address."""


@dataclass(frozen=True)
class Addresses:
    """The addresses of a site published at `site_url`, such as `https://example.org/news`.

    Methods return addresses as a link on the same host writes them, with the site's own path in
    front: `/news/people/dave-waller/`.
    """

    site_url: str

    @cached_property
    def base(self) -> str:
        """The path the site lies under, without a slash at its end; empty at a domain's root."""
        return urlsplit(self.site_url).path.rstrip("/")

    def at(self, path: str) -> str:
        """Return the address of a path within the site, such as `people/` or `theme/site.css`."""
        return f"{self.base}/{path}"

    def path(self, address: str) -> str:
        """Return the path within the site that an address of it leads to."""
        return address.removeprefix(self.base).removeprefix("/")

    def absolute(self, address: str) -> str:
        """Return an address with the host in front, to cite, share and syndicate."""
        return self.site_url.rstrip("/") + address.removeprefix(self.base)

    def of(self, record: Record) -> str:
        """Return the address of a record's page."""
        return self.at(path_of(record))

    def statement(self, statement_id: str) -> str:
        """Return the address of one statement's page."""
        return self.at(statement_path(statement_id))

    def topic(self, name: str) -> str:
        """Return the address of a topic, given the word that articles use."""
        return self.at(topic_path(name))

    def archive(self, year: int, month: int | None = None) -> str:
        """Return the address of the news of a year or a month."""
        return self.at(f"news/{year}/" if month is None else f"news/{year}/{month:02}/")

    def picture(self, photo_id: str, suffix: str) -> str:
        """Return the address of a photo's picture file."""
        return self.at(picture_path(photo_id, suffix))


def path_of(record: Record) -> str:
    """Return the path of a record's page within the site."""
    # Not by `match`: to know that a record is no instance of a class takes pydantic a microsecond.
    if type(record) in BY_ID:
        return f"{record.folder}/{record.id}/"
    if type(record) is Article:
        return article_path(record.id, record.date)
    return f"{record.id}/" if type(record) is Page else f"{record.folder}/{slug(record.id)}/"


def article_path(article_id: str, date: PublicationDate) -> str:
    """Return the path of an article's page within the site."""
    return f"news/{date.date.year}/{date.date.month:02}/{article_id}/"


def former_path(record: Record, former_id: str) -> str:
    """Return the path that a record had under a former id."""
    return f"{record.folder}/{former_id}/"


@cache
def topic_path(name: str) -> str:
    """Return the path of a topic's page within the site."""
    return f"topics/{slug(name)}/"


def statement_path(statement_id: str) -> str:
    """Return the path of a statement's page within the site."""
    return f"statements/{statement_id}/"


def picture_path(photo_id: str, suffix: str) -> str:
    """Return the path of a photo's picture within the site; `suffix` begins with a dot."""
    return f"photos/{photo_id}/{photo_id}{suffix}"


def page_of_list(path: str, number: int) -> str:
    """Return the path of a page of a paginated list; the first is the list's own path."""
    return path if number == 1 else f"{path}page/{number}/"


def file_of(path: str) -> str:
    """Return the file that answers at a path: a folder's is its `index.html`."""
    return f"{path}index.html" if path.endswith("/") or not path else path
