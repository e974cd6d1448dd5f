"""A text is cut into blocks as Python-Markdown cuts it, and every character knows its place."""

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import example, given

from plugins.newsroom.clean_html import to_html
from plugins.newsroom.prose import Block, read_blocks

from .markdown import DOCUMENTS, TANGLES


def shown(blocks: tuple[Block, ...]) -> list[str]:
    """Return the blocks as the table below writes them."""
    return [_shown(block) for block in blocks]


def _shown(block: Block) -> str:
    if block.kind in {"code", "html"}:
        return block.kind
    quote = "" if block.quote is None else f" in quote {block.quote}"
    return f"{block.kind}{quote}: {block.prose.text}"


@pytest.mark.parametrize(
    ("markdown", "blocks"),
    [
        ("", []),
        (" \n\n", []),
        ("One\ntwo", ["paragraph: One two"]),
        ("One\n\ntwo", ["paragraph: One", "paragraph: two"]),
        ("# One #", ["heading: One"]),
        ("## One\ntwo", ["heading: One", "paragraph: two"]),
        ("One\n## two", ["paragraph: One", "heading: two"]),
        ("One\n> two", ["paragraph: One", "paragraph in quote 1: two"]),
        ("One\n===\ntwo", ["heading: One", "paragraph: two"]),
        ("One\n---\n", ["heading: One"]),
        ("One\n\n---\n\ntwo", ["paragraph: One", "paragraph: two"]),
        ("- One\n- two", ["item: One", "item: two"]),
        ("1. One\n2. two", ["item: One", "item: two"]),
        ("- One\n\n- two", ["item: One", "item: two"]),
        ("- One\n  more\n\n    still\n- two", ["item: One more", "item: still", "item: two"]),
        ("- One\n    - inner", ["item: One", "item: inner"]),
        ("> One", ["paragraph in quote 1: One"]),
        ("> One\nlazy", ["paragraph in quote 1: One lazy"]),
        ("> One\n>\n> two", ["paragraph in quote 1: One", "paragraph in quote 1: two"]),
        ("> One\n\ntwo\n\n> three", [
            "paragraph in quote 1: One", "paragraph: two", "paragraph in quote 2: three",
        ]),
        ("> One\n\n> two", ["paragraph in quote 1: One", "paragraph in quote 1: two"]),
        ("> One\n> — Ann", ["paragraph in quote 1: One", "paragraph in quote 1: — Ann"]),
        ("> — Ann", ["paragraph in quote 1: — Ann"]),
        ("One\n— Ann", ["paragraph: One — Ann"]),
        ("> - One", ["item in quote 1: One"]),
        ("> > One", ["paragraph in quote 2: One"]),
        ("    code", ["code"]),
        ("```\none\n\ntwo\n```\nthree", ["code", "paragraph: three"]),
        ("~~~\none\n~~~", ["code"]),
        ("<div>\nOne\n</div>", ["html"]),
        ("[a]: https://example.org", []),
        ("<!-- no -->\nOne", ["paragraph: One"]),
        ("<!-- no\n\nno -->\n\nOne", ["paragraph: One"]),
        ("<!-- no --> One\ntwo", ["paragraph: One two"]),
        ("> <!-- no -->\n> One", ["paragraph in quote 1: One"]),
    ],
)  # fmt: skip
def test_blocks(markdown: str, blocks: list[str]) -> None:
    assert shown(read_blocks(markdown)) == blocks


def test_a_block_knows_its_place() -> None:
    body = "One\n\n> two\n> three\n"
    _, quote = read_blocks(body)

    assert body[quote.start : quote.end] == "two\n> three"


@given(TANGLES | DOCUMENTS)
@example("> One\n\nlazy")
def test_every_character_knows_its_place(body: str) -> None:
    last = -1
    for block in read_blocks(body):
        prose = block.prose
        for position, character in enumerate(prose.text):
            start, end = prose.source(position), prose.source_end(position + 1)
            assert 0 <= start < end <= len(body)
            assert start >= last
            if end - start == 1:
                assert character == body[start] or (character, body[start]) == (" ", "\n")
            else:
                assert body[start] in "&\\<"  # an entity, an escape, an address
            last = start


@pytest.mark.parametrize("marks", [">", "> ", "   > ", "> - ", "- > ", "1. > * > "])
def test_quotes_may_be_as_deep_as_somebody_types(marks: str) -> None:
    body = f"{marks * 3_000}She came."

    (block,) = read_blocks(body)
    assert block.prose.text.endswith("She came.")
    assert body[block.start : block.end].endswith("She came.")


def visible_text(html: str) -> list[str]:
    """Return the words of each element that holds words, as a reader sees them."""
    soup = BeautifulSoup(f"<body>{html}</body>", "html.parser")
    texts = []
    for element in soup.find_all(["p", "li", "h2", "h3", "h4", "h5", "h6"]):
        assert isinstance(element, Tag)
        if element.find(["p", "ul", "ol", "blockquote"]) is None:
            texts.append(" ".join(element.get_text().split()))
    return [text for text in texts if text]


@given(DOCUMENTS)
def test_the_words_are_those_that_readers_see(markdown: str) -> None:
    blocks = [block for block in read_blocks(markdown) if block.kind not in {"code", "html"}]
    words = [" ".join(block.prose.text.split()) for block in blocks]

    assert [text for text in words if text] == visible_text(to_html(markdown))
