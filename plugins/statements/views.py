"""The list of statements, and the page of each one, to cite and share."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import ArticleEntry, StatementEntry, article_entry, statement_entry
from plugins.newsroom.page import Page, Position, portions, shortened
from plugins.newsroom.statements import Statement


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


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the list of statements and the page of each."""
    for part in portions(edition.addresses, "statements/", edition.statements):
        entries = tuple(statement_entry(edition, statement) for statement in part.entries)
        view = StatementsView(entries, part.position)
        summary = "Who said what, in which role, for whom and when."
        yield Page(part.path, "statements", "Statements", view, summary)
    for story in edition.listed:
        article = article_entry(edition, story.article)
        entries = tuple(statement_entry(edition, statement) for statement in story.statements)
        for statement, entry in zip(story.statements, entries, strict=True):
            yield _statement_page(statement, entry, article, entries)


def _statement_page(
    statement: Statement,
    entry: StatementEntry,
    article: ArticleEntry,
    entries: tuple[StatementEntry, ...],
) -> Page:
    names = " and ".join(speaker.text for speaker in entry.speakers)
    others = tuple(other for other in entries if other is not entry)
    return Page(
        path=f"statements/{statement.id}/",
        template="statement",
        title=f"{names}: {shortened(statement.text, 60)}",
        view=StatementView(entry, article, others),
        summary=f"{entry.citation}.",
        kind="article",
    )
