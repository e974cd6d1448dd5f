"""The front page, the archive of the news, and the pages that help a reader find the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from plugins.newsroom.dates import PartialDate
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import (
    ArticleEntry,
    LinkEntry,
    RecordEntry,
    StatementEntry,
    article_entry,
    event_entry,
    statement_entry,
    ways_to_browse,
)
from plugins.newsroom.page import Page, Position, portions
from plugins.newsroom.schema import Event
from plugins.newsroom.story import Story

LATEST_NEWS = 8
LATEST_STATEMENTS = 4
EVENTS = 5


@dataclass(frozen=True, slots=True)
class HomeView:
    """The front page: the lead story, the latest news and statements, coming and past events."""

    lead: ArticleEntry | None
    news: tuple[ArticleEntry, ...]
    statements: tuple[StatementEntry, ...]
    coming: tuple[RecordEntry, ...]
    past: tuple[RecordEntry, ...]


@dataclass(frozen=True, slots=True)
class MonthEntry:
    """A month of the archive, with the number of its articles."""

    month: LinkEntry
    articles: int


@dataclass(frozen=True, slots=True)
class YearEntry:
    """A year of the archive, its months newest first."""

    year: LinkEntry
    months: tuple[MonthEntry, ...]
    articles: int


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """All years and months of the news."""

    years: tuple[YearEntry, ...]
    total: int


@dataclass(frozen=True, slots=True)
class PeriodView:
    """A page of the news of a year or a month; `months` are those of the year."""

    name: str
    within: LinkEntry | None
    months: tuple[MonthEntry, ...]
    entries: tuple[ArticleEntry, ...]
    position: Position


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """Where to look instead of an address that does not exist."""

    ways: tuple[LinkEntry, ...]


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the front page, the archive, and the page for what is not found."""
    yield Page("", "home", "", home(edition), "")
    yield from _archive(edition)
    view = NotFoundView(ways_to_browse(edition.addresses))
    yield Page("404.html", "not_found", "Page not found", view, listed=False)


def home(edition: Edition) -> HomeView:
    """Return the front page. The lead is the newest story with a picture that may be shown; the
    newest of all leads where none has one."""
    stories = edition.listed
    candidates = (story for story in stories if _has_picture(edition, story))
    lead = next(candidates, stories[0] if stories else None)
    rest = [story for story in stories if story is not lead][:LATEST_NEWS]
    coming, past = _events(edition)
    return HomeView(
        lead=article_entry(edition, lead.article) if lead else None,
        news=tuple(article_entry(edition, story.article) for story in rest),
        statements=tuple(
            statement_entry(edition, statement)
            for statement in edition.statements[:LATEST_STATEMENTS]
        ),
        coming=tuple(event_entry(edition, event) for event in coming[:EVENTS]),
        past=tuple(event_entry(edition, event) for event in past[:EVENTS]),
    )


def _has_picture(edition: Edition, story: Story) -> bool:
    photo = edition.site.photos.get(story.article.photo or "")
    return photo is not None and edition.is_shown(photo)


def _events(edition: Edition) -> tuple[list[Event], list[Event]]:
    """Return the coming events, soonest first, and the past ones, latest first."""
    shown = [event for event in edition.site.events.values() if edition.is_shown(event)]
    today = edition.today.earliest
    coming = [event for event in shown if last_day(event).latest >= today]
    past = [event for event in shown if last_day(event).latest < today]
    coming.sort(key=lambda event: event.starts.earliest)
    past.sort(key=lambda event: event.starts.earliest, reverse=True)
    return coming, past


def last_day(event: Event) -> PartialDate:
    """Return when an event ends: on the day it starts, if nothing else is said."""
    return event.ends or event.starts


def _archive(edition: Edition) -> Iterator[Page]:
    years = []
    for year, grouped in groupby(edition.listed, key=lambda story: story.article.date.date.year):
        stories = list(grouped)
        months = tuple(_months(edition, stories))
        address = edition.addresses.archive(year)
        entry = YearEntry(LinkEntry(str(year), address), months, len(stories))
        years.append(entry)
        yield from _period(edition, str(year), None, months, address, stories)
        for month, stories_of_month in _by_month(stories):
            name = PartialDate(year, month).in_words
            address_of_month = edition.addresses.archive(year, month)
            yield from _period(edition, name, entry.year, (), address_of_month, stories_of_month)
    view = ArchiveView(tuple(years), len(edition.listed))
    yield Page("news/", "archive", "All news", view, "Every article, by year and month.")


def _by_month(stories: list[Story]) -> Iterator[tuple[int, list[Story]]]:
    for month, grouped in groupby(stories, key=lambda story: story.article.date.date.month or 1):
        yield month, list(grouped)


def _months(edition: Edition, stories: list[Story]) -> Iterator[MonthEntry]:
    for month, of_month in _by_month(stories):
        year = of_month[0].article.date.date.year
        name = PartialDate(year, month).in_words
        link = LinkEntry(name, edition.addresses.archive(year, month))
        yield MonthEntry(link, len(of_month))


def _period(
    edition: Edition,
    name: str,
    within: LinkEntry | None,
    months: tuple[MonthEntry, ...],
    address: str,
    stories: list[Story],
) -> Iterator[Page]:
    for part in portions(edition.addresses, edition.addresses.path(address), stories):
        entries = tuple(article_entry(edition, story.article) for story in part.entries)
        view = PeriodView(name, within, months, entries, part.position)
        yield Page(part.path, "period", f"News of {name}", view, f"Articles of {name}.")
