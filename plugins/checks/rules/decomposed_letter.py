r"""A letter with its accent is one character (Unicode’s form NFC).

Written as two, it looks the same, but no search finds it and no name is known by it.

Bad:
    The board met in a cafe\u0301 by the river.

Good:
    The board met in a café by the river.
"""

import re
from collections.abc import Iterator
from unicodedata import is_normalized, normalize

from plugins.checks.proof import Register, Text
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level, Replacement

LEVEL = Level.WARNING


def check_text(text: Text, _: Register) -> Iterator[Finding]:
    """Yield the words that are not in the form NFC."""
    for passage in text.passages:
        if passage.text.isascii() or is_normalized("NFC", passage.text):
            continue
        for word in re.finditer(r"\S+", passage.text):
            if not is_normalized("NFC", word[0]):
                where, right = passage.at(word.start()), normalize("NFC", word[0])
                quoted = passage.is_quoted(word.start())
                fixes = () if quoted else (Replacement(where, word[0], right),)
                message = f"An accent in “{word[0]}” is a character of its own."
                hint = f"Write “{right}”, typed anew."
                yield Finding(where, message, hint, right, len(word[0]), fixes)
