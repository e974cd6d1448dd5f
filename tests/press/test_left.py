"""What the last build left is known, whoever looks for it."""

from pathlib import Path

import pytest

from plugins.newsroom.cache import Cache, new_cache
from plugins.press.folders import Folders, write
from plugins.press.ledger import NOWHERE, Ledger, keep
from plugins.press.left import Looking, what_is_left

FILES = ("index.html", "a page/index.html", "straße/index.html")


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """A published site, and a cache that knows of its files."""
    folders = Folders(tmp_path / "site")
    spare = folders.begin_anew()
    stats = {file: write(spare, file, b"x") for file in FILES}
    folders.change_places()
    cache = new_cache(folders.cache, "a fingerprint")
    rows = [
        (file, b"", bytes(16), stat.st_size, stat.st_mtime_ns, NOWHERE)
        for file, stat in stats.items()
    ]
    keep(cache, Ledger(), rows, ())
    cache.put("turn", folders.turn(1, FILES, ()))
    cache.close()
    return folders


@pytest.mark.parametrize("touched", [set(), {"straße/index.html"}, set(FILES)])
def test_another_process_finds_what_this_one_finds(folders: Folders, touched: set[str]) -> None:
    for file in touched:
        (folders.published / file).write_text("touched", "utf-8")
    cache = Cache(folders.cache)
    found = what_is_left(cache, folders)
    told = what_is_left(cache, folders, Looking(folders))
    cache.close()

    assert found is not None
    assert told is not None
    assert found.touched == told.touched == touched


def test_what_another_process_cannot_know_is_looked_for_here(folders: Folders) -> None:
    cache = Cache(folders.cache)
    (folders.published / FILES[0]).unlink()
    folders.cache.rename(folders.cache.with_name("elsewhere"))
    looking = Looking(folders)
    left = what_is_left(cache, folders, looking)
    cache.close()

    assert left is not None
    assert left.touched == {FILES[0]}
