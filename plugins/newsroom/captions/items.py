"""Lists whose people semicolons part, so that commas part what is about each."""

import re
from itertools import pairwise, takewhile
from operator import or_

from plugins.newsroom.word_lists import word_list

from .chunks import AND, Chunk, people_in
from .kinds import Kind
from .page import Page
from .strangers import calls_somebody, ends_with_name
from .titles import is_head

BRACKETED = re.compile(r"[^\W\d_]+(?:\s[\w’'.-]+)+\s\(")
"""A name of several words, and what is said of it: “Bo Tenn (Acme)”."""

MANY = 3
"""Semicolons in a list beside which one comma between two people is a slip."""

WITH = re.compile(r"(?:along)?with\s")
"""What leads from a list to others."""

THEIRS = re.compile(r"(?:his|her|their)\s")


def is_company(page: Page, chunk: Chunk, kind: Kind) -> bool:
    """Whether somebody unregistered shares the words between two semicolons with who is named
    there: “; A and wife Ann; B”, “A (Acme), Bo Tenn (Acme);”."""
    if ";" in chunk.before:
        return False
    if kind is Kind.NAME_LIKE:
        return bool(BRACKETED.match(page.sheet.text, chunk.start, chunk.end))
    theirs = kind is Kind.UNCLEAR and THEIRS.match(page.sheet.text, chunk.start)
    return bool(AND.search(chunk.before)) and bool(theirs or kind is Kind.UNKNOWN)


def is_about_other(page: Page, rest: list[Chunk], kind: Kind) -> bool:
    """Whether a chunk between semicolons is about somebody named beside it, and has no place."""
    chunk = rest[0]
    if _is_within_item(rest):
        return True
    if kind is Kind.END:
        return False
    with_and = bool(AND.search(chunk.before)) and "," in chunk.before
    if kind is Kind.NAME_LIKE and with_and and not rest[1:]:
        return False
    role = kind is Kind.APPOSITION or not AND.search(rest[1].before if rest[1:] else "")
    return ";" not in chunk.before or (role and _names_somebody(page, rest))


def leads_item(page: Page, rest: list[Chunk], kind: Kind) -> bool:
    """Whether a list begins with the role of whom its first item names: “the Minister for Skills,
    A; B; and C”."""
    words = page.sheet.text[rest[0].start : rest[0].end]
    stranger = calls_somebody(words) or ends_with_name(words)
    role = kind in {Kind.APPOSITION, Kind.UNCLEAR} and not stranger
    return role and _names_somebody(page, rest)


def _is_within_item(rest: list[Chunk]) -> bool:
    """Whether a chunk is about the person before it, where semicolons part the people."""
    return ";" not in rest[0].before and any(";" in chunk.before for chunk in rest[1:])


def _names_somebody(page: Page, rest: list[Chunk]) -> bool:
    """Whether the words up to the next semicolon name a person: “; the deputy, A; and B”."""
    item = takewhile(lambda chunk: ";" not in chunk.before, rest[1:])
    return any(people_in(chunk, page.names.people) for chunk in item)


def is_about_named(page: Page, rest: list[Chunk]) -> bool:
    """Whether what stands behind a comma between two semicolons is about who is named there:
    “; A, widow of B;”, “; A, Dave Legion Executive;”, of whom no register has “Dave Legion”."""
    role = _is_within_item(rest) and _is_role_like_name(page, rest[0])
    return role or is_about_relative(page, rest[0])


def _is_role_like_name(page: Page, chunk: Chunk) -> bool:
    """Whether a role begins with what might be a name: “, Dave Legion Executive”."""
    people = people_in(chunk, page.names.people)
    if not people or people[0].people or chunk.before.strip() != ",":
        return False
    words = page.sheet.text[people[0].end : chunk.end].split()
    return bool(words) and is_head(words[-1])


def is_about_relative(page: Page, chunk: Chunk) -> bool:
    """Whether what stands between two semicolons names somebody else too: “; A, widow of B;”."""
    words = page.sheet.text[chunk.start : chunk.end].removeprefix("the ").split()
    kin = len(words) > 1 and words[0] in word_list("kin.txt") and words[1] in {"of", "to"}
    return kin and ";" not in chunk.before


def _names_one_of_list(page: Page, chunk: Chunk) -> bool:
    about = is_about_relative(page, chunk) or _is_role_like_name(page, chunk)
    return bool(people_in(chunk, page.names.people)) and not about


def is_by_semicolon(page: Page, chunks: list[Chunk]) -> bool:
    """Whether semicolons part the people of a list, so that commas part what is about each."""
    listed = takewhile(lambda chunk: not WITH.match(page.sheet.text, chunk.start), chunks)
    named = [n for n, chunk in enumerate(listed) if _names_one_of_list(page, chunk)]
    between = [chunks[first + 1 : second + 1] for first, second in pairwise(named)]
    parted = [any(";" in chunk.before for chunk in part) for part in between]
    pairs = [len(part) == 1 and part[0].before.strip() in {"and", "&"} for part in between]
    if any(parted) and between[-1][-1].before.strip() in {"and", "&"}:
        pairs[-1] = True
    slips = [len(part) == 1 for part, other in zip(between, parted, strict=True) if not other]
    return any(parted) and (
        all(map(or_, parted, pairs)) or (slips == [True] and sum(parted) >= MANY)
    )
