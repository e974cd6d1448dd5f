"""Entries made once an edition: the same article stands in many lists, and is the same in each."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from plugins.newsroom.edition import Edition

Keys = ParamSpec("Keys")
Entry = TypeVar("Entry")


def remembered(
    make: Callable[Concatenate[Edition, Keys], Entry],
) -> Callable[Concatenate[Edition, Keys], Entry]:
    """Return a function that makes the entry of each id once, and keeps it with the edition,
    together with what it depends on."""
    name = make.__name__

    @wraps(make)
    def entry(edition: Edition, /, *keys: Keys.args, **named: Keys.kwargs) -> Entry:
        key = (name, *keys, *named.values())
        if known := edition.entries.get(key):
            edition.asking.note_all(known[1])
            return known[0]  # type: ignore[return-value]
        with edition.asking.listening() as asked:
            made = make(edition, *keys, **named)
        edition.entries[key] = made, tuple(asked)
        return made

    return entry
