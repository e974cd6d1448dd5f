"""Words that are misspelt, and names that are almost those of the register."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

from plugins.newsroom.names import words_of
from plugins.newsroom.site import fold_name
from plugins.newsroom.word_lists import word_list

Near = tuple[int, int, str]

OwnName = tuple[tuple[str, ...], str]
"""The words of a name as they are compared, and the name."""

LONG_WORD = 8
"""From this many letters on, two of a name's word may be wrong, and one before."""

RIGHT = frozenset(
    {"arbitral", "combatting", "discernable", "homogenous", "imbedded", "requestor", "requestors"}
)
"""Words of codespell's list that British dictionaries have."""

PLACES = frozenset(
    {"bacup", "bootle", "frome", "goole", "humber", "ilkley", "tring", "woking", "worthing"}
)
"""Words of codespell's list that are British places if they have a capital."""

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


def names_by_word(names: Iterable[str]) -> Mapping[str, tuple[OwnName, ...]]:
    """Return the names that have more than one word, by each of their words."""
    own: dict[tuple[str, ...], str] = {}
    for name in names:
        own.setdefault(tuple(fold_name(name).split()), name)
    found: dict[str, list[OwnName]] = defaultdict(list)
    for words, name in own.items():
        for word in set(words) if len(words) > 1 else ():
            found[word].append((words, name))
    return {word: tuple(those) for word, those in found.items()}


class NearNames:
    """Finds the name of which some words are a misspelling: all but one word are its own, and
    that one is nearly. `by_word` gives the names that have a word."""

    def __init__(self, by_word: Mapping[str, tuple[OwnName, ...]]) -> None:
        self._by_word = by_word
        self._known: dict[str, tuple[frozenset[str], tuple[Near, ...]]] = {}

    def within(self, text: str) -> tuple[Near, ...]:
        """Return the start, the end and the right form of each misspelt name in some words.

        What was found is kept, since the same names stand in many articles; its words are looked
        up all the same, since it depends on them.
        """
        if text in self._known:
            words, found = self._known[text]
            for word in words:
                self._by_word.get(word)
            return found
        owners = [found.start() for found in POSSESSIVE.finditer(text)]
        parts = pairwise([0, *owners, len(text)])
        near = tuple(one for start, end in parts for one in self._find(text[start:end], start))
        words = frozenset(word.casefold() for word, _, _ in words_of(text))
        self._known[text] = words, near
        return near

    def _find(self, text: str, offset: int) -> Iterator[Near]:
        placed = words_of(text)
        words = tuple(word.casefold() for word, _, _ in placed)
        names = self._possible(words)
        place = 0
        while names and place < len(words):
            length, name = _nearest(words[place:], names)
            if name is not None:
                yield offset + placed[place][1], offset + placed[place + length - 1][2], name
            place += length

    def _possible(self, words: tuple[str, ...]) -> dict[int, set[OwnName]]:
        """Return the names, by their number of words, of which all words but one stand somewhere in
        a text; so each is found by one of its words that does."""
        standing = set(words)
        found: dict[int, set[OwnName]] = {}
        for word in standing:
            for name in self._by_word.get(word, ()):
                length = len(name[0])
                if length <= len(words) and sum(map(standing.__contains__, name[0])) >= length - 1:
                    found.setdefault(length, set()).add(name)
        return found


def _nearest(words: tuple[str, ...], names: Mapping[int, set[OwnName]]) -> tuple[int, str | None]:
    """Return how many words from the first are almost a name, and the name; else one word, and
    `None`."""
    for length in sorted(names, reverse=True):
        if length <= len(words) and (name := _nearly(words[:length], names[length])):
            return length, name
    return 1, None


def _nearly(words: tuple[str, ...], names: Iterable[OwnName]) -> str | None:
    """Return the one name that folded words are almost, `None` if they are one or many."""
    near = set()
    for own, name in names:
        if own == words:
            return None
        others = [pair for pair in zip(words, own, strict=True) if pair[0] != pair[1]]
        if len(others) == 1 and is_near(*others[0]):
            near.add(name)
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
    (“Australian”), whoever leads what the name is of (“Minister of Health”), or a man’s name
    beside a woman’s (“John”, “Joan”)."""
    ended = {f"{one}{end}" for one in (word, own) for end in ("s", "n", "ian")}
    if {word, own} & ended or word in word_list("role-heads.txt"):
        return True
    men, women = word_list("mens-names.txt"), word_list("womens-names.txt")
    return (word in men and own in women) or (word in women and own in men)


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
