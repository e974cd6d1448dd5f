"""What is certain is mended and shown; what people said, and what is not certain, stays."""

from pathlib import Path

import pytest

from plugins.checks.__main__ import main
from plugins.checks.fixing import replaced
from plugins.newsroom.problem import Location, Replacement
from tests.conftest import ROOT

from .content import files_of
from .examples import write

KNOWN = {"people/tom-durrands.md": "name: Tom Durrands"}


def fix(texts: dict[str, str], root: Path) -> Path:
    content = write(files_of({**KNOWN, **texts}), root)
    settings = str(ROOT / "pelicanconf.py")
    arguments = ["--settings", settings, "--since", "nothing", "--content", str(content)]
    main([*arguments, "--fix"])
    return content


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("Tom Durands came.", "Tom Durrands came."),
        ("It's the board's.", "It’s the board’s."),
        ('Tom Durrands said: "We are ready."', "Tom Durrands said: “We are ready.”"),
        ('Tom Durrands said: "It\'s ready."', "Tom Durrands said: “It's ready.”"),
        ("Tom Durrands: “Tom Durands is ready.”", "Tom Durrands: “Tom Durands is ready.”"),
        ("> Tom Durands is ready.\n>\n> — Tom Durrands", None),
        ("A cafe\u0301.", "A café."),
        ("Tom Durrands said: “A cafe\u0301 opened.”", None),
        ("`Tom Durands`, 6'2\" and <https://example.org/it's>", None),
        ("The board recieved it.", None),
    ],
)
def test_words_are_mended_outside_quotation_marks(
    written: str, mended: str | None, tmp_path: Path
) -> None:
    content = fix({"articles/news.md": written}, tmp_path)

    text = (content / "articles/news.md").read_text("utf-8")
    assert text.split("---\n", 2)[2] == f"{mended or written}\n"


@pytest.mark.parametrize("title", ["Tom Durands came", '"Tom Durands came"', "'Tom Durands came'"])
def test_fields_are_mended_too(title: str, tmp_path: Path) -> None:
    content = fix({"articles/news.md": f"title: {title}\n---\nThe board met."}, tmp_path)

    expected = title.replace("Durands", "Durrands")
    assert f"title: {expected}\n" in (content / "articles/news.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("title", "mended"),
    [
        ("'It''s Tom Durands'", "'It''s Tom Durrands'"),
        (r'"The \"big\" day of Tom Durands"', r'"The \"big\" day of Tom Durrands"'),
        ("'Tom Durands and Ann''s \"big\" day'", "'Tom Durrands and Ann''s “big” day'"),
    ],
)
def test_a_field_that_is_mended_can_still_be_read(title: str, mended: str, tmp_path: Path) -> None:
    content = fix({"articles/news.md": f"title: {title}\n---\nIt's Tom Durands."}, tmp_path)

    text = (content / "articles/news.md").read_text("utf-8")
    assert f"title: {mended}\n" in text
    assert text.endswith("\nIt’s Tom Durrands.\n")


def test_a_speaker_whom_the_register_lacks_is_given_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = fix({"articles/news.md": "“We are ready to begin,” said Ann Lee."}, tmp_path)

    assert (content / "people/ann-lee.md").read_text("utf-8") == "---\nname: Ann Lee\n---\n"
    out = capsys.readouterr().out
    assert "--- /dev/null\n+++ b/content/people/ann-lee.md\n" in out
    assert "+name: Ann Lee\n" in out
    assert "unknown-speaker" not in out


def test_a_misspelt_speaker_is_not_given_a_file(tmp_path: Path) -> None:
    content = fix({"articles/news.md": "“We are ready to begin,” said Tom Durands."}, tmp_path)

    assert [path.name for path in (content / "people").iterdir()] == ["tom-durrands.md"]
    assert "said Tom Durrands." in (content / "articles/news.md").read_text("utf-8")


def test_line_ends_stay_as_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = fix({"articles/news.md": "Tom Durands came.\\r\nHe left."}, tmp_path)

    assert b"Tom Durrands came.\r\nHe left." in (content / "articles/news.md").read_bytes()
    assert "+Tom Durrands came.\n He left.\n" in capsys.readouterr().out


def test_words_that_do_not_stand_there_are_not_replaced() -> None:
    changes = [
        Replacement(Location("a.md", 1, 1), "two", "three"),
        Replacement(Location("a.md", 1, 5), "two", "three"),
        Replacement(Location("a.md", 9, 1), "two", "three"),
    ]

    assert replaced("one two", changes) == "one three"
