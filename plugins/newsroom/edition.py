"""The edition: what the site says at one moment, worked out from the records before any page.

Readers of content give `Site`; this adds what can be known only when every file is read: whose
words stand in which article, who is named and pictured where, and what may be public. Outputs
are functions over it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from .addresses import Addresses, picture_path, topic_path
from .captions import Caption
from .dates import PartialDate
from .publication import PUBLIC, RecordKey, State, is_expired, kept_back, state_of, used_by
from .references import references
from .schema import Article, Event, Organisation, Person, Photo, Place, Record
from .site import Site
from .statements import Statement
from .story import Mention, Story

R = TypeVar("R", bound=Record)
K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class Edition:
    """Everything that pages may show at the moment `now`.

    `stories`, `captions` and `notes` (who is named in the bodies of other records) hold what is
    secret too; the properties below hold what may be shown. In a preview that is everything.
    `sizes` are the pictures' widths and heights in pixels, by photo. `entries` keeps what was made
    for templates, by kind and id, since it is the same wherever it is shown.
    """

    site: Site
    addresses: Addresses
    now: datetime
    preview: bool
    stories: Mapping[str, Story]
    captions: Mapping[str, Caption]
    notes: Mapping[RecordKey, tuple[Mention, ...]]
    sizes: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    entries: dict[tuple[str, str], object] = field(default_factory=dict, repr=False, compare=False)

    @property
    def today(self) -> PartialDate:
        """The day of the edition."""
        return PartialDate(self.now.year, self.now.month, self.now.day)

    def state(self, article: Article) -> State:
        """Return whether an article is public."""
        return state_of(article, self.now)

    @cached_property
    def paged(self) -> tuple[Story, ...]:
        """The stories that have a page, newest first; withdrawn ones keep theirs."""
        stories = (story for story in self.stories.values() if self.is_shown(story.article))
        return tuple(sorted(stories, key=_newest_first))

    @cached_property
    def held_back(self) -> tuple[Story, ...]:
        """The stories that this edition does not publish, drafts and embargoed ones."""
        return tuple(story for story in self.stories.values() if not self.is_shown(story.article))

    @cached_property
    def listed(self) -> tuple[Story, ...]:
        """The stories that lists and feeds show, newest first."""
        return tuple(story for story in self.paged if story.article.withdrawn is None)

    @cached_property
    def place_in_list(self) -> Mapping[str, int]:
        """Where each listed article stands in the order of the news, the newest at 0."""
        return {story.article.id: number for number, story in enumerate(self.listed)}

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The statements on record, newest first; within an article, in its order."""
        dated = [
            (statement.said_on or story.article.date.date, statement)
            for story in self.listed
            for statement in story.statements
        ]
        dated.sort(key=lambda pair: pair[0].latest, reverse=True)
        return tuple(statement for _, statement in dated)

    @cached_property
    def secret(self) -> frozenset[RecordKey]:
        """The (kind, id) of the records that this edition keeps back."""
        public = frozenset(story.article.id for story in self.paged)
        named_in: dict[RecordKey, frozenset[RecordKey]] = defaultdict(frozenset)
        for key, mentions in self.notes.items():
            named_in[key] |= {(mention.kind, mention.id) for mention in mentions}
        for photo, caption in self.captions.items():
            named = {(mention.record.kind, mention.record.id) for mention in caption.mentions}
            named_in["photo", photo] |= named
        return kept_back(self.site, self.stories.values(), public, named_in)

    def is_shown(self, record: Record) -> bool:
        """Whether a record has a page of its own in this edition."""
        match record:
            case Article():
                return self.preview or self.state(record) in PUBLIC
            case Person(unlisted=True):
                return False
            case Photo() if is_expired(record, self.today) or record.id not in self.site.pictures:
                return False
        return self.preview or (record.kind, record.id) not in self.secret

    def picture_path(self, photo: Photo) -> str:
        """Return the path of a photo's published picture within the site."""
        return picture_path(photo.id, self.site.pictures[photo.id].suffix.lower())

    def href(self, record: Record) -> str | None:
        """Return the address of a record's page, `None` if it has none."""
        return self.addresses.of(record) if self.is_shown(record) else None

    @cached_property
    def statements_by(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements of each person, and of each organisation for which they were made."""
        return _grouped(
            (key, statement)
            for statement in self.statements
            for key in dict.fromkeys([*statement.speakers, statement.credit.organisation])
            if key is not None
        )

    @cached_property
    def statements_at(self) -> Mapping[str, tuple[Statement, ...]]:
        """The statements made at each event."""
        return _grouped((each.event, each) for each in self.statements if each.event)

    @cached_property
    def statement_ids(self) -> frozenset[str]:
        """The ids of the statements that have a page."""
        return frozenset(statement.id for statement in self.statements)

    @cached_property
    def _topic_names(self) -> Mapping[str, str]:
        """The name of each described topic, by the path of every word for it."""
        topics = self.site.topics.values()
        return {
            topic_path(word): topic.name for topic in topics for word in (*topic.also, topic.name)
        }

    def topic_name(self, word: str) -> str:
        """Return the name of the topic that a word of an article means."""
        return self._topic_names.get(topic_path(word), word)

    @cached_property
    def topics(self) -> Mapping[str, tuple[Story, ...]]:
        """The listed stories of each topic, newest first, by the topic's name.

        Names that make the same address are one topic, called as the newest story calls it.
        """
        names: dict[str, str] = {}
        found: dict[str, list[Story]] = {}
        for story in self.listed:
            words = [self.topic_name(word) for word in story.article.topics]
            for slug, name in {topic_path(word): word for word in words}.items():
                found.setdefault(names.setdefault(slug, name), []).append(story)
        return {name: tuple(stories) for name, stories in found.items()}

    @cached_property
    def naming(self) -> Mapping[RecordKey, tuple[Story, ...]]:
        """The listed stories that use a record, by its (kind, id), newest first."""
        return _grouped((key, story) for story in self.listed for key in self.uses(story))

    def uses(self, story: Story) -> Iterable[RecordKey]:
        """Return the (kind, id) of the records that a story's text and fields use, each once."""
        return dict.fromkeys(sorted(used_by(story)))

    @cached_property
    def photos(self) -> tuple[Photo, ...]:
        """The photos that may be shown, newest first."""
        shown = (photo for photo in self.site.photos.values() if self.is_shown(photo))
        return tuple(sorted(shown, key=_latest_taken, reverse=True))

    @cached_property
    def photos_naming(self) -> Mapping[RecordKey, tuple[Photo, ...]]:
        """The photos that show a person, or whose captions name an organisation, by (kind, id)."""
        return _grouped(
            (key, photo) for photo in self.photos for key in self.captions[photo.id].shows
        )

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The people who have pages, as a directory sorts them."""
        shown = (person for person in self.site.people.values() if self.is_shown(person))
        return tuple(sorted(shown, key=lambda person: (person.sort_key, person.id)))

    @cached_property
    def organisations(self) -> tuple[Organisation, ...]:
        """The organisations that have pages."""
        shown = self.site.organisations.values()
        return tuple(organisation for organisation in shown if self.is_shown(organisation))

    @cached_property
    def _referring(self) -> Mapping[RecordKey, tuple[Record, ...]]:
        found: dict[RecordKey, dict[Record, None]] = defaultdict(dict)
        kinds = (Person, Organisation, Event, Place)
        for record in (each for kind in kinds for each in self.site.of_kind(kind).values()):
            for reference in references(record) if self.is_shown(record) else ():
                found[reference.key][record] = None
        return {key: tuple(records) for key, records in found.items()}

    def referring(self, record: Record, kind: type[R]) -> tuple[R, ...]:
        """Return the people, organisations, events or places that may be shown and whose fields
        refer to a record, in the order of their files."""
        others = self._referring.get((record.kind, record.id), ())
        return tuple(other for other in others if isinstance(other, kind))


def _grouped(pairs: Iterable[tuple[K, V]]) -> Mapping[K, tuple[V, ...]]:
    """Return the values of each key, in the order they come in."""
    found: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def _newest_first(story: Story) -> tuple[int, float, str]:
    article = story.article
    clock = article.date.time
    minutes = clock.hour * 60 + clock.minute if clock else 0
    return -article.date.date.latest.toordinal(), -minutes, article.id


def _latest_taken(photo: Photo) -> tuple[int, str]:
    return (photo.taken.latest.toordinal() if photo.taken else 0, photo.id)
