"""What search knows of a thing that can be found. Plain data, made from an edition by `records`."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

Json: TypeAlias = "str | int | list[Json] | None"


class Field(NamedTuple):
    """Words of a record, and how much each counts beside a word of running text."""

    weight: float
    text: str


class Facet(NamedTuple):
    """A value that results can be narrowed to, such as the person `dave-waller`, and its name."""

    name: str
    value: str
    label: str

    @property
    def key(self) -> str:
        """The value as a query writes it: `person:dave-waller`."""
        return f"{self.name}:{self.value}"


@dataclass(frozen=True, slots=True)
class Part:
    """A statement within an article: its own words, facets and result."""

    fields: tuple[Field, ...]
    facets: tuple[Facet, ...]
    shown: "list[Json]"


@dataclass(frozen=True, slots=True)
class Record:
    """A thing that can be found, with the parts that can be found on their own.

    `id` is unique within `kind`. `day` is the last day that its date can mean, `None` where it
    has no date. Phrases are looked for in `fields`, which hold all words of the parts too.
    `shown` is what a result displays, as JSON.
    """

    kind: str
    id: str
    day: date | None
    fields: tuple[Field, ...]
    facets: tuple[Facet, ...]
    shown: "list[Json]"
    parts: tuple[Part, ...] = ()

    @property
    def key(self) -> str:
        """What the record is called within the index."""
        return f"{self.kind}:{self.id}"
