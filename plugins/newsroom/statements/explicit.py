"""Statements in their explicit form: the attributed blockquote and the bracketed span."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from plugins.newsroom.dates import PartialDate, parse_partial_date
from plugins.newsroom.names import NameIndex
from plugins.newsroom.problem import Location, Problem, did_you_mean
from plugins.newsroom.prose import Block, Prose
from plugins.newsroom.prose.attributes import Attributes
from plugins.newsroom.prose.blocks import ATTRIBUTION
from plugins.newsroom.prose.inline import Span
from plugins.newsroom.references import missing_record
from plugins.newsroom.schema import Article, Organisation, Person
from plugins.newsroom.site import Site, names_of

from .credit import complete, parse_credit
from .model import Certainty, Credit, Mode, Statement, statement_id
from .verbs import reported_words

KEYS = ("by", "as", "for", "on")
CLASSES = ("not-a-statement",)
PAIRS = {"“": "”", '"': '"'}


@dataclass(frozen=True)
class Context:
    """What reading an article's statements needs beside its blocks."""

    site: Site
    index: NameIndex
    article: Article

    @property
    def said_on(self) -> PartialDate | None:
        """The day of the article's event, if it lasted one day; else it is not known."""
        event = self.site.events.get(self.article.event or "")
        if event is None or not event.starts.is_day:
            return None
        return event.starts if event.ends in {None, event.starts} else None

    def at(self, offset: int) -> Location:
        """Return the place of an offset of the article's body."""
        return self.article.source.in_body(offset)


def read_explicit(
    context: Context, blocks: Sequence[Block]
) -> tuple[list[Statement], list[Problem]]:
    """Return the statements that an article's author marked, in order, and what is wrong."""
    statements: list[Statement] = []
    problems: list[Problem] = []
    for quote, members in groupby(blocks, key=lambda block: block.quote):
        group = list(members)
        if quote is not None and ATTRIBUTION.match(group[-1].prose.text):
            found = _read_blockquote(context, quote, group)
        else:
            found = _read_spans(context, group)
        for item in found:
            if isinstance(item, Statement):
                statements.append(item)
            else:
                problems.append(item)
    return statements, problems


def is_attribution(block: Block) -> bool:
    """Whether a block of a quote names its speaker: “— Dave Waller, Oxfordshire LEP”."""
    return block.quote is not None and ATTRIBUTION.match(block.prose.text) is not None


def _read_blockquote(
    context: Context, quote: int, group: list[Block]
) -> Iterator[Statement | Problem]:
    *words, attribution = group
    prose = attribution.prose
    dash = ATTRIBUTION.match(prose.text)
    start = dash.end() if dash else 0
    name, _, rest = prose.text[start:].partition(",")
    where = context.at(prose.source(start))
    if not words:
        hint = "Put the words that were said above the line with the name."
        yield Problem(where, "statement-without-words", "The quotation holds no words.", hint)
        return
    found = _speaker_by_name(context, name.strip(), where)
    if isinstance(found, Problem):
        yield found
        return
    spans = [span for block in words for span in block.prose.spans]
    attributes = next((span.attributes for span in spans), Attributes())
    yield from _check_attributes(context, words, attributes)
    text = "\n\n".join(block.prose.text.strip() for block in words)
    said = _Words(
        mode=Mode.DIRECT,
        text=without_marks(text) or text,
        pieces=tuple(_piece(block.prose, 0, len(block.prose.text)) for block in words),
        evidence=prose.text[start:].strip(),
        quote=quote,
    )
    yield _statement(context, (found,), attributes, parse_credit(rest, context.index), said)


def _read_spans(context: Context, group: list[Block]) -> Iterator[Statement | Problem]:
    for block in group:
        for offset in block.prose.malformed:
            hint = (
                'Write it as {by=dave-waller as="Chair"}: #id, .class and name=value, with spaces.'
            )
            message = "These attributes cannot be read."
            yield Problem(context.at(offset), "attributes", message, hint)
        for span in block.prose.spans:
            yield from _check_attributes(context, [block], span.attributes, span)
            if "by" in span.attributes.values:
                yield from _read_span(context, block.prose, span)


def _read_span(context: Context, prose: Prose, span: Span) -> Iterator[Statement | Problem]:
    where = context.at(span.closing[0])
    speakers = []
    for record_id in re.split(r"[\s,]+", span.attributes.values["by"].strip()):
        speaker = context.site.speakers.get(record_id)
        if speaker is None:
            yield _unknown_id(context, record_id, where)
            return
        speakers.append(speaker)
    words = prose.text[span.start : span.end]
    if not words.strip('“”" '):
        hint = "Put the words that were said between the brackets."
        yield Problem(where, "statement-without-words", "The statement holds no words.", hint)
        return
    mode = mode_of(words)
    said = _Words(
        mode=mode,
        text=(without_marks(words) if mode is Mode.DIRECT else None) or words.strip(),
        pieces=(_piece(prose, span.start, span.end),),
        evidence=f"by={span.attributes.values['by']}",
    )
    yield _statement(context, tuple(speakers), span.attributes, Credit(), said)


@dataclass(frozen=True)
class _Words:
    """The words of a statement as they stand in the text."""

    mode: Mode
    text: str
    pieces: tuple[tuple[int, int], ...]
    evidence: str
    quote: int | None = None


def _statement(
    context: Context,
    speakers: tuple[Person | Organisation, ...],
    attributes: Attributes,
    printed: Credit,
    words: _Words,
) -> Statement:
    values = attributes.values
    organisation = values.get("for")
    credit = Credit(
        values.get("as") or printed.role,
        organisation if organisation in context.site.organisations else printed.organisation,
        printed.organisation_name,
    )
    said_on = _said_on(values) or context.said_on
    moment = said_on or context.article.date.date
    id_words = words.text if words.mode is Mode.DIRECT else reported_words(words.text)
    return Statement(
        id=attributes.id or statement_id(speakers[0].id, id_words),
        article=context.article.id,
        where=context.at(words.pieces[0][0]),
        mode=words.mode,
        speaker=speakers[0].id,
        joint=tuple(speaker.id for speaker in speakers[1:]),
        text=words.text,
        pieces=words.pieces,
        certainty=Certainty.EXPLICIT,
        evidence=words.evidence,
        credit=complete(credit, speakers[0], moment),
        said_on=said_on,
        event=context.article.event,
        quote=words.quote,
    )


def _said_on(values: Mapping[str, str]) -> PartialDate | None:
    try:
        return parse_partial_date(values["on"]) if "on" in values else None
    except ValueError:
        return None


def mode_of(words: str) -> Mode:
    """Tell whether words stand in quotation marks: all of them, none, or some."""
    if without_marks(words) is not None:
        return Mode.DIRECT
    return Mode.MIXED if re.search(r"“[^”]+”|\"[^\"]+\"", words) else Mode.REPORTED


def without_marks(words: str) -> str | None:
    """Return words without the one pair of marks around all of them; `None` if there is none."""
    words = words.strip()
    closing = PAIRS.get(words[:1])
    inside = words[1:].rstrip(".,;")
    if closing is None or not inside.endswith(closing):
        return None
    inside = inside[:-1]
    return inside.strip() if closing not in inside and words[0] not in inside else None


def _piece(prose: Prose, start: int, end: int) -> tuple[int, int]:
    return prose.source(start), prose.source_end(end)


def _check_attributes(
    context: Context, blocks: list[Block], attributes: Attributes, span: Span | None = None
) -> Iterator[Problem]:
    """Yield what is wrong in the attributes themselves."""
    where = context.at(span.closing[0] if span else blocks[0].start)
    for key in attributes.values:
        if key not in KEYS:
            hint = did_you_mean(key, KEYS) or f"The names here are {', '.join(KEYS)}."
            yield Problem(where, "attributes", f"“{key}=” has no meaning here.", hint)
    for name in attributes.classes:
        if name not in CLASSES:
            hint = did_you_mean(name, CLASSES) or f"The only one is .{CLASSES[0]}."
            yield Problem(where, "attributes", f"“.{name}” has no meaning here.", hint)
    organisation = attributes.values.get("for")
    if organisation and organisation not in context.site.organisations:
        yield missing_record(context.site, Organisation, organisation, where)
    try:
        parse_partial_date(attributes.values.get("on", "2000"))
    except ValueError as error:
        yield Problem(where, "wrong-value", f"“on”: {error}.")


def _unknown_id(context: Context, record_id: str, where: Location) -> Problem:
    hint = did_you_mean(record_id, context.site.speakers) or (
        f"Add content/people/{record_id}.md, or write another id."
    )
    message = f"There is no person or organisation with the id “{record_id}”."
    return Problem(where, "unknown-speaker", message, hint)


def _speaker_by_name(
    context: Context, name: str, where: Location
) -> Person | Organisation | Problem:
    found = context.site.by_name(name)
    if len(found) == 1:
        return found[0]
    if found:
        ids = " or ".join(f"{{by={record.id}}}" for record in found)
        hint = f"Put the words in brackets with the id of the one you mean: [words]{ids}"
        return Problem(where, "ambiguous-name", f"More than one is called “{name}”.", hint)
    known = {alias for record in context.site.speakers.values() for alias in names_of(record)}
    hint = did_you_mean(name, known) or (
        f"Add a file to content/people/ with “name: {name}”, or correct the name."
    )
    message = f"Nobody in the register is called “{name}”."
    return Problem(where, "unknown-speaker", message, hint)
