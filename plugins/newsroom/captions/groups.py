"""The place of a group that a caption names in part: “Priests kneeling, including A and B”."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plugins.newsroom.word_lists import word_list

from .governors import is_joined
from .marker import Marker
from .page import Page
from .placed import Placed, doubt_rest
from .titles import is_head

NAMED_IN_PART = re.compile(r"[^;.:]*?(?:\b(?:possibly\s+)?including\b|:)")
MANY = frozenset({"children", "couple", "group", "men", "people", "women"})
SOME = frozenset({"one", "others", "some", "several"})


def place_groups(page: Page, placed: Sequence[Placed]) -> None:
    """Put the named members of a group where the group is, if none has a place of their own.

    It is asked where it is open whether the words are about all of the group.
    """
    for number, marker in enumerate(page.markers):
        if not marker.row or marker.direction or marker.colon or marker.bracketed:
            continue
        link = NAMED_IN_PART.match(page.sheet.text, marker.end)
        if link is None or any(marker.end < one.start < link.end() for one in page.markers):
            continue
        members = list(_members(page, placed, link.end()))
        if not members or not all(map(_is_free, members)):
            continue
        theirs = _is_theirs(page, number)
        company = any(marker.end < name.start < link.end() for name in page.names.people)
        if theirs and not company and not _is_mixed(page, placed, members):
            for one in members:
                one.doubt = None
                one.stand(marker.position, marker.words, None)
        elif theirs is not False:
            doubt_rest(members, marker)


def _is_free(person: Placed) -> bool:
    return person.position is None and person.group is None


def _members(page: Page, placed: Sequence[Placed], start: int) -> Iterator[Placed]:
    """Yield the people of the list that begins at a place."""
    end = page.sheet.sentence(start)[1]
    listed = [one for one in placed if start <= one.name.start < end]
    if not listed or not _leads(page, start, listed[0]):
        return
    yield listed[0]
    for first, second in pairwise(listed):
        if not is_joined(page, first.name, second.name):
            return
        yield second


def _leads(page: Page, start: int, person: Placed) -> bool:
    between = page.sheet.text[start : person.name.start]
    return not re.search(r"[,;.:]|\b(?:with|of)\b", between)


def _is_theirs(page: Page, number: int) -> bool | None:
    """Whether words of position are about a group: “men and women standing”, not “man standing”.
    None where that is open."""
    marker = page.markers[number]
    if marker.side:
        return None
    text = page.sheet.text
    start = page.sheet.sentence(marker.start)[0]
    before = text[start : marker.start].rstrip(" ,")
    if any(name.end == start + len(before) for name in page.names.people):
        return False
    last = before.rpartition(" ")[2].casefold()
    if last in SOME or last in word_list("person-nouns.txt"):
        return False
    if any(_is_of_others(page, other, start) for other in page.markers[:number]):
        return None
    return True if is_many(last) else None


def _is_of_others(page: Page, marker: Marker, start: int) -> bool:
    """Whether other words of position in a sentence are about people without a name."""
    before = page.sheet.text[: marker.start].rstrip(" ,(")
    named = any(name.end == len(before) for name in page.names.people)
    return marker.start >= start and not named


def is_many(word: str) -> bool:
    """Whether a word is about several people: men, students, directors."""
    singular = word.removesuffix("s")
    return word in MANY or (
        singular != word and (is_head(word) or singular in word_list("person-nouns.txt"))
    )


def _is_mixed(page: Page, placed: Sequence[Placed], members: Sequence[Placed]) -> bool:
    """Whether somebody behind the members, in their clause, has a place of their own."""
    end = page.sheet.sentence(members[0].name.start)[1]
    clause = page.sheet.text.find(";", members[-1].name.end, end)
    later = range(members[-1].name.end, end if clause < 0 else clause)
    return any(one.position and one.name.start in later for one in placed)
