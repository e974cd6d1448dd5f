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
from .strangers import brings_up_somebody, may_be_people
from .token import Token, places_of

FAR = 4
"""How many blocks may part a quotation from what its speaker said before."""

SUBJECT = 5
"""How many words of a sentence may hold the people it is about: “Many residents were pleased.”"""

REACTIONS = grammar_words("reactions")
"""Words that tell what others thought of what was said."""

Turn = tuple[int, Answer | None]
"""The number of a block, and who is heard in it; `None` where that is not certain."""


def implied_speaker(
    readings: Sequence[Reading | None], runs: Sequence[list[Found]], number: int
) -> Answer | None:
    """Return the answer of the only voice before a run of quotations, if what stands between
    names and suggests nobody else; before anybody has spoken, that of the article's only voice,
    if nobody else has been named. `None` if it is not certain."""
    run = runs[number]
    if (number and runs[number - 1][-1].asks) or any(item.left_open for item in run):
        return None
    block = run[0].piece.block
    whole = all(_stands_alone(readings, item) for item in run)
    if not whole:
        return _voice_of_block(readings, runs, number)
    turns = [*_quoted(runs[:number]), *_told(readings[:block])]
    opens = not turns
    if opens:
        turns = [turn for turn in _quoted(runs) if turn[1]] + list(_told(readings))
    answer = _only_voice(turns)
    if answer is None or _contradicted(runs, number, answer):
        return None
    if any(hides_cue(item, answer) for item in run):
        return None
    last = 0 if opens else max(place for place, _ in turns)
    if block - last > FAR or not all(map(_is_bare, readings[last + 1 : block])):
        return None
    near = [reading for reading in readings[last : block + 1] if reading is not None]
    if may_be_signed(readings, run) or any(is_parted(*pair) for pair in pairwise(near)):
        return None
    others = _named(readings[last:block]) - {speaker.id for speaker in answer.speakers}
    spoken_of = {
        record.id
        for token in _people(readings[last:block])
        for record in token.records
        if any(token.text in item.words for item in run)
    }
    return answer if others <= spoken_of else None


def _voice_of_block(
    readings: Sequence[Reading | None], runs: Sequence[list[Found]], number: int
) -> Answer | None:
    """Return the answer of the only voice of a block, for a sentence in marks further on in it."""
    first = runs[number][0]
    reading = readings[first.piece.block]
    earlier = [run[-1] for run in runs[:number] if run[-1].piece.block == first.piece.block]
    if reading is None or runs[number][1:] or not earlier or not _is_sentence(reading, first):
        return None
    answer = _only_voice([*_quoted([earlier]), *_told([reading])])
    begun = earlier[-1].piece.start
    between = [token for token in reading.tokens if begun < token.start < first.piece.start]
    if _speaks_of_people(between, sentences(between, places_of(between))):
        return None
    if answer is None or _named([reading]) - {speaker.id for speaker in answer.speakers}:
        return None
    return answer


def _is_sentence(reading: Reading, item: Found) -> bool:
    """Whether words in marks are a sentence of their own between two others."""
    before = [token for token in reading.tokens if token.end <= item.piece.start]
    ends = bool(before) and before[-1].kind == END
    return ends and item.cue is None and _is_whole(item.words)


def _quoted(runs: Sequence[list[Found]]) -> Iterator[Turn]:
    """Yield the speakers of quotations."""
    for item in (item for run in runs for item in run):
        if item.answer is not None or holds_sentence(item.words):
            certain = item.answer if item.answer and item.answer.speakers else None
            yield item.piece.block, certain


def _told(readings: Sequence[Reading | None]) -> Iterator[Turn]:
    """Yield the subjects of verbs of saying."""
    for reading in filter(None, readings):
        for cue in reading.cues:
            answer = reading.answers.get(cue.verb)
            if answer is not None and cue.subject is not None:
                yield reading.number, answer if answer.speakers else None


def _only_voice(turns: Sequence[Turn]) -> Answer | None:
    answers = [answer for _, answer in turns if answer is not None]
    one = len({answer.speakers for answer in answers}) == 1 and len(answers) == len(turns)
    return max(turns, key=lambda turn: turn[0])[1] if one else None


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
        token for start, end in spans for token in tokens[start : min(end, start + SUBJECT)]
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


def _named(readings: Sequence[Reading | None]) -> set[str]:
    """Return the ids of those whom blocks name; that of somebody in no register is empty."""
    found = {record.id for token in _people(readings) for record in token.records}
    for reading in filter(None, readings):
        if brings_up_somebody(reading.tokens):
            found.add("")
    return found
