"""Addresses that pages once had, and where they lead now: what was published answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from .addresses import former_path, path_of, statement_path
from .edition import Edition
from .problem import Location
from .schema import Record


@dataclass(frozen=True, slots=True)
class Redirect:
    """A former path, the path that it leads to, the record that this is about, and the place in
    the content that makes it so."""

    path: str
    target: str
    record: Record
    where: Location


def redirects(edition: Edition) -> Iterator[Redirect]:
    """Yield the former addresses of all that is shown."""
    for record in edition.site.records():
        if edition.is_shown(record):
            yield from _of_record(record)
    yield from _of_renamed_speakers(edition)
    yield from _of_withdrawn_statements(edition)


def _of_record(record: Record) -> Iterator[Redirect]:
    target = path_of(record)
    for number, former_id in enumerate(getattr(record, "former_ids", ())):
        where = record.source.at("former_ids", number)
        yield Redirect(former_path(record, former_id), target, record, where)
    for number, url in enumerate(getattr(record, "former_urls", ())):
        path = url.strip("/") + "/" * (not url.lower().endswith((".html", ".htm")))
        yield Redirect(path, target, record, record.source.at("former_urls", number))


def _of_renamed_speakers(edition: Edition) -> Iterator[Redirect]:
    """A statement's address begins with its speaker's id, so it moves when that does."""
    for statement in edition.statements:
        speaker = edition.site.speakers[statement.speaker]
        rest = statement.id.removeprefix(speaker.id)
        if rest != statement.id:
            for number, former_id in enumerate(speaker.former_ids):
                path, target = statement_path(f"{former_id}{rest}"), statement_path(statement.id)
                yield Redirect(path, target, speaker, speaker.source.at("former_ids", number))


def _of_withdrawn_statements(edition: Edition) -> Iterator[Redirect]:
    """The statements of a withdrawn article lead to it: it says why they are off the record."""
    for story in edition.paged:
        if story.article.withdrawn is not None:
            for statement in story.statements:
                path, target = statement_path(statement.id), path_of(story.article)
                yield Redirect(path, target, story.article, statement.where)
