"""A name that is nearly one of the register is spelt as it is there.

If it is somebody else’s name, add them; if both spellings are right, add the other under `also`.

Bad:
    Ann Gillham met Tom Durands.
    people/tom-durrands.md
        name: Tom Durrands

Good:
    Ann Gillham met Tom Durrands.
    people/tom-durrands.md
        name: Tom Durrands

Good: it is a spelling of the name
    Ann Gillham met Tom Durands.
    people/tom-durrands.md
        name: Tom Durrands
        also: [Tom Durands]
"""

from collections.abc import Iterator
from itertools import pairwise

from plugins.checks.passages import Passage
from plugins.checks.proof import Register, Text
from plugins.checks.rule import Finding
from plugins.newsroom.names import words_of
from plugins.newsroom.problem import Level

LEVEL = Level.WARNING

Word = tuple[str, int, int]


def check_text(text: Text, register: Register) -> Iterator[Finding]:
    """Yield the names in a record's words that are almost those of the register."""
    for passage in text.passages:
        words = words_of(passage.text)
        place = 0
        while place < len(words):
            found = _misspelt(passage, words, place, register)
            if found is not None:
                length, name = found
                yield _finding(passage, words[place : place + length], name)
                place += length
            else:
                place += 1


def _misspelt(
    passage: Passage, words: list[Word], place: int, register: Register
) -> tuple[int, str] | None:
    """Return how many words from a place on are almost a name, and the name."""
    if not words[place][0][0].isupper():
        return None
    for length in register.near_names.lengths:
        those = words[place : place + length]
        if len(those) == length and _stand_together(passage.text, those):
            folded = tuple(word.casefold() for word, _, _ in those)
            if name := register.near_names.of(folded):
                return length, name
    return None


def _stand_together(text: str, words: list[Word]) -> bool:
    """Whether single spaces alone stand between words, and the last has a capital."""
    gaps = (text[one[2] : other[1]] for one, other in pairwise(words))
    return words[-1][0][0].isupper() and all(gap in {" ", "\N{NO-BREAK SPACE}"} for gap in gaps)


def _finding(passage: Passage, words: list[Word], name: str) -> Finding:
    start, end = words[0][1], words[-1][2]
    message = f"“{passage.text[start:end]}” is not in the register, and nearly “{name}”."
    hint = f"Did you mean “{name}”? If it is another name, add a file for it."
    return Finding(passage.at(start), message, hint, name, end - start)
