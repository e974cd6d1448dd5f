"""Whether words stand in quotation marks: all of them, some, or none."""

import re

from .model import Mode

PAIRS = {"“": "”", '"': '"', "‘": "’"}
QUOTED = re.compile(r"“[^”]+”|\"[^\"]+\"|(?<!\w)‘[^‘]+’(?!\w)")


def mode_of(words: str) -> Mode:
    """Tell whether words stand in quotation marks: all of them, none, or some."""
    if without_marks(words) is not None:
        return Mode.DIRECT
    return Mode.MIXED if QUOTED.search(words) else Mode.REPORTED


def without_marks(words: str) -> str | None:
    """Return words without the one pair of marks around all of them; `None` if there is none."""
    words = words.strip()
    closing = PAIRS.get(words[:1])
    inside = words[1:].rstrip(".,;")
    if closing is None or not inside.endswith(closing):
        return None
    inside = inside[:-1]
    if words[0] == "‘":
        return inside.strip() if words[0] not in inside else None  # ’ is also the apostrophe
    return inside.strip() if closing not in inside and words[0] not in inside else None


def closed(words: str) -> str:
    """Return words with a full stop for the comma before “she said”."""
    said = words.rstrip()
    return f"{said[:-1]}." if said.endswith((",", ";")) else words
