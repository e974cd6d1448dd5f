"""An abbreviation is explained where it is first used.

It is explained where its long form stands before it, or in the same sentence, or where it stands
in brackets behind whatever long form the author chose. The long forms are
those of `content/glossary.yaml`, and the full names of organisations. What people said stays as
they said it, and may explain an abbreviation too. Two letters behind a town are its state.

Bad:
    The LEP met in Oxford. It spoke of the river.
    glossary.yaml, exactly
        LEP: Local Enterprise Partnership

Good:
    The Local Enterprise Partnership (LEP) met in Oxford. The LEP spoke of the river.
    glossary.yaml, exactly
        LEP: Local Enterprise Partnership

Good: in brackets
    The partnership of local enterprises (LEP) met in Oxford. The LEP spoke of the river.
    glossary.yaml, exactly
        LEP: Local Enterprise Partnership

Good: in what somebody says, and as the state of a town
    “The partnership of local enterprises (LEP) is ready,” said Ann Lee of Oxford, LE. The LEP met.
    people/ann-lee.md
        name: Ann Lee
    glossary.yaml, exactly
        LEP: Local Enterprise Partnership
        LE: Local Enterprise
"""

import re
from collections.abc import Iterator

from plugins.checks.passages import Passage
from plugins.checks.proof import Register
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level
from plugins.newsroom.story import PROSE_BLOCKS, Story

LEVEL = Level.WARNING
ABBREVIATION = re.compile(r"([A-Z](?<![\w’'.@/&-].)[A-Z0-9&]*[A-Z0-9])s?(?![\w@/-]|\.\w)")
"""What stands before the first letter is looked at after it, since that finds capitals sooner."""

SENTENCE_END = re.compile(r"[.!?]\s")
TOWN = re.compile(r"[A-Z][\w’'-]+, $")
STATE = 2
"""Letters of a state."""

LONGEST_TOWN = 40


def check_story(story: Story, register: Register) -> Iterator[Finding]:
    """Yield the abbreviations that an article uses without having said what they mean."""
    seen: set[str] = set()
    before: list[str] = []
    for block in story.blocks:
        if block.kind not in PROSE_BLOCKS:
            continue
        text = block.prose.text
        for found in ABBREVIATION.finditer(text):
            short = found[1]
            long = register.long_forms.get(short)
            if long is None or short in seen:
                continue
            if _is_in_brackets(text, found):
                seen.add(short)
                continue
            passage = Passage(story.article, text, block)
            if passage.is_quoted(found.start()) or _is_state(text, found):
                continue
            if _in_a_name(text, found, register):
                continue
            seen.add(short)
            end = SENTENCE_END.search(text, found.end())
            said = " ".join([*before, text[: end.start() if end else len(text)]])
            if long.casefold() not in said.casefold():
                where = passage.at(found.start())
                message = f"“{short}” is not explained where it is first used."
                yield Finding(where, message, f"Write “{long} ({short})”.", long, len(found[0]))
        before.append(text)


def _is_in_brackets(text: str, found: re.Match[str]) -> bool:
    return text[: found.start()].endswith("(") and text.startswith(")", found.end())


def _is_state(text: str, found: re.Match[str]) -> bool:
    """Whether two letters stand behind a town: “Portsmouth, VA”."""
    before = text[max(0, found.start() - LONGEST_TOWN) : found.start()]
    return len(found[0]) == STATE and TOWN.search(before) is not None


def _in_a_name(text: str, found: re.Match[str], register: Register) -> bool:
    """Whether an abbreviation is a part of a longer name, such as “Oxfordshire LEP”."""
    start = max(0, found.start() - 100)
    names = register.names.find(text[start : found.end() + 100])
    return any(
        start + name.start <= found.start()
        and found.end(1) <= start + name.end
        and name.end - name.start > len(found[1])
        for name in names
    )
