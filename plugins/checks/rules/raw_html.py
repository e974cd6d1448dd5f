"""A text is Markdown, without HTML: what could harm readers is taken out, and may leave gaps.

Bad:
    The board <font color="red">met</font>.

Bad:
    <div class="box">
    The board met.
    </div>

Good:
    The board *met*. It is < 40 years old. <!-- ask them again -->
"""

import re
from collections.abc import Iterator

from plugins.checks.proof import Register, Text
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level
from plugins.newsroom.prose import Block
from plugins.newsroom.prose.inline import TOKEN

LEVEL = Level.WARNING
TAG = re.compile(r"</?[A-Za-z][^<>]*>?")


def check_text(text: Text, _: Register) -> Iterator[Finding]:
    """Yield the first tag of each block that holds HTML."""
    if "<" not in text.record.source.body:
        return
    for block in text.blocks:
        if "<" not in text.record.source.body[block.start : block.end]:
            continue
        for offset, tag in _tags(block):
            message = f"This is HTML: {tag}"
            hint = "Write it in Markdown (*emphasis*, **strong**, ## heading), or leave it out."
            where = text.record.source.in_body(offset)
            yield Finding(where, message, hint, length=len(tag))
            break


def _tags(block: Block) -> Iterator[tuple[int, str]]:
    for offset, line in block.lines:
        if block.kind == "html":
            yield from ((offset + tag.start(), tag[0]) for tag in TAG.finditer(line))
        elif block.kind != "code":
            for token in TOKEN.finditer(line):
                if token["html"] and not token["html"].startswith("<!--"):
                    yield offset + token.start(), token["html"]
