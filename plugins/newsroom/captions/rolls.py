"""Sentences that are no more than a list of people, with roles before and behind their names."""

import re
from itertools import pairwise

from plugins.newsroom.word_lists import word_list

from .chunks import AND, Chunk, cut, people_in
from .governors import leads_to
from .kinds import Kind, kind_of
from .listed_roles import with_roles
from .nouns import is_person
from .page import Page
from .people import Named
from .slot import Slot
from .strangers import GIVEN
from .titles import is_head, is_title
from .use import Use
from .words import caption_words

LEAST = 3
BEHIND = re.compile(r"\s(?:at|for|from|of|representing)\s(?:the\s)?[A-Z][^,;]*|\s*\([^()]*\)|")
ROLE_OF = re.compile(
    r"(?:[\w-]+\s)*(?P<head>[A-Z][\w-]+)\sof(?:\s(?:and|the|&|[A-Z][\w’'-]+))*\s[A-Z][\w’'-]*s"
)
VERB = re.compile(r"(?:[a-z]+ing|[a-z]+ed|[a-z]+s)$")


def is_on_roll(slot: Slot) -> bool:
    """Whether a sentence says nothing but who and what people are: “A, director at Otmoor Mills,
    OTM chairman B, housing minister C and D, head of E”. Three or more; “and” leads to the last."""
    page = slot.page
    if not slot.joins or slot.name.use is not Use.PERSON:
        return False
    start, end = page.sheet.sentence(slot.name.start)
    end = min([end, *(part.start for part in page.sheet.regions if part.start > start)])
    if sum(start <= one.start < end for one in page.names.people) < LEAST:
        return False
    chunks = with_roles(page, cut(page.sheet.text, start, end, page.names.people))
    named = [chunk for chunk in chunks if people_in(chunk, page.names.people)]
    if len(named) < LEAST or named[0] is not chunks[0] or not AND.search(named[-1].before):
        return False
    pairs = pairwise([chunks[0], *chunks])
    return all(_is_of_roll(page, one) or _ends_body(page, before, one) for before, one in pairs)


def _ends_body(page: Page, before: Chunk, chunk: Chunk) -> bool:
    """Whether “and” joins the rest of the body of whom it stands behind: “A from Knox and Mott
    Architects”."""
    words = page.sheet.text[chunk.start : chunk.end].split()
    named = people_in(before, page.names.people)
    if not named or not words or chunk.before.strip() not in {"and", "&"}:
        return False
    capitals = all(word[0].isupper() for word in words) and words[0].casefold() not in GIVEN
    bodies = word_list("organisation-words.txt")
    last = words[-1].strip(".").casefold()
    several = last.endswith("s") and is_person(last)
    behind = BEHIND.fullmatch(page.sheet.text, named[-1].end, before.end)
    return bool(behind and behind[0]) and capitals and (several or last in bodies)


def _is_of_roll(page: Page, chunk: Chunk) -> bool:
    """Whether a chunk is somebody with their role and body, or a role."""
    people = people_in(chunk, page.names.people)
    if not people:
        kind = kind_of(page.sheet.text, chunk, page.markers, page.organisations)
        return kind in {Kind.APPOSITION, Kind.EMPTY}
    behind = page.sheet.text[people[0].end : chunk.end].rstrip(" .")
    alone = len(people) == 1 and BEHIND.fullmatch(behind)
    return bool(alone) and _is_led(page, chunk, people[0])


def _is_led(page: Page, chunk: Chunk, name: Named) -> bool:
    """Whether no more than a role leads to a name."""
    words = page.sheet.text[chunk.start : name.start].split()
    if not words:
        return True
    known = caption_words("qualifiers") | caption_words("adjuncts")
    verb = any(VERB.match(word) and word not in known for word in words[:-1])
    person = is_person(words[-1].lower()) or is_title(words[-1])
    led = person and leads_to(page, chunk.start, name)
    return not verb and (led or _is_head_of(" ".join(words)))


def _is_head_of(words: str) -> bool:
    """Whether words are a role and what it is for, in capitals: “Director of Client Services”."""
    role = ROLE_OF.fullmatch(words)
    return role is not None and is_head(role["head"])
