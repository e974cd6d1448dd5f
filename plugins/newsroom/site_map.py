"""The list of the site's addresses: what a site map holds, and what a clash is checked against."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from slugify import slugify

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
from plugins.newsroom.redirects import redirects
from plugins.newsroom.schema import Page, Topic

DIRECTORIES = (
    "news", "statements", "people", "organisations", "events", "places", "topics", "photos",
    "search",
)  # fmt: skip
RESERVED = ("feeds", "theme", "data", SITEMAP, OPENSEARCH, "robots.txt", NOT_FOUND)
"""Files that are no pages, and folders of such files."""

PART_OF_SITE = "a part of the site"


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
    taken = {_key(entry.path): PART_OF_SITE for entry in _parts(edition)}
    files = {*RESERVED, *map(edition.picture_path, edition.photos)}
    yield from _claims(_records(edition), taken, files)
    for topic in edition.topics:
        taken.setdefault(_key(topic_path(topic)), PART_OF_SITE)
    yield from _claims(_former(edition), taken, files)
    yield from _topic_clashes(edition)


def _claims(
    claims: Iterable[tuple[str, str, Location]], taken: dict[str, str], files: Container[str]
) -> Iterator[Problem]:
    """Add each claim, a path with its owner and its place, to the `taken` ones, if it is free."""
    for path, owner, where in claims:
        if first := _owner(_key(path), taken, files):
            message = f"The address /{path} is taken by {first}."
            hint = f"Change or remove this one ({owner})."
            yield Problem(where, "address-clash", message, hint)
        taken.setdefault(_key(path), owner)


def _parts(edition: Edition) -> Iterator[MapEntry]:
    """Yield the pages that belong to no file."""
    yield MapEntry("")
    for directory in DIRECTORIES:
        yield MapEntry(f"{directory}/")
    yield from _archives(edition)
    for statement_id in edition.statement_places:
        yield MapEntry(statement_path(statement_id))


def _records(edition: Edition) -> Iterator[tuple[str, str, Location]]:
    for article in edition.lists.paged:
        card = edition.cards[article]
        where = card.where
        yield article_path(card.id, card.date), where.path, where
    for record in edition.site.register():
        if edition.is_shown(record) or isinstance(record, Page):
            yield path_of(record), record.source.path, record.source.at()


def _former(edition: Edition) -> Iterator[tuple[str, str, Location]]:
    for redirect in redirects(edition):
        yield redirect.path, f"a former address in {redirect.where.path}", redirect.where


def _key(path: str) -> str:
    """Return a path as it is compared: the page of a folder is its `index.html`."""
    if path.endswith("index.html"):
        path = re.sub(r"(^|/)index\.html$", "", path)
    return path.rstrip("/")


def _owner(key: str, taken: Mapping[str, str], files: Container[str]) -> str | None:
    """Return what has an address already, or what it would lie below."""
    if key in taken:
        return taken[key]
    above = ["/".join(key.split("/")[:count]) for count in range(1, key.count("/") + 2)]
    list_path, _, number = key.rpartition("/page/")
    is_part = any(path in files for path in above) or (list_path in taken and number.isdecimal())
    return PART_OF_SITE if is_part else None


def _topic_clashes(edition: Edition) -> Iterator[Problem]:
    """Yield a problem for each word that two topics call their own."""
    first: dict[str, Topic] = {}
    for topic in edition.site.topics.values():
        places = [topic.source.at("name")]
        places += [topic.source.at("also", number) for number in range(len(topic.also))]
        for word, where in zip((topic.name, *topic.also), places, strict=True):
            other = first.setdefault(slugify(word), topic)
            if other is not topic:
                message = f"“{word}” is a word for the topic in {other.source.path} too."
                hint = "Remove it from one of them, or describe both topics in one file."
                yield Problem(where, "address-clash", message, hint)
