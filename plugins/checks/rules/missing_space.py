"""A space follows a full stop, a comma and a closing quotation mark.

Bad:
    The board met.Nobody spoke.

Good:
    The board met at 10.30 a.m. in the U.S. office. Nobody used Node.js.
"""

import re
from collections.abc import Iterator

from plugins.checks.proof import Register, Text
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level

LEVEL = Level.WARNING
GLUED = re.compile(
    r"[^\W\d_]*[a-z]{2}[.!?](?=[A-Z][a-z’']*[ ,;:.])[\w’']+"
    r"|[a-z]{2},[a-zA-Z]+"
    r"|[a-z]{2}[;:][A-Z]?[a-z]+"
    r"|[.,!?]”[^\W\d_]+"
)


def check_text(text: Text, _: Register) -> Iterator[Finding]:
    """Yield the places of a record where a space is missing."""
    for passage in text.passages:
        for found in GLUED.finditer(passage.text):
            mark = next(place for place, one in enumerate(found[0]) if not one.isalpha())
            mark += found[0][mark + 1 : mark + 2] == "”"
            better = f"{found[0][: mark + 1]} {found[0][mark + 1 :]}"
            message = f"A space is missing in “{found[0]}”."
            hint = f"Write “{better}”."
            yield Finding(passage.at(found.start()), message, hint, length=len(found[0]))
