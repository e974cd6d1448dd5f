"""Small values, kept by the hundred thousand."""

import copyreg
from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")


def by_values(kind: type[T]) -> type[T]:
    """Let values of a `NamedTuple`, or of a frozen dataclass with slots, be pickled as the values
    of their fields, in order.

    A dataclass's own way takes four times as long to load, and a `NamedTuple`'s twice as long to
    save.
    """
    values: Callable[[Any], Any] = tuple if issubclass(kind, tuple) else _values_of(kind)
    copyreg.pickle(kind, lambda value: (kind, values(value)))
    return kind


def _values_of(kind: Any) -> Callable[[Any], Any]:
    """Return what gives the values of an object's fields, in order."""
    names: tuple[str, ...] = kind.__slots__
    values = attrgetter(*names)
    return values if len(names) > 1 else lambda value: (values(value),)
