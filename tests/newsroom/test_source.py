"""A file’s bytes become text, or are explained; every character of it has a place."""

import pytest

from plugins.newsroom.source import Source, decode

PATH = "content/people/ann-lee.md"


def test_the_place_of_a_body_without_front_matter_is_its_own() -> None:
    assert str(Source("a.md", "One\ntwo").in_body(5)) == "a.md:2:2"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("Zoë 🚀\n".encode(), "Zoë 🚀\n"),
        (b"\xef\xbb\xbftext", "text"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
    ],
)
def test_decoding(data: bytes, text: str) -> None:
    assert decode(data, PATH)[0] == text


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        ("byline: Zoë".encode("latin-1"), "1:11", "not UTF-8"),
        ("one\ntwo ë".encode("cp1252"), "2:5", "not UTF-8"),
        ("Zoë\nZoë ".encode() + b"\xff", "2:5", "not UTF-8"),
        (b"caf\xc3", "1:4", "not UTF-8"),
        (b"\xed\xa0\x80", "1:1", "not UTF-8"),
        ("---\n".encode("utf-16"), "1:1", "not UTF-8"),
        (b"\xef\xbb\xbf\n\xff", "2:1", "not UTF-8"),
        (b"one\x00two", "1:4", "U+0000"),
        (b"one\r\n\x1btwo", "2:1", "U+001B"),
        ("one\u2028two".encode(), "1:4", "U+2028"),
        ("one\n\ufefftwo".encode(), "2:1", "U+FEFF"),
        ("\x85".encode(), "1:1", "U+0085"),
        ("\uffff".encode(), "1:1", "U+FFFF"),
    ],
)
def test_what_cannot_be_read_as_text(data: bytes, place: str, message: str) -> None:
    text, problems = decode(data, PATH)

    assert text == ""
    assert str(problems[-1].where) == f"{PATH}:{place}"
    assert message in problems[-1].message
