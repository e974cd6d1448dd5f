"""The list of the site's addresses: what a site map holds, and what a clash is checked against."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom.addresses import former_path, path_of, topic_path
from plugins.newsroom.edition import Edition
from plugins.newsroom.problem import Location, Problem
from plugins.newsroom.schema import Article, Page, Record

DIRECTORIES = (
    "news", "statements", "people", "organisations", "events", "places", "topics", "photos",
    "search",
)  # fmt: skip
RESERVED = ("feeds", "theme", "data")
"""Folders of files that are no pages."""


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
    for story in edition.listed:
        yield MapEntry(path_of(story.article), _updated(story.article))
        for statement in story.statements:
            yield MapEntry(f"statements/{statement.id}/", _updated(story.article))
    for record in edition.site.records():
        if record.kind not in {"article", "topic"} and edition.is_shown(record):
            yield MapEntry(path_of(record))
    for topic in edition.topics:
        yield MapEntry(topic_path(topic))


def _archives(edition: Edition) -> Iterator[MapEntry]:
    months: dict[str, None] = {}
    for story in edition.listed:
        day = story.article.date.date
        months[f"news/{day.year}/"] = None
        months[f"news/{day.year}/{day.month:02}/"] = None
    yield from map(MapEntry, months)


def _updated(article: Article) -> str | None:
    """Return the day of an article's last correction, else of its publication, if it is known."""
    return str(article.updated) if article.updated.is_day else None


def redirects(edition: Edition) -> Iterator[tuple[str, Record, Location]]:
    """Yield each former path of a record that is shown, and where its author wrote it."""
    for record in edition.site.records():
        if not edition.is_shown(record):
            continue
        for number, former_id in enumerate(getattr(record, "former_ids", ())):
            where = record.source.at("former_ids", number)
            yield former_path(record, former_id), record, where
        for number, url in enumerate(getattr(record, "former_urls", ())):
            path = url.strip("/") + "/" * (not url.endswith((".html", ".htm")))
            yield path, record, record.source.at("former_urls", number)


def address_clashes(edition: Edition) -> Iterator[Problem]:
    """Yield a problem for each address that two pages would share."""
    taken: dict[str, list[tuple[str, Location]]] = defaultdict(list)
    for directory in (*DIRECTORIES, *RESERVED):
        taken[f"{directory}/"].append(("a part of the site", Location("content")))
    for record in edition.site.records():
        if edition.is_shown(record) or isinstance(record, Page):
            taken[path_of(record)].append((record.source.path, record.source.at()))
    for path, record, where in redirects(edition):
        taken[path].append((f"a former address in {record.source.path}", where))
    for path, owners in taken.items():
        for owner, where in owners[1:]:
            message = f"The address /{path} is taken by {owners[0][0]}."
            hint = f"Change or remove this one ({owner})."
            yield Problem(where, "address-clash", message, hint)
