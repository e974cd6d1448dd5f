"""A name that is nearly one of the register is spelt as it is there.

If it is somebody else’s name, add them; if both spellings are right, add the other under `also`.

Bad:
    Ann Gillham met Tom Durands.
    people/tom-durrands.md
        name: Tom Durrands

Bad: in a field
    articles/news.md
        contact: {name: "Tom Durands, press office"}
        ---
        The board met.
    people/tom-durrands.md
        name: Tom Durrands

Good:
    Ann Gillham met Tom Durrands.
    people/tom-durrands.md
        name: Tom Durrands

Good: it is a spelling of the name
    Ann Gillham met Tom Durands.
    people/tom-durrands.md
        name: Tom Durrands
        also: [Tom Durands]

Good: a man’s name and a woman’s
    Joan Gillham met John Gillham.
    people/joan-gillham.md
        name: Joan Gillham

Good: it is somebody’s office
    The Minister of Health, Ann Gillham, met the Australian Trade Council.
    organisations/ministry-of-health.md
        names: [{name: Ministry of Health}]
    organisations/australia-trade-council.md
        names: [{name: Australia Trade Council}]

Good: it is two names
    The River Administration’s Office met.
    organisations/administrative-office.md
        names: [{name: Administrative Office}]
"""

import re
from collections.abc import Iterator

from plugins.checks.passages import Passage
from plugins.checks.proof import Register, Text
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level, Replacement

LEVEL = Level.WARNING

CAPITAL = r"[^\W\d_a-z](?<![\w’'-].)[^\W_]*+(?:[-’'.&][^\W_]++)*+"
RUN = re.compile(rf"{CAPITAL}(?:[ \N{{NO-BREAK SPACE}}](?:(?:of|and|the|for|&) )*+{CAPITAL})++")
"""Words with capitals that stand together, and the small ones that names hold between them; what
stands before a letter is looked at after it, since that finds capitals sooner."""


def check_text(text: Text, register: Register) -> Iterator[Finding]:
    """Yield the names in a record's words that are almost those of the register."""
    for passage in text.passages:
        for run in RUN.finditer(passage.text):
            for start, end, name in register.near_names.within(run[0]):
                yield _finding(passage, run.start() + start, run.start() + end, name)


def _finding(passage: Passage, start: int, end: int, name: str) -> Finding:
    message = f"“{passage.text[start:end]}” is not in the register, and nearly “{name}”."
    hint = f"Did you mean “{name}”? If it is another name, add a file for it."
    where, old = passage.at(start), passage.text[start:end]
    fixes = () if passage.is_quoted(start) else (Replacement(where, old, name),)
    return Finding(where, message, hint, name, end - start, fixes)
