"""What an author marked by hand, by its place: these words are decided."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from plugins.newsroom.prose import Block, is_attribution
from plugins.newsroom.prose.attributes import Attributes

from .model import Statement

NOT_A_STATEMENT = "not-a-statement"
NO_ATTRIBUTES = Attributes()


_end_of = itemgetter(1)


@dataclass(frozen=True)
class Marked:
    """The ranges of a body that its author marked: statements, in order, what is none, details, and
    words that were to be a statement and are a problem already."""

    statements: Sequence[tuple[int, int, str]]
    nones: Sequence[tuple[int, int]]
    details: Sequence[tuple[int, int, Attributes]]
    refused: Sequence[tuple[int, int]] = ()

    def statement_at(self, start: int, end: int) -> str | None:
        """Return the id of the marked statement that holds a range of the body."""
        at = bisect_right(self.statements, start, key=_end_of)
        later = self.statements[at] if at < len(self.statements) else None
        return later[2] if later is not None and later[0] < end else None

    def is_none(self, start: int, end: int) -> bool:
        """Whether the author said that a range is no statement."""
        return any(first < end and start < last for first, last in self.nones)

    def is_refused(self, start: int, end: int) -> bool:
        """Whether a range is a problem already: of an id that nobody has."""
        return any(first < end and start < last for first, last in self.refused)

    def touches(self, start: int, end: int) -> bool:
        """Whether anything in a range was marked."""
        return self.statement_at(start, end) is not None or self.is_none(start, end)

    def attributes_at(self, ranges: Iterable[tuple[int, int]]) -> Attributes:
        """Return what the author wrote to a statement whose speaker the prose tells."""
        for start, end in ranges:
            for first, last, attributes in self.details:
                if first < end and start < last:
                    return attributes
        return NO_ATTRIBUTES


def marked_ranges(explicit: Iterable[Statement], blocks: Iterable[Block]) -> Marked:
    """Return the places of the marked statements, and of the spans without a speaker."""
    statements = [
        (start, end, statement.id) for statement in explicit for start, end in statement.pieces
    ]
    made = {(start, end) for start, end, _ in statements}
    nones: list[tuple[int, int]] = []
    refused: list[tuple[int, int]] = []
    details: list[tuple[int, int, Attributes]] = []
    for block in blocks:
        prose = block.prose
        if is_attribution(block):
            nones.append((block.start, block.end))
        for span in prose.spans:
            start, end = prose.source(span.start), prose.source_end(span.end)
            if NOT_A_STATEMENT in span.attributes.classes:
                nones.append((start, end))
            elif "by" not in span.attributes.values:
                details.append((start, end, span.attributes))
            elif (start, end) not in made:
                refused.append((start, end))
    return Marked(sorted(statements), nones, details, refused)
