"""Lists of postings: which records have a term, how much it counts there, and where it stands.

A list is `varint(count << 1) varint(first slot)` and then its postings, by number. A long one is
`varint(count << 1 | 1) varint(size)` and windows of the calendar, of 2**size slots each:
`varint(window) varint(count) varint(bytes)` and the postings in it, so that a changed record
touches one window. Postings are bits: five for Rice's parameter, then for each the way from the
slot before (at first from the first slot, or the window's), the rank, how much it counts, and the
parts that have the term. The places of its words stand in a list of the same order, each with up
to two of the commonest words on either side, which have no places of their own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, groupby, repeat
from typing import NamedTuple, TypeAlias

from .bits import (
    GAMMA,
    SHORT_GAMMA,
    are_short,
    bits_of,
    gamma,
    gamma_value,
    packed,
    read_varint,
    rice,
    rice_pattern,
    rice_value,
    unary,
    unary_value,
    varint,
)
from .numbering import Number

LEVELS = 8
"""How finely it is kept how much a term counts in a record."""

LEVEL_CODES = (3, 4, 5, 2, 6, 7, 1, 0)
PART_LEVEL_CODES = (4, 2, 3, 5, 6, 7, 1, 0)
"""The levels by how often they are met, so that the usual one takes a bit."""

LONG = 512
"""Postings from which a list is cut into windows, of about half as many each."""

PARAMETER_BITS = 5

Parts: TypeAlias = tuple[tuple[int, int], ...]
"""The parts of a record that have a term, counted from 1, and how much it counts in each."""

Place: TypeAlias = tuple[int, int, int, int, int]
"""Where a word stands in a record, and which of the commonest words stand beside it: right before
it, before that one, right behind it, behind that. They are counted from 1; 0 is another word."""

Coded: TypeAlias = tuple[int, int, str, str]
"""A posting ready for a list: its slot and rank, and the bits of the rest and of its places."""


class Posting(NamedTuple):
    """A record that has a term, how much the term counts there and in its parts (0 to 7 each), and
    the places of its words."""

    number: Number
    level: int = LEVEL_CODES[0]
    parts: Parts = ()
    places: tuple[Place, ...] = ()


def coded(posting: Posting) -> Coded:
    """Return a posting as lists are made of."""
    (slot, rank), level, parts, places = posting
    codes = gamma(len(places) + 1)
    last = -1
    for place, before, further, behind, beyond in places:
        codes += gamma(place - last) + _four(before, further, behind, beyond)
        last = place
    return slot, rank, _tail(level, parts), codes


@lru_cache(maxsize=65536)
def _tail(level: int, parts: Parts) -> str:
    """Return the code of how much a term counts in a record and in its parts."""
    bits = [unary(LEVEL_CODES.index(level))]
    last = 0
    for part, part_level in parts:
        bits.append("1" + unary(part - last - 1) + unary(PART_LEVEL_CODES.index(part_level)))
        last = part
    return "".join([*bits, "0"])


@lru_cache(maxsize=65536)
def _four(before: int, further: int, behind: int, beyond: int) -> str:
    """Return the code of the words beside a place."""
    return _two(before, further) + _two(behind, beyond)


def _two(near: int, beyond: int) -> str:
    return gamma(near + 1) + (gamma(beyond + 1) if near else "")


def encode(postings: Sequence[Coded]) -> tuple[bytes, bytes]:
    """Return the list of some postings, sorted by number, and the list of their places."""
    first = postings[0][0]
    if len(postings) < LONG:
        head = varint(len(postings) << 1) + varint(first)
        return head + _bits(postings, first), _places(postings)
    size = window_size(len(postings), postings[len(postings) // 2][0], postings[-1][0])
    lists, places = [varint(len(postings) << 1 | 1), varint(size)], []
    for window, grouped in groupby(postings, key=lambda posting: posting[0] >> size):
        bits, where = window_bytes(window, size, list(grouped))
        lists.append(bits)
        places.append(where)
    return b"".join(lists), b"".join(places)


def window_size(count: int, middle: int, last: int) -> int:
    """Return the slots of a window, as a power of two, for about 256 postings in each: of a list of
    `count` postings, with the slot of its middle one and of its last."""
    return _span_of(LONG // 2, count, middle, last).bit_length()


def _span_of(wanted: int, count: int, middle: int, last: int) -> int:
    """Return over how many slots so many postings stretch in the later half of a list, which is
    news for the most."""
    return wanted * (last - middle) // (count - count // 2)


def window_bytes(window: int, size: int, postings: Sequence[Coded]) -> tuple[bytes, bytes]:
    """Return a window of a long list, and of the list of places."""
    bits, places = _bits(postings, window << size), _places(postings)
    head = varint(window) + varint(len(postings)) + varint(len(bits))
    return head + bits, varint(len(places)) + places


def _bits(postings: Sequence[Coded], start: int) -> bytes:
    middle = postings[len(postings) // 2][0]
    low = max(0, _span_of(1, len(postings), middle, postings[-1][0]).bit_length() - 1)
    bits = [f"{low:0{PARAMETER_BITS}b}"]
    slot, following = start, 0
    for next_slot, rank, tail, _ in postings:
        if next_slot != slot:
            following = 0
        bits.append(rice(next_slot - slot, low) + gamma(rank - following + 1) + tail)
        slot, following = next_slot, rank + 1
    return packed("".join(bits))


def _places(postings: Sequence[Coded]) -> bytes:
    return packed("".join(posting[3] for posting in postings))


def decode(data: bytes, places: bytes | None = None) -> Iterator[Posting]:
    """Yield the postings of a list; without their places if these are not given."""
    for slot, rank, tail, where in decode_coded(data, places):
        level, _, rest = tail.partition("0")
        codes = PART.findall(rest)
        numbers = accumulate(unary_value(gap) + 1 for gap, _ in codes)
        levels = (PART_LEVEL_CODES[unary_value(code)] for _, code in codes)
        parts = tuple(zip(numbers, levels, strict=True))
        yield Posting((slot, rank), LEVEL_CODES[len(level)], parts, _read_places(where))


PART = re.compile("1(1*0)(1*0)")
NO_WORD = gamma(1)


@cache
def _code(*, short: bool) -> re.Pattern[str]:
    """Return a regular expression for a gamma code."""
    return re.compile(SHORT_GAMMA if short else GAMMA)


@cache
def _posting(low: int, *, short: bool) -> re.Pattern[str]:
    """Return a regular expression for a posting, with groups for the way from the slot before, the
    rank, and the rest."""
    rank = _code(short=short).pattern
    way = rice_pattern(low, rank)
    return re.compile(f"({way})({rank})(1*0(?:11*01*0)*0)")


def decode_coded(data: bytes, places: bytes | None = None) -> Iterator[Coded]:
    """Yield the postings of a list as it is made of them; without places if these are not given."""
    head, at = read_varint(data, 0)
    size, at = read_varint(data, at)
    if not head & 1:
        yield from read_bits(data[at:], head >> 1, size, places)
        return
    for window in windows(data, places):
        yield from window.postings(size)


@dataclass(frozen=True, slots=True)
class Window:
    """A window of a long list as it is written: its number, its postings and their places."""

    number: int
    count: int
    bits: bytes
    places: bytes | None

    def postings(self, size: int) -> Iterator[Coded]:
        """Yield the postings of the window, of 2**size slots."""
        return read_bits(self.bits, self.count, self.number << size, self.places)

    def without_places(self, size: int) -> Iterator[Coded]:
        """Yield the postings of the window without their places, in half the time."""
        return read_bits(self.bits, self.count, self.number << size, None)


def windows(data: bytes, places: bytes | None) -> Iterator[Window]:
    """Yield the windows of a long list, unread."""
    _, at = read_varint(data, 0)
    _, at = read_varint(data, at)
    place_at = 0
    while at < len(data):
        number, at = read_varint(data, at)
        count, at = read_varint(data, at)
        length, at = read_varint(data, at)
        where = None
        if places is not None:
            place_length, place_at = read_varint(places, place_at)
            where = places[place_at : place_at + place_length]
            place_at += place_length
        yield Window(number, count, data[at : at + length], where)
        at += length


def read_bits(data: bytes, count: int, slot: int, places: bytes | None) -> Iterator[Coded]:
    """Yield some postings that stand as bits, the first slot of which is known."""
    bits = bits_of(data)
    low = int(bits[:PARAMETER_BITS], 2)
    found = _posting(low, short=are_short(bits)).findall(bits, PARAMETER_BITS)
    following = 0
    for (gap, rank_code, tail), where in zip(found, _cut_places(places, count), strict=True):
        if way := rice_value(gap, low):
            slot, following = slot + way, 0
        rank = following + gamma_value(rank_code) - 1
        following = rank + 1
        yield slot, rank, tail, where


def _cut_places(places: bytes | None, count: int) -> Iterator[str]:
    """Yield the bits of the places of each of `count` postings."""
    if places is None:
        yield from repeat("", count)
        return
    bits = bits_of(places)
    codes = _code(short=are_short(bits)).findall(bits)
    at = 0
    for _ in range(count):
        start, at = at, at + 1
        for _ in range(gamma_value(codes[start]) - 1):
            at = _behind_two(codes, _behind_two(codes, at + 1))
        yield "".join(codes[start:at])


def _behind_two(codes: Sequence[str], at: int) -> int:
    """Return where the codes of the words on one side of a place end."""
    return at + 1 if codes[at] == NO_WORD else at + 2


def _read_places(where: str) -> tuple[Place, ...]:
    numbers = iter([gamma_value(code) for code in _code(short=False).findall(where)[1:]])
    places, last = [], -1
    for gap in numbers:
        last += gap
        places.append((last, *_read_two(numbers), *_read_two(numbers)))
    return tuple(places)


def _read_two(numbers: Iterator[int]) -> tuple[int, int]:
    near = next(numbers) - 1
    return near, next(numbers) - 1 if near else 0
