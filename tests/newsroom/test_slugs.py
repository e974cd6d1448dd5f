"""Words become addresses as the library makes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slugify import slugify

from plugins.newsroom.slugs import slug

WORDS = st.text(st.sampled_from("abzABZ019 -_.,'&é"), max_size=12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("life sciences", "life-sciences"),
        ("AI", "ai"),
        ("bad--date", "bad-date"),
        ("Café culture", "cafe-culture"),
        ("R&D", "r-d"),
        ("…", ""),
    ],
)
def test_addresses_have_small_letters_digits_and_hyphens(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(WORDS | st.text(max_size=8))
def test_it_is_what_the_library_makes(text: str) -> None:
    assert slug(text) == slugify(text)
