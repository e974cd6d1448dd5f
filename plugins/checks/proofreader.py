"""Reads records one by one, with every rule that is about one alone, and notes what rules about
all of them need."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from plugins.newsroom.asking import Asking
from plugins.newsroom.editing import Edit, Edited, Tables
from plugins.newsroom.problem import Problem
from plugins.newsroom.prose import read_blocks
from plugins.newsroom.schema import Record
from plugins.newsroom.site import Site
from plugins.newsroom.story import Story

from .allowances import Allowance, allowances_of
from .proof import Register, Shot, Text
from .rule import rules_of, rules_that_note
from .tables import TABLES


@dataclass(frozen=True, slots=True)
class Remarks:
    """What was found in a record, what rules noted of it, by their names, and what it allows."""

    problems: tuple[Problem, ...] = ()
    notes: Mapping[str, tuple[object, ...]] = field(default_factory=dict)
    allowances: tuple[Allowance, ...] = ()


class Proofreader:
    """Reads articles as they are read from their files, to keep what was found with them."""

    def tables(self, site: Site) -> Tables:
        """Return what rules look up in a register."""
        return {family: make(site) for family, make in TABLES.items()}

    def at(self, site: Site, now: datetime, asking: Asking) -> Edit:
        """Return what reads an article with the rules; it keeps the article’s words, and not how
        they stand in blocks."""
        register = Register(site, now, asking)

        def edit(story: Story) -> Edited:
            remarks = remarks_on(Text(story.article, story.blocks), register, story)
            kept = replace(story, blocks=(), quotations=())
            return Edited(kept, remarks.problems, (remarks.notes, remarks.allowances))

        return edit


def remarks_on_register(
    records: Iterable[Record], shots: Iterable[Shot], register: Register
) -> Remarks:
    """Return what there is to say about records that are no articles, each by itself."""
    texts = (Text(record, read_blocks(record.source.body)) for record in records)
    remarks = [remarks_on(text, register) for text in texts]
    found = [problem for shot in shots for problem in _found("photo", shot, register)]
    return Remarks(
        (*(problem for each in remarks for problem in each.problems), *found),
        together(each.notes for each in remarks),
        tuple(one for each in remarks for one in each.allowances),
    )


def remarks_on(text: Text, register: Register, story: Story | None = None) -> Remarks:
    """Return what there is to say about a record, with its story if it is an article."""
    problems = [
        *_found("record", text.record, register),
        *_found("text", text, register),
        *(_found("story", story, register) if story else ()),
    ]
    notes = {name: tuple(note(text)) for name, note in rules_that_note()}
    noted = {name: those for name, those in notes.items() if those}
    return Remarks(tuple(problems), noted, tuple(allowances_of(text.record)))


def together(notes: Iterable[Mapping[str, tuple[object, ...]]]) -> dict[str, tuple[object, ...]]:
    """Return the notes of many records, by the names of rules."""
    found: dict[str, list[object]] = {}
    for each in notes:
        for name, those in each.items():
            found.setdefault(name, []).extend(those)
    return {name: tuple(those) for name, those in found.items()}


def _found(scope: str, thing: object, register: Register) -> Iterator[Problem]:
    for rule in rules_of(scope):
        yield from rule.problems(scope, thing, register)
