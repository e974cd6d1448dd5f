"""What is public does not refer to an article that is not.

A link to a draft or to an embargoed article says that there is one, and leads nowhere.

Bad:
    The board met. Its [next meeting]({article}to-come) will follow.
    articles/to-come.md
        draft: true
        ---
        The board met again.

Bad:
    The board met. Its [next meeting]({article}to-come) will follow.
    articles/to-come.md
        date: 2026-09-01
        ---
        The board met again.

Good:
    The board met. Its [next meeting]({article}to-come) will follow.
    articles/to-come.md
        date: 2026-01-12
        ---
        The board met again.
"""

from collections.abc import Iterator

from plugins.checks.proof import Proof
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Location
from plugins.newsroom.prose import Block
from plugins.newsroom.references import references
from plugins.newsroom.schema import Article, Record
from plugins.newsroom.story import RECORD_LINK

Reference = tuple[str, Location]


def check_edition(proof: Proof) -> Iterator[Finding]:
    """Yield the references of public records to articles that are held back."""
    edition = proof.edition
    secret = {story.article.id: story.article for story in edition.held_back}
    if not secret:
        return
    said_in = {one.id: story.article.id for story in edition.held_back for one in story.statements}
    for text in proof.of_text():
        if not edition.is_shown(text.record):
            continue
        for article_id, where in [*_fields(text.record), *_links(text.record, text.blocks)]:
            if article_id in secret:
                yield _finding(secret[article_id], where)
    for story in edition.paged:
        for statement_id, where in story.cited:
            if statement_id in said_in:
                yield _finding(secret[said_in[statement_id]], where)


def _fields(record: Record) -> Iterator[Reference]:
    for reference in references(record):
        if reference.kind is Article:
            yield reference.id, reference.where


def _links(record: Record, blocks: tuple[Block, ...]) -> Iterator[Reference]:
    for block in blocks:
        for target in block.prose.links:
            link = RECORD_LINK.fullmatch(target.target)
            if link and link[1] == "article":
                yield link[2], record.source.in_body(target.offset)


def _finding(article: Article, where: Location) -> Finding:
    state = "is a draft" if article.draft else f"is held back until {article.date.in_words}"
    message = f"This leads to “{article.id}”, which {state}."
    return Finding(where, message, "Take it out until that article is public, or publish both.")
