"""Patterns that cannot match are left out, and the HTML is the same as with all of them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from plugins.newsroom import clean_html
from plugins.newsroom.clean_html import EMPHASIS, FENCED_CODE, TRIGGERS, needed_patterns, to_html

ROOT = Path(__file__).parents[2]
ALL = Markdown(extensions=[FENCED_CODE, "tables", "sane_lists"], output_format="html")
PIECES = (
    *"`\\[]()<>&*_|—\t\n\r\x02\x03", "![", "  \n", " \n", "\n\n", "a", "b c", "&amp;", "https://example.org",
    "<b>", "</b>", "[a]: b", "> ", "- ", "1. ", "    ", "```", "~~~", "\ue000m0\ue002",
)  # fmt: skip


def with_all_patterns(markdown: str) -> str:
    """Return what `to_html` gives when every pattern is tried."""
    needed = clean_html.needed_patterns
    try:
        clean_html.needed_patterns = lambda _: frozenset({EMPHASIS, FENCED_CODE, *TRIGGERS})
        return to_html(markdown)
    finally:
        clean_html.needed_patterns = needed


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


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(max_examples=600, deadline=None)
def test_the_html_is_that_of_all_patterns(markdown: str) -> None:
    assert to_html(markdown) == with_all_patterns(markdown)


@pytest.mark.parametrize("path", sorted(ROOT.glob("content/**/*.md")), ids=lambda path: path.stem)
def test_the_html_of_the_content_is_that_of_all_patterns(path: Path) -> None:
    text = path.read_text("utf-8")
    assert to_html(text) == with_all_patterns(text)
