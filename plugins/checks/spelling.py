"""Words that are misspelt, and names that are almost those of the register."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

from plugins.newsroom.names import word_list, words_of
from plugins.newsroom.site import fold_name

Near = tuple[int, int, str]

LONG_WORD = 8
"""From this many letters on, two of a name's word may be wrong, and one before."""

RIGHT = frozenset(
    {"arbitral", "combatting", "discernable", "homogenous", "imbedded", "requestor", "requestors"}
)
"""Words of codespell's list that British dictionaries have."""

POSSESSIVE = re.compile(r"(?<=[’']s)(?= )")
"""The end of whoever owns what the next words name: no name goes on beyond it."""

SHORT_WORD = 4
"""A word of fewer letters may well be another name."""


@cache
def misspellings() -> Mapping[str, str]:
    """Return what each misspelling of codespell's list is to be, several parted by commas.

    Only the list is used (CC BY-SA 3.0), out of the package as it was installed.
    """
    package = find_spec("codespell_lib")
    assert package is not None
    assert package.submodule_search_locations is not None
    path = Path(package.submodule_search_locations[0]) / "data" / "dictionary.txt"
    pairs = (line.split("->") for line in path.read_text("utf-8").splitlines() if "->" in line)
    straight = {wrong: right for wrong, right in pairs if wrong not in RIGHT}
    curly = {w.replace("'", "’"): r.replace("'", "’") for w, r in straight.items() if "'" in w}
    return straight | curly


class NearNames:
    """Finds the name of which some words are a misspelling: all but one word are its own, and
    that one is nearly."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: set[tuple[str, ...]] = set()
        self._without: dict[tuple[int, tuple[str, ...]], list[tuple[str, str]]] = defaultdict(list)
        for name in dict.fromkeys(names):
            words = tuple(fold_name(name).split())
            if len(words) > 1 and words not in self._names:
                self._names.add(words)
                for place, word in enumerate(words):
                    others = words[:place] + words[place + 1 :]
                    self._without[place, others].append((word, name))
        self._lengths = sorted({len(words) for words in self._names}, reverse=True)
        self._within: dict[str, tuple[Near, ...]] = {}

    def within(self, text: str) -> tuple[Near, ...]:
        """Return the start, the end and the right form of each misspelt name in some words.

        What was found is kept: the same names stand in many articles.
        """
        if text not in self._within:
            owners = [found.start() for found in POSSESSIVE.finditer(text)]
            parts = pairwise([0, *owners, len(text)])
            self._within[text] = tuple(
                near for start, end in parts for near in self._find(text[start:end], start)
            )
        return self._within[text]

    def _find(self, text: str, offset: int) -> Iterator[Near]:
        words, place = words_of(text), 0
        while place < len(words):
            length, name = self._nearest([word.casefold() for word, _, _ in words[place:]])
            if name is not None:
                yield offset + words[place][1], offset + words[place + length - 1][2], name
            place += length

    def _nearest(self, words: list[str]) -> tuple[int, str | None]:
        """Return how many words are almost a name, and the name; else one word, and `None`."""
        for length in self._lengths:
            if length <= len(words) and (name := self.of(tuple(words[:length]))):
                return length, name
        return 1, None

    def of(self, words: tuple[str, ...]) -> str | None:
        """Return the one name that folded words are almost, `None` if they are one or many."""
        if words in self._names:
            return None
        near = {
            name
            for place, word in enumerate(words)
            for own, name in self._without.get((place, words[:place] + words[place + 1 :]), ())
            if is_near(word, own)
        }
        return near.pop() if len(near) == 1 else None


def is_near(word: str, own: str) -> bool:
    """Whether a word is a misspelling of a name's own word."""
    shortest = min(len(word), len(own))
    if shortest < SHORT_WORD or word[0] != own[0]:
        return False
    if not (word.isalpha() and own.isalpha()) or _is_other_form(word, own):
        return False
    return distance(word, own) <= (2 if shortest >= LONG_WORD else 1)


def _is_other_form(word: str, own: str) -> bool:
    """Whether a word is one that belongs beside a name’s own: its plural, a nation’s adjective
    (“Australian”), or whoever leads what the name is of (“Minister of Health”)."""
    ended = {f"{one}{end}" for one in (word, own) for end in ("s", "n", "ian")}
    return bool({word, own} & ended) or word in word_list("role-heads.txt")


def distance(one: str, other: str) -> int:
    """Return how many letters must be put in, left out, changed or exchanged with the next one
    (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, start=1):
        last, before, row = before, row, [place]
        for column, target in enumerate(other, start=1):
            changed = before[column - 1] + (letter != target)
            cost = min(before[column] + 1, row[column - 1] + 1, changed)
            ends = one[max(0, place - 2) : place], other[max(0, column - 2) : column]
            if last and column > 1 and ends[0] == ends[1][::-1]:
                cost = min(cost, last[column - 2] + 1)
            row.append(cost)
    return row[-1]
