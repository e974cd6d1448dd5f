"""A space follows a full stop, a comma and a closing quotation mark.

Bad:
    The board met.Nobody spoke.

Good:
    The board met at 10.30 a.m. in the U.S. office. Nobody used Node.js or Health.Gov.

Good: the entity is a dash
    articles/news.md
        summary: The board met&mdash;and nobody spoke
        ---
        The board met.
"""

import re
from collections.abc import Iterator

from plugins.checks.proof import Register, Text
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level

LEVEL = Level.WARNING
AFTER_SENTENCE = r"(?<=[a-z]{2}[.!?])(?=[A-Z][a-z’']*[ ,;:.])"
AFTER_COMMA = r"(?<=[a-z]{2}[,;:])(?<!&[a-z]{4}.)(?<!&[a-z]{5}.)(?=[A-Za-z][a-z])"
AFTER_QUOTATION = r"(?<=[.,!?]”)(?=[^\W\d_])"
GLUED = re.compile(rf"[.!?,;:”](?=[^\W\d_])(?:{AFTER_SENTENCE}|{AFTER_COMMA}|{AFTER_QUOTATION})")
WORD_BEFORE = re.compile(r"[^\W\d_]+[.,!?]?$")
WORD_AFTER = re.compile(r"[\w’']+")
IN_ADDRESS = re.compile(r"\.\w+\.\w|\.(?:com|edu|gov|net|org|uk)\b", re.IGNORECASE)
LONGEST_WORD = 40


def check_text(text: Text, _: Register) -> Iterator[Finding]:
    """Yield the places of a record where a space is missing."""
    for passage in text.passages:
        for found in GLUED.finditer(passage.text):
            end = found.end()
            before = WORD_BEFORE.search(passage.text[max(0, end - LONGEST_WORD) : found.start()])
            after = WORD_AFTER.match(passage.text, end)
            start = f"{before[0] if before else ''}{found[0]}"
            rest = after[0] if after else ""
            if IN_ADDRESS.match(passage.text, found.start()):
                continue
            message = f"A space is missing in “{start}{rest}”."
            where = passage.at(end - len(start))
            yield Finding(where, message, f"Write “{start} {rest}”.", length=len(start + rest))
