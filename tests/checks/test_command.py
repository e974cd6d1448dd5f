"""`python -m plugins.checks`, as authors and CI run it."""

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.checks.__main__ import main
from tests.conftest import ROOT

from .examples import File, write

SETTINGS = ["--settings", str(ROOT / "pelicanconf.py"), "--since", "nothing"]
GOOD = (File("articles/news.md", "The board met."),)
BAD = (
    *GOOD,
    File("articles/more.md", "See [him]({person}ann-le)."),
    File("photos/meeting.md", "caption: Possibly Ann Lee with Sue Hill"),
    File("people/ann-lee.md", "name: Ann Lee"),
    File("people/sue-hill.md", "name: Sue Hill"),
)


def run(root: Path, files: tuple[File, ...], *arguments: str) -> int:
    return main([*SETTINGS, "--content", str(write(files, root)), *arguments])


def test_the_shipped_content_has_no_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(SETTINGS) == 0
    assert capsys.readouterr().out == ""


def test_an_error_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, BAD) == 1

    out = capsys.readouterr().out
    assert out.startswith("content/articles/more.md:7:5: error: There is no person")
    assert "  7 | See [him]({person}ann-le).\n    |     ^^^^^^^^^^^^^^^^^^^^^\n" in out
    assert out.endswith("1 error, 1 warning in 2 files\n")
    assert "\x1b" not in out


def test_a_warning_does_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = write(BAD, tmp_path)

    assert main([*SETTINGS, "--content", str(content), str(content / "photos")]) == 0
    assert "1 warning in 1 file" in capsys.readouterr().out


def test_only_what_is_asked_for_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = write(BAD, tmp_path)

    assert main([*SETTINGS, "--content", str(content), str(content / "articles/news.md")]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--explain", "who-said-that"], "Did you mean “who-said-this”?"),
        (["nowhere.md"], "There is no file nowhere.md."),
        ([str(ROOT / "README.md")], "README.md is not in "),
        (["--settings", "nowhere.py"], "There is no settings file nowhere.py."),
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, GOOD, *arguments) == 2
    assert said in capsys.readouterr().err


def test_a_rule_is_explained_by_its_manual_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--explain", "who-said-this"]) == 0

    out = capsys.readouterr().out
    assert out.startswith("who-said-this (error)\n\nEvery quotation has one speaker")
    assert "Bad:\n" in out


def test_rules_are_listed_with_their_levels(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*SETTINGS, "--list"]) == 0

    rows = [line.split()[:2] for line in capsys.readouterr().out.splitlines()]
    assert ["unclear-person", "warning"] in rows
    assert rows == sorted(rows)


def test_a_terminal_is_coloured_unless_no_color_is_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    run(tmp_path, BAD)
    coloured = capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    run(tmp_path, BAD)

    assert "\x1b[31;1merror" in coloured
    assert "\x1b" not in capsys.readouterr().out


def test_a_link_to_nothing_is_told_beside_an_article_that_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = write((File("articles/more.md", "See [it]({article}new)."), *GOOD), tmp_path)
    (content / "articles/wrong.md").write_text("---\ntitle: [\n---\nThe board met.\n", "utf-8")

    assert main([*SETTINGS, "--content", str(content)]) == 1

    out = capsys.readouterr().out
    assert "There is no article with the id “new”." in out
    assert "wrong.md:" in out


def test_pelican_is_not_loaded() -> None:
    code = "import sys; from plugins.checks.__main__ import main; main(sys.argv[1:]); "
    code += "sys.exit('pelican' in sys.modules)"

    subprocess.run([sys.executable, "-c", code, *SETTINGS], cwd=ROOT, check=True)  # noqa: S603
