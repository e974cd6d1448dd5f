"""People in a list who have no name: “unknown”, “three other women”, “me”."""

import re

NUMBER_WORDS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
UNKNOWN = re.compile(
    r"\?+|(?:I|me|(?:my)?self|yours\s+truly)(?:\s+(?:\(|at\b|in\b|on\b|outside\b).*)?"
    rf"|(?:an?\s+)?(?:young\s+|little\s+|older\s+)?(?:man|woman|boy|girl|child|baby"
    rf"|infant|lady|gentleman|person|guest)(?:\s+(?:in|wearing|holding|with)\s.*)?"
    rf"|(?:an?\s+|the\s+|and\s+)?(?:(?P<count>{'|'.join(NUMBER_WORDS)}"
    rf"|\d{{1,2}})\s+)?(?:an?other\s+)?(?:unknowns?|unidentified|unnamed)(?:\s+.*)?"
    rf"|(?P<others>{'|'.join(NUMBER_WORDS)}|\d{{1,2}})\s+(?:others?|men|women|children"
    r"|people|(?:[a-z]+\s+){0,2}[a-z]+s)"
    r"(?:\s+[a-z]+)?",
    re.IGNORECASE,
)


def count_unknown(words: str) -> int:
    """Return how many people “three unknown men” are."""
    found = UNKNOWN.fullmatch(words.strip(" .:()[]"))
    number = found["count"] if found else None
    if number is None:
        return 1
    return NUMBER_WORDS.get(number.lower()) or int(number)


def is_group(words: str) -> bool:
    """Whether people are named by their number alone: “nine boys” may stand beside a list."""
    found = UNKNOWN.fullmatch(words.strip(" .:()[]"))
    return bool(found and found["others"])
