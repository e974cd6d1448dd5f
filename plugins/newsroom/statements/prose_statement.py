"""A statement made from what was read out of prose."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.newsroom.names import NameIndex
from plugins.newsroom.prose import Block, Prose
from plugins.newsroom.prose.attributes import Attributes
from plugins.newsroom.schema import Organisation, Person

from .body_credit import with_body
from .context import Context
from .credit import complete
from .credit_in_text import printed_credit
from .found import Found
from .letters import body_of_letter
from .making import day_said
from .model import Credit, Mode, Statement, statement_id
from .quoted import closed
from .reported import Report
from .resolution import Answer, Focus


@dataclass
class Group:
    """The quotations that make one statement."""

    items: list[Found]

    def takes(self, item: Found) -> bool:
        """Whether a further quotation goes on with this statement."""
        last = self.items[-1]
        if item.answer is None or last.answer is None:
            return False
        if item.answer.speakers != last.answer.speakers:
            return False
        same_sentence = item.piece.block == last.piece.block and (
            item.mixed is not None and item.mixed == last.mixed
        )
        if same_sentence:
            return True
        if item.mixed or last.mixed or item.piece.block > last.piece.block + 1:
            return False
        if item.run == last.run >= 0:
            return True
        split = item.piece.block == last.piece.block and item.clear_before
        return item.continues or (split and item.answer == last.answer) or _is_split(last, item)


def _is_split(last: Found, item: Found) -> bool:
    """Whether one cue parts two halves of a quotation: “A,” she said, “B”."""
    return (
        item.piece.block == last.piece.block
        and item.cue is not None
        and last.cue is not None
        and item.cue.verb == last.cue.verb
    )


def build_direct(
    context: Context,
    focus: Focus,
    blocks: Sequence[Block],
    group: Group,
    attributes: Attributes,
) -> Statement:
    """Return the statement of a group of quotations."""
    first = group.items[0]
    answer = next((item.answer for item in group.items if item.answer and not item.continues), None)
    answer = answer or first.answer
    assert answer is not None
    prose = blocks[first.piece.block].prose
    if first.mixed is not None:
        start, end = first.mixed
        text = prose.text[start:end].strip()
        pieces: tuple[tuple[int, int], ...] = ((prose.source(start), prose.source_end(end)),)
        mode, id_words = Mode.MIXED, prose.text[_verb(first, start) : end]
    else:
        items = _said_in(group.items)
        text = id_words = joined_text(items)
        mode = Mode.DIRECT
        pieces = tuple(item.source for item in items)
    return _statement(
        context,
        focus,
        answer,
        attributes,
        Words(mode, text, pieces, id_words, _quote(blocks, first)),
    )


def build_reported(
    context: Context, focus: Focus, prose: Prose, report: Report, attributes: Attributes
) -> Statement:
    """Return the statement of a sentence that reports speech."""
    text = prose.text[report.start : report.end]
    piece = prose.source(report.start), prose.source_end(report.end)
    words = Words(Mode.REPORTED, text.strip(), (piece,), prose.text[report.verb : report.end], None)
    return _statement(context, focus, report.answer, attributes, words)


@dataclass(frozen=True)
class Words:
    """The words of a statement; `id_words` are those from which its id is made."""

    mode: Mode
    text: str
    pieces: tuple[tuple[int, int], ...]
    id_words: str
    quote: int | None


def joined_text(items: Sequence[Found]) -> str:
    """Return the words of a statement as they were said, paragraphs parted by a blank line.

    The comma before “she said” stands for a full stop where a sentence ends there.
    """
    text = ""
    for number, item in enumerate(items):
        words = item.words
        last = number == len(items) - 1
        ends = last or items[number + 1].words[:1].isupper()
        if ends:
            words = closed(words)
        if number:
            same = items[number - 1].piece.block == item.piece.block
            text += " " if same else "\n\n"
        text += words
    return text


def _said_in(items: Sequence[Found]) -> Sequence[Found]:
    """Return the quotations without what only opens and closes a letter in a blockquote."""
    if items[0].piece.marked:
        return items
    return items[body_of_letter([item.words for item in items])]


def _verb(item: Found, start: int) -> int:
    return item.verb_start if item.verb_start is not None else start


def _quote(blocks: Sequence[Block], item: Found) -> int | None:
    return blocks[item.piece.block].quote if not item.piece.marked else None


def _statement(
    context: Context, focus: Focus, answer: Answer, attributes: Attributes, words: Words
) -> Statement:
    values = attributes.values
    said_on = day_said(values) or context.said_on
    moment = said_on or context.article.date.date
    speaker, *others = answer.speakers
    credit = Credit() if others else printed(focus, speaker, context.index)
    if "as" in values:
        credit = replace(credit, role=values["as"])
    if values.get("for") in context.site.organisations:
        credit = replace(credit, organisation=values["for"])
    return Statement(
        id=attributes.id or statement_id(speaker.id, words.id_words),
        article=context.article.id,
        where=context.at(words.pieces[0][0]),
        mode=words.mode,
        speaker=speaker.id,
        joint=tuple(other.id for other in others),
        text=words.text,
        pieces=words.pieces,
        certainty=answer.certainty,
        evidence=answer.evidence,
        credit=credit if others else complete(credit, speaker, moment),
        said_on=said_on,
        event=context.article.event,
        quote=words.quote,
    )


def printed(focus: Focus, speaker: Person | Organisation, index: NameIndex) -> Credit:
    """Return the role and organisation that the article prints for a speaker, if any: what stands
    beside the full name where it first is not alone, with a role in the same organisation that
    stands there later."""
    if isinstance(speaker, Organisation):
        return Credit(organisation=speaker.id)
    member = focus.cast.members.get(speaker.id)
    if member is None:
        return Credit()
    if member.credit is None:
        read = (printed_credit(*mention, index) for mention in member.mentions)
        member.credit = with_body(_together(filter(None, read)), focus.offices.holder)
    return member.credit


def _together(printed: Iterator[Credit]) -> Credit:
    """Return the first of some credits, with the role of a later one if it has none itself."""
    first = next(printed, Credit())
    if first.role:
        return first
    for later in printed:
        if later.role and later.organisation in {None, first.organisation}:
            return replace(first, role=later.role)
    return first
