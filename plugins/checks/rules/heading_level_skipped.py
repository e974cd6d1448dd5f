"""Headings go down one level at a time, from ## on: the page’s title is the first.

People who listen to a page find their way by its headings.

Bad:
    ## The hall

    #### Its roof

Bad:
    ### The hall

Good:
    ## The hall

    ### Its roof

    ## The river
"""

import re
from collections.abc import Iterator

from plugins.checks.proof import Register, Text
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level
from plugins.newsroom.prose import Block

LEVEL = Level.WARNING
HASHES = re.compile(r"#{1,6}")


def check_text(text: Text, _: Register) -> Iterator[Finding]:
    """Yield the headings of a body that skip a level."""
    last = 1
    for block in text.blocks:
        if block.kind != "heading":
            continue
        body = text.record.source.body
        start = body.rfind("\n", 0, block.start) + 1
        level = _level(body, start, block)
        if level > last + 1:
            words = block.prose.text.strip()
            right = "#" * (last + 1)
            message = f"This heading is of level {level}, below one of level {last}."
            hint = f"Write: {right} {words}"
            where = text.record.source.in_body(start)
            yield Finding(where, message, hint, f"Level {last + 1}.", block.end - start)
        last = level


def _level(body: str, start: int, block: Block) -> int:
    """Return a heading's level; one of level 1 is shown as of level 2."""
    hashes = HASHES.search(body, start, block.start)
    if hashes:
        return max(2, len(hashes[0]))
    return 2
