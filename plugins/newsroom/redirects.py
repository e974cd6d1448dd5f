"""Addresses that pages once had, and where they lead now: what was published answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .addresses import former_path, path_of, statement_path
from .edition import Edition
from .problem import Location
from .publication import RecordKey
from .schema import Record


@dataclass(frozen=True, slots=True)
class Redirect:
    """A former path, the path that it leads to, the (kind, id) of the record that this is about,
    and the place in the content that makes it so."""

    path: str
    target: str
    about: RecordKey
    where: Location


def redirects(edition: Edition) -> Iterator[Redirect]:
    """Yield the former addresses of all that is shown."""
    for article in edition.lists.moved:
        target = edition.lists.paths[article]
        yield from _former_urls(edition.cards[article].former, target, ("article", article))
    for record in edition.site.register():
        if edition.is_shown(record):
            yield from _of_record(record)
    yield from _of_renamed_speakers(edition)
    yield from _of_withdrawn_statements(edition)


def _former_urls(
    urls: Iterable[tuple[str, Location]], target: str, about: RecordKey
) -> Iterator[Redirect]:
    for url, where in urls:
        path = url.strip("/") + "/" * (not url.lower().endswith((".html", ".htm")))
        yield Redirect(path, target, about, where)


def _of_record(record: Record) -> Iterator[Redirect]:
    target, about = path_of(record), (record.kind, record.id)
    for number, former_id in enumerate(getattr(record, "former_ids", ())):
        where = record.source.at("former_ids", number)
        yield Redirect(former_path(record, former_id), target, about, where)
    urls = enumerate(getattr(record, "former_urls", ()))
    placed = ((url, record.source.at("former_urls", number)) for number, url in urls)
    yield from _former_urls(placed, target, about)


def _of_renamed_speakers(edition: Edition) -> Iterator[Redirect]:
    """A statement's address begins with its speaker's id, so it moves when that does."""
    renamed = [each for each in edition.site.speakers.values() if each.former_ids]
    for speaker in renamed:
        for article, number in edition.lists.statements_by.get(speaker.id, ()):
            statement = edition.cards[article].statements[number]
            rest = statement.id.removeprefix(speaker.id)
            if statement.speakers[0] != speaker.id or rest == statement.id:
                continue
            for place, former_id in enumerate(speaker.former_ids):
                path, target = statement_path(f"{former_id}{rest}"), statement_path(statement.id)
                where = speaker.source.at("former_ids", place)
                yield Redirect(path, target, (speaker.kind, speaker.id), where)


def _of_withdrawn_statements(edition: Edition) -> Iterator[Redirect]:
    """The statements of a withdrawn article lead to it: it says why they are off the record."""
    for article in edition.lists.moved:
        card = edition.cards[article]
        if card.withdrawn:
            target = edition.lists.paths[article]
            for statement in card.statements:
                path = statement_path(statement.id)
                yield Redirect(path, target, ("article", card.id), statement.where)
