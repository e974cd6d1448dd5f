"""Patterns that cannot match are left out, and plain paragraphs are not converted: the HTML is the
same as that of the whole text with every pattern."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from plugins.newsroom.clean_html import (
    EMPHASIS,
    FENCED_CODE,
    TRIGGERS,
    converted,
    needed_patterns,
    to_html,
)

ROOT = Path(__file__).parents[2]
ALL = Markdown(extensions=[FENCED_CODE, "tables", "sane_lists"], output_format="html")
PIECES = (
    *"`\\[]()<>&*_|—\t\n\r\x02\x03", "![", "  \n", " \n", "\n\n", "a", "b c", "&amp;", "https://example.org",
    "<b>", "</b>", "[a]: b", "> ", "- ", "1. ", "    ", "```", "~~~", "\ue000m0\ue002",
    "=", "---", "+ ", "# ", ":", "12", ". ", "| a | b |\n|---|---|\n", "\N{NO-BREAK SPACE}",
    "\u2028", "Words.\n\nMore words.\n\n", "> More words.\n", ">\n", "![]({photo}a-1)",
    "\n\n![]({photo}a-1)\n\n", "\n\n<!-- -->\n\n",
)  # fmt: skip


def with_all_patterns(markdown: str) -> str:
    """Return the HTML of a text that is converted as a whole, with every pattern tried."""
    return converted(markdown, frozenset({EMPHASIS, FENCED_CODE, *TRIGGERS}))


def test_every_pattern_of_the_library_has_a_trigger() -> None:
    names = {EMPHASIS, *TRIGGERS}
    assert len(ALL.inlinePatterns) == len(names)
    assert all(name in ALL.inlinePatterns for name in names)


@pytest.mark.parametrize(
    ("markdown", "patterns"),
    [
        ("Plain words, “quoted”.", set()),
        ("a *b*", {EMPHASIS}),
        ("a_b", {EMPHASIS}),
        ("AT&T", {"entity"}),
        ("one  \ntwo", {"linebreak"}),
        ("one\t\ntwo", {"linebreak"}),
        ("a `b`", {"backtick", FENCED_CODE}),
        ("~~~", {FENCED_CODE}),
    ],
)
def test_only_what_can_match_is_tried(markdown: str, patterns: set[str]) -> None:
    assert needed_patterns(markdown) == patterns


@pytest.mark.parametrize(
    "markdown",
    [
        "Plain words.\n\n“More of them”,\nin two lines.\n",
        "Words\n\n> said\n\nand more\n\n> said again\n\n> at once",
        "- one\n\n- two\n\nbetween\n\n- three",
        "1. one\n\n2014 was a year.\n\n2014. That is an item.",
        "Words\n=====\n\nWords\n=not a line",
        "    code\n\n\nwords",
        "[a]\n\nwords\n\n[a]: https://example.org",
        "<div>\n\nwords\n\n</div>",
        "```\n\nwords\n\n```",
        "a\N{NO-BREAK SPACE}b",
        "Words\n\n> said\n> in two lines\n>\n> — by somebody\n\n> and more",
        "> said\n>\n> \n\n<!-- -->\n\n> said again\n>\n> \n\n<!-- -->\n\nwords",
        "Words\n\n> said last\n>\n> \n\n<!-- -->\n\n",
        "> said\n\n> *said*",
        "- one\n\n> said\n\n- two",
        "Words\n\n![]({photo}a-1)\n\n![]({photo}a-2)\n\n> said\n\n![]({photo}a-1)\n\n- one",
    ],
)
def test_what_stands_between_blank_lines_is_as_in_the_whole_text(markdown: str) -> None:
    assert to_html(markdown) == with_all_patterns(markdown)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(max_examples=1000, deadline=None)
def test_the_html_is_that_of_all_patterns(markdown: str) -> None:
    assert to_html(markdown) == with_all_patterns(markdown)


@pytest.mark.parametrize("path", sorted(ROOT.glob("content/**/*.md")), ids=lambda path: path.stem)
def test_the_html_of_the_content_is_that_of_all_patterns(path: Path) -> None:
    text = path.read_text("utf-8")
    assert to_html(text) == with_all_patterns(text)
