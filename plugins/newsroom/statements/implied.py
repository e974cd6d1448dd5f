"""Whole sentences in marks without a cue, where one voice alone has been heard and nobody else
has been named since, so that nobody else can be meant."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .found import Found, Reading
from .kinds import ADVERB, CAPITAL, COLON, END, MODAL, VERB, WORDKIND
from .lexicon import grammar_words
from .missing_marks import hides_cue
from .neighbours import is_parted, may_be_signed
from .resolution import Answer
from .sense import holds_sentence
from .sentence import sentences
from .strangers import may_be_people
from .token import Token, places_of
from .voices import Heard, named

FAR = 4
"""How many blocks may part a quotation from what its speaker said before."""

SUBJECT = 5
"""How many words of a sentence may hold the people it is about: “Many residents were pleased.”"""

TO_COME = frozenset({"can", "may", "must", "shall", "should", "will"})
"""Auxiliaries of what people are yet to do, or may: “Students will be eligible if …”."""

REACTIONS = grammar_words("reactions")
"""Words that tell what others thought of what was said."""


class Implied:
    """Finds who speaks in quotations without a cue, in the order in which they stand."""

    def __init__(self, readings: Sequence[Reading | None], runs: Sequence[list[Found]]) -> None:
        self.readings = readings
        self.runs = runs
        self.heard = Heard(readings, runs)

    def speaker(self, number: int) -> Answer | None:
        """Return the answer of the only voice before a run of quotations, if what stands between
        names and suggests nobody else; before anybody has spoken, that of the article's only
        voice, if nobody else has been named. `None` if it is not certain."""
        run = self.runs[number]
        self.heard.until(number)
        if (number and self.runs[number - 1][-1].asks) or any(item.left_open for item in run):
            return None
        if not all(_stands_alone(self.readings, item) for item in run):
            return self._of_block(number)
        voices = self.heard.before or self.heard.anywhere
        last = self.heard.before.latest if self.heard.before else 0
        answer = voices.only
        if answer is None or _contradicted(self.runs, number, answer):
            return None
        if any(hides_cue(item, answer) for item in run) or may_be_signed(self.readings, run):
            return None
        return answer if self._goes_on(run, last, answer) else None

    def _goes_on(self, run: Sequence[Found], last: int, answer: Answer) -> bool:
        """Whether a run may go on with what was said in the block `last`: nothing between parts
        them, and brings up anybody else of whom the run does not speak itself."""
        readings, block = self.readings, run[0].piece.block
        if block - last > FAR or not all(map(_is_bare, readings[last + 1 : block])):
            return False
        near = [reading for reading in readings[last : block + 1] if reading is not None]
        if any(is_parted(*pair) for pair in pairwise(near)):
            return False
        others = named(readings[last:block]) - {speaker.id for speaker in answer.speakers}
        spoken_of = {
            record.id
            for token in _people(readings[last:block])
            for record in token.records
            if any(token.text in item.words for item in run)
        }
        return others <= spoken_of

    def _of_block(self, number: int) -> Answer | None:
        """Return the answer of the only voice of a block, for a sentence in marks further on in
        it."""
        first = self.runs[number][0]
        reading = self.readings[first.piece.block]
        earlier = self.runs[number - 1][-1] if number else None
        if earlier is None or earlier.piece.block != first.piece.block or reading is None:
            return None
        if self.runs[number][1:] or not _is_sentence(reading, first):
            return None
        assert earlier.at is not None
        between = reading.tokens[earlier.at + 1 : first.at]
        if _speaks_of_people(between, sentences(between, places_of(between))):
            return None
        return self.heard.in_block(number)


def _is_sentence(reading: Reading, item: Found) -> bool:
    """Whether words in marks are a sentence of their own between two others."""
    ends = item.at is not None and item.at > 0 and reading.tokens[item.at - 1].kind == END
    return ends and item.cue is None and _is_whole(item.words)


def _stands_alone(readings: Sequence[Reading | None], item: Found) -> bool:
    """Whether a quotation is a paragraph of prose, and holds a sentence."""
    reading = readings[item.piece.block]
    if reading is None or reading.block.kind != "paragraph" or reading.block.quote is not None:
        return False
    return item.fills_block and _is_whole(item.words)


def _is_whole(words: str) -> bool:
    """Whether words begin and end as a sentence."""
    return words[:1].isupper() and words[-1:] in ".!?…" and holds_sentence(words)


def _contradicted(runs: Sequence[list[Found]], number: int, answer: Answer) -> bool:
    """Whether the next paragraph is a quotation of another, who may have begun here."""
    below = runs[number][-1].piece.block + 1
    followed = [run[0] for run in runs[number + 1 : number + 2] if run[0].piece.block == below]
    return any(item.answer and item.answer.speakers != answer.speakers for item in followed)


def _is_bare(reading: Reading | None) -> bool:
    """Whether a block between brings up nobody who may speak, and introduces nothing."""
    if reading is None or reading.block.kind != "paragraph" or not reading.tokens:
        return False
    return not _speaks_of_people(reading.tokens, reading.sentences) and (
        reading.tokens[-1].kind != COLON
    )


def _speaks_of_people(tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a sentence begins with people, or a body of them, who may speak: “Critics …”."""
    subjects = (
        tokens[at]
        for start, end in spans
        for at in range(start, min(end, start + SUBJECT))
        if at + 1 == end or tokens[at + 1].lower not in TO_COME
    )
    if any(_opens_with_name(tokens[start:end]) for start, end in spans):
        return True
    return any(may_be_people(token) for token in subjects) or any(
        token.is_organisation or token.lower in REACTIONS for token in tokens
    )


def _opens_with_name(tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with a single name that the register lacks: “Brown
    backed it”."""
    kinds = [token.kind for token in tokens[:2]]
    return kinds[:1] == [CAPITAL] and kinds[1:] in ([ADVERB], [MODAL], [VERB], [WORDKIND])


def _people(readings: Sequence[Reading | None]) -> Iterator[Token]:
    for reading in filter(None, readings):
        yield from (token for token in reading.tokens if token.is_person)
