"""The edition: what the site says at one moment.

Readers of content give the records and the stories; `lists` says what stands where. Outputs are
functions over the edition, and whatever they ask it for is noted.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import TypeVar
from zoneinfo import ZoneInfo

from .addresses import Addresses, picture_path, topic_path
from .asking import Asked, Asking, Looked, LookedUp
from .captions.model import Caption
from .card import Card
from .dates import PartialDate
from .lists import Lists, StatementPlace
from .publication import RecordKey, State
from .schema import Organisation, Person, Photo, Record
from .site import Site
from .statements import Statement
from .story import Mention, Story
from .told import Told

R = TypeVar("R", bound=Record)
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
T = TypeVar("T")


@dataclass(frozen=True)
class Edition:
    """Everything that pages may show at the moment `now`.

    `stories`, what is `told` of them on other pages, `cards`, `captions` and `notes` (who is named
    in the bodies of other records) hold what is secret too; the properties below hold what may be
    shown. In a preview that is everything. `sizes` are the pictures' widths and heights in pixels,
    by photo. `entries` keeps what was made for templates, by kind and id, with what it depends on.
    """

    site: Site
    addresses: Addresses
    now: datetime
    preview: bool
    stories: Mapping[str, Story]
    told: Mapping[str, Told]
    cards: Mapping[str, Card]
    captions: Mapping[str, Caption]
    notes: Mapping[RecordKey, tuple[Mention, ...]]
    all_lists: Lists
    sizes: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    asking: Asking = field(default_factory=Asking, repr=False, compare=False)
    entries: dict[tuple[object, ...], tuple[object, tuple[int, ...]]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def listening(self) -> "Edition":
        """Return this edition with every look-up noted in `asking`."""
        return replace(
            self,
            site=self.site.listening(self.asking),
            stories=Asked(self.asking, "story", self.stories),
            told=Asked(self.asking, "told", self.told),
            cards=Asked(self.asking, "card", self.cards),
            captions=Asked(self.asking, "caption", self.captions),
            notes=Asked(self.asking, "note", self.notes),
            sizes=Asked(self.asking, "size", self.sizes),
        )

    @property
    def lists(self) -> Lists:
        """All lists by id, to plan pages from.

        Whoever makes a page asks the properties below, which note what was asked for; so here
        `LookupError` is raised while a page is made.
        """
        if self.asking.is_listening:
            raise LookupError("While a page is made, ask the edition for a list of its own.")
        return self.all_lists

    @property
    def zone(self) -> ZoneInfo:
        """The newsroom's time zone."""
        zone = self.now.tzinfo
        assert isinstance(zone, ZoneInfo)
        return zone

    @property
    def today(self) -> PartialDate:
        """The day of the edition."""
        self.asking.note("today")
        return PartialDate(self.now.year, self.now.month, self.now.day)

    def is_shown(self, record: Record) -> bool:
        """Whether a record has a page of its own in this edition."""
        key = (record.kind, record.id)
        self.asking.note("hidden", key)
        return key not in self.all_lists.hidden

    def href(self, record: Record) -> str | None:
        """Return the address of a record's page, `None` if it has none."""
        return self.addresses.of(record) if self.is_shown(record) else None

    def picture_path(self, photo: Photo) -> str:
        """Return the path of a photo's published picture within the site."""
        return picture_path(photo.id, self.site.pictures[photo.id].suffix.lower())

    @property
    def paged(self) -> Looked[Story]:
        """The stories that have a page, newest first; withdrawn ones keep theirs."""
        return self._stories("paged", self.all_lists.paged)

    @property
    def held_back(self) -> Looked[Story]:
        """The stories that this edition does not publish, drafts and embargoed ones."""
        return self._stories("held_back", self.all_lists.held_back)

    @property
    def listed(self) -> Looked[Story]:
        """The stories that lists and feeds show, newest first."""
        return self._stories("listed", self.all_lists.listed)

    @property
    def listed_cards(self) -> Looked[Card]:
        """The cards of the listed stories, newest first."""
        self.asking.note("listed")
        return Looked(self.all_lists.listed, self.cards.__getitem__)

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[str | None, str | None]]:
        """The ids of the older and the newer story beside each listed one."""
        return Asked(self.asking, "neighbours", self.all_lists.neighbours)

    @cached_property
    def years(self) -> Mapping[int, Looked[Story]]:
        """The listed stories of each year, newest first."""
        return self._asked("years", self.all_lists.years, self.stories.__getitem__)

    @cached_property
    def months(self) -> Mapping[tuple[int, int], Looked[Story]]:
        """The listed stories of each year and month, newest first."""
        return self._asked("months", self.all_lists.months, self.stories.__getitem__)

    @cached_property
    def topics(self) -> Mapping[str, Looked[Story]]:
        """The listed stories of each topic, newest first, by the topic's name."""
        return self._asked("topics", self.all_lists.topics, self.stories.__getitem__)

    @cached_property
    def naming(self) -> Mapping[RecordKey, Looked[Story]]:
        """The listed stories that use a record, by its (kind, id), newest first."""
        return self._asked("naming", self.all_lists.naming, self.stories.__getitem__)

    @property
    def statements(self) -> Looked[Statement]:
        """The statements on record, newest first; within an article, in its order."""
        self.asking.note("statements")
        return Looked(self.all_lists.statements, self.statement_at)

    @cached_property
    def statements_by(self) -> Mapping[str, Looked[Statement]]:
        """The statements of each person, and of each organisation for which they were made."""
        return self._asked("statements_by", self.all_lists.statements_by, self.statement_at)

    @cached_property
    def statements_at(self) -> Mapping[str, Looked[Statement]]:
        """The statements made at each event."""
        return self._asked("statements_at", self.all_lists.statements_at, self.statement_at)

    @cached_property
    def statement_places(self) -> Mapping[str, StatementPlace]:
        """Where each statement that has a page stands, by its id."""
        return Asked(self.asking, "statement_places", self.all_lists.statement_places)

    def statement_at(self, place: StatementPlace) -> Statement:
        """Return the statement at a place, as other pages than its article’s show it."""
        article, number = place
        return self.told[article].statements[number]

    def topic_name(self, word: str) -> str:
        """Return the name of the topic that a word of an article means."""
        path = topic_path(word)
        self.asking.note("topic_names", path)
        return self.all_lists.topic_names.get(path, word)

    @property
    def people(self) -> Looked[Person]:
        """The people who have pages, as a directory sorts them."""
        self.asking.note("people")
        return Looked(self.all_lists.people, self.site.people.__getitem__)

    @property
    def organisations(self) -> Looked[Organisation]:
        """The organisations that have pages."""
        self.asking.note("organisations")
        return Looked(self.all_lists.organisations, self.site.organisations.__getitem__)

    @property
    def photos(self) -> Looked[Photo]:
        """The photos that may be shown, newest first."""
        self.asking.note("photos")
        return Looked(self.all_lists.photos, self.site.photos.__getitem__)

    @cached_property
    def photos_at(self) -> Mapping[str, Looked[Photo]]:
        """The photos of each event that may be shown, newest first."""
        return self._asked("photos_at", self.all_lists.photos_at, self.site.photos.__getitem__)

    @cached_property
    def photos_naming(self) -> Mapping[RecordKey, Looked[Photo]]:
        """The photos that show a person, or whose captions name an organisation, by (kind, id)."""
        pictures = self.all_lists.photos_naming
        return self._asked("photos_naming", pictures, self.site.photos.__getitem__)

    def referring(self, record: Record, kind: type[R]) -> tuple[R, ...]:
        """Return the people, organisations, events or places that may be shown and whose fields
        refer to a record, in the order of their files."""
        key = (record.kind, record.id)
        self.asking.note("referring", key)
        name = kind.__name__.lower()
        others = (other for other in self.all_lists.referring.get(key, ()) if other[0] == name)
        return tuple(self.site.of_kind(kind)[record_id] for _, record_id in others)

    @cached_property
    def states(self) -> Mapping[str, State]:
        """Whether each article is public, by its id."""
        return Asked(self.asking, "states", self.all_lists.states)

    def _stories(self, family: str, ids: Sequence[str]) -> Looked[Story]:
        self.asking.note(family)
        return Looked(ids, self.stories.__getitem__)

    def _asked(
        self, family: str, lists: Mapping[K, Sequence[V]], look_up: Callable[[V], T]
    ) -> Mapping[K, Looked[T]]:
        return Asked(self.asking, family, LookedUp(lists, look_up))
