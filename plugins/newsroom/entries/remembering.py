"""Entries made once an edition: the same article stands in many lists, and is the same in each."""

from collections.abc import Callable
from functools import wraps
from typing import Protocol, TypeVar

from plugins.newsroom.edition import Edition


class Identified(Protocol):
    """Anything with an id, which is unique among what one function makes entries of."""

    @property
    def id(self) -> str:
        """The id."""


Item = TypeVar("Item", bound=Identified)
Entry = TypeVar("Entry")


def remembered(make: Callable[[Edition, Item], Entry]) -> Callable[[Edition, Item], Entry]:
    """Return a function that makes the entry of each item once, and keeps it with the edition."""

    @wraps(make)
    def entry(edition: Edition, item: Item) -> Entry:
        key = (make.__name__, item.id)
        if key not in edition.entries:
            with edition.asking.listening() as asked:
                made = make(edition, item)
            edition.entries[key] = made, frozenset(asked)
        remembered_entry, depends_on = edition.entries[key]
        edition.asking.note_all(depends_on)
        return remembered_entry  # type: ignore[return-value]

    return entry
