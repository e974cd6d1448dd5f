"""The front page, the archive of the news, and the pages that help a reader find the way."""

from collections.abc import Iterator
from typing import NamedTuple

from plugins.newsroom.dates import PartialDate
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import (
    ArticleEntry,
    LinkEntry,
    RecordEntry,
    StatementEntry,
    article_entries,
    article_entry,
    event_entry,
    statement_entries,
    ways_to_browse,
)
from plugins.newsroom.page import Page, Planned, Portion, Position, planned_list, portion
from plugins.newsroom.schema import Event
from plugins.newsroom.story import Story

LATEST_NEWS = 8
LATEST_STATEMENTS = 4
EVENTS = 5


class HomeView(NamedTuple):
    """The front page: the lead story, the latest news and statements, coming and past events."""

    lead: ArticleEntry | None
    news: tuple[ArticleEntry, ...]
    statements: tuple[StatementEntry, ...]
    coming: tuple[RecordEntry, ...]
    past: tuple[RecordEntry, ...]


class MonthEntry(NamedTuple):
    """A month of the archive, with the number of its articles."""

    month: LinkEntry
    articles: int


class YearEntry(NamedTuple):
    """A year of the archive, its months newest first."""

    year: LinkEntry
    months: tuple[MonthEntry, ...]
    articles: int


class ArchiveView(NamedTuple):
    """All years and months of the news."""

    years: tuple[YearEntry, ...]
    total: int


class PeriodView(NamedTuple):
    """A page of the news of a year or a month; `months` are those of the year."""

    name: str
    within: LinkEntry | None
    months: tuple[MonthEntry, ...]
    entries: tuple[ArticleEntry, ...]
    position: Position


class NotFoundView(NamedTuple):
    """Where to look instead of an address that does not exist."""

    ways: tuple[LinkEntry, ...]


def pages(edition: Edition) -> Iterator[Planned]:
    """Plan the front page, the archive, and the page for what is not found."""
    yield Planned("", _home_page)
    yield Planned("news/", _archive_page)
    yield from _periods(edition)
    yield Planned("404.html", _not_found_page)


def _home_page(edition: Edition) -> Page:
    return Page("", "home", "", home(edition), "")


def _not_found_page(edition: Edition) -> Page:
    view = NotFoundView(ways_to_browse(edition.addresses))
    return Page("404.html", "not_found", "Page not found", view, listed=False)


def home(edition: Edition) -> HomeView:
    """Return the front page. The lead is the newest story with a picture that may be shown; the
    newest of all leads where none has one."""
    stories = edition.listed
    illustrated = (story for story in stories if _has_picture(edition, story))
    newest = stories[0] if stories else None
    lead = next(illustrated, newest) if edition.photos else newest
    leading = lead.article.id if lead else None
    rest = [name for name in stories.keys[: LATEST_NEWS + 1] if name != leading]
    coming, past = _events(edition)
    return HomeView(
        lead=article_entry(edition, leading) if leading else None,
        news=tuple(article_entry(edition, name) for name in rest[:LATEST_NEWS]),
        statements=statement_entries(edition, edition.statements[:LATEST_STATEMENTS]),
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


def _archive_page(edition: Edition) -> Page:
    years = tuple(
        YearEntry(_year_link(edition, year), _months(edition, year), len(stories))
        for year, stories in edition.years.items()
    )
    view = ArchiveView(years, sum(year.articles for year in years))
    return Page("news/", "archive", "All news", view, "Every article, by year and month.")


def _year_link(edition: Edition, year: int) -> LinkEntry:
    return LinkEntry(str(year), edition.addresses.archive(year))


def _months(edition: Edition, year: int) -> tuple[MonthEntry, ...]:
    """Return the months of a year that have news, the newest first."""
    return tuple(
        MonthEntry(
            LinkEntry(PartialDate(*month).in_words, edition.addresses.archive(*month)),
            len(edition.months[month]),
        )
        for month in edition.months
        if month[0] == year
    )


def _periods(edition: Edition) -> Iterator[Planned]:
    """Plan the pages of each year and of each month."""
    for year, stories in edition.lists.years.items():
        yield from planned_list(f"news/{year}/", stories, _year_page, year)
    for (year, month), stories in edition.lists.months.items():
        yield from planned_list(f"news/{year}/{month:02}/", stories, _month_page, year, month)


def _year_page(edition: Edition, year: int, number: int) -> Page:
    part = portion(edition.addresses, f"news/{year}/", edition.years[year], number)
    return _period_page(edition, str(year), None, _months(edition, year), part)


def _month_page(edition: Edition, year: int, month: int, number: int) -> Page:
    stories = edition.months[year, month]
    part = portion(edition.addresses, f"news/{year}/{month:02}/", stories, number)
    name = PartialDate(year, month).in_words
    return _period_page(edition, name, _year_link(edition, year), (), part)


def _period_page(
    edition: Edition,
    name: str,
    within: LinkEntry | None,
    months: tuple[MonthEntry, ...],
    part: Portion[Story],
) -> Page:
    entries = article_entries(edition, part.entries)
    view = PeriodView(name, within, months, entries, part.position)
    return Page(part.path, "period", f"News of {name}", view, f"Articles of {name}.")
