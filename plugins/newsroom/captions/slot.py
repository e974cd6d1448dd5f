"""Where a name stands in its sentence: what leads to it, and what comes behind it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .governors import is_joined, masked
from .nouns import is_person, singular
from .openings import PRONOUN, leads_straight
from .page import Page
from .people import Named
from .phrases import split_phrase
from .use import Use
from .verdict import PICTURED, Judgement

HEADING = re.compile(
    r".*(?::|\s[–—-]|—|--|…)(?=\s)|.*\.{3,}|\s*(?:Possibly|Probably|Perhaps|Maybe)(?=\s)|\s*(?:[A-Z][\w-]+,\s+)+(?:[A-Z]\w*\.)+(?=\s)",
    re.DOTALL,
)
"""What stands before a caption: “FILE - A”, “Grand opening: A”, “Washington, D.C. A”."""

AND = re.compile(r",?\s+(?:and|&)\s+")
AND_ROLE = re.compile(r"\s*(?:,|\band|&)\s*$")
SHOWN = re.compile(
    r"\s*[,(]\s*(?:who\s+is\s+)?(?:shown|pictured|seen)(?:\s+(?:here|above|below)\b|\)|(?=\s+with\b))"
)
"""Behind a name: “A (shown here)”."""

BRACKETED = re.compile(r"\s*\((?:pictured|shown|seen)\)")
WITH = re.compile(r"\s*with\b")
TOLD = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|[a-z]+s (?:the|an?|his|her|its)"
    r"|[a-z]+ed (?:the|an?|[A-Z]))\b"
)
"""A verb with which a sentence tells something, and is no heading."""

SOME_OF = re.compile(r"\b(?:members|several|some|three|two) of (?:(?:his|her|our|the|their) )?$")
"""Before a role of several: “with some of the volunteers, A and B”."""

ABOUT = re.compile(
    r"(?:\s*\([^()]*\))?\s*,\s*(?:who|whose|whom|which|where|(?:[a-z-]+\s){1,3}(?:of|to))\b[^,;:.]*"
)
"""Behind somebody, up to another name: a clause about them, “, son of”."""

GOES_ON = re.compile(r",\s+(?:along|alongside|joined|together|with|[a-z]+(?:ing|[^s\W]s))\s")
"""Where such a clause ends; “and” would leave open whether it does."""

SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a name that stands in no list.

    `head` are the words between it and the person named before it in the sentence, or the
    sentence's beginning, up to `phrase`, which is the noun phrase of the name: “ greets ” and
    “the new mayor ”. What stands in brackets and words of position are left out of both.
    `behind` is the rest of the sentence. `joins` says that somebody who is in the picture is named
    before, `opens` that nobody is; `begins` that no sentence before has put anybody into it.
    """

    page: Page
    name: Named
    head: str
    phrase: str
    behind: str
    previous: Named | None
    joins: bool
    begins: bool

    @property
    def opens(self) -> bool:
        """Whether it is the first name of its sentence."""
        return self.previous is None

    @property
    def is_first(self) -> bool:
        """Whether it stands in the first sentence of the caption."""
        return self.page.sheet.sentence(self.name.start)[0] == self.page.sheet.starts[0]

    @property
    def is_headed(self) -> bool:
        """Whether no more than headings, which tell nothing, stand before its sentence."""
        sheet = self.page.sheet
        start = sheet.sentence(self.name.start)[0]
        before = [
            sheet.text[at:end]
            for at, end in zip(sheet.starts, sheet.ends, strict=True)
            if at < start
        ]
        return not any(TOLD.search(sentence) for sentence in before)

    @property
    def is_followed(self) -> bool:
        """Whether somebody else is named behind it in its sentence."""
        end = self.page.sheet.sentence(self.name.start)[1]
        return any(self.name.end <= other.start < end for other in self.page.names.people)

    @property
    def other_is_shown(self) -> bool:
        """Whether it is said of somebody else alone that the picture shows them: “(shown here)”."""
        text = self.page.sheet.text
        others = [one for one in self.page.names.people if one.start > self.name.end]
        marked = ((one, SHOWN.match(text, one.end)) for one in others)
        shown = (one for one, mark in marked if mark and not WITH.match(text, mark.end()))
        return any(
            re.search(r"\b(?!and\b)[a-z]+\b", text[self.name.end : one.start]) for one in shown
        )

    @property
    def other_alone_is_shown(self) -> bool:
        """Whether it is said of the name before that the picture shows them: “A (pictured) and”."""
        return self.previous is not None and bool(
            BRACKETED.match(self.page.sheet.text, self.previous.end)
        )

    @property
    def is_bracketed(self) -> bool:
        """Whether it stands in brackets behind a name, and not first: “A (Tamahere, Hamilton)”."""
        start = self.previous.end if self.previous else self.name.start
        gap = self.page.sheet.text[start : self.name.start].rstrip()
        return gap.rfind("(") > gap.rfind(")") and not gap.endswith("(")

    @property
    def after(self) -> str:
        """The words behind it, with what stands in brackets."""
        return self.page.sheet.text[self.name.end : self.page.sheet.sentence(self.name.start)[1]]

    @property
    def listed(self) -> list[Named]:
        """The name and those that nothing but commas, “and” and roles join to it."""
        end = self.page.sheet.sentence(self.name.start)[1]
        found = [self.name]
        for other in self.page.names.people:
            if found[-1].end <= other.start < end:
                if other.use is not Use.PERSON or not is_joined(self.page, found[-1], other):
                    break
                found.append(other)
        return found

    @property
    def follows_several(self) -> bool:
        """Whether two people stand before it whom “and” joins: “A and B serve lunch with C”."""
        people = [one for one in self.page.names.people if one.end <= self.name.start]
        first, second = (None, None, *people)[-2:]
        if first is None or second is None or second is not self.previous:
            return False
        return bool(AND.fullmatch(self.page.sheet.text, first.end, second.start))

    @property
    def follows(self) -> bool:
        """Whether its sentence goes on about somebody who is there: “She is greeted by”."""
        return bool(PRONOUN.match(self.head))

    @property
    def sentence(self) -> str:
        """The sentence, up to the name."""
        start = self.page.sheet.sentence(self.name.start)[0]
        return self.page.sheet.text[start : self.name.start]


def slot_of(page: Page, name: Named, known: Mapping[int, Judgement]) -> Slot:
    """Return the place of a name; `known` are the judgements of those before it, by their start."""
    start, end = page.sheet.sentence(name.start)
    previous = _previous(page, name, start)
    begin = previous.end if previous else start
    if aside := _aside(page, name, start, known):
        previous, begin = aside
    gap = masked(page, begin, name.start)
    gap = SPACE.sub(" ", gap.rstrip('“"‘ ') + " " if gap else "")
    title = page.sheet.text[name.start : name.name_start]
    head, phrase = _parted(gap, title, opens=previous is None)
    return Slot(
        page,
        name,
        head,
        phrase,
        SPACE.sub(" ", masked(page, name.end, end)),
        previous,
        joins=previous is not None and known.get(previous.start) is PICTURED,
        begins=not any(at < start and one is PICTURED for at, one in known.items()),
    )


def _parted(gap: str, title: str, *, opens: bool) -> tuple[str, str]:
    """Part what leads up to a name from its noun phrase, which a comma may part from the name:
    “with the mayor, A”."""
    heading = HEADING.match(gap) if opens else None
    gap = gap[heading.end() :] if heading else gap
    head, phrase = split_phrase(gap, opens=opens, title=title)
    if opens and leads_straight(head):
        return head, phrase
    while link := AND_ROLE.search(head):
        lead, role = split_phrase(head[: link.start()], opens=opens)
        if not _is_role(role, link[0]):
            break
        head, phrase = SOME_OF.sub("", lead), f"{role}{link[0]}{phrase}"
    return head, phrase


def _is_role(words: str, link: str) -> bool:
    """Whether a phrase says what somebody is: “the mayor”, or of several “the winners”, which only
    a comma parts from their names."""
    people = [word for word in words.split() if is_person(word.lower())]
    several = "," in link and words.split()[-1:] == people[-1:]
    return any(singular(word) == word for word in people) or (bool(people) and several)


def _aside(
    page: Page, name: Named, start: int, known: Mapping[int, Judgement]
) -> tuple[Named, int] | None:
    """Return who is there before a clause that names somebody else, and where it ends: “A, whose
    mother B founded the school, with C”."""
    before = [one for one in page.names.people if start <= one.start < name.start]
    there, other = (None, None, *before)[-2:]
    if there is None or other is None or known.get(there.start) is not PICTURED:
        return None
    if known.get(other.start) is PICTURED or not ABOUT.fullmatch(
        page.sheet.text, there.end, other.start
    ):
        return None
    closed = GOES_ON.search(page.sheet.text, other.end, name.start)
    return (there, closed.start()) if closed else None


def _previous(page: Page, name: Named, start: int) -> Named | None:
    """Return the name before, unless it may be a title: “Worshipful Master A”."""
    before = [
        other
        for other in page.names.people
        if start <= other.start < name.start
        and other.use is Use.PERSON
        and not page.sheet.region(other.start)
        and (other.people or page.sheet.text[other.end : name.start].strip(" ’'”\""))
    ]
    outside = [other for other in before if not _is_in_bracket(page, other, name)]
    found = outside or before
    return found[-1] if found else None


def _is_in_bracket(page: Page, other: Named, name: Named) -> bool:
    """Whether a bracket about somebody else stands around a name: “A (looking at B) and C”."""
    behind = page.sheet.text[other.end : name.start]
    closes, opens = behind.find(")"), behind.find("(")
    return closes >= 0 and (opens < 0 or closes < opens)
