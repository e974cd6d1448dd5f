"""The cache holds what was put there, or says that it does not."""

import gc
import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from plugins.newsroom.cache import (
    Cache,
    DamagedCacheError,
    KeptReading,
    new_cache,
    open_cache,
    pack,
    unpack,
)

READING = KeptReading("content/articles/a.md", (3, 7), b"d", b"h", b"a", b"c", b"n", b"s")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "output.build" / "cache.sqlite"


def test_what_is_kept_is_found_again(path: Path) -> None:
    cache = open_cache(path, "this code")
    with cache.changing():
        cache.put("lists", [1, 2])
        cache.keep([READING])
    cache.close()
    again = open_cache(path, "this code")

    assert again.get("lists") == [1, 2]
    assert again.reading_of(READING.name) == READING
    assert again.stamps() == {READING.name: ((3, 7), b"d")}


def test_what_is_forgotten_is_gone(path: Path) -> None:
    cache = new_cache(path, "this code")
    cache.keep([READING])
    cache.forget([READING.name])

    assert cache.reading_of(READING.name) is None


def test_items_of_a_compilation_are_kept_by_name(path: Path) -> None:
    cache = new_cache(path, "this code")
    cache.keep_items("index/", [("b", b"note", b"value"), ("a", b"note", b"other")])
    cache.keep_items("index/", [("b", b"new", b"newer")])
    cache.keep_items("feed/", [("a", b"note", b"another")])
    cache.forget_items("feed/", ["a"])

    assert list(cache.items("index/").items()) == [("a", b"note"), ("b", b"new")]
    assert cache.item("index/", "b") == b"newer"
    with pytest.raises(DamagedCacheError):
        cache.item("feed/", "a")


def test_a_change_is_made_whole_or_not_at_all(path: Path) -> None:
    cache = new_cache(path, "this code")
    with suppress(ValueError), cache.changing():
        cache.put("lists", [1])
        raise ValueError

    assert cache.get("lists") is None


@pytest.mark.parametrize("damage", ["other code", "no database", "cut short", "empty"])
def test_a_cache_that_cannot_be_used_is_begun_anew(path: Path, damage: str) -> None:
    cache = new_cache(path, "this code")
    cache.put("lists", [1])
    cache.close()
    data = path.read_bytes()
    spoilt = {"no database": b"x" * 9000, "cut short": data[: len(data) // 2], "empty": b""}
    path.write_bytes(spoilt.get(damage, data))

    again = open_cache(path, "other code" if damage == "other code" else "this code")
    assert again.get("lists") is None
    again.put("lists", [2])
    assert again.get("lists") == [2]


def test_a_changed_value_is_noticed(path: Path) -> None:
    cache = new_cache(path, "this code")
    cache.close()
    with sqlite3.connect(path) as file:
        row = ("lists", pack([1])[:-1] + b"!")
        file.execute("INSERT INTO values_by_name VALUES (?, ?)", row)

    with pytest.raises(DamagedCacheError):
        Cache(path).get("lists")


@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
def test_nobody_need_take_all_that_readings_depend_on(path: Path) -> None:
    cache = new_cache(path, "this code")
    cache.keep([READING, READING._replace(name="content/articles/b.md")])
    asks = cache.asks()
    assert next(asks) == (READING.name, b"a")
    cache.close()
    del asks
    gc.collect()


def test_a_packed_value_is_unpacked() -> None:
    assert unpack(pack({"a": (1, None)})) == {"a": (1, None)}
    with pytest.raises(DamagedCacheError):
        unpack(b"\0" * 20)
