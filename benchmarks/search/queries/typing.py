"""How words go wrong under the fingers, and names in the memory."""

import random
import re

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
NEIGHBOURS = {
    letter: row[max(0, place - 1) : place] + row[place + 1 : place + 2]
    for row in ROWS
    for place, letter in enumerate(row)
}
"""Letters beside each other on a British keyboard."""

FIRST_KEPT = 0.9
"""How often an error spares the first letter."""

SOUNDS = (
    ("ph", "f"),
    ("ck", "k"),
    ("ie", "y"),
    ("ey", "y"),
    ("y$", "ie"),
    ("ei", "ie"),
    ("ll", "l"),
    ("tt", "t"),
    ("nn", "n"),
    ("ss", "s"),
    ("c(?=[aou])", "k"),
    ("z", "s"),
    ("lee$", "ly"),
    ("sen$", "son"),
    ("w", "wh"),
    ("e$", ""),
)
"""Spellings that sound alike, the one that a name has first."""


def mistyped(word: str, edits: int, chance: random.Random) -> str:
    """Return a word with one or more keystrokes gone wrong, the first letter mostly kept."""
    for _ in range(edits):
        place = chance.randrange(1 if chance.random() < FIRST_KEPT else 0, len(word))
        word = chance.choice((_swapped, _missed, _doubled, _slipped))(word, place, chance)
    return word


def _swapped(word: str, place: int, _: random.Random) -> str:
    place = min(place, len(word) - 2)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _missed(word: str, place: int, _: random.Random) -> str:
    return word[:place] + word[place + 1 :]


def _doubled(word: str, place: int, _: random.Random) -> str:
    return word[:place] + word[place] + word[place:]


def _slipped(word: str, place: int, chance: random.Random) -> str:
    beside = chance.choice(NEIGHBOURS.get(word[place], "e"))
    return word[:place] + beside + word[place + 1 :]


def misheard(name: str) -> str | None:
    """Return a name in the first other spelling that sounds alike, if there is one."""
    for pattern, other in SOUNDS:
        changed = re.sub(pattern, other, name, count=1)
        if changed != name:
            return changed
    return None
