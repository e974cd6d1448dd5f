"""Roles in a list that belong to the name behind them, though commas or “and” part them."""

import re
from functools import cache

from plugins.newsroom.word_lists import word_list

from .chunks import AND, Chunk, people_in
from .nouns import is_person
from .page import Page
from .people import Named
from .strangers import GIVEN, is_credit
from .titles import is_head
from .unknown import is_somebody
from .words import caption_words

PAIR = 2
FOR_ONE = re.compile(
    r",\s(?:[\w’'&-]+\s)*?(?P<head>[\w-]+)\s(?:for|of)(?:\s[\w’'&-]+){1,4}(?:,\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)*$"
)
"""A role for one thing or more: “, Cabinet Member for Education, Skills”."""

OF_BODY = re.compile(r",\s[a-z][^,;]*\s(?:of|for|from|with)\sthe(?:\s[A-Z][\w’'-]+)+$")
DEGREE = re.compile(r"(?:,|\s[-–—])\s(?:[BM](?:A|Sc|Ed|Eng|Phil|Bus|BA)|LL[BM]|PhD)\b[^,;]*$")
LONE_ROLE = re.compile(r"(?!(?:an?|another|her|his|one)\s)")


def is_part_of_role(page: Page, person: Named, rest: list[Chunk]) -> bool:
    """Whether one word goes on with what a role is for: “A, Director of Finance, Estates and
    Digital, and B”. It ends with “and” and a word, or with a body."""
    text = page.sheet.text
    last = next((n for n, chunk in enumerate(rest) if chunk.before.strip() in {"and", "&"}), None)
    before = FOR_ONE.search(text[person.end : rest[0].start - len(rest[0].before)])
    if last is None or before is None or not is_head(before["head"]):
        return False
    words = [text[chunk.start : chunk.end].strip(" .").split() for chunk in rest[: last + 1]]
    plain = all(map(_is_field, words[:-1]))
    ends = _is_field(words[-1])
    return plain and (ends or (bool(words[-1]) and is_credit(words[-1])))


def is_rest_of_body(page: Page, person: Named, rest: list[Chunk]) -> bool:
    """Whether “and” joins the words of one body or degree: “A, head of the Otmoor and Bicester
    Masons, and B”, “A – BA Law and European Studies 1995, B”."""
    chunk = rest[0]
    words = page.sheet.text[chunk.start : chunk.end].split()
    before = page.sheet.text[person.end : chunk.start - len(chunk.before)]
    if chunk.before.strip() not in {"and", "&"} or not words or words[0].casefold() in GIVEN:
        return False
    if not (rest[1:] and all(word[0].isupper() or word.isdigit() for word in words)):
        return False
    if DEGREE.match(before):
        return True
    last = words[-1].casefold()
    several = last.endswith("s") and (is_head(last[:-1]) or is_person(last))
    return several and bool(OF_BODY.search(before))


def _is_field(words: list[str]) -> bool:
    """Whether words may be what a role is for: “Estates”, “Young People”."""
    if len(words) == 1:
        return words[0][0].isupper() and words[0].casefold() not in word_list("given-names.txt")
    return bool(words) and all(word.casefold() in _fields() for word in words)


@cache
def _fields() -> frozenset[str]:
    listed = caption_words("fields") | caption_words("adjuncts")
    return listed | word_list("role-words.txt") | word_list("organisation-words.txt")


def with_roles(page: Page, chunks: list[Chunk]) -> list[Chunk]:
    """Return the chunks of a list, each name with the role that leads to it."""
    return _with_leading_roles(page, _with_whole_role(page, _with_firms(page, chunks)))


def _with_firms(page: Page, chunks: list[Chunk]) -> list[Chunk]:
    """Put what “&” joins before a name together again, or behind one: “Mott & Rigg managing
    director A”, “A of Mott & Rigg, B”."""
    if not any("&" in chunk.before for chunk in chunks):
        return chunks
    found: list[Chunk] = []
    for chunk in chunks:
        people = people_in(chunk, page.names.people)
        lead = page.sheet.text[chunk.start : people[0].start].split() if people else []
        joined = chunk.before.strip() == "&" and found
        led = lead and is_head(lead[-1]) and joined and _is_capitals(page, found[-1])
        first = found.pop() if led or (joined and _is_firm(page, found[-1], chunk)) else chunk
        found.append(Chunk(first.start, chunk.end, first.before))
    return found


def _is_firm(page: Page, first: Chunk, second: Chunk) -> bool:
    """Whether “&” joins a body behind a name: “of Mott & Rigg”, “Canal & River Trust”."""
    one, other = (page.sheet.text[each.start : each.end].split() for each in (first, second))
    if not one or not other or people_in(second, page.names.people):
        return False
    whole = other[-1].strip(".)").casefold() in word_list("organisation-words.txt")
    if people_in(first, page.names.people):
        one = page.sheet.text[people_in(first, page.names.people)[-1].end : first.end].split()
    of_body = len(one) > 1 and one[0] in {"at", "for", "from", "of"} and one[-1][0].isupper()
    named = all(word[0].isupper() for word in other)
    return named and (of_body or (whole and len(one) == 1 and one[0][0].isupper()))


def _is_capitals(page: Page, chunk: Chunk) -> bool:
    words = page.sheet.text[chunk.start : chunk.end].split()
    plain = 0 < len(words) <= PAIR and all(word[0].isupper() for word in words)
    return plain and not people_in(chunk, page.names.people)


def _with_leading_roles(page: Page, chunks: list[Chunk]) -> list[Chunk]:
    """Put every role with the name behind it, where each name has one: “the Bishop of Oxford, A,
    the High Sheriff, B, and the Chief Constable, C”."""
    pairs = list(zip(chunks[::2], chunks[1::2], strict=False))
    if len(chunks) % 2 or len(pairs) < PAIR:
        return chunks
    if not all(_is_role_and_name(page, *pair) for pair in pairs):
        return chunks
    return [Chunk(role.start, name.end, role.before) for role, name in pairs]


def _is_role_and_name(page: Page, role: Chunk, name: Chunk) -> bool:
    if people_in(role, page.names.people):
        return False
    words = page.sheet.text[role.start : role.end].strip()
    joined = name.before.strip() == "," and not AND.search(name.before)
    called = joined and bool(people_in(name, page.names.people))
    return called and bool(LONE_ROLE.match(words)) and is_somebody(f"the {words}", "the")


def _with_whole_role(page: Page, chunks: list[Chunk]) -> list[Chunk]:
    """Put a role that leads a list together again: “Institute of Space and Science Director A”."""
    text = page.sheet.text
    for number, chunk in enumerate(chunks):
        if number and chunk.before.strip() not in {"and", "&"}:
            break
        people = people_in(chunk, page.names.people)
        if people and number and text[chunk.start : people[0].start].strip():
            whole = Chunk(chunks[0].start, chunk.end, chunks[0].before)
            alone = re.match(
                r"(?:the|an?)\s|\w+$", text[whole.start : chunks[0].end], re.IGNORECASE
            )
            return chunks if alone else [whole, *chunks[number + 1 :]]
        if people:
            break
    return chunks
