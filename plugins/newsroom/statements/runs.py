"""Quotations that belong together: split by their cue, or running over several paragraphs."""

from collections.abc import Sequence

from .attribution import Attribution
from .beside_quotes import reported_speaker
from .found import Found, Reading
from .implied import Implied
from .interviews import answers_question, interviewee
from .introductions import is_introduced
from .kinds import COMMA, END
from .missing_marks import hides_cue
from .model import Certainty
from .neighbours import is_apart, may_be_signed
from .resolution import Answer


def connect(attribution: Attribution) -> list[Found]:
    """Return all quotations in order, each with the answer of those it continues."""
    found = [
        item
        for reading in attribution.readings
        if reading
        for item in (*reading.found, *reading.nicknames)
    ]
    runs = _runs(attribution.readings)
    asked = interviewee(attribution.readings)
    unsettled: list[int] = []
    for number, run in enumerate(runs):
        previous = runs[number - 1] if number else None
        for item in run:
            item.run = number
        _settle(run)
        _check(attribution.readings, previous, run)
        if _is_open(run):
            _continue(attribution.readings, runs, number)
            if _is_open(run):
                _sign(attribution.readings, previous, run)
            if asked and _is_open(run):
                _answer(attribution.readings, run, asked)
            if _is_open(run):
                unsettled.append(number)
    if unsettled:
        _imply(Implied(attribution.readings, runs), unsettled)
    return sorted(found, key=lambda item: (item.piece.block, item.piece.start))


def _imply(implied: Implied, unsettled: Sequence[int]) -> None:
    """Give runs without a cue to the one voice that can be meant."""
    for number in unsettled:
        answer = implied.speaker(number)
        if answer is not None:
            _follow_on(implied.runs[number], answer)


def _is_open(run: Sequence[Found]) -> bool:
    """Whether nothing tells yet who speaks in a run."""
    return all(item.answer is None for item in run)


def _runs(readings: Sequence[Reading | None]) -> list[list[Found]]:
    """Put together the paragraphs of a quotation that each open with a mark, the last closing."""
    runs: list[list[Found]] = []
    for number, reading in enumerate(readings):
        for item in reading.found if reading else ():
            earlier = runs[-1][-1] if runs else None
            if (
                earlier is not None
                and earlier.piece.may_go_on
                and earlier.piece.block == number - 1
                and item.starts_block
                and not hides_cue(earlier)
                and _same_quote(readings, earlier, item)
            ):
                runs[-1].append(item)
            else:
                runs.append([item])
    return runs


def _same_quote(readings: Sequence[Reading | None], first: Found, second: Found) -> bool:
    above, below = readings[first.piece.block], readings[second.piece.block]
    same = above is not None and below is not None and above.block.quote == below.block.quote
    return same and first.piece.marked == second.piece.marked


def _settle(run: list[Found]) -> None:
    """Give one answer to all parts of a run: that of its cues, where they agree."""
    if not run[1:]:
        return
    told = [item.answer for item in run if item.answer is not None]
    if not told:
        return
    same = len({answer.speakers for answer in told}) == 1
    answer = told[0] if same else Answer()
    for item in run:
        if item.answer is None or not same:
            _inherit(item, answer)


def _check(
    readings: Sequence[Reading | None], previous: list[Found] | None, run: list[Found]
) -> None:
    """Leave open who spoke the first paragraphs of a run where what stands before them tells of
    another person than the cue at its end: a mark may be missing."""
    own = run[-1].answer
    first = run[0]
    if not run[1:] or own is None or run[-1].continues or not first.continues:
        return
    before = previous[-1] if previous else None
    above = readings[first.piece.block - 1] if first.piece.block else None
    told = [above.handover if above else None]
    if before is not None and before.piece.block >= first.piece.block - 1:
        told.append(before.answer)
    if first.report is not None and first.report.speakers == own.speakers:
        return
    if any(answer is not None and answer.speakers != own.speakers for answer in told):
        for item in run[:-1]:
            item.answer = Answer()


def _inherit(item: Found, answer: Answer) -> None:
    item.continues = True
    item.answer = Answer(
        answer.speakers,
        Certainty.CONTINUED if answer.speakers else answer.certainty,
        answer.evidence,
        answer.printed,
        answer.namesakes,
    )


def _continue(readings: Sequence[Reading | None], runs: Sequence[list[Found]], number: int) -> None:
    """Find out whom a run without a cue continues: the block before, or the words beside it."""
    run = runs[number]
    previous = runs[number - 1] if number else None
    first = run[0]
    before = previous[-1] if previous else None
    if before is not None and (before.piece.marked != first.piece.marked):
        before = None
    if before is not None and (before.asks or first.left_open):
        return
    if before is not None and before.piece.block == first.piece.block:
        if first.clear_before and before.answer is not None:
            _inherit_all(run, before.answer)
        elif first.report is not None:
            _follow_on(run, first.report)
    elif first.report is not None:
        _follow_on(run, first.report)
    elif first.starts_block and first.piece.block:
        _continue_above(readings, runs, number, before)


def _continue_above(
    readings: Sequence[Reading | None],
    runs: Sequence[list[Found]],
    number: int,
    before: Found | None,
) -> None:
    """Give a run the speaker of the paragraph above, if it hands over or is a quotation itself."""
    run = runs[number]
    place = run[0].piece.block
    above, own = readings[place - 1], readings[place]
    if above is None or own is None or above.block.kind == "heading":
        return
    if above.handover is not None:
        _hand_over(run, above.handover)
        return
    if above.introduction is not None and is_introduced(run[0].words, vague=above.vague):
        _hand_over(run, above.introduction)
        return
    if is_apart(above, own) or may_be_signed(readings, run):
        return
    whole = all(item.fills_block for item in run)
    if before is None or not whole or before.piece.block != place - 1:
        return
    if _is_in_list(above, runs, number) or any(hides_cue(item, before.answer) for item in run):
        return
    if before.answer is not None and before.mixed is None and _ends_with(above, before):
        _inherit_all(run, before.answer)


def _is_in_list(reading: Reading, runs: Sequence[list[Found]], number: int) -> bool:
    """Whether a run follows two quotations of different people, the latter introduced behind it
    with a role (“… said A B, chair of X.”): in such a list the name of a third may be missing."""
    last = runs[number - 1][-1]
    if last.answer is None or not _is_presented(reading, last):
        return False
    earlier = (runs[at][-1] for at in range(number - 2, -1, -1))
    above = next((item for item in earlier if item.piece.block < last.piece.block), None)
    if above is None or above.answer is None or above.piece.block != last.piece.block - 1:
        return False
    return above.answer.speakers != last.answer.speakers


def _is_presented(reading: Reading, item: Found) -> bool:
    """Whether the speaker stands behind a quotation with what they are: “said A B, chair of X”."""
    if item.cue is None or not item.cue.behind:
        return False
    return [token.kind for token in reading.tokens[item.cue.tail : item.cue.tail + 1]] == [COMMA]


def _sign(
    readings: Sequence[Reading | None], previous: list[Found] | None, run: list[Found]
) -> None:
    """Take the speaker from the line under a quotation, or from the report before it. The line
    above may be the one that signs it, unless it signs the quotation above that."""
    if not all(item.fills_block for item in run):
        return
    after, before = run[-1].piece.block + 1, run[0].piece.block - 1
    below = readings[after] if after < len(readings) else None
    above = readings[before] if before >= 0 else None
    signed = above.signature if above is not None else None
    if previous and previous[-1].piece.block == before - 1 and previous[0].answer is signed:
        signed = None
    if below is not None and below.signature is not None and signed is None:
        _hand_over(run, below.signature)
    elif above is not None and above.handover is None:
        report = reported_speaker(above, len(above.tokens))
        if report is not None:
            _follow_on(run, report)


def _answer(readings: Sequence[Reading | None], run: list[Found], asked: Answer) -> None:
    """Give a run that answers a question to the one who is interviewed."""
    if answers_question(readings, run) and not may_be_signed(readings, run):
        _hand_over(run, asked)


def _hand_over(run: list[Found], answer: Answer) -> None:
    run[0].answer = answer
    for item in run[1:]:
        _inherit(item, answer)


def _follow_on(run: list[Found], answer: Answer) -> None:
    """Give a run the speaker of what goes before, with which it is no one statement: the writer's
    words part them."""
    _hand_over(run, answer._replace(certainty=Certainty.CONTINUED))


def _inherit_all(run: list[Found], answer: Answer) -> None:
    for item in run:
        _inherit(item, answer)


def _ends_with(reading: Reading, last: Found) -> bool:
    """Whether a block ends with its last quotation or that quotation's cue."""
    after = [token for token in reading.tokens if token.start >= last.piece.end]
    if all(token.kind in (END, COMMA) for token in after):
        return True
    if last.cue is None or not last.cue.verb:
        return False
    ends = [number for number, token in enumerate(after) if token.kind == END]
    return not ends or ends == [len(after) - 1]
