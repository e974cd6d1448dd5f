"""What stands in a list and names nobody of the register: a role, a stranger, somebody unnamed."""

import re

from plugins.newsroom.word_lists import word_list

from .chunks import AND, Chunk, names_in, people_in
from .governors import BRACKETS
from .kinds import Kind, kind_of
from .listed_roles import is_part_of_role, is_rest_of_body
from .page import Page
from .placed import PeopleList
from .titles import is_head
from .unknown import is_group, is_somebody
from .use import Use

CLAUSE = re.compile(r"who(?:se)?\s")


def kind_in_list(page: Page, found: PeopleList, rest: list[Chunk], *, closed: bool) -> Kind:
    """Return what a chunk is in which nobody is named; no list begins with a role alone."""
    chunk = rest[0]
    kind = kind_of(page.sheet.text, chunk, page.markers, page.organisations)
    if kind is Kind.END and CLAUSE.match(page.sheet.text, chunk.start):
        return Kind.APPOSITION
    if kind is Kind.UNCLEAR and _goes_on_with_role(page, found, rest):
        return Kind.APPOSITION
    if any(name.use is Use.LONGER for name in names_in(chunk, page.names.people)):
        return Kind.UNCLEAR
    if kind is Kind.APPOSITION and not found.size:
        return Kind.UNCLEAR
    if kind is Kind.NAME_LIKE and found.members and is_part_of_role(page, found.members[-1], rest):
        return Kind.APPOSITION
    if found.members and is_rest_of_body(page, found.members[-1], rest):
        return Kind.APPOSITION
    if kind is Kind.NAME_LIKE and _is_given_name(page, found, chunk):
        return Kind.UNKNOWN
    if closed and _is_credit_of_last(page, rest, kind):
        return Kind.APPOSITION
    last = kind in {Kind.APPOSITION, Kind.UNCLEAR} and not closed
    return _of_last(page, found, rest, kind) if last else kind


def kind_of_item(page: Page, chunk: Chunk) -> Kind:
    """Return what stands between two semicolons and names nobody: “; the mayor;” is somebody."""
    words = page.sheet.text[chunk.start : chunk.end]
    return Kind.UNKNOWN if is_somebody(words) else Kind.UNCLEAR


def _of_last(page: Page, found: PeopleList, rest: list[Chunk], kind: Kind) -> Kind:
    """Return what closes a list behind “and”, and names nobody: in “A, B and the mayor” it is
    somebody, in “A, B and staff” it is people without number, in “A, chair of B and C” a role."""
    text, chunk = page.sheet.text, rest[0]
    later = any(people_in(other, page.names.people) for other in rest[1:])
    if not found.members or later or not AND.search(chunk.before):
        return kind
    words = text[chunk.start : chunk.end]
    between = text[found.members[-1].end : chunk.start - len(chunk.before)]
    if not BRACKETS.sub("", between).strip():
        return Kind.UNKNOWN if is_somebody(words) else Kind.UNCLEAR
    return Kind.UNCLEAR if is_somebody(words) else kind


def _is_credit_of_last(page: Page, rest: list[Chunk], kind: Kind) -> bool:
    """Whether a list that “and” closed ends with what its last are: “and A, Blue Watch”, “A and B,
    two members of the board”."""
    words = page.sheet.text[rest[0].start : rest[0].end]
    if rest[1:] or AND.search(rest[0].before):
        return False
    given = words.casefold().split()[:1]
    named = bool(given) and given[0] in word_list("given-names.txt")
    return (kind is Kind.NAME_LIKE and not named) or (kind is Kind.UNKNOWN and is_group(words))


def _goes_on_with_role(page: Page, found: PeopleList, rest: list[Chunk]) -> bool:
    """Whether “and” joins two roles of one person in the midst of a list: “A, chair of X and a
    councillor, and B”."""
    text, chunk = page.sheet.text, rest[0]
    role = re.fullmatch(
        r"an?\s(?:[\w-]+\s)*?(?P<head>[\w-]+)(?:\s(?:of|at|for)\s.*)?",
        text[chunk.start : chunk.end],
    )
    if not found.members or role is None or not is_head(role["head"]):
        return False
    behind = "," in text[found.members[-1].end : chunk.start] and "," not in chunk.before
    return behind and any(
        AND.search(later.before) and people_in(later, page.names.people) for later in rest[1:]
    )


def _is_given_name(page: Page, found: PeopleList, chunk: Chunk) -> bool:
    """Whether a given name alone is somebody’s: the first in a list, or the last behind “and”. In
    the midst of it, “A, Florence, and B” may say where A is from."""
    text = page.sheet.text
    word = text[chunk.start : chunk.end].strip(" .")
    if word.casefold() not in word_list("given-names.txt"):
        return False
    if not found.members:
        return True
    between = text[found.members[-1].end : chunk.start - len(chunk.before)]
    return bool(AND.search(chunk.before)) and not between.strip()


def names_last(page: Page, chunk: Chunk) -> bool:
    """Whether what may be a stranger’s name closes a list: “, and Bo Tenn”."""
    if "," not in chunk.before or not AND.search(chunk.before):
        return False
    return kind_of(page.sheet.text, chunk, page.markers, page.organisations) is Kind.NAME_LIKE
