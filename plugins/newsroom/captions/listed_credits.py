"""What in a list is about the person before it, as the form of the list shows."""

import re
from itertools import pairwise

from .chunks import AND, Chunk, people_in
from .kinds import ENDING
from .nouns import is_person
from .page import Page
from .placed import PeopleList
from .strangers import GIVEN

DASHES = frozenset({"-", "–", "—"})
PAIR = 2
ATTRIBUTE = re.compile(
    r"(?:celebrating|carrying|holding|modelling|playing|representing|retiring|sporting|wearing|as|in|of"
    r"|on|with)\s"
)
"""What begins words about one person in the midst of a list."""

LEAST = 3
"""People in the shortest list in which something behind each of them is no accident."""


def credits_by_form(page: Page, chunks: list[Chunk]) -> frozenset[tuple[int, int]]:
    """Return the ranges of a list that are about whom they stand behind, whatever they say: behind
    dashes, or one behind everybody."""
    named = [number for number, chunk in enumerate(chunks) if people_in(chunk, page.names.people)]
    if not named:
        return frozenset()
    return frozenset(
        (chunks[number].start, chunks[number].end)
        for number in (*_behind_dashes(chunks, named), *_behind_each(page, chunks, named))
    )


def _behind_dashes(chunks: list[Chunk], named: list[int]) -> list[int]:
    """“A – Acme Gold, B – the chair and C – Acme Gold”: nobody is named behind a dash."""
    if any(chunks[number].before.strip() in DASHES for number in named):
        return []
    behind = {number + 1 for number in named} - set(named)
    return [n for n in behind if n < len(chunks) and chunks[n].before.strip() in DASHES]


def _behind_each(page: Page, chunks: list[Chunk], named: list[int]) -> list[int]:
    """“A, Acme Gold, B, Otmoor, and C, Otmoor Mills”: behind the last there can be nobody else."""
    alone = [number + 1 for number in named]
    if len(named) < LEAST or named[0] or len(chunks) != PAIR * len(named):
        return []
    if any(later - number != PAIR for number, later in pairwise(named)):
        return []
    if not AND.search(chunks[named[-1]].before):
        return []
    plain = all(chunks[number].before.strip() == "," for number in alone)
    return alone if plain and not any(_is_given(page, chunks[n]) for n in alone) else []


def _is_given(page: Page, chunk: Chunk) -> bool:
    words = page.sheet.text[chunk.start : chunk.end].split()
    return bool(words) and words[0].casefold() in GIVEN


def is_attribute(page: Page, found: PeopleList, rest: list[Chunk]) -> bool:
    """Whether commas fence in what one person of a list has, plays or stands for: “A, on drums, B
    and C”. The list must go on at once, and “and” must close it."""
    words = page.sheet.text[rest[0].start : rest[0].end]
    if not found.members or not ATTRIBUTE.match(words) or rest[0].before.strip() != ",":
        return False
    if any(is_person(word.casefold()) for word in words.split()) or not rest[1:]:
        return False
    named = [chunk for chunk in rest[1:] if people_in(chunk, page.names.people)]
    goes_on = named[:1] == rest[1:2] and not ENDING.match(page.sheet.text, rest[1].start)
    return goes_on and bool(AND.search(named[-1].before))
