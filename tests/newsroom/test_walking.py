"""Every file is found, in the order of names, and nothing that nobody wrote."""

from pathlib import Path

import pytest

from plugins.newsroom.walking import MUCH, content_of, stamp_of, stamps_in, walk

NAMES = ("b.md", "a/c.md", "a/.hidden", "a/c.md~", ".git/x", "a/b/d.jpg", "#a#", "Thumbs.db")


def test_files_are_found_in_order_without_leftovers(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", "utf-8")

    found = [entry.path.removeprefix(f"{tmp_path}/") for entry in walk(str(tmp_path))]
    assert found == ["a", "a/b", "a/b/d.jpg", "a/c.md", "b.md"]
    assert list(stamps_in(f"{tmp_path}/")) == ["a/b/d.jpg", "a/c.md", "b.md"]
    assert stamps_in(str(tmp_path))["b.md"] == stamp_of((tmp_path / "b.md").stat())


def test_a_link_is_found_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.md").write_text("x", "utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "real")

    assert list(stamps_in(str(tmp_path))) == ["link", "real/a.md"]


@pytest.mark.parametrize("size", [0, 3, MUCH, 5 * MUCH])
@pytest.mark.parametrize("thought", [0, 3, MUCH])
def test_a_file_is_read_whole_however_large_it_was_thought_to_be(
    tmp_path: Path, size: int, thought: int
) -> None:
    data = bytes(range(256)) * (size // 256 + 1)
    (tmp_path / "a").write_bytes(data[:size])

    assert content_of(str(tmp_path / "a"), thought) == data[:size]
