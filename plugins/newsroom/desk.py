"""The news desk: reads the content folder into an edition, with every problem of every file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from .addresses import Addresses
from .captions.lexicon import CaptionIndex
from .captions.model import Caption
from .card import Card, card_of
from .dates import PartialDate
from .edition import Edition
from .garbage import collector_paused
from .lists import make_lists
from .names import NameIndex, people_and_organisations
from .problem import Location, Problem, did_you_mean, in_reading_order
from .prose import read_blocks
from .publication import RecordKey, as_of, vague_embargoes
from .reading import read_content
from .references import broken_references
from .schema import Article, Photo
from .site import Site, build_site
from .story import Mention, Story, first_mentions, read_story
from .told import ToldStories

Together: TypeAlias = tuple[dict[str, Caption], dict[RecordKey, tuple[Mention, ...]], list[Problem]]
"""What the register says: who is in each photo, whom each body names, and what is wrong."""


@collector_paused()
def read_edition(
    root: Path, site_url: str, now: datetime, *, preview: bool = False
) -> tuple[Edition, list[Problem]]:
    """Read the content folder `root` into the edition of the moment `now`.

    `now` is in the newsroom's time zone. Returns the edition and every problem of every file;
    an edition with errors must not be published.
    """
    content = read_content(root)
    register, problems = build_site(content)
    problems += content.problems
    index = people_and_organisations(register)
    stories = {}
    for article in register.articles.values():
        stories[article.id], found = read_article(register, index, article, now)
        problems += found
    captions, notes, found = read_register(register, index)
    cards = {story.article.id: card_of(story) for story in stories.values()}
    problems += [*found, *statement_problems(cards.values())]
    site = register if preview else as_of(register, PartialDate(now.year, now.month, now.day))
    lists = make_lists(site, cards.values(), captions, notes, now, preview=preview)
    addresses = Addresses(site_url)
    told = ToldStories(stories)
    edition = Edition(site, addresses, now, preview, stories, told, cards, captions, notes, lists)
    return edition, in_reading_order(problems)


def read_article(
    site: Site, index: NameIndex, article: Article, now: datetime, *, statements: bool = True
) -> tuple[Story, list[Problem]]:
    """Read an article whole, with all that is wrong in it by itself and by the register; a site
    that shows no statements need not read them."""
    story, problems = read_story(site, index, article, statements=statements)
    problems += broken_references(site, article)
    problems += vague_embargoes([article], now)
    problems += _correction_problems(story) if statements else []
    return story, problems


def read_register(
    site: Site, index: NameIndex, known: Mapping[str, Caption] = MappingProxyType({})
) -> Together:
    """Read what records other than articles say: who is in each photo, whom each body names; some
    captions, by photo, may be `known`."""
    new = _captions([photo for photo in site.photos.values() if photo.id not in known], site)
    captions = {photo: new[photo] if photo in new else known[photo] for photo in site.photos}
    problems = [problem for caption in captions.values() for problem in caption.problems]
    notes = {}
    for record in site.register():
        problems += broken_references(site, record)
        if record.source.body.strip():
            blocks = read_blocks(record.source.body)
            notes[record.kind, record.id] = first_mentions(record, blocks, index)
    return captions, notes, problems


def _captions(photos: Sequence[Photo], site: Site) -> dict[str, Caption]:
    if not photos:
        return {}
    from .captions.caption import read_caption  # noqa: PLC0415 (few builds read a caption)

    index = CaptionIndex(site)
    return {photo.id: read_caption(photo, index) for photo in photos}


def statement_problems(cards: Iterable[Card]) -> Iterator[Problem]:
    """Yield what is wrong between articles: statement ids are the site's, so that one can be
    cited, and links to them must hold."""
    cards = list(cards)
    first: dict[str, Location] = {}
    for card in cards:
        for statement in card.statements:
            place = first.setdefault(statement.id, statement.where)
            if place is not statement.where:
                message = f"Another statement has the id “{statement.id}”: {place}."
                speaker = statement.speakers[0]
                own = f"{{by={speaker} #{speaker}-…}}"
                hint = f"Give one of them an id of its own: [words]{own}"
                yield Problem(statement.where, "duplicate-statement", message, hint)
    for card in cards:
        for statement_id, where in card.cited:
            if statement_id not in first:
                yield _no_statement(statement_id, where, first)


def _correction_problems(story: Story) -> Iterator[Problem]:
    known = {statement.id for statement in story.statements}
    for number, correction in enumerate(story.article.corrections):
        if correction.statement and correction.statement not in known:
            where = story.article.source.at("corrections", number, "statement")
            yield _no_statement(correction.statement, where, known)


def _no_statement(statement_id: str, where: Location, known: Iterable[str]) -> Problem:
    message = f"There is no statement with the id “{statement_id}”."
    hint = did_you_mean(statement_id, known) or "The id stands in the statement’s address."
    return Problem(where, "unknown-record", message, hint)
