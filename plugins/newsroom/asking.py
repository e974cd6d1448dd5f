"""What is asked for while something is made: it depends on just that.

Whoever makes a page gets all its data through an edition, which notes here what was asked for. A
page is made again when one of these facts has changed, and only then; so an output cannot forget
to say what it depends on.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar, overload

Fact = tuple[str, Hashable]
"""A family, such as `person` or `listed`, and the key within it; `*` is the family's own list."""

ALL = "*"

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Asking:
    """Notes the facts that are asked for while somebody listens."""

    def __init__(self) -> None:
        self._noted: set[Fact] | None = None

    def note(self, family: str, key: Hashable = ALL) -> None:
        """Note that a fact was asked for."""
        if self._noted is not None:
            self._noted.add((family, key))

    def note_all(self, facts: Iterable[Fact]) -> None:
        """Note what something depends on that was made before."""
        if self._noted is not None:
            self._noted.update(facts)

    @contextmanager
    def listening(self) -> Iterator[set[Fact]]:
        """Give the set of all facts that are asked for in the meantime."""
        before, self._noted = self._noted, set()
        try:
            yield self._noted
        finally:
            found, self._noted = self._noted, before
            self.note_all(found)


class Asked(Mapping[K, V]):
    """A mapping whose use is noted: what is looked up, or that all of it was."""

    def __init__(self, asking: Asking, family: str, mapping: Mapping[K, V]) -> None:
        self._asking, self._family, self._mapping = asking, family, mapping

    def __getitem__(self, key: K) -> V:
        self._asking.note(self._family, key)
        return self._mapping[key]

    def get(self, key: K, default: Any = None) -> Any:
        """Return a value, noting that it was asked for even where there is none."""
        self._asking.note(self._family, key)
        return self._mapping.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._asking.note(self._family, key)
        return key in self._mapping

    def __iter__(self) -> Iterator[K]:
        self._asking.note(self._family)
        return iter(self._mapping)

    def __len__(self) -> int:
        self._asking.note(self._family)
        return len(self._mapping)


class Looked(Sequence[V]):
    """A sequence of what keys stand for, each looked up when it is used."""

    def __init__(self, keys: Sequence[K], look_up: Callable[[K], V]) -> None:
        self._keys, self._look_up = keys, look_up

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, place: int) -> V: ...
    @overload
    def __getitem__(self, place: slice) -> "Looked[V]": ...
    def __getitem__(self, place: int | slice) -> "V | Looked[V]":
        if isinstance(place, slice):
            return Looked(self._keys[place], self._look_up)
        return self._look_up(self._keys[place])

    def __iter__(self) -> Iterator[V]:
        return map(self._look_up, self._keys)


class LookedUp(Mapping[K, Sequence[V]]):
    """A mapping to sequences of keys, shown as what the keys stand for."""

    def __init__(self, keys: Mapping[K, Sequence[Any]], look_up: Callable[[Any], V]) -> None:
        self._keys, self._look_up = keys, look_up

    def __getitem__(self, key: K) -> Sequence[V]:
        return Looked(self._keys[key], self._look_up)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
