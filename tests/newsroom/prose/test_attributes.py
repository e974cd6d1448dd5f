"""Attributes are written as Pandoc writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.prose.attributes import Attributes, parse_attributes


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("#own-id", Attributes("own-id")),
        (".not-a-statement", Attributes(classes=("not-a-statement",))),
        ("by=neil-gibson", Attributes(values={"by": "neil-gibson"})),
        ('as="Programme Director"', Attributes(values={"as": "Programme Director"})),
        ("as=“Programme Director”", Attributes(values={"as": "Programme Director"})),
        ('as=""', Attributes(values={"as": ""})),
        ("on=2014-05-13", Attributes(values={"on": "2014-05-13"})),
        ("  by=a   for=b  ", Attributes(values={"by": "a", "for": "b"})),
        ("by=a by=b", Attributes(values={"by": "b"})),
        ('#i .c .d by=a as="B, C"', Attributes("i", ("c", "d"), {"by": "a", "as": "B, C"})),
        ("data-x=Zoë", Attributes(values={"data-x": "Zoë"})),
    ],
)
def test_attributes(text: str, read: Attributes) -> None:
    assert parse_attributes(text) == read


@pytest.mark.parametrize(
    "text",
    ["", "  ", "by", "by=", "by= a", "=a", '"a"', 'as="open', "as=a b", 'as="a"by=b', "#", "."],
)  # fmt: skip
def test_what_are_no_attributes(text: str) -> None:
    assert parse_attributes(text) is None


@pytest.mark.parametrize("text", ["a=b" * 20_000 + "!", ". " * 20_000, '="' * 20_000])
def test_long_text_takes_no_long_time(text: str) -> None:
    assert parse_attributes(text) is None or "b" in text


@given(st.text() | st.text('#.="“” ab-{}'))
def test_any_text_is_attributes_or_not(text: str) -> None:
    read = parse_attributes(text)

    assert read is None or read.id or read.classes or read.values
