"""A word is not written twice in a row.

Bad:
    The board met in the the hall.

Good:
    The board met in the hall, as it had had to do before.
"""

import re
from collections.abc import Iterator
from operator import eq

from plugins.checks.proof import Register, Text
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level

LEVEL = Level.WARNING
DOUBLED = re.compile(r"(?<![\w’'-])([^\W\d_]++)(\s++)(\1)(?![\w’'-])", re.IGNORECASE)
RIGHTLY = frozenset(
    {"had", "that", "very", "many", "much", "no", "so", "ha", "bye", "there", "now"}
)
"""Words that follow themselves in good English."""


def check_text(text: Text, _: Register) -> Iterator[Finding]:
    """Yield the words of a record that follow themselves."""
    if not any(map(eq, text.words, text.words[1:])):
        return
    for passage in text.passages:
        for found in DOUBLED.finditer(passage.text):
            is_name = found[3][0].isupper()
            if found[1].casefold() not in RIGHTLY and not is_name:
                message = f"“{found[3]}” is written twice."
                hint = "Leave one of them out."
                yield Finding(passage.at(found.start(3)), message, hint, length=len(found[3]))
