"""The role and the organisation that a caption prints beside a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.newsroom.names import is_role_word
from plugins.newsroom.schema import Organisation, Person

from .chunks import cut
from .governors import words_before
from .kinds import Kind, kind_of
from .page import Page
from .people import Named, OrganisationNamed
from .placed import Placed
from .titles import is_head

EDGES = re.compile(r"^[\s,;:.()–—-]+|[\s,;:.(–—-]+$")
JOINT_WORDS = re.compile(
    r"^(?:and|with|the|of|for|from|at|both|all|his|her|their|is|are|including"
    r"|group portrait)\s+|\s+(?:of|at|for|from|with|the|and)\s*$|^[’']s\b\s*"
    r"|[’']s?\s*$",
    re.IGNORECASE,
)
BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
BESIDE = re.compile(r"\s+(?:of|from|at|for|representing)\s+(?:the\s+)?")


@dataclass(frozen=True, slots=True)
class Credit:
    """As what somebody is pictured: the words as printed, and the organisation that they mean."""

    organisation: str | None = None
    organisation_name: str | None = None
    role: str | None = None


def credits_of(page: Page, placed: Sequence[Placed]) -> list[Credit]:
    """Return the credit of each person: beside their name, or what leads a list they are in.

    “NASA astronauts A, B and C” calls all three astronauts.
    """
    found: list[Credit] = []
    shared: Credit | None = None
    for number, person in enumerate(placed):
        previous = placed[number - 1].name if number else None
        lead = words_before(page, person.name)
        own = _credit(page, person.name, lead)
        if _is_plural(own.role):
            shared = own
        elif (
            own != Credit()
            or previous is None
            or re.search(r"\bwith\b|[.;]\s", page.sheet.text[previous.end : person.name.start])
        ):
            shared = None
        found.append(own if own != Credit() else shared or own)
    return found


def _is_plural(role: str | None) -> bool:
    last = role.split()[-1] if role else ""
    return last.endswith("s") and is_head(last[:-1])


def _credit(page: Page, name: Named, lead: str) -> Credit:
    """Read what stands in brackets or behind a comma after a name, else what stands before it."""
    after = _after(page, name)
    start = name.start - len(lead)
    before = (
        _parse(page, name, start, name.start, label=False)
        if _is_credit(page, start, lead)
        else Credit()
    )
    for begin, end, label in after:
        found = _parse(page, name, begin, end, label=label)
        if found != Credit():
            return Credit(
                found.organisation or before.organisation,
                found.organisation_name or before.organisation_name,
                found.role or before.role,
            )
    return before


def _is_credit(page: Page, start: int, lead: str) -> bool:
    words = lead.split()
    named = any(
        start <= body.start < start + len(lead)
        for body in page.names.organisations
        if not body.label
    )
    return named or any(
        is_head(word.strip(".,")) or is_role_word(word.strip(".,")) for word in words
    )


def _after(page: Page, name: Named) -> list[tuple[int, int, bool]]:
    """Return the ranges after a name that can be a credit; labels count in brackets and after
    words such as “from”."""
    text = page.sheet.text
    end = page.sheet.sentence(name.start)[1]
    following = [other.start for other in page.names.people if other.start >= name.end]
    end = min([end, *following])
    if bracket := BRACKET.match(text, name.end):
        return [(bracket.start(1), bracket.end(1), True)]
    if beside := BESIDE.match(text, name.end):
        return [(beside.end(), _end_of_chunk(text, beside.end(), end), True)]
    if text[name.end : name.end + 1] not in {",", " "}:
        return []
    if text[name.end] == " ":
        stop = _end_of_chunk(text, name.end, end)
        return [(name.end, stop, False)] if text[name.end + 1 : name.end + 2].isupper() else []
    return _behind_comma(page, name, end, last=end not in following)


def _behind_comma(page: Page, name: Named, end: int, *, last: bool) -> list[tuple[int, int, bool]]:
    """Return the first chunk behind a name that is a credit; before the next name, the last
    chunk leads to that one."""
    text = page.sheet.text
    chunks = cut(text, name.end + 1, end, page.names.people)
    for chunk in chunks if last else chunks[:-1]:
        if kind_of(text, chunk, page.markers, page.organisations) is not Kind.APPOSITION:
            continue
        if re.match(r"\s*(?:who|which|and)\b", text[chunk.start : chunk.end]):
            break
        return [(chunk.start, _end_of_credit(text, chunk.end, end), False)]
    return []


def _end_of_chunk(text: str, start: int, end: int) -> int:
    found = re.search(r"[,;()]|\s(?:and|with|at)\s|\s[a-z]+(?:s|ing|ed)\s", text[start:end])
    return start + found.start() if found else end


def _end_of_credit(text: str, end: int, limit: int) -> int:
    """Let a credit go on behind “and” within one role: “Regional and Local Director”."""
    found = re.match(r"\s+(?:and|&)\s+[^,;.]*", text[end:limit])
    return end + found.end() if found and end + found.end() < limit else end


def _parse(page: Page, name: Named, start: int, end: int, *, label: bool) -> Credit:
    """Split a credit into the organisation that it names and the role that is left."""
    text = page.sheet.text
    spots = sorted(marker.start for marker in page.markers if start <= marker.start < end)
    if spots:
        end = spots[0]
    for body in page.names.organisations:
        if start <= body.start and body.end <= end and (label or not body.label):
            organisation = _which(body, name.people)
            rest = f"{text[start : body.start]} {text[body.end : end]}"
            return Credit(
                organisation.id if organisation else None, text[body.start : body.end], _role(rest)
            )
    return Credit(role=_role(text[start:end]))


def _which(body: OrganisationNamed, people: Sequence[Person]) -> Organisation | None:
    """Return the organisation of a name; of several, the one that the person has a role in."""
    if len(body.organisations) == 1:
        return body.organisations[0]
    held = {role.organisation for person in people for role in person.roles}
    meant = [organisation for organisation in body.organisations if organisation.id in held]
    return meant[0] if len(meant) == 1 else None


def _role(text: str) -> str | None:
    """Return what is left as a role, if its words can be one."""
    words = " ".join(text.split())
    for _ in range(4):
        words = JOINT_WORDS.sub("", EDGES.sub("", words))
    plain = [word.strip(".,()’") for word in words.split()]
    if not any(is_head(word) or is_role_word(word) for word in plain):
        return None
    return words
