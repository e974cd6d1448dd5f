"""Words as addresses write them."""

import re
from functools import lru_cache

PLAIN = re.compile(r"[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*")
"""What is spelt in an address as it is, but for capitals and spaces: most ids and topics."""


@lru_cache(4096)
def slug(text: str) -> str:
    """Return a text in small letters, digits and hyphens; empty where it has no letters."""
    if PLAIN.fullmatch(text):
        return text.replace(" ", "-").lower()
    from slugify import slugify  # noqa: PLC0415 (it compiles long patterns as it is loaded)

    return str(slugify(text))
