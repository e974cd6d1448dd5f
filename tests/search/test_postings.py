"""Lists of postings come back as they went in, in Python and in the browser."""

import base64
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search.bits import (
    GAMMA,
    SHORT_BITS,
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
    varint,
)
from plugins.search.postings import LEVELS, LONG, Posting, coded, decode, encode
from tests.search.node import worked_out

LEVEL = st.integers(0, LEVELS - 1)
PARTS = st.dictionaries(st.integers(1, 12), LEVEL, max_size=4).map(
    lambda d: tuple(sorted(d.items()))
)
BESIDE = st.tuples(st.integers(0, 57), st.integers(0, 57)).map(
    lambda two: (two[0], two[0] and two[1])
)
PLACES = st.dictionaries(st.integers(0, 5000), st.tuples(BESIDE, BESIDE), max_size=5).map(
    lambda some: tuple((at, *some[at][0], *some[at][1]) for at in sorted(some))
)
NUMBER = st.tuples(
    st.one_of(st.integers(0, 600_000), st.integers(170_000, 170_300)), st.integers(0, 40)
)
POSTINGS = st.dictionaries(NUMBER, st.tuples(LEVEL, PARTS, PLACES), min_size=1, max_size=60).map(
    lambda found: [Posting(number, *found[number]) for number in sorted(found)]
)


def a_long_list() -> list[Posting]:
    numbers = [(5, 0), *((170_000 + number * 3 // 2, number % 3) for number in range(3 * LONG))]
    return [
        Posting(
            number,
            index % 8,
            ((1 + index % 3, index % 8),) if index % 2 else (),
            ((index % 90, index % 4, 0, 0, 0),),
        )
        for index, number in enumerate(sorted(set(numbers)))
    ]


@given(st.integers(1, 2**40))
def test_gamma_codes_come_back(number: int) -> None:
    code = re.match(GAMMA, bits_of(packed(gamma(number))))

    assert code is not None
    assert gamma_value(code[0]) == number


@given(st.integers(0, 2**40), st.integers(0, 20))
def test_rice_codes_come_back(number: int, low: int) -> None:
    code = re.match(rice_pattern(low, GAMMA), bits_of(packed(rice(number, low) + "1")))

    assert code is not None
    assert rice_value(code[0], low) == number


@given(st.lists(st.integers(1, 2 ** (SHORT_BITS + 2)), min_size=1, max_size=9))
def test_short_codes_are_read_by_the_short_pattern_too(numbers: list[int]) -> None:
    bits = "".join(map(gamma, numbers))
    read = [gamma_value(code) for code in re.findall(SHORT_GAMMA, bits)]

    assert read == numbers or not are_short(bits)


@given(st.integers(0, 2**SHORT_BITS), st.integers(0, 12))
def test_rice_codes_are_read_by_the_shorter_pattern_too(number: int, low: int) -> None:
    bits = rice(number, low) + "1"
    assert are_short(bits)
    code = re.match(rice_pattern(low, SHORT_GAMMA), bits)

    assert code is not None
    assert rice_value(code[0], low) == number


@given(st.integers(0, 2**60))
def test_varints_come_back(number: int) -> None:
    assert read_varint(varint(number) + b"x", 0) == (number, len(varint(number)))


@given(POSTINGS)
def test_lists_come_back(postings: list[Posting]) -> None:
    assert list(decode(*encode(list(map(coded, postings))))) == postings


def test_a_long_list_comes_back() -> None:
    assert list(decode(*encode(list(map(coded, a_long_list()))))) == a_long_list()


def test_a_change_to_a_long_list_changes_one_window() -> None:
    before = encode(list(map(coded, a_long_list())))[0]
    postings = a_long_list()
    postings[900] = Posting(postings[900].number, 7)
    after = encode(list(map(coded, postings)))[0]

    same_start = next(n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b)
    backwards = zip(before[::-1], after[::-1], strict=False)
    same_end = next(n for n, (a, b) in enumerate(backwards) if a != b)
    assert len(before) - same_start - same_end < len(before) / 2


@settings(max_examples=5, deadline=None)
@given(st.lists(POSTINGS, min_size=20, max_size=20))
def test_the_browser_reads_what_was_written(lists: list[list[Posting]]) -> None:
    lists = [*lists, a_long_list()]
    encoded = [encode(list(map(coded, postings))) for postings in lists]
    code = """
        const { decode, numberOf, partOf } = await import(search + "postings.js");
        const bytes = (text) => new Uint8Array(Buffer.from(text, "base64"));
        result = given.map(([list, places]) => {
            const hits = decode(bytes(list), bytes(places));
            const level = (n) => hits.scores[n] * 8 - 0.5;
            return hits.keys.map((key, n) => [
                ...numberOf(key), partOf(key), level(n), hits.places.get(key) ?? null]);
        });"""

    read = worked_out(
        code, [[base64.b64encode(data).decode() for data in pair] for pair in encoded]
    )

    assert read == [list(map(list, _rows(postings))) for postings in lists]


def _rows(postings: list[Posting]) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for each in postings:
        rows.append((*each.number, 0, each.level, list(map(list, each.places))))
        rows += [(*each.number, part, level, None) for part, level in each.parts]
    return rows
