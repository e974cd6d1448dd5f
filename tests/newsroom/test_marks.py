"""Marks in the source become tags in the HTML, which stays well-formed and says the same."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.clean_html import to_html
from plugins.newsroom.marks import VOID, Edit, Wrapper, apply_edits, mark, point, weave
from plugins.newsroom.prose import Block, read_blocks

from .prose.markdown import DOCUMENTS, TANGLES

WRAPPERS = {
    "s": Wrapper("<q>", "</q>", '<q class="again">', "<small></small>"),
    "m": Wrapper('<a href="/m">', "</a>"),
    "n": Wrapper('<a href="/n">', "</a>"),
}
QUOTES = {"b": Wrapper('<figure id="b">', "</figure>")}


def woven(text: str) -> str:
    """Weave HTML in which `(s…s)` stands for a mark."""
    for key in (*WRAPPERS, *QUOTES, "unknown"):
        text = text.replace(f"({key}:", f"\ue000{key}\ue002").replace(
            f":{key})", f"\ue001{key}\ue002"
        )
    return weave(text, WRAPPERS, QUOTES)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>one</p>", "<p>one</p>"),
        ("<p>(m:one:m) two</p>", '<p><a href="/m">one</a> two</p>'),
        ("<p>(s:one (m:two:m):s)</p>", '<p><q>one <a href="/m">two</a></q><small></small></p>'),
        ("<p>(s:a <em>b:s) c</em></p>",
         '<p><q>a </q><em><q class="again">b</q><small></small> c</em></p>'),
        ("<p>(s:a</p>\n<p>b:s)</p>",
         '<p><q>a</q></p>\n<p><q class="again">b</q><small></small></p>'),
        ("<p>(s:a<br>b:s)</p>", '<p><q>a</q><br><q class="again">b</q><small></small></p>'),
        ("<p>(s:a <code>b</code>:s)</p>", "<p><q>a </q><code>b</code><small></small></p>"),
        ("<p>(s:a (m:b:s) c:m)</p>",
         '<p><q>a <a href="/m">b</a></q><small></small><a href="/m"> c</a></p>'),
        ("<p>(m::m)one</p>", "<p>one</p>"),
        ("<p>(m:one</p>", '<p><a href="/m">one</a></p>'),
        ("<p>one:m)</p>", "<p>one</p>"),
        ("<p>(unknown:one:unknown)</p>", "<p>one</p>"),
        ("<p>(m:one:m) (m:two:m)</p>", '<p><a href="/m">one</a> two</p>'),
        ("<blockquote>\n<p>(b:one</p>\n</blockquote>", '<figure id="b">\n<p>one</p>\n</figure>'),
        ("<blockquote><blockquote>(b:a</blockquote></blockquote>",
         '<blockquote><figure id="b">a</figure></blockquote>'),
        ("<p>(b:one</p>", "<p>one</p>"),
        ('<p><a href="{person}a(m:b">x</a></p>', '<p><a href="{person}ab">x</a></p>'),
    ],
)  # fmt: skip
def test_weaving(html: str, expected: str) -> None:
    assert woven(html) == expected


def test_edits_at_one_place_close_before_they_open() -> None:
    edits = [*mark("all", 0, 6), *mark("b", 3, 6), *mark("a", 0, 3), *mark("c", 3, 4)]
    shown = apply_edits("onetwo", edits)
    for character, bracket in (("\ue000", "<"), ("\ue001", "/"), ("\ue002", ">")):
        shown = shown.replace(character, bracket)

    assert shown == "<all><a>one/a><b><c>t/c>wo/b>/all>"


def test_edits_cut_and_insert() -> None:
    assert apply_edits("[words]{by=ann} end", [Edit(0, 1), Edit(6, 15, "!")]) == "words! end"


def test_a_point_stands_inside_what_opens_there() -> None:
    assert apply_edits("x", [point("b", 0)]) == "\ue000b\ue002x"


class Structure(HTMLParser):
    """Collects the text of HTML, and checks that every element is closed in its turn."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.open += [tag] if tag not in VOID else []

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def places(blocks: tuple[Block, ...]) -> list[list[tuple[int, int]]]:
    """Return the source range of each character of each block that has words."""
    return [
        [
            (block.prose.source(position), block.prose.source_end(position + 1))
            for position in range(len(block.prose.text))
        ]
        for block in blocks
        if block.kind in {"paragraph", "item"} and block.prose.text
    ]


def has_no_lone_star(markdown: str) -> bool:
    """Whether no star is a mere character: a mark beside it can make two of them emphasis."""
    return "apply*" not in markdown and "5_" not in markdown


@given(DOCUMENTS.filter(has_no_lone_star), st.data())
def test_marked_words_are_the_same_words(markdown: str, data: st.DataObject) -> None:
    edits: list[Edit] = []
    for key, block in zip(WRAPPERS, places(read_blocks(markdown)), strict=False):
        first = data.draw(st.integers(0, len(block) - 1))
        last = data.draw(st.integers(first, len(block) - 1))
        edits += mark(key, block[first][0], block[last][1])
    html = weave(to_html(apply_edits(markdown, edits)), WRAPPERS, QUOTES)

    assert Structure(html).words == Structure(to_html(markdown)).words


@given(TANGLES | DOCUMENTS, st.data())
def test_marks_anywhere_leave_well_formed_html_and_no_trace(
    markdown: str, data: st.DataObject
) -> None:
    edits: list[Edit] = []
    for key in (*WRAPPERS, "b", "unknown"):
        start = data.draw(st.integers(0, len(markdown)))
        edits += mark(key, start, data.draw(st.integers(start, len(markdown))))
    html = weave(to_html(apply_edits(markdown, edits)), WRAPPERS, QUOTES)

    Structure(html)
    assert not set("\ue000\ue001\ue002") & set(html)
