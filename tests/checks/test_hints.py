"""What a finding says to write is right once it is written so."""

import re
from pathlib import Path

import pytest

from plugins.newsroom.problem import Level, Problem

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


FIRST = "corrections:\n  - {date: 2026-01-02, note: A first one.}\n"
SAID = "Ann Lee said: “We will build forty homes by the river.”"
ANN = File("people/ann-lee.md", "name: Ann Lee")


@pytest.mark.parametrize(
    "earlier", ["", "corrections:\n  - {date: 2026-01-02, note: A first one.}\n"]
)
@pytest.mark.parametrize(
    "now",
    [
        SAID.replace("river", "lake"),
        SAID.replace("We will build", "We built"),
        "The board met.",
    ],
)
def test_the_correction_that_is_asked_for_can_be_copied(
    now: str, earlier: str, tmp_path: Path
) -> None:
    published = File("articles/news.md", f"byline: Staff\n{earlier}---\n{SAID}"), ANN
    changed = File("articles/news.md", f"byline: Staff\n{earlier}---\n{now}")
    (tmp_path / "changed").mkdir()
    (found,) = errors_of((changed, ANN), tmp_path / "changed", published)

    lines = found.hint.split("\n")
    rows = "\n".join(line for line in lines if line.startswith((" ", "corrections:")))
    kept = re.search(r"write (\{#\S+\})", found.hint)
    words = now.replace("”", f"”{kept[1]}") if kept else now
    (tmp_path / "corrected").mkdir()
    corrected = File("articles/news.md", f"byline: Staff\n{earlier}{rows}\n---\n{words}")
    assert errors_of((corrected, ANN), tmp_path / "corrected", published) == []


def errors_of(files: tuple[File, ...], root: Path, published: tuple[File, ...]) -> list[Problem]:
    problems = problems_of(files, root, published)
    return [problem for problem in problems if problem.level is Level.ERROR]
