"""The command that lists statements, as a person or a program calls it."""

import json
from pathlib import Path

import pytest

from plugins.statements.__main__ import main

ARTICLE = """---
title: A title
date: 2014-05
summary: A summary.
---
Dave Waller said: “There are real opportunities.”

“We deliver,” the minister said.
"""
KEYS = (
    *("id", "article", "line", "column", "mode", "speaker", "joint", "as_role", "organisation"),
    *("text", "certainty", "said_on", "event", "candidates"),
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "articles").mkdir(parents=True)
    (folder / "people").mkdir()
    (folder / "articles" / "news.md").write_text(ARTICLE, "utf-8")
    (folder / "people" / "dave-waller.md").write_text("---\nname: Dave Waller\n---\n", "utf-8")
    return folder


def test_lines_for_a_program(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--content", str(content), "--format", "jsonl"]) == 0
    out, err = capsys.readouterr()
    first, second = map(json.loads, out.splitlines())
    assert set(KEYS) <= set(first)
    assert (first["speaker"], first["line"], first["column"]) == ("dave-waller", 6, 19)
    assert (second["speaker"], second["candidates"]) == (None, ["dave-waller"])
    assert "Who said this?" in err


def test_text_for_a_person(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--content", str(content), str(content / "articles" / "news.md")]) == 0
    out = capsys.readouterr().out
    assert "dave-waller [direct, named: Dave Waller said]" in out
    assert "who said this? (dave-waller)" in out


def test_a_folder_that_is_not_there() -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--content", "nowhere"])
    assert stopped.value.code == 2
