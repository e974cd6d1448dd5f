"""Words that say for certain that somebody is not in the picture."""

import re

from .words import any_of

ABSENT = re.compile(
    r"\s*\((?:not\s+(?:pictured|shown|present)|absent|missing)\)"
    r"|\s*,\s*not\s+(?:pictured|shown|present)\b"
    r"|\s*,?\s*(?:who\s+)?(?:is|was)\s+(?:not\s+(?:pictured|shown|present|in\s+(?:the\s+)?(?:picture|photo))"
    r"|absent|missing|unable\s+to)\b|\s*,?\s*(?:who\s+)?(?:could\s*n[o’']t|did\s*n[o’']t)\s+(?:attend|come|be|make)\b",
    re.IGNORECASE,
)
"""Behind a name: “A (not pictured)”, “A, who could not attend”."""

MADE_BY = re.compile(
    rf"\b(?:photo\w*|{any_of('made')})\s+by\s*$",
    re.IGNORECASE,
)
NAMED_ONLY = re.compile(
    r"\b(?:in\s+(?:loving\s+)?memory\s+of|named\s+(?:after|for)|courtesy\s+of|(?:grave|tomb|works?)\s+of|works\s+by"
    r"|dressed\s+(?:up\s+)?as|(?:home|house)\s+of|(?:memorial|monument|plaque|tribute)\s+to"
    r"|\w\s+(?:an?|the|his|her|their)\s+(?:[a-z]+\s+)?(?:photo(?:graph)?|picture|portrait)\s+of)\s*$",
    re.IGNORECASE,
)
"""What leads to somebody who is there in name or likeness: “in memory of A”, “dressed as A”."""


def is_absent(lead: str) -> bool:
    """Whether the words before a name name somebody as the maker of a thing, or in memory."""
    return bool(MADE_BY.search(lead) or NAMED_ONLY.search(lead))
