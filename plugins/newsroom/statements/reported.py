"""Reported speech: a sentence in the writer's words that tells what somebody said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.newsroom.schema import Organisation, Person

from .cues import Cue, cues_between
from .found import Reading
from .kinds import ADVERB, COMMA, CONJUNCTION, END, PREPOSITION, QUOTE
from .lexicon import grammar_words
from .reporting import is_report
from .resolution import Answer
from .token import Token, is_within

OPPOSING = frozenset({"but", "whereas", "while", "whilst"})
SECOND = 2

SUBORDINATING = grammar_words("subordinating")


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
    cues = cues_between(reading.cues, start, end)
    if not cues or tokens[end - 1].kind != END:
        return None
    if is_within(reading.places[QUOTE], start, end):
        return None
    for cue in cues:
        if not is_report(tokens, cue):
            continue
        answer = reading.answers.get(cue.verb)
        if answer is None or not answer.speakers or not _opens(tokens, start, cue):
            return None
        others = [other for other in cues if other.verb > cue.verb and _answers(tokens, other)]
        if any(_speakers(reading, other) != answer.speakers for other in others):
            return None
        place = tokens[cue.verb].start
        return Report(number, tokens[start].start, tokens[end - 1].end, place, answer)
    return None


def _speakers(reading: Reading, cue: Cue) -> Sequence[Person | Organisation]:
    return reading.answers.get(cue.verb, Answer()).speakers


def _answers(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether another speaks in the same sentence: “A B said that …, but C D said that …”."""
    subject = cue.subject
    if subject is None or subject.inherited or cue.behind or subject.start < SECOND:
        return False
    comma, joint = tokens[subject.start - 2], tokens[subject.start - 1]
    return joint.kind == CONJUNCTION and (comma.kind == COMMA or joint.lower in OPPOSING)


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
    if before[0].lower in SUBORDINATING:
        return False
    if before[0].kind == PREPOSITION:  # “In his speech A B said”
        return not any(token.is_person for token in before)
    return len(before) == 1 and before[0].kind in (CONJUNCTION, ADVERB)
