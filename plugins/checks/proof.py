"""What rules are given: the record as it would be published, to be read before it is."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from plugins.newsroom.asking import Asked, Asking
from plugins.newsroom.captions.model import Caption
from plugins.newsroom.dates import PartialDate
from plugins.newsroom.edition import Edition
from plugins.newsroom.moment import day_of
from plugins.newsroom.names import NameIndex, people_and_organisations
from plugins.newsroom.prose import Block, read_blocks
from plugins.newsroom.publication import RecordKey
from plugins.newsroom.schema import Article, Photo, Record
from plugins.newsroom.site import Site

from .allowances import Allowance
from .changes import Change, changes
from .links import Link, links_of
from .passages import Passage, passages
from .pictures import Picture
from .spelling import NearNames
from .tables import LONG_FORM, NEAR_NAME, OWN_WORD, TABLES

WORD = re.compile(r"[^\W\d_]++(?:[’'][^\W\d_]++)?+")


class Register:
    """What a rule about one thing may look up: the records, and the day.

    A rule reads the people, organisations, events, places, topics, photos and the glossary of
    `site`, with what they say of the time to come; of articles it knows which there are, and no
    more. All that is looked up here is noted in `asking`, so that what was found in an article can
    be kept as long as the answers stay the same.
    """

    def __init__(self, site: Site, now: datetime, asking: Asking) -> None:
        self._site, self._now, self._asking = site, now, asking

    @cached_property
    def site(self) -> Site:
        """The records."""
        alone = replace(self._site, articles=Unopened(self._site.articles))
        return alone.listening(self._asking)

    @property
    def today(self) -> PartialDate:
        """The day."""
        self._asking.note("today")
        return day_of(self._now)

    @cached_property
    def names(self) -> NameIndex:
        """The names of people and organisations, to be found in the words of the record that a rule
        is given: it is looked at again when somebody changes of whom a name stands in it."""
        return people_and_organisations(self._site)

    @cached_property
    def near_names(self) -> NearNames:
        """The same names, to be found where they are misspelt."""
        return NearNames(self._table(NEAR_NAME))

    @cached_property
    def own_words(self) -> Mapping[str, str]:
        """The words of names and of the glossary, which are right as they are."""
        return self._table(OWN_WORD)

    @cached_property
    def long_forms(self) -> Mapping[str, str]:
        """The long form of each abbreviation: the glossary's, else an organisation's full name."""
        return self._table(LONG_FORM)

    def _table(self, family: str) -> Asked[Any, Any]:
        return Asked(self._asking, family, TABLES[family](self._site))


class Unopened(Mapping[str, Article]):
    """The articles by id, of which a rule about one thing may know that they are there.

    Raises `LookupError` when one is opened: what is found in an article is kept while others
    change.
    """

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._articles = articles

    def __getitem__(self, article_id: str) -> Article:
        raise LookupError("A rule about one record knows no other article’s words.")

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._articles

    def __iter__(self) -> Iterator[str]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)


@dataclass(frozen=True)
class Text:
    """The words of a record: its body in blocks, and the fields that readers read."""

    record: Record
    blocks: tuple[Block, ...]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Its words in order, without code and raw HTML."""
        return tuple(passages(self.record, self.blocks))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All its words in small letters, in order: enough to see whether to look closer."""
        together = "\n".join(passage.text for passage in self.passages)
        return tuple(WORD.findall(together.lower()))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links of its body."""
        return tuple(links_of(self.record, self.blocks))


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo with what its caption says, and its picture, `None` where that cannot be opened."""

    photo: Photo
    caption: Caption
    picture: Picture | None = None


@dataclass(frozen=True)
class Proof:
    """Everything as it would be published at a moment, beside what was published before.

    `site` holds every record, also what is not public yet. `notes` are what rules noted of each
    record's text, by the rules' names. `published` is `None` where nothing was; `unchanged` are
    the ids of articles whose files are the same in it.
    """

    edition: Edition
    site: Site
    notes: Mapping[str, tuple[object, ...]] = field(default_factory=dict)
    allowances: tuple[Allowance, ...] = ()
    published: Edition | None = None
    unchanged: frozenset[str] = frozenset()

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """The published articles that are still listed, and read otherwise."""
        if self.published is None:
            return ()
        return tuple(changes(self.published, self.edition, self.unchanged))

    @cached_property
    def used(self) -> frozenset[RecordKey]:
        """The (kind, id) of the records that articles use."""
        lists, cards = self.edition.lists, self.edition.cards
        unlisted = lists.states.keys() - set(lists.listed)
        return frozenset(lists.naming).union(*(cards[article].uses for article in unlisted))

    def of_text(self) -> Iterator[Text]:
        """Yield the words of every record."""
        for record in self.site.records():
            yield Text(record, read_blocks(record.source.body))
