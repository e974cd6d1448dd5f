"""A cache that is loaded ahead gives what it held, and knows whether it is still what is there."""

from pathlib import Path

import pytest

from plugins.newsroom.cache import Cache, new_cache
from plugins.newsroom.checksums import DamagedCacheError
from plugins.newsroom.loaded_cache import LoadedCache


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A cache with two values."""
    cache = new_cache(tmp_path / "cache.sqlite", "this code")
    cache.put("one", [1])
    cache.put("two", [2])
    cache.close()
    return cache.path


def test_values_are_given_as_they_were_when_it_was_loaded(path: Path) -> None:
    loaded, other = LoadedCache(path), Cache(path)
    other.put("one", ["another"])

    assert loaded.get("one") == [1]
    assert loaded.get("one") == ["another"], "given once, then read"
    assert loaded.get("two") == [2]
    assert loaded.get("three") is None


def test_what_is_kept_meanwhile_is_given(path: Path) -> None:
    loaded = LoadedCache(path)
    loaded.put("one", ["new"])

    assert loaded.get("one") == ["new"]
    assert Cache(path).get("one") == ["new"]


def test_it_is_known_whether_another_build_used_the_file(path: Path) -> None:
    loaded = LoadedCache(path)
    assert loaded.is_current

    Cache(path).put("one", ["another"])
    assert not loaded.is_current

    path.unlink()
    assert not loaded.is_current


def test_damage_is_noticed_at_once(path: Path) -> None:
    data = path.read_bytes()
    Cache(path).put("two", "x" * 9)
    path.write_bytes(path.read_bytes().replace(b"x" * 9, b"y" * 9))

    with pytest.raises(DamagedCacheError):
        LoadedCache(path)
    path.write_bytes(data)
    assert LoadedCache(path).get("two") == [2]
