"""Places told of somebody by less than their name: “A with B. She is on the left”."""

import re
from collections.abc import Sequence

from .marker import Marker
from .nouns import is_one
from .page import Page
from .placed import Placed, doubt_rest
from .titles import is_title

IS = r"(?:can be seen|(?:is|are)(?: (?:pictured|seated|seen|shown|standing))?|sits?|stands?)"
CALLED = re.compile(rf"(?<![\w’'-])(?P<word>[A-Z][\w’'-]+),?\s(?:{IS}\s)?\(?$")
"""Before a place, one word of a name: “with Dave on the left”, “Dave (left)”."""

CALLED_BEHIND = re.compile(rf"\)?\s{IS}\s(?P<word>[A-Z][\w’'-]+)(?=[,.;)]|\s[a-z]|$)")
"""Behind a place: “On the left is Dave”."""

FIRST = re.compile(r"(?P<word>[A-Z][\w’'.-]*)\s$")
"""Before one word of a name, a title, or what makes it the name of somebody else."""

PROPER = re.compile(r"\s[A-Z]")
MEANT = re.compile(
    rf"\s*\(?(?:He|She|They|Both|The (?P<role>[a-z-]+)(?: [a-z-]+)?),?\s{IS},?\s\(?", re.IGNORECASE
)
"""A sentence about somebody whom it does not name: “She is on the left”."""


def place_called(page: Page, placed: Sequence[Placed], marker: Marker) -> bool:
    """Give a position to whom one word of a name calls beside it, if that can be one person alone.
    Whoever may be meant otherwise stays in doubt. Returns whether a word of a name stands there."""
    people, sure = _called(page, placed, marker)
    if sure and len(people) == 1 and people[0].position is None and people[0].group is None:
        people[0].stand(marker.position, marker.words, marker.side)
    else:
        doubt_rest(people or _meant(page, placed, marker), marker)
    return bool(people)


def _called(page: Page, placed: Sequence[Placed], marker: Marker) -> tuple[list[Placed], bool]:
    """Return the people whom one word of their name calls beside a place, and whether it can be
    nobody else’s, as “Mrs Waller” can."""
    text = page.sheet.text
    start = page.sheet.sentence(marker.start)[0]
    found = CALLED.search(text, start, marker.start) or CALLED_BEHIND.match(text, marker.end)
    if found is None or not marker.side or PROPER.match(text, marker.end):
        return [], False
    word, at = found["word"], found.start("word")
    before = FIRST.search(text, start, at)
    if before and not is_title(before["word"]):
        return [], False
    around = [one for one in page.names.people if one.name_start <= at < one.end]
    if any(one.people or one.name_start < at for one in around):
        return [], False
    names = ((one, text[one.name.name_start : one.name.end].split()) for one in placed)
    return [one for one, words in names if word in words], not around


def _meant(page: Page, placed: Sequence[Placed], marker: Marker) -> list[Placed]:
    """Return the people before a sentence of whom one may be at a place that it tells of somebody
    without a name."""
    start = page.sheet.sentence(marker.start)[0]
    found = MEANT.fullmatch(page.sheet.text, start, marker.start)
    if found is None or not marker.side or (found["role"] and not is_one(found["role"])):
        return []
    return [one for one in placed if one.name.end <= start]
