"""Small values, kept by the hundred thousand."""

import copyreg
from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict

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


class PackedModel(BaseModel):
    """A model that is pickled alike in every run, and so can be compared as it is kept: without the
    set of the fields that were given, which has no order, and which nobody asks for. What validates
    a model is built when it is first needed: it takes long, and most builds validate few kinds."""

    model_config = ConfigDict(defer_build=True)

    def __getstate__(self) -> dict[Any, Any]:
        return {**super().__getstate__(), "__pydantic_fields_set__": set()}
