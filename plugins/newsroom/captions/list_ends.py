"""Where a list ends, and what has been met on the way through it."""

import re
from dataclasses import dataclass, field

from .chunks import AND, Chunk, names_in, people_in
from .kinds import ends_list
from .nameless import names_last
from .others import leads_to_others
from .page import Page
from .people import Named
from .placed import PeopleList

ATTRIBUTE = re.compile(
    r"(?:wearing|holding|carrying)\s|(?:at|in|on|with)(?:\s(?!(?:his|her|their)\b)[a-z0-9-]+){1,4}$"
)
"""What a person has about them, in the midst of a list: “A wearing a hat, B and C”."""

HOLDING = re.compile(r"\s(?:carrying|holding)\s(?:[a-z]+\s)*")
"""Between somebody in a list and whom they hold, who has no place of their own."""

WITH = re.compile(r"\swith\s.*")
"""Behind the last of a list: “and A of Team Robo with their trophy and coach B”."""

ELSEWHERE = re.compile(
    r"with\s+(?:[A-Z(]|an?\s|the\s|(?:[\w-]+\s+){1,4}[A-Z])"
    r"|(?:after|as|at|before|during|following|in|inside|near|on|outside|when|while)\s"
)
"""What leads from the last of a list to somebody who is not in it."""

PAIR = 2


@dataclass
class State:
    """What a walk through a list has met: an “and”, before the `last` person too or only before
    others (“A and B, C”), one behind a comma, a role of several."""

    closed: bool = False
    last: bool = False
    closed_by_comma: bool = False
    plural: bool = False
    credits: int = 0
    doubtful: list[Chunk] = field(default_factory=list)

    def note(self, chunk: Chunk, *, credit: bool, name: bool) -> None:
        """Count a role, and keep it if it may be a name after all."""
        self.credits += credit
        if credit and name:
            self.doubtful.append(chunk)

    def doubt(self, page: Page, found: PeopleList) -> None:
        """Leave a list open in which nothing is about anybody but what may be a name itself:
        “A, Jon Hall and B”."""
        lone = len(self.doubtful) == self.credits and PAIR * self.credits <= len(found.members)
        if found.direction and self.doubtful and lone:
            chunk = self.doubtful[0]
            words = page.sheet.text[chunk.start : chunk.end].strip()
            found.leave_open(
                (chunk.start, chunk.end), f"it is not clear whether “{words}” is a person"
            )


def ends_behind(
    page: Page, found: PeopleList, rest: list[Chunk], people: list[Named], state: State
) -> bool:
    """End a list whose last name is followed by other words, or by another name."""
    name, chunk = people[0], rest[0]
    tail = ends_list(page.sheet.text, name, chunk, page.markers, page.organisations)
    closed = state.closed
    if (
        not tail
        and state.last
        and (found_with := WITH.search(page.sheet.text, name.end, chunk.end))
    ):
        tail = found_with[0]
        closed = not any(
            "," in one.before and people_in(one, page.names.people) for one in rest[1:]
        )
    named = [one for one in names_in(chunk, page.names.people) if one.start >= name.end]
    if found.direction and named and not page.sheet.text[name.end : named[0].start].strip(" ."):
        found.leave_open((chunk.start, chunk.end), "a comma may be missing inside it")
    if len(people) > 1 and HOLDING.fullmatch(page.sheet.text, name.end, people[1].start):
        if rest[1:] and AND.match(rest[1].before.strip()):
            found.leave_open((chunk.start, rest[1].end), "it is not clear who holds whom")
        return not rest[1:]
    attribute = tail and ATTRIBUTE.match(tail) and not state.closed
    if len(people) == 1 and (not tail or attribute):
        return False
    remaining = [Chunk(name.end, chunk.end, ""), *rest[1:]]
    end_list(page, found, remaining, closed=closed)
    return True


def end_list(page: Page, found: PeopleList, rest: list[Chunk], *, closed: bool) -> None:
    """End a list. One that no “and” closed, and that names follow, may go on after all."""
    at = rest[0]
    found.end = at.start
    with_others = leads_to_others(page, found, rest)
    if found.direction and with_others:
        found.leave_open(with_others, "it may go on behind “with”")
    if closed or not found.members:
        return
    lead = page.sheet.text[at.start : at.end].lstrip()
    later = [name for chunk in rest for name in people_in(chunk, page.names.people)]
    stranger = any(names_last(page, chunk) for chunk in rest[1:])
    alone = bool(ELSEWHERE.match(lead)) and all(name.start < at.end for name in later)
    if alone and not stranger:
        return
    found.unsure |= {name.start for name in later}
    if (later or stranger) and found.direction:
        found.leave_open((at.start, at.end), "it is not clear where the list ends")
