"""The HTML of an article's text, with its statements and photos as the theme sets them."""

from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import (
    StatementEntry,
    figure_entry,
    statement_entry,
    with_addresses,
)
from plugins.newsroom.marks import Wrapper
from plugins.newsroom.rendering import body_html, story_html
from plugins.newsroom.schema import Page
from plugins.newsroom.statements import Statement
from plugins.newsroom.story import Story
from plugins.press.templates import Components


def article_body(edition: Edition, story: Story, components: Components) -> str:
    """Return an article's text; the photos that may not be shown are left out."""
    numbers = {statement.id: number for number, statement in enumerate(story.statements)}

    def entry_of(statement: Statement) -> StatementEntry:
        return statement_entry(edition, story.article.id, numbers[statement.id])

    def in_text(statement: Statement) -> Wrapper:
        entry = entry_of(statement)
        opening, closing = components.around("statement_text", entry, again=False)
        again, end = components.around("statement_text", entry, again=True)
        return Wrapper(opening, end, again, closing.removeprefix(end))

    def in_block(statement: Statement) -> Wrapper:
        return Wrapper(*components.around("statement_block", entry_of(statement)))

    def figure(photo_id: str) -> str:
        entry = figure_entry(edition, photo_id)
        return components.render("figure", entry) if entry else ""

    return with_addresses(edition, story_html(story, in_text, in_block, figure))


def page_body(edition: Edition, page: Page) -> str:
    """Return the text of a page such as About."""
    html = body_html(page.source.body, edition.notes.get((page.kind, page.id), ()))
    return with_addresses(edition, html)
