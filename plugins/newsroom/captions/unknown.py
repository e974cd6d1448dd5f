"""People in a list who have no name: “unknown”, “three other women”, “me”."""

import re

from .nouns import is_person, singular

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
    r"|(?:name\s+)?(?:not\s+known|unknown|withheld)|TB[AC]|n[./]?[ak]\.?|baby\s+[A-Z][a-z]+"
    rf"|(?P<others>{'|'.join(NUMBER_WORDS)}|\d{{1,2}})\s+(?:others?|men|women|children"
    r"|people|(?:[a-z]+\s+){0,2}[a-z]+s)"
    r"(?:\s+[a-z]+|\s+(?:of|from|at)\s.*)?",
    re.IGNORECASE,
)

A_FRIEND = re.compile(
    r"(?:an?|one|two)\s(?:[a-z-]+\s)?(?:colleague|friend|guest|helper|neighbour|passer-by|relative"
    r"|supporter|visitor|well-wisher)s?"
)
ANIMAL = re.compile(
    r"(?:^|\bthe\s|\b(?:his|her|their)\s)(?:[a-z]+\s)?(?:cat|dog|horse|pony|pup|puppy)\b"
)


PHRASE = re.compile(
    r"[^,;(]*?(?=\s(?:at|for|from|in|of|on|representing|to|who|with)\s|\s*[,;(.:]|$)"
)
"""What somebody is, without what they are of: “the chair” in “the chair of the board”."""

DETERMINER = r"an?|another|her|his|one|our|the|their"


def is_somebody(words: str, determiner: str = DETERMINER) -> bool:
    """Whether words are about one person by what they are: “a student”, “the Mayor of Oxford”,
    “Acme’s finance director”."""
    phrase = PHRASE.match(words.strip())
    noun = phrase[0].rpartition(" ")[2].casefold() if phrase else ""
    begun = re.match(rf"(?:{determiner})\s", words.strip(), re.IGNORECASE)
    owned = determiner is DETERMINER and phrase and re.search(r"[’']s?\s", phrase[0])
    return bool(begun or owned) and singular(noun) == noun and is_person(noun)


def may_be_counted(words: str) -> bool:
    """Whether words are about somebody who may have a place: “a friend”, “Rex the dog”."""
    return bool(A_FRIEND.fullmatch(words) or ANIMAL.search(words))


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
