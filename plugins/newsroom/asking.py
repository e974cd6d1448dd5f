"""What is asked for while something is made: it depends on just that.

Whoever makes a page gets all its data through an edition, which notes here what was asked for. A
page is made again when one of these facts has changed, and only then; so an output cannot forget
to say what it depends on.
"""

from array import array
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar, overload
from zlib import crc32

from .checksums import with_checksum, without_checksum

Fact = tuple[str, Hashable]
"""A family, such as `person` or `listed`, and the key within it; `*` is the family's own list."""

ALL = "*"


AT_HAND = 20_000
"""Facts whose numbers are kept in memory. Most are asked for by what shows one article, and then no
more; those of the register, which are asked for again and again, are soon known anew."""


class _Numbers(dict[Fact, int]):
    """The number of each fact that was asked for lately."""

    def __missing__(self, fact: Fact) -> int:
        if len(self) >= AT_HAND:
            self.clear()
        number = self[fact] = crc32(repr(fact).encode())
        return number


NUMBERS = _Numbers()
"""Of 32 bits each. Two facts may share one, which only ever means that something is made again
without need."""

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Asking:
    """Notes the facts that are asked for while somebody listens, by their numbers, in `noted`: a
    page asks for a hundred, and to gather numbers takes a quarter of the time."""

    def __init__(self) -> None:
        self.noted: set[int] | None = None

    @property
    def is_listening(self) -> bool:
        """Whether somebody listens."""
        return self.noted is not None

    def note(self, family: str, key: Hashable = ALL) -> None:
        """Note that a fact was asked for."""
        if self.noted is not None:
            self.noted.add(NUMBERS[family, key])

    def note_all(self, asked: Iterable[int]) -> None:
        """Note the numbers of what something depends on that was made before."""
        if self.noted is not None:
            self.noted.update(asked)

    def listening(self) -> "_Listening":
        """Give the numbers of all facts that are asked for in the meantime."""
        return _Listening(self)


class _Listening:
    """Listens until it ends, and tells who listened before. A page is listened to several times;
    Python's own way, with a generator, takes three times as long."""

    def __init__(self, asking: Asking) -> None:
        self._asking, self._before = asking, asking.noted

    def __enter__(self) -> set[int]:
        found: set[int] = set()
        self._asking.noted = found
        return found

    def __exit__(self, *_: object) -> None:
        found, self._asking.noted = self._asking.noted, self._before
        self._asking.note_all(found or ())


class Asked(Mapping[K, V]):
    """A mapping whose use is noted: what is looked up, or that all of it was. A page looks up fifty
    things, so each is noted here, without a call."""

    def __init__(self, asking: Asking, family: str, mapping: Mapping[K, V]) -> None:
        self._asking, self._family, self._mapping = asking, family, mapping

    def __getitem__(self, key: K) -> V:
        if (noted := self._asking.noted) is not None:
            noted.add(NUMBERS[self._family, key])
        return self._mapping[key]

    def get(self, key: K, default: Any = None) -> Any:
        """Return a value, noting that it was asked for even where there is none."""
        if (noted := self._asking.noted) is not None:
            noted.add(NUMBERS[self._family, key])
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


class Late(Mapping[K, V]):
    """A mapping that is made when it is first used."""

    def __init__(self, make: Callable[[], Mapping[K, V]]) -> None:
        self._make = make

    @cached_property
    def _mapping(self) -> Mapping[K, V]:
        return self._make()

    def __getitem__(self, key: K) -> V:
        return self._mapping[key]

    def __contains__(self, key: object) -> bool:
        return key in self._mapping

    def __iter__(self) -> Iterator[K]:
        return iter(self._mapping)

    def __len__(self) -> int:
        return len(self._mapping)


class Looked(Sequence[V]):
    """A sequence of what keys stand for, each looked up when it is used."""

    def __init__(self, keys: Sequence[Any], look_up: Callable[[Any], V]) -> None:
        self.keys, self._look_up = keys, look_up

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, place: int) -> V: ...
    @overload
    def __getitem__(self, place: slice) -> "Looked[V]": ...
    def __getitem__(self, place: int | slice) -> "V | Looked[V]":
        if isinstance(place, slice):
            return Looked(self.keys[place], self._look_up)
        return self._look_up(self.keys[place])

    def __iter__(self) -> Iterator[V]:
        return map(self._look_up, self.keys)


class LookedUp(Mapping[K, Looked[V]]):
    """A mapping to sequences of keys, shown as what the keys stand for."""

    def __init__(self, keys: Mapping[K, Sequence[Any]], look_up: Callable[[Any], V]) -> None:
        self._keys, self._look_up = keys, look_up

    def __getitem__(self, key: K) -> Looked[V]:
        return Looked(self._keys[key], self._look_up)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def differing(family: str, before: Mapping[K, V], after: Mapping[K, V]) -> Iterator[Fact]:
    """Yield the facts of a family that differ between two mappings, or their order."""
    for key in before.keys() | after.keys():
        old, new = before.get(key), after.get(key)
        if old is not new and old != new:
            yield family, key
    if list(before) != list(after):
        yield family, ALL


def numbers(facts: Iterable[Fact]) -> set[int]:
    """Return the numbers of facts."""
    return set(map(NUMBERS.__getitem__, facts))


def in_bytes(asked: Iterable[int]) -> bytes:
    """Return the numbers of facts, four bytes each."""
    return array("I", asked).tobytes()


def packed(asked: Iterable[int]) -> bytes:
    """Return the numbers of facts as they are kept, for `depends_on` to read."""
    return with_checksum(in_bytes(asked))


def depends_on(asks: bytes, changed: set[int]) -> bool:
    """Whether what depends on the packed facts `asks` depends on any that changed.

    Raises `DamagedCacheError` if they are not what was packed.
    """
    return not changed.isdisjoint(without_checksum(asks).cast("I"))
