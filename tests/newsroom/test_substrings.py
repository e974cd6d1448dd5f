"""Whether short strings stand in a text is told as Python tells it of each."""

from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.substrings import holds_any


@given(st.text(alphabet="ab\n "), st.lists(st.text(alphabet="ab\n ", min_size=1, max_size=3)))
def test_it_holds_any_of_them_if_it_holds_one(text: str, strings: list[str]) -> None:
    assert holds_any(text, strings) == any(string in text for string in strings)
