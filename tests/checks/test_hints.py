"""What a finding says to write is right once it is written so."""

from pathlib import Path

import pytest

from .content import problems_of
from .examples import File

BOARD = File("organisations/river-board.md", "names: [{name: River Board}]")


@pytest.mark.parametrize(
    ("target", "meant"),
    [
        ("/organisations/river-bord/", "/organisations/river-board/"),
        ("/organisations/river-bord", "/organisations/river-board/"),
        ("/sitemaps.xml", "/sitemap.xml"),
    ],
)
def test_the_address_that_is_nearest_can_be_copied(target: str, meant: str, tmp_path: Path) -> None:
    (tmp_path / "before").mkdir()
    (found,) = problems_of((File("articles/news.md", f"See [it]({target})."), BOARD), tmp_path)
    assert (found.rule, found.hint) == ("broken-link", f"Did you mean “{meant}”?")

    (tmp_path / "after").mkdir()
    mended = File("articles/news.md", f"See [it]({meant}).")
    assert problems_of((mended, BOARD), tmp_path / "after") == []
