"""What rules are given: the record as it would be published, to be read before it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from plugins.newsroom.captions.model import Caption
from plugins.newsroom.edition import Edition
from plugins.newsroom.names import NameIndex, people_and_organisations, words_of
from plugins.newsroom.prose import Block, read_blocks
from plugins.newsroom.schema import Article, Photo, Record
from plugins.newsroom.site import Site, names_of

from .passages import Passage, passages
from .pictures import Picture
from .spelling import NearNames


@dataclass(frozen=True)
class Register:
    """What a rule about one thing may look up: the records, and the moment.

    A rule reads the people, organisations, events, places, topics, photos and the glossary of
    `site`, with what they say of the time to come; never other articles' texts, so that what it
    finds depends on the one thing and on these alone.
    """

    site: Site
    now: datetime

    @cached_property
    def names(self) -> NameIndex:
        """The names of people and organisations, to be found in a text."""
        return people_and_organisations(self.site)

    @cached_property
    def near_names(self) -> NearNames:
        """The same names, to be found where they are misspelt."""
        return NearNames(name for one in self.site.speakers.values() for name in names_of(one))

    @cached_property
    def own_words(self) -> frozenset[str]:
        """The words of names and of the glossary, which are right as they are."""
        named = [name for one in self.site.speakers.values() for name in names_of(one)]
        named += [place.name for place in self.site.places.values()]
        named += [*self.site.glossary, *self.site.glossary.values()]
        return frozenset(word for name in named for word, _, _ in words_of(name))

    @cached_property
    def long_forms(self) -> Mapping[str, str]:
        """The long form of each abbreviation: the glossary's, else an organisation's full name."""
        rows = [row for body in self.site.organisations.values() for row in body.names]
        names = {row.short: row.name for row in rows if row.short and row.short.isupper()}
        return {**names, **self.site.glossary}


@dataclass(frozen=True)
class Text:
    """The words of a record: its body in blocks, and the fields that readers read."""

    record: Record
    blocks: tuple[Block, ...]

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Its words in order, without code and raw HTML."""
        return tuple(passages(self.record, self.blocks))


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo with what its caption says, and its picture, `None` where that cannot be opened."""

    photo: Photo
    caption: Caption
    picture: Picture | None = None


@dataclass(frozen=True)
class Proof:
    """Everything as it would be published at a moment, beside what was published before.

    `published` is `None` where nothing was.
    """

    edition: Edition
    register: Register
    published: Edition | None = None
    pictures: Mapping[str, Picture] = field(default_factory=dict)

    def records(self) -> Iterator[Record]:
        """Yield every record, also what is not public yet."""
        return self.register.site.records()

    def of_text(self) -> Iterator[Text]:
        """Yield the words of every record."""
        for record in self.records():
            if isinstance(record, Article):
                yield Text(record, self.edition.stories[record.id].blocks)
            else:
                yield Text(record, read_blocks(record.source.body))

    def shots(self) -> Iterator[Shot]:
        """Yield every photo."""
        for photo in self.register.site.photos.values():
            yield Shot(photo, self.edition.captions[photo.id], self.pictures.get(photo.id))
