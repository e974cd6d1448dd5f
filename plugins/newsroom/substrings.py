"""Short strings in long texts."""

from collections.abc import Iterable


def holds_any(text: str, strings: Iterable[str]) -> bool:
    """Whether any of some strings stands in a text.

    Python looks for one character in a hundredth of the time that it takes to look for two.
    """
    return any(string[0] in text and string in text for string in strings)
