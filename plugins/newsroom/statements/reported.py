"""Reported speech: a sentence in the writer's words that tells what somebody said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .cue_places import is_report
from .cues import Cue
from .found import Reading
from .kinds import ADVERB, COMMA, CONJUNCTION, END, QUOTE
from .resolution import Answer
from .token import Token


@dataclass(frozen=True, slots=True)
class Report:
    """A sentence of a block that reports speech: its range, that of its verb, and the speaker."""

    block: int
    start: int
    end: int
    verb: int
    answer: Answer


def find_reports(readings: Sequence[Reading | None]) -> Iterator[Report]:
    """Yield the sentences without quotations whose subject is certain and whose verb reports."""
    for number, reading in enumerate(readings):
        if reading is None or reading.block.kind not in {"paragraph", "item"}:
            continue
        if reading.block.quote is not None or not reading.cues:
            continue
        for start, end in reading.sentences:
            report = _report(reading, number, start, end)
            if report is not None:
                yield report


def _report(reading: Reading, number: int, start: int, end: int) -> Report | None:
    tokens = reading.tokens
    cues = [cue for cue in reading.cues if start <= cue.verb < end]
    if not cues or tokens[end - 1].kind != END:
        return None
    if any(start <= at < end for at in reading.places[QUOTE]):
        return None
    for cue in cues:
        if not is_report(tokens, cue):
            continue
        answer = reading.answers.get(cue.verb)
        if answer is None or not answer.speakers or not _opens(tokens, start, cue):
            return None
        place = tokens[cue.verb].start
        return Report(number, tokens[start].start, tokens[end - 1].end, place, answer)
    return None


def _opens(tokens: Sequence[Token], start: int, cue: Cue) -> bool:
    """Whether a cue's subject opens its sentence, past “At the workshop,” or “Meanwhile”."""
    subject = cue.subject
    if subject is None or subject.inherited:
        return False
    before = tokens[start : subject.start]
    if not before:
        return True
    if before[-1].kind == COMMA:
        return not any(token.is_person for token in before)
    return len(before) == 1 and before[0].kind in (CONJUNCTION, ADVERB)
