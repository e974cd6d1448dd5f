"""The list of statements, and the page of each one, to cite and share."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom.addresses import statement_path
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import (
    ArticleEntry,
    StatementEntry,
    article_entry,
    statement_entries,
    statement_entry,
)
from plugins.newsroom.page import Page, Planned, Position, planned_list, portion, shortened


@dataclass(frozen=True, slots=True)
class StatementsView:
    """A page of the list of all statements, newest first."""

    entries: tuple[StatementEntry, ...]
    position: Position


@dataclass(frozen=True, slots=True)
class StatementView:
    """One statement, the article it stands in, and the article's other statements."""

    entry: StatementEntry
    article: ArticleEntry
    others: tuple[StatementEntry, ...]


def pages(edition: Edition) -> Iterator[Planned]:
    """Plan the list of statements and the page of each."""
    yield from planned_list("statements/", edition.lists.statements, _list_page)
    for statement_id in edition.lists.statement_places:
        yield Planned(statement_path(statement_id), _statement_page, (statement_id,))


def _list_page(edition: Edition, number: int) -> Page:
    part = portion(edition.addresses, "statements/", edition.statements, number)
    entries = statement_entries(edition, part.entries)
    view = StatementsView(entries, part.position)
    summary = "Who said what, in which role, for whom and when."
    return Page(part.path, "statements", "Statements", view, summary)


def _statement_page(edition: Edition, statement_id: str) -> Page:
    article_id, number = edition.statement_places[statement_id]
    told = edition.told[article_id]
    article = article_entry(edition, article_id)
    entries = tuple(
        statement_entry(edition, article_id, place) for place in range(len(told.statements))
    )
    statement, entry = told.statements[number], entries[number]
    names = " and ".join(speaker.text for speaker in entry.speakers)
    others = tuple(other for other in entries if other is not entry)
    return Page(
        path=statement_path(statement_id),
        template="statement",
        title=f"{names}: {shortened(statement.text, 60)}",
        view=StatementView(entry, article, others),
        summary=f"{entry.citation}.",
        kind="article",
    )
