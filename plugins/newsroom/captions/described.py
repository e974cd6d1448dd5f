"""People told from others by more than a place: “The man in a cap at the far right is A”."""

import re
from collections.abc import Sequence

from plugins.newsroom.word_lists import word_list

from .groups import is_many
from .marker import Marker
from .page import Page
from .placed import Placed, doubt_rest

CALLED = re.compile(
    r",?\s(?:(?:is|was|are|were)\s|(?:(?:is|was)\s)?(?:identified|named)\s(?:by\s(?:[a-z]+\s){1,3})?as\s)"
)
"""What leads from a description to a name: “is”, “identified by the donor as”."""

HALF_READ = re.compile(
    r"\s\((?P<words>(?:[a-z]+\s){1,3}(?:left|right)(?:\sof\scent(?:re|er))?)\)"
    r"|,\s(?P<beside>(?!who\b|ha[ds]\b|have\b|was\b)[a-z]+\s(?:left|right))(?=[,.;]|\sand\b)"
)
"""What tells where somebody is in words that have no reading: “(near left)”."""


def described(page: Page, placed: Sequence[Placed], marker: Marker) -> Placed | None:
    """Return who is told from others by what they wear and where they are: “The man in a cap at
    the far right is A”, “Woman on left identified by the donor as B”. It is asked about several:
    “The men on the left are A and B”.
    """
    text = page.sheet.text
    start, end = page.sheet.sentence(marker.start)
    named = [one for one in placed if start <= one.name.start < end]
    if not named or not start <= marker.start < named[0].name.start:
        return None
    between = [one for one in page.markers if start <= one.start < named[0].name.start]
    noun = re.match(r"\s*(?:the\s)?([a-z]+)\s", text[start : marker.start], re.IGNORECASE)
    if (
        noun is None
        or between != [marker]
        or not CALLED.fullmatch(text, marker.end, named[0].name.start)
    ):
        return None
    if is_many(noun[1].casefold()):
        doubt_rest(named, marker)
    return named[0] if noun[1].casefold() in word_list("person-nouns.txt") else None


def doubt_half_read(page: Page, placed: Sequence[Placed]) -> None:
    """Leave in doubt people beside whom words stand that say where they are, in no known way."""
    for person in placed:
        unread = HALF_READ.match(page.sheet.text, person.name.end)
        if unread and not (person.position or person.group or person.doubt):
            words = unread["words"] or unread["beside"]
            person.doubt = ("unclear-position", f"“{words}” is no position that can be read")
