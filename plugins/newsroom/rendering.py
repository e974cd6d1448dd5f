"""From a text and what was read out of it to clean HTML, in which links to records stay open.

A link to a record is written as the author writes it, `href="{person}dave-waller"`; `resolve`
puts the addresses in when they are known.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from html import escape

from .clean_html import to_html
from .marks import CLOSE, OPEN, Edit, Wrapper, apply_edits, mark, point, weave
from .names import Mention as NameMention
from .prose import Block, is_attribution
from .prose.inline import CLOSING, OPENING
from .statements import Statement
from .story import Mention, Story

RECORD_LINK = re.compile(r'="\{(?:(?<= href="\{)|(?<= src="\{))(\w+)\}([^"#]*)(#[^"]*)?"')
"""A link to a record without the name of its attribute: it begins with what is rare in a text."""

NOWHERE = '="\ue003"'
"""What a link to a record becomes that has no address, before its attribute is taken away."""

LINK_TO_NOWHERE = re.compile(r"<a>(.*?)</a>", re.DOTALL)
SLOT = re.compile(rf"{OPEN}(\w+)-(\d+){CLOSE}")
FIGURE = re.compile(r'<p><img [^>]*src="\{photo\}([^"]*)"[^>]*></p>')


def open_html(story: Story) -> str:
    """Render an article's body with its links open, and slots for the HTML around statements.

    This is the part that depends on nothing but the article, and that costs the most.
    """
    edits = [*_span_edits(story.blocks), *_mention_edits(story.mentions)]
    wrappers = _mention_wrappers(story.mentions)
    quotes: dict[str, Wrapper] = {}
    for number, statement in enumerate(story.statements):
        if statement.quote is None:
            for start, end in statement.pieces:
                edits += mark(f"s{number}", start, end)
            wrappers[f"s{number}"] = _slots(number)
        else:
            edits.append(point(f"q{number}", statement.pieces[0][0]))
            edits += _attribution_edits(story.blocks, statement.quote)
            edits += _outer_marks(story.article.source.body, statement)
            quotes[f"q{number}"] = _slots(number)
    return weave(to_html(apply_edits(story.article.source.body, edits)), wrappers, quotes)


def _slots(number: int) -> Wrapper:
    """Return a slot for each part of the HTML around a statement."""
    parts = (f"{OPEN}{part}-{number}{CLOSE}" for part in Wrapper._fields)
    return Wrapper(*parts)


def story_html(
    story: Story,
    in_text: Callable[[Statement], Wrapper],
    in_block: Callable[[Statement], Wrapper],
    figure: Callable[[str], str],
) -> str:
    """Render an article's body.

    `in_text` and `in_block` give the HTML around a statement's words in running prose and around
    a display quotation; `figure` gives a photo's, by its id.
    """

    @cache
    def wrapper(number: str) -> Wrapper:
        statement = story.statements[int(number)]
        around = in_text if statement.quote is None else in_block
        return around(statement)

    html = story.html or open_html(story)
    if OPEN in html:
        html = SLOT.sub(lambda slot: wrapper(slot[2]).part(slot[1]), html)
    return FIGURE.sub(lambda found: figure(found[1]), html)


def body_html(body: str, mentions: Sequence[Mention]) -> str:
    """Render the body of any other record, with its mentions linked."""
    html = to_html(apply_edits(body, _mention_edits(mentions)))
    return weave(html, _mention_wrappers(mentions), {})


def caption_html(text: str, mentions: Iterable[NameMention]) -> str:
    """Render a plain sentence with the first mention of each record linked."""
    pieces = []
    done = 0
    seen = set()
    for mention in mentions:
        if mention.record in seen:
            continue
        seen.add(mention.record)
        words = escape(text[mention.start : mention.end])
        link = f'<a href="{{{mention.record.kind}}}{mention.record.id}">{words}</a>'
        pieces += [escape(text[done : mention.start]), link]
        done = mention.end
    return "".join([*pieces, escape(text[done:])])


def resolve(html: str, address: Callable[[str, str], str | None]) -> str:
    """Put addresses into the links to records; `address` takes a kind and an id.

    Where it returns `None`, the words stay and are no link.
    """

    def replace(found: re.Match[str]) -> str:
        kind, record_id, anchor = found.groups("")
        target = address(kind, record_id)
        return NOWHERE if target is None else f'="{escape(target)}{anchor}"'

    html = RECORD_LINK.sub(replace, html)
    if NOWHERE in html:
        html = html.replace(f" href{NOWHERE}", "").replace(f" src{NOWHERE}", "")
    return LINK_TO_NOWHERE.sub(r"\1", html) if "<a>" in html else html


def _span_edits(blocks: Sequence[Block]) -> Iterable[Edit]:
    """Take the brackets and attributes of spans out of the source."""
    for block in blocks:
        for span in block.prose.spans:
            yield Edit(*span.opening)
            yield Edit(*span.closing)


def _outer_marks(body: str, statement: Statement) -> Iterable[Edit]:
    """Take the author's own marks off a display quotation: its figure sets marks around it."""
    start, end = statement.pieces[0][0], statement.pieces[-1][1]
    words = body[start:end].rstrip()
    if not words.startswith(statement.text[0]) and words[0] in OPENING and words[-1] in CLOSING:
        yield Edit(start, start + 1)
        yield Edit(start + len(words) - 1, start + len(words))


def _mention_edits(mentions: Sequence[Mention]) -> Iterable[Edit]:
    for number, mention in enumerate(mentions):
        yield from mark(f"m{number}", mention.start, mention.end)


def _mention_wrappers(mentions: Sequence[Mention]) -> dict[str, Wrapper]:
    return {
        f"m{number}": Wrapper(f'<a href="{{{mention.kind}}}{mention.id}">', "</a>")
        for number, mention in enumerate(mentions)
    }


def _attribution_edits(blocks: Sequence[Block], quote: int) -> Iterable[Edit]:
    """Take the line that names the speaker out of a blockquote: its figure shows it.

    A comment after it keeps Markdown from joining the next quotation to this one.
    """
    for block in blocks:
        if block.quote == quote and is_attribution(block):
            for offset, line in block.lines:
                yield Edit(offset, offset + len(line))
            yield Edit(block.end, block.end, "\n\n<!-- -->\n\n", order=1)
