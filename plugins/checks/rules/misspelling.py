"""A word is not one of the common misspellings.

The list is codespell’s; names of the register and of the glossary are always right.

Bad:
    The board recieved the report.

Good:
    The board received the report.

Good: letters are left out as people speak
    The teams, they are a changin’.

Good: a sentence begins with a town
    Woking and Frome won the prize.
"""

import re
from collections.abc import Iterator

from plugins.checks.proof import Register, Text
from plugins.checks.rule import Finding
from plugins.checks.spelling import PLACES, misspellings
from plugins.newsroom.problem import Level

LEVEL = Level.WARNING
SENTENCE_START = re.compile(r"(?:^|[.!?:]\s+)[“‘\"(]?$")
WORD = re.compile(r"(?<![\w’'-])[^\W\d_]{3,}(?:[’'][^\W\d_]+)?(?![\w-]|[’']\w)")
SPOKEN = re.compile(r"in[’']")
"""The end of a word whose last letter is left out, as in “rockin’”."""


def check_text(text: Text, register: Register) -> Iterator[Finding]:
    """Yield the misspelt words of a record."""
    known = misspellings()
    if known.keys().isdisjoint(text.words):
        return
    for passage in text.passages:
        for word in WORD.finditer(passage.text):
            right = known.get(word[0].lower())
            if right is None or word[0] in register.own_words or _is_meant(passage.text, word):
                continue
            *spellings, note = (part.strip() for part in right.split(","))
            spellings = spellings or [note]
            if word[0][0].isupper():
                spellings = [spelling.capitalize() for spelling in spellings]
            better = "” or “".join(spellings)
            message = f"“{word[0]}” is misspelt."
            hint = f"Write “{better}”."
            yield Finding(passage.at(word.start()), message, hint, length=len(word[0]))


def _is_meant(text: str, word: re.Match[str]) -> bool:
    """Whether a word is written as it is spoken, or has capitals that no beginning of a sentence
    gave it, or may be a place."""
    place = word[0].istitle() and word[0].lower() in PLACES
    if place or SPOKEN.match(text, word.end() - 2):
        return True
    before = text[max(0, word.start() - 4) : word.start()]
    begins = word.start() == 0 or SENTENCE_START.search(before)
    return word[0].isupper() or (word[0][0].isupper() and not begins)
