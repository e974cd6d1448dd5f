"""The list of the site's addresses: what a site map holds, and what a clash is checked against."""

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from plugins.newsroom.addresses import (
    NOT_FOUND,
    OPENSEARCH,
    SITEMAP,
    article_path,
    path_of,
    statement_path,
    topic_path,
)
from plugins.newsroom.card import Card
from plugins.newsroom.edition import Edition
from plugins.newsroom.problem import Location, Problem
from plugins.newsroom.redirects import Redirect, redirects
from plugins.newsroom.schema import Page, Record, Topic

from .slugs import slug

DIRECTORIES = (
    "news", "statements", "people", "organisations", "events", "places", "topics", "photos",
    "search",
)  # fmt: skip
RESERVED = ("feeds", "theme", "data", SITEMAP, OPENSEARCH, "robots.txt", NOT_FOUND)
"""Files that are no pages, and folders of such files."""

PART_OF_SITE = "a part of the site"

Owner = Callable[[], tuple[str, Location]]
"""What has an address, and where that is said; it is asked for where addresses clash, and nowhere
else."""


@dataclass(frozen=True, slots=True)
class MapEntry:
    """A page of the site: its path, and the day its words last changed, if that is known."""

    path: str
    updated: str | None = None


def site_map(edition: Edition) -> Iterator[MapEntry]:
    """Yield the pages that search engines should know: the first of each list, and every record."""
    yield MapEntry("")
    for directory in DIRECTORIES:
        yield MapEntry(f"{directory}/")
    yield from _archives(edition)
    for card in edition.listed_cards:
        yield MapEntry(article_path(card.id, card.date), _updated(card))
        for statement in card.statements:
            yield MapEntry(statement_path(statement.id), _updated(card))
    for record in edition.site.register():
        if record.kind != "topic" and edition.is_shown(record):
            yield MapEntry(path_of(record))
    for topic in edition.topics:
        yield MapEntry(topic_path(topic))


def _archives(edition: Edition) -> Iterator[MapEntry]:
    paths: dict[str, None] = {}
    for year, month in edition.months:
        paths[f"news/{year}/"] = None
        paths[f"news/{year}/{month:02}/"] = None
    yield from map(MapEntry, paths)


def _updated(card: Card) -> str | None:
    """Return the day of an article's last correction, else of its publication, if it is known."""
    return str(card.updated) if card.updated.is_day else None


def address_clashes(edition: Edition) -> Iterator[Problem]:
    """Yield a problem for each address that two pages would share, or a page and a file."""
    taken = {_key(path): _the_site for path in parts(edition)}
    files = {*RESERVED, *map(edition.picture_path, edition.photos)}
    yield from _claims(_records(edition), taken, files)
    for topic in edition.topics:
        taken.setdefault(_key(topic_path(topic)), _the_site)
    yield from _claims(_former(edition), taken, files)
    yield from _topic_clashes(edition)


def _claims(
    claims: Iterable[tuple[str, Owner]], taken: dict[str, Owner], files: Container[str]
) -> Iterator[Problem]:
    """Add each claim, a path with its owner, to the `taken` ones, if it is free."""
    for path, owner in claims:
        key = _key(path)
        if first := _first_owner(key, taken, files):
            name, where = owner()
            message = f"The address /{path} is taken by {first()[0]}."
            hint = f"Change or remove this one ({name})."
            yield Problem(where, "address-clash", message, hint)
        taken.setdefault(key, owner)


def parts(edition: Edition) -> Iterator[str]:
    """Yield the paths of the pages that belong to no file."""
    yield ""
    for directory in DIRECTORIES:
        yield f"{directory}/"
    for entry in _archives(edition):
        yield entry.path
    for statement_id in edition.statement_places:
        yield statement_path(statement_id)


def _records(edition: Edition) -> Iterator[tuple[str, Owner]]:
    for article in edition.lists.paged:
        yield edition.lists.paths[article], partial(_article, edition, article)
    for record in edition.site.register():
        if edition.is_shown(record) or isinstance(record, Page):
            yield path_of(record), partial(_record, record)


def _former(edition: Edition) -> Iterator[tuple[str, Owner]]:
    for redirect in redirects(edition):
        yield redirect.path, partial(_redirect, redirect)


def _the_site() -> tuple[str, Location]:
    return PART_OF_SITE, Location("")


def _article(edition: Edition, article: str) -> tuple[str, Location]:
    where = edition.cards[article].where
    return where.path, where


def _record(record: Record) -> tuple[str, Location]:
    return record.source.path, record.source.at()


def _redirect(redirect: Redirect) -> tuple[str, Location]:
    return f"a former address in {redirect.where.path}", redirect.where


def _key(path: str) -> str:
    """Return a path as it is compared: the page of a folder is its `index.html`."""
    if path.endswith("index.html"):
        path = re.sub(r"(^|/)index\.html$", "", path)
    return path.rstrip("/")


def _first_owner(key: str, taken: Mapping[str, Owner], files: Container[str]) -> Owner | None:
    """Return what has an address already, or what it would lie below."""
    if key in taken:
        return taken[key]
    list_path, _, number = key.rpartition("/page/")
    is_part = (list_path in taken and number.isdecimal()) or _lies_below(key, files)
    return _the_site if is_part else None


def _lies_below(key: str, files: Container[str]) -> bool:
    """Whether an address is that of a file, or would lie below one."""
    while key:
        if key in files:
            return True
        key = key.rpartition("/")[0]
    return False


def _topic_clashes(edition: Edition) -> Iterator[Problem]:
    """Yield a problem for each word that two topics call their own."""
    first: dict[str, Topic] = {}
    for topic in edition.site.topics.values():
        places = [topic.source.at("name")]
        places += [topic.source.at("also", number) for number in range(len(topic.also))]
        for word, where in zip((topic.name, *topic.also), places, strict=True):
            other = first.setdefault(slug(word), topic)
            if other is not topic:
                message = f"“{word}” is a word for the topic in {other.source.path} too."
                hint = "Remove it from one of them, or describe both topics in one file."
                yield Problem(where, "address-clash", message, hint)
