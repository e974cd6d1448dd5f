"""The words by which captions are read, from `data/caption-words.txt`."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from plugins.newsroom.word_lists import data_lines


def caption_words(name: str) -> frozenset[str]:
    """Return the words of one list of the file."""
    return _lists()[name]


def any_of(*names: str) -> str:
    """Return the words of some lists as alternatives for a pattern, the longest first."""
    words = frozenset[str]().union(*map(caption_words, names))
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in data_lines("caption-words.txt"):
        name, colon, words = line.partition(":")
        if colon:
            found[name].update(words.split())
    return {name: frozenset(words) for name, words in found.items()}
