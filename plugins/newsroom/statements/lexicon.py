"""The words of grammar by which statements are read, from `data/grammar-words.txt`."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def grammar_words(name: str) -> frozenset[str]:
    """Return the words of one list of the file."""
    return _lists()[name]


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    text = files("plugins.newsroom").joinpath("data", "grammar-words.txt").read_text("utf-8")
    found: dict[str, set[str]] = defaultdict(set)
    for line in text.splitlines():
        name, colon, words = line.partition("#")[0].partition(":")
        if colon:
            found[name.strip()].update(words.split())
    return {name: frozenset(words) for name, words in found.items()}
