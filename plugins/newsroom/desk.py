"""The news desk: reads the content folder into an edition, with every problem of every file."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from .addresses import Addresses
from .captions import CaptionIndex, read_caption
from .dates import PartialDate
from .edition import Edition
from .names import people_and_organisations
from .problem import Location, Problem, did_you_mean, in_reading_order
from .prose import read_blocks
from .publication import as_of, vague_embargoes
from .reading import read_content
from .references import broken_references
from .schema import Article
from .site import build_site
from .story import Story, first_mentions, read_story, statement_links


def read_edition(
    root: Path, site_url: str, now: datetime, *, preview: bool = False
) -> tuple[Edition, list[Problem]]:
    """Read the content folder `root` into the edition of the moment `now`.

    `now` is in the newsroom's time zone. Returns the edition and every problem of every file;
    an edition with errors must not be published.
    """
    content = read_content(root)
    register, problems = build_site(content)
    problems += [*content.problems, *broken_references(register)]
    problems += vague_embargoes(register.articles.values(), now)
    index = people_and_organisations(register)
    stories = {}
    for article in register.articles.values():
        stories[article.id], found = read_story(register, index, article)
        problems += found
    labelled = CaptionIndex(register)
    captions = {photo.id: read_caption(photo, labelled) for photo in register.photos.values()}
    problems += [problem for caption in captions.values() for problem in caption.problems]
    notes = {
        (record.kind, record.id): first_mentions(record, read_blocks(record.source.body), index)
        for record in register.records()
        if not isinstance(record, Article) and record.source.body.strip()
    }
    problems += [*_statement_problems(stories), *_correction_problems(stories)]
    today = PartialDate(now.year, now.month, now.day)
    site = register if preview else as_of(register, today)
    edition = Edition(site, Addresses(site_url), now, preview, stories, captions, notes)
    return edition, in_reading_order(problems)


def _statement_problems(stories: Mapping[str, Story]) -> Iterator[Problem]:
    """Statement ids are the site's, so that one can be cited; links to them must hold."""
    first: dict[str, Location] = {}
    for story in stories.values():
        for statement in story.statements:
            place = first.setdefault(statement.id, statement.where)
            if place is not statement.where:
                message = f"Another statement has the id “{statement.id}”: {place}."
                own = f"{{by={statement.speaker} #{statement.speaker}-…}}"
                hint = f"Give one of them an id of its own: [words]{own}"
                yield Problem(statement.where, "duplicate-statement", message, hint)
    for story in stories.values():
        for statement_id, where in statement_links(story):
            if statement_id not in first:
                yield _no_statement(statement_id, where, first)


def _correction_problems(stories: Mapping[str, Story]) -> Iterator[Problem]:
    for story in stories.values():
        known = {statement.id for statement in story.statements}
        for number, correction in enumerate(story.article.corrections):
            if correction.statement and correction.statement not in known:
                where = story.article.source.at("corrections", number, "statement")
                yield _no_statement(correction.statement, where, known)


def _no_statement(statement_id: str, where: Location, known: Iterable[str]) -> Problem:
    message = f"There is no statement with the id “{statement_id}”."
    hint = did_you_mean(statement_id, known) or "The id stands in the statement’s address."
    return Problem(where, "unknown-record", message, hint)
