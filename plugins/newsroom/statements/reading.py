"""All statements of an article: those that its author marked, and those read out of its prose.

What an author marked wins over anything read in the same words. Every quotation has an outcome:
it is part of a statement, or holds no sentence, or is a problem for the author to decide.
"""

from collections.abc import Iterable, Iterator, Sequence

from plugins.newsroom.problem import Problem
from plugins.newsroom.prose import Block
from plugins.newsroom.schema import Organisation, Person

from .attribution import Attribution
from .context import Context
from .explicit import read_explicit
from .found import Found
from .imagined import is_imagined
from .marked import Marked, marked_ranges
from .model import Certainty, Outcome, Quotation, Statement, Statements
from .piece import Piece
from .prose_statement import Group, build_direct, build_reported
from .questions import (
    ambiguous_name,
    nested_marks,
    unknown_speaker,
    unmatched_mark,
    who_said_this,
    without_words,
)
from .quotations import find_pieces
from .quoted_lists import closing_marks, list_end
from .reported import find_reports
from .runs import connect
from .sense import ends_as_sentence, holds_sentence, holds_words, is_label, is_title, may_be_said
from .surroundings import Beside, beside

CANDIDATES = 4
STOPS = frozenset(".!?…")


def read_statements(context: Context, blocks: Sequence[Block]) -> Statements:
    """Read the statements of an article whose body was cut into blocks."""
    explicit, problems = read_explicit(context, blocks)
    pieces, strays = find_pieces(blocks)
    attribution = Attribution(context.index, context.article.date.date)
    attribution.hear(f"{context.article.title}.\n{context.article.summary}")
    attribution.read(blocks, pieces)
    closing = closing_marks(blocks, pieces, strays) if strays else {}
    marked = marked_ranges(explicit, blocks)
    reader = _Reader(context, blocks, marked, attribution, frozenset(closing))
    reader.result.statements += explicit
    reader.result.problems += problems
    for stray in (stray for stray in strays if stray not in closing.values()):
        where = context.at(blocks[stray.block].prose.source(stray.position))
        reader.result.problems.append(unmatched_mark(where, opening=False))
    reader.read(connect(attribution))
    reader.result.problems += _idle_details(context, reader.marked, reader.result.statements)
    reader.result.statements.sort(key=lambda statement: statement.pieces[0])
    reader.result.quotations.sort(key=lambda quotation: (quotation.start, -quotation.end))
    return reader.result


class _Reader:
    """Turns quotations with answers into statements and questions."""

    def __init__(
        self,
        context: Context,
        blocks: Sequence[Block],
        marked: Marked,
        attribution: Attribution,
        closed: frozenset[Piece],
    ) -> None:
        self.context = context
        self.blocks = blocks
        self.marked = marked
        self.attribution = attribution
        self.closed = closed
        self.result = Statements(names=attribution.names)
        self.asked = False

    def read(self, found: Sequence[Found]) -> None:
        """Read all quotations, and the reports between them."""
        group: Group | None = None
        for number, item in enumerate(found):
            following = found[number + 1] if number + 1 < len(found) else None
            self._check_mark(item, following)
            group = self._take(item, group)
        self._finish(group)
        for report in find_reports(self.attribution.readings):
            prose = self.blocks[report.block].prose
            start, end = prose.source(report.start), prose.source_end(report.end)
            if not self.marked.touches(start, end):
                attributes = self.marked.attributes_at([(start, end)])
                focus = self.attribution.focus
                statement = build_reported(self.context, focus, prose, report, attributes)
                self.result.statements.append(statement)

    def _take(self, item: Found, group: Group | None) -> Group | None:
        """Add a quotation to the statement that it belongs to, or decide it by itself."""
        start, end = item.source
        statement = self.marked.statement_at(start, end)
        speakers = item.answer.speakers if item.answer else ()
        if statement is not None or self.marked.is_none(start, end):
            outcome = Outcome.STATEMENT if statement else Outcome.NONE
            self._note(item, outcome, statement)
        elif self.marked.is_refused(start, end):
            self._note(item, Outcome.OPEN)
        elif speakers and not holds_words(item.words):
            self.result.problems.append(without_words(self.context.at(start)))
            self._note(item, Outcome.OPEN)
        elif speakers:
            if group is not None and group.takes(item):
                group.items.append(item)
                return group
            self._finish(group)
            self.asked = False
            return Group([item])
        elif self._says_nothing(item):
            self._note(item, Outcome.NONE)
            self.asked = False
            return group
        else:
            self._ask(item)
            self._finish(group)
            return None
        self._finish(group)
        self.asked = False
        return None

    def _says_nothing(self, item: Found) -> bool:
        """Whether words in marks are a title, a term or a scare quote of nobody in particular."""
        if not holds_words(item.words):
            return True
        if not item.piece.marked or holds_sentence(item.words):
            return False
        around = self._beside(item)
        alone = around.nothing and self.blocks[item.piece.block].kind != "heading"
        introduced = around.after_colon and " " in item.words
        if around.called or ((alone or introduced) and item.words[-1:] in STOPS):
            return False
        if item.answer is not None:
            term = len(item.words.split()) == 1 and not item.answer.evidence
            return term and not (around.somebody or around.saying)
        if ends_as_sentence(item.words) and not is_title(item.words):
            return False
        if around.saying and not is_label(item.words):
            return False
        return not (around.somebody and may_be_said(item.words))

    def _beside(self, item: Found) -> Beside:
        """Return what stands around a quotation; a nickname is a part of its sentence."""
        reading = self.attribution.readings[item.piece.block]
        return Beside() if item.at is None or reading is None else beside(reading.tokens, item.at)

    def _finish(self, group: Group | None) -> None:
        if group is None:
            return
        attributes = self.marked.attributes_at(item.source for item in group.items)
        statement = build_direct(
            self.context, self.attribution.focus, self.blocks, group, attributes
        )
        self.result.statements.append(statement)
        for item in group.items:
            self._note(item, Outcome.STATEMENT, statement.id)

    def _note(
        self,
        item: Found,
        outcome: Outcome,
        statement: str | None = None,
        candidates: Iterable[Person | Organisation] = (),
    ) -> None:
        prose = self.blocks[item.piece.block].prose
        start, end = item.source
        who = tuple(candidate.id for candidate in candidates)
        where = self.context.at(start)
        certainty = item.answer.certainty if item.answer and statement else None
        self.result.quotations.append(
            Quotation(where, start, end, item.words, outcome, statement, certainty, who)
        )
        for first, last in item.piece.nested:
            start, end = prose.source(first), prose.source_end(last)
            words = prose.text[first + 1 : last - 1]
            where = self.context.at(start)
            outcome = Outcome.NONE
            if holds_sentence(words):
                outcome = Outcome.OPEN
                self.result.problems.append(nested_marks(where))
            self.result.quotations.append(Quotation(where, start, end, words, outcome))

    def _ask(self, item: Found) -> None:
        """Ask the author who said something."""
        start, _ = item.source
        where = self.context.at(start)
        answer = item.answer
        if answer is not None and answer.namesakes:
            candidates: Sequence[Person | Organisation] = answer.namesakes
            problem = ambiguous_name(where, item.words, answer.printed, candidates, item.piece)
        elif answer is not None and answer.printed:
            candidates = ()
            speakers = self.context.site.speakers
            body = answer.certainty is Certainty.ORGANISATION
            problem = unknown_speaker(where, item.words, answer.printed, speakers, body=body)
        else:
            spokes = answer is not None and answer.certainty is Certainty.ORGANISATION
            candidates = () if spokes else item.candidates[:CANDIDATES]
            imagined = self._is_imagined(item)
            problem = who_said_this(where, item.words, candidates, item.piece, is_imagined=imagined)
        if not (item.continues and self.asked):
            self.result.problems.append(problem)
        self.asked = True
        self._note(item, Outcome.OPEN, None, candidates)

    def _is_imagined(self, item: Found) -> bool:
        """Whether nobody seems to have said some words."""
        reading = self.attribution.readings[item.piece.block]
        assert reading is not None
        assert item.at is not None
        return is_imagined(reading.tokens, item.at, reading.block.prose, item.piece)

    def _check_mark(self, item: Found, following: Found | None) -> None:
        """A mark may stay open at a paragraph's end only if the next one, past a list that it
        introduces, opens with a mark."""
        piece = item.piece
        if piece.closed or not piece.marked or piece in self.closed:
            return
        goes_on = (
            following is not None
            and piece.may_go_on
            and following.piece.block == list_end(self.blocks, piece.block) + 1
            and following.starts_block
        )
        if not goes_on:
            start, _ = item.source
            self.result.problems.append(unmatched_mark(self.context.at(start), opening=True))


def _idle_details(
    context: Context, marked: Marked, statements: Sequence[Statement]
) -> Iterator[Problem]:
    """Yield a problem for each span with details whose words became no statement."""
    pieces = [piece for statement in statements for piece in statement.pieces]
    for start, end, _ in marked.details:
        if not any(first < end and start < last for first, last in pieces):
            message = "These words have attributes, and nobody is known to have said them."
            hint = "Add who said them, such as by=dave-waller, or remove the brackets."
            yield Problem(context.at(start), "attributes", message, hint)
