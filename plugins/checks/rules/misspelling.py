"""A word is not one of the common misspellings.

The list is codespell’s; names of the register and of the glossary are always right.

Bad:
    The board recieved the report.

Good:
    The board received the report.
"""

import re
from collections.abc import Iterator

from plugins.checks.proof import Register, Text
from plugins.checks.rule import Finding
from plugins.checks.spelling import misspellings
from plugins.newsroom.problem import Level

LEVEL = Level.WARNING
WORD = re.compile(r"(?<![\w’'-])[^\W\d_]+(?:[’'][^\W\d_]+)?(?![\w-]|[’']\w)")


def check_text(text: Text, register: Register) -> Iterator[Finding]:
    """Yield the misspelt words of a record."""
    known = misspellings()
    for passage in text.passages:
        if known.keys().isdisjoint(passage.words):
            continue
        for word in WORD.finditer(passage.text):
            right = known.get(word[0].lower())
            if right is None or word[0].isupper() or word[0] in register.own_words:
                continue
            *spellings, note = (part.strip() for part in right.split(","))
            spellings = spellings or [note]
            if word[0][0].isupper():
                spellings = [spelling.capitalize() for spelling in spellings]
            better = "” or “".join(spellings)
            message = f"“{word[0]}” is misspelt."
            hint = f"Write “{better}”."
            yield Finding(passage.at(word.start()), message, hint, length=len(word[0]))
