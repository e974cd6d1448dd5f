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

from collections.abc import Iterable, Iterator

from plugins.checks.proof import Proof, Text
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Location
from plugins.newsroom.prose import Block
from plugins.newsroom.publication import RecordKey
from plugins.newsroom.references import references
from plugins.newsroom.schema import Article, Record
from plugins.newsroom.story import RECORD_LINK

Reference = tuple[RecordKey, str, str, Location]
"""A record's (kind, id), the kind and the id of what it refers to, and where."""


def note_text(text: Text) -> Iterator[Reference]:
    """Yield the articles and statements that a record refers to, with their places."""
    key = text.record.kind, text.record.id
    for kind, target, where in [*_fields(text.record), *_links(text.record, text.blocks)]:
        yield key, kind, target, where


def check_notes(notes: Iterable[Reference], proof: Proof) -> Iterator[Finding]:
    """Yield the references of public records to articles that are held back."""
    edition = proof.edition
    secret = {story.article.id: story.article for story in edition.held_back}
    if not secret:
        return
    said_in = {one.id: story.article.id for story in edition.held_back for one in story.statements}
    for key, kind, target, where in notes:
        is_said = kind == "statement" and key[0] == "article"
        article = said_in.get(target) if is_said else target if kind == "article" else None
        if article in secret and key not in edition.lists.hidden:
            yield _finding(secret[article], where)


def _fields(record: Record) -> Iterator[tuple[str, str, Location]]:
    for reference in references(record):
        if reference.kind is Article:
            yield "article", reference.id, reference.where


def _links(record: Record, blocks: tuple[Block, ...]) -> Iterator[tuple[str, str, Location]]:
    if "{" not in record.source.body:
        return
    for block in blocks:
        for target in block.prose.links:
            link = RECORD_LINK.fullmatch(target.target)
            if link and link[1] in {"article", "statement"}:
                yield link[1], link[2], record.source.in_body(target.offset)


def _finding(article: Article, where: Location) -> Finding:
    state = "is a draft" if article.draft else f"is held back until {article.date.in_words}"
    message = f"This leads to “{article.id}”, which {state}."
    return Finding(where, message, "Take it out until that article is public, or publish both.")
