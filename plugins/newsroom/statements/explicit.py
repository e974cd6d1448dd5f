"""Statements in their explicit form: the attributed blockquote and the bracketed span."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from plugins.newsroom.problem import Location, Problem, did_you_mean
from plugins.newsroom.prose import Block, Prose, is_attribution
from plugins.newsroom.prose.inline import Span
from plugins.newsroom.site import Site

from .attribute_checks import check_attributes, may_hold_attributes, stray_attributes
from .blockquotes import almost_attributed, read_blockquote
from .context import Context
from .making import Words, make_statement, piece
from .model import Credit, Statement
from .quoted import closed, mode_of, without_marks
from .sense import holds_words


def read_explicit(
    context: Context, blocks: Sequence[Block]
) -> tuple[list[Statement], list[Problem]]:
    """Return the statements that an article's author marked, in order, and what is wrong."""
    found: list[Statement | Problem] = []
    for quote, members in groupby(blocks, key=lambda block: block.quote):
        group = list(members)
        if quote is not None and is_attribution(group[-1]):
            found += read_blockquote(context, quote, group)
        else:
            found += _read_spans(context, group)
            found += almost_attributed(context, group) if quote is not None else ()
        for block in group:
            if block.kind not in {"code", "html"} and may_hold_attributes(block.prose):
                found += stray_attributes(context, block.prose)
    statements = [item for item in found if isinstance(item, Statement)]
    return statements, [item for item in found if isinstance(item, Problem)]


def _read_spans(context: Context, group: list[Block]) -> Iterator[Statement | Problem]:
    for block in group:
        for span in block.prose.spans:
            where = context.at(span.closing[0])
            yield from check_attributes(context.site, span.attributes, where)
            if "by" in span.attributes.values:
                yield from _read_span(context, block.prose, span)


def _read_span(context: Context, prose: Prose, span: Span) -> Iterator[Statement | Problem]:
    where = context.at(span.closing[0])
    speakers = []
    for record_id in re.split(r"[\s,]+", span.attributes.values["by"].strip()):
        speaker = context.site.speakers.get(record_id)
        if speaker is None:
            yield _unknown_id(context.site, record_id, where)
            return
        speakers.append(speaker)
    words = prose.text[span.start : span.end]
    if not holds_words(words):
        hint = "Put the words that were said between the brackets."
        yield Problem(where, "statement-without-words", "The statement holds no words.", hint)
        return
    mode = mode_of(words)
    said = Words(
        mode=mode,
        text=closed(without_marks(words) or "") or words.strip(),
        pieces=(piece(prose, span.start, span.end),),
        evidence=f"by={span.attributes.values['by']}",
    )
    yield make_statement(context, tuple(speakers), span.attributes, Credit(), said)


def _unknown_id(site: Site, record_id: str, where: Location) -> Problem:
    message = f"There is no person or organisation with the id “{record_id}”."
    now = next((each.id for each in site.speakers.values() if record_id in each.former_ids), None)
    if now is not None:
        return Problem(where, "unknown-speaker", message, f"It is now {now}: write by={now}.")
    hint = did_you_mean(record_id, site.speakers) or (
        f"Add content/people/{record_id}.md, or write another id."
    )
    return Problem(where, "unknown-speaker", message, hint)
