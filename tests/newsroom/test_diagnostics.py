"""A problem is shown with its line, and the fault in it underlined."""

from pathlib import Path

import pytest

from plugins.newsroom.diagnostics import (
    WIDTH,
    coloured,
    count_of,
    describe,
    lines_below,
    underlined,
)
from plugins.newsroom.problem import Level, Location, Problem

LONG = "word " * 100


@pytest.mark.parametrize(
    ("line", "column", "length", "marks"),
    [
        ("She said “Yes, we are.” to him", 10, 0, "         ^^^^^^^^^^^^^^"),
        ("She said Yes", 5, 0, "    ^^^^"),
        ("She said Yes", 5, 2, "    ^^"),
        ("[the words](there) end", 1, 0, "^^^^^^^^^^^^^^^^^^"),
        ("<b>bold</b>", 1, 0, "^^^"),
        ("date: 2014-13-01", 7, 0, "      ^^^^^^^^^^"),
        ("short", 6, 0, "     ^"),
        ("short", 60, 0, "     ^"),
        ("«We are.» He left", 1, 0, "^^^^^^^^^"),
        ("“no end", 1, 0, "^^^^^^^"),
        ("", 1, 0, "^"),
    ],
)
def test_what_begins_at_a_place_is_underlined(
    line: str, column: int, length: int, marks: str
) -> None:
    assert underlined(line, column, length) == (line, marks)


@pytest.mark.parametrize("column", [1, 41, 251, 496])
def test_of_a_long_line_the_part_around_the_fault_is_shown(column: int) -> None:
    excerpt, marks = underlined(LONG.strip(), column, 0)

    start = marks.index("^")
    assert excerpt[start : len(marks)] == "word"
    assert len(excerpt) <= WIDTH + 2


def test_problems_are_grouped_by_file_and_counted(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("one\ntwo\tthree\n", "utf-8")
    problems = [
        Problem(Location("b.md"), "there", "No such file.", "Add it."),
        Problem(Location("a.md", 2, 5), "three", "Wrong.", "Write this.\nOr that.", Level.NOTE),
        Problem(Location("a.md", 1, 1), "one", "Wrong.", expected="two"),
    ]

    assert describe(problems, lines_below(tmp_path)) == (
        "a.md:1:1: error: Wrong. [one]\n"
        "  1 | one\n"
        "    | ^^^\n"
        "    Expected: two\n"
        "a.md:2:5: note: Wrong. [three]\n"
        "  2 | two three\n"
        "    |     ^^^^^\n"
        "    Write this.\n"
        "    Or that.\n"
        "\n"
        "b.md:1:1: error: No such file. [there]\n"
        "    Add it.\n"
        "\n"
        "2 errors, 1 note in 2 files"
    )


def test_of_a_picture_no_line_is_shown(tmp_path: Path) -> None:
    (tmp_path / "a.gif").write_bytes(b"GIF89a\0\1")

    problem = Problem(Location("a.gif"), "picture-type", "It moves.")
    assert describe([problem], lines_below(tmp_path)).startswith(
        "a.gif:1:1: error: It moves. [picture-type]\n\n"
    )


def test_of_a_file_elsewhere_on_the_disk_no_line_is_shown(tmp_path: Path) -> None:
    (tmp_path / "keys.txt").write_text("secret\n", "utf-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").symlink_to(tmp_path / "keys.txt")

    problem = Problem(Location("content/a.md"), "symbolic-link", "This is a link.")
    assert "secret" not in describe([problem], lines_below(tmp_path))


def test_nothing_wrong_is_nothing_to_show(tmp_path: Path) -> None:
    assert describe([], lines_below(tmp_path)) == ""


def test_a_terminal_is_given_no_orders() -> None:
    problem = Problem(Location("a\x1b[2J.md"), "rule", "Red \x1b[31m text\u202e.", "\x07Bell.")

    shown = describe([problem], lambda _: "\x1b]0;title\x07")

    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_colours_mark_the_level_and_the_place() -> None:
    shown = describe([Problem(Location("a.md"), "rule", "Wrong.")], lambda _: "text", coloured)

    assert "\x1b[31;1merror\x1b[0m" in shown
    assert "\x1b[1ma.md:1:1\x1b[0m" in shown


def test_one_of_a_thing_is_not_called_many() -> None:
    assert count_of([Problem(Location("a.md"), "rule", "Wrong.")]) == "1 error in 1 file"
