"""How well quotations are attributed: what was said of each label, counted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from .gold import Label, Text

RIGHT, WRONG, REPORTED, NONE, LOST = "right", "wrong", "reported", "none", "lost"


@dataclass(frozen=True)
class Said:
    """What a system says of a quotation: its speakers' names, or none of them; how certain it is;
    and whether it asks the author."""

    speakers: frozenset[str] = frozenset()
    certainty: str = ""
    asks: bool = False


@dataclass(frozen=True)
class Verdict:
    """A label of a text, and what became of it."""

    text: Text
    label: Label
    said: Said | None
    outcome: str


@dataclass
class Table:
    """The counts of some verdicts."""

    verdicts: list[Verdict] = field(default_factory=list)

    @property
    def counts(self) -> Counter[str]:
        """How many verdicts have each outcome."""
        return Counter(verdict.outcome for verdict in self.verdicts)

    @property
    def attributed(self) -> int:
        """How many quotations were attributed."""
        return self.counts[RIGHT] + self.counts[WRONG]

    @property
    def named(self) -> int:
        """How many statements there are whose speaker the text names."""
        return sum(1 for verdict in self.verdicts if is_named(verdict.label))

    @property
    def precision(self) -> float:
        """The part of the attributions that name the right speaker."""
        return self.counts[RIGHT] / self.attributed if self.attributed else 1.0

    @property
    def recall(self) -> float:
        """The part of the statements with a named speaker that are attributed to them."""
        return self.counts[RIGHT] / self.named if self.named else 1.0


def is_named(label: Label) -> bool:
    """Whether a label is a statement whose speaker the text names."""
    return label.is_statement and bool(label.speakers)


def judge(text: Text, said: Mapping[tuple[int, int], Said]) -> Iterator[Verdict]:
    """Compare what a system says of a text's quotations, by line and column, with the labels."""
    for label in text.labels:
        answer = said.get((label.line, label.column)) or _around(label, said)
        yield Verdict(text, label, answer, _outcome(label, answer))


def _around(label: Label, said: Mapping[tuple[int, int], Said]) -> Said | None:
    """Return the question about the words in which a label stands, such as a quotation whose
    closing mark is missing."""
    before = [place for place in said if place[0] == label.line and place[1] < label.column]
    nearest = said[max(before)] if before else None
    return nearest if nearest is not None and nearest.asks else None


def _outcome(label: Label, said: Said | None) -> str:
    if said is not None and said.speakers:
        right = label.is_statement and said.speakers == label.speakers
        return RIGHT if right else WRONG
    if said is not None and said.asks:
        return REPORTED
    return LOST if label.is_statement else NONE


def by_certainty(verdicts: Iterable[Verdict]) -> dict[str, Table]:
    """Return a table for each certainty of the attributions."""
    tables: dict[str, Table] = {}
    for verdict in verdicts:
        if verdict.said is not None and verdict.said.speakers:
            tables.setdefault(verdict.said.certainty, Table()).verdicts.append(verdict)
    return tables
