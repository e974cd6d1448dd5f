"""Interviews: questions in bold or as headings, and answers in marks without a cue."""

from collections.abc import Sequence

from .found import Found, Reading
from .kinds import QUOTE
from .missing_marks import hides_cue
from .model import Certainty
from .resolution import Answer
from .strangers import names_stranger

BOLD = ("**", "__")
FEWEST = 2
"""How many questions make an interview: one may be the writer's own."""


def interviewee(readings: Sequence[Reading | None]) -> Answer | None:
    """Return the one person whom an interview introduces before its first question; `None` where
    it names another there, or is no interview."""
    asking = (
        n for n, one in enumerate(readings) if one and one.tokens and one.tokens[-1].text == "?"
    )
    questions = [number for number in asking if is_question(readings[number])]
    if len(questions) < FEWEST:
        return None
    above = [reading for reading in readings[: questions[0]] if reading is not None]
    names = [token for reading in above for token in reading.tokens if token.is_person]
    people = {record for name in names for record in name.records}
    if len(people) != 1 or any(names_stranger(reading.tokens) for reading in above):
        return None
    return Answer((people.pop(),), Certainty.NAMED, names[0].text)


def is_question(reading: Reading | None) -> bool:
    """Whether a block is a question in bold, or as a heading."""
    if reading is None or reading.places[QUOTE]:
        return False
    line = reading.block.lines[0][1].lstrip()
    stands_out = reading.block.kind == "heading" or line.startswith(BOLD)
    return stands_out and reading.block.prose.text.rstrip().endswith("?")


def answers_question(readings: Sequence[Reading | None], run: Sequence[Found]) -> bool:
    """Whether a run of quotations fills the paragraphs right under a question."""
    first = run[0].piece.block
    if not first or not is_question(readings[first - 1]):
        return False
    return all(item.fills_block and not hides_cue(item) for item in run)
