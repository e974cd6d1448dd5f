"""Inline markup is taken out; what remains are the words, each in its place."""

import pytest
from hypothesis import given

from plugins.newsroom.prose import Prose, plain_prose, read_blocks
from plugins.newsroom.prose.inline import read_inline

from .markdown import TANGLES


def prose(markdown: str) -> Prose:
    return read_inline([(0, markdown)])


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("plain words", "plain words"),
        ("*one* _two_ **three** __four__ ***five***", "one two three four five"),
        ("**one *two* three**", "one two three"),
        ("snake_case_name and a*b and 2 * 3", "snake_case_name and a*b and 2 * 3"),
        ("Conditions apply* and *not* more", "Conditions apply* and not more"),
        ("a _ b * c", "a _ b * c"),
        ("*unclosed", "*unclosed"),
        (r"\*not emphasis\* \# 1\. \\ \a", r"*not emphasis* # 1. \ \a"),
        ("`*code*` and ``a ` b``", "*code* and a ` b"),
        ("`unclosed", "`unclosed"),
        ("[words](/address)", "words"),
        ('[words](/address "A title")', "words"),
        ("[*words*](/a(b)c)", "words"),
        ("*a [b*](/c)", "*a b*"),
        ("[a *b](/c) d*", "a *b d*"),
        ("[no link] and [none](a b c)", "[no link] and [none](a b c)"),
        ("![](/picture)", ""),
        ("a ![alt](/picture) b", "a alt b"),
        ("<https://example.org/a_b> <me@example.org>", "https://example.org/a_b me@example.org"),
        ("<b>bold</b> x<y <!-- no --> z", "bold x<y  z"),
        ("R&amp;D &mdash; &#8212; &#x2014; AT&T &bogus;", "R&D — — — AT&T &bogus;"),
        ("[words]{by=ann}", "words"),
        ("“words”{.not-a-statement}", "“words”"),
        ("a {by=ann} b", "a {by=ann} b"),
        ("[words]{some braces}", "words{some braces}"),
    ],
)
def test_words(markdown: str, text: str) -> None:
    assert prose(markdown).text == text


def test_lines_may_lie_apart_in_the_source() -> None:
    body = "> one *two*\n> three"
    (block,) = read_blocks(body)
    text = block.prose.text

    assert text == "one two three"
    assert body[block.prose.source(text.index("three")) :] == "three"


@pytest.mark.parametrize(
    ("words", "source"),
    [("Waller", (5, 11)), ("Neil Gibson", None), ("AT&T plc", None), ("a*b", None)],
)
def test_a_range_without_markup_has_one_in_the_source(
    words: str, source: tuple[int, int] | None
) -> None:
    read = prose(r"Dave Waller, Neil *Gibson* of AT&amp;T plc, a\*b")
    start = read.text.index(words)

    assert read.contiguous_source(start, start + len(words)) == source


def test_an_entity_and_an_escape_are_one_character_each() -> None:
    read = prose(r"a&amp;b\*c")

    assert [read.source(position) for position in range(5)] == [0, 1, 6, 7, 9]
    assert [read.source_end(position) for position in range(1, 6)] == [1, 6, 7, 9, 10]


def test_links_and_images_know_their_words_and_their_place() -> None:
    read = prose("See [her *page*]({person}ann-lee) and ![]({photo}meeting).")

    (link,), (image,) = read.links, read.images
    assert read.text[link.start : link.end] == "her page"
    assert (link.target, link.offset) == ("{person}ann-lee", 4)
    assert (image.target, image.offset, image.image) == ("{photo}meeting", 38, True)


@pytest.mark.parametrize(
    ("markdown", "words", "opening", "closing"),
    [
        ("a [b c]{by=ann} d", "b c", "[", "]{by=ann}"),
        ("a “b c”{by=ann} d", "“b c”", "", "{by=ann}"),
        ('a "b c"{by=ann} d', '"b c"', "", "{by=ann}"),
        ("a “b ‘c’ “d” e”{by=ann}", "“b ‘c’ “d” e”", "", "{by=ann}"),
        ("[a *b* [c](/d)]{by=ann}", "a b c", "[", "]{by=ann}"),
        ("*[a b]{by=ann}*", "a b", "[", "]{by=ann}"),
        ("[a [b] c]{by=ann}", "a [b] c", "[", "]{by=ann}"),
    ],
)
def test_a_span_follows_a_bracket_or_a_closing_mark(
    markdown: str, words: str, opening: str, closing: str
) -> None:
    read = prose(markdown)
    (span,) = read.spans

    assert read.text[span.start : span.end] == words
    assert markdown[slice(*span.opening)] == opening
    assert markdown[slice(*span.closing)] == closing
    assert span.attributes.values == {"by": "ann"}


@pytest.mark.parametrize(
    "markdown", ["[a]{by=}", "[a]{by ann by=x}", '“a”{by="x}', "b]{by=ann}", "[a]{.b!c d}"]
)
def test_attributes_that_cannot_be_read_are_malformed(markdown: str) -> None:
    read = prose(markdown)

    assert read.spans == ()
    assert len(read.malformed) == 1


@pytest.mark.parametrize("markdown", ["[a]{}", "[a] {by=ann}", "a{by=ann}", "[a]{see note}"])
def test_braces_elsewhere_are_words(markdown: str) -> None:
    read = prose(markdown)

    assert (read.spans, read.malformed) == ((), ())
    assert "{" in read.text


def test_code_and_addresses_are_no_prose() -> None:
    read = prose("a `b c` d <https://e.f> g")

    assert [read.text[start:end] for start, end in read.opaque] == ["b c", "https://e.f"]


def test_plain_prose_has_no_markup() -> None:
    read = plain_prose("*Ann* & [Ben]", 10)

    assert (read.text, read.source(0), read.source_end(6)) == ("*Ann* & [Ben]", 10, 16)


@given(TANGLES)
def test_every_range_lies_in_the_text(markdown: str) -> None:
    read = read_inline([(0, markdown)])

    targets = [(target.start, target.end) for target in (*read.links, *read.images)]
    for start, end in [*targets, *read.opaque]:
        assert 0 <= start <= end <= len(read.text)
    for span in read.spans:
        assert 0 <= span.start <= span.end <= len(read.text)
        assert span.opening[0] <= span.opening[1] <= span.closing[0] < span.closing[1]
        assert markdown[span.closing[1] - 1] == "}"
