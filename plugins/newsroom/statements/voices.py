"""Who has been heard in an article so far, to tell where it can have been one voice alone."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from plugins.newsroom.schema import Organisation, Person

from .found import Found, Reading
from .resolution import Answer
from .sense import holds_sentence
from .strangers import brings_up_somebody

Turn = tuple[int, Answer | None]
"""The number of a block, and who is heard in it; `None` where that is not certain."""

Speakers = tuple[Person | Organisation, ...]


class Voices:
    """Those who are heard in a part of an article; `latest` is the block where that was last."""

    def __init__(self, *turns: Turn) -> None:
        self.latest = -1
        self._answer: Answer | None = None
        self._speakers: set[Speakers | None] = set()
        self.hear(turns)

    def hear(self, turns: Iterable[Turn]) -> None:
        """Add turns to those before; the first of a block stands for the block."""
        for block, answer in turns:
            self._speakers.add(answer.speakers if answer is not None else None)
            if block > self.latest:
                self.latest, self._answer = block, answer

    def __bool__(self) -> bool:
        return self.latest >= 0

    def __or__(self, other: "Voices") -> "Voices":
        both, later = Voices(), max(self, other, key=lambda voices: voices.latest)
        both.latest, both._answer = later.latest, later._answer
        both._speakers = self._speakers | other._speakers
        return both

    @property
    def only(self) -> Answer | None:
        """The answer of the one voice, if there is just one, and no doubt about it."""
        return self._answer if len(self._speakers) == 1 else None


@dataclass
class Here:
    """Who is heard and named in a block, and who is quoted in it before the run `run`."""

    block: int
    run: int
    voices: Voices = field(default_factory=Voices)
    quoted: Voices = field(default_factory=Voices)
    people: set[str] = field(default_factory=set)


class Heard:
    """Who is heard before each run of quotations, as one goes through them in order."""

    def __init__(self, readings: Sequence[Reading | None], runs: Sequence[list[Found]]) -> None:
        self.readings = readings
        self.runs = runs
        self._run = self._block = 0
        self._quoted, self._told = Voices(), Voices()
        self._here = Here(-1, 0)

    def until(self, number: int) -> None:
        """Hear all that stands before a run: the runs before it, and the blocks above."""
        self._quoted.hear(quoted(self.runs[self._run : number]))
        block = self.runs[number][0].piece.block
        self._told.hear(told(self.readings[self._block : block]))
        self._run, self._block = number, block

    @property
    def before(self) -> Voices:
        """Who is heard before the run."""
        return self._quoted | self._told

    @cached_property
    def anywhere(self) -> Voices:
        """Who is heard in the whole article, before anybody has spoken."""
        return Voices(*(turn for turn in quoted(self.runs) if turn[1])) | Voices(
            *told(self.readings)
        )

    def in_block(self, number: int) -> Answer | None:
        """Return the only voice of a run's block, up to the run, if the block names nobody else."""
        block = self.runs[number][0].piece.block
        if block != self._here.block:
            self._here = Here(block, bisect_left(self.runs, block, key=_block_of))
            self._here.voices.hear(told([self.readings[block]]))
            self._here.people |= named([self.readings[block]])
        here = self._here
        here.quoted.hear(quoted([run[-1]] for run in self.runs[here.run : number]))
        here.run = number
        answer = (here.quoted | here.voices).only
        if answer is None or here.people - {speaker.id for speaker in answer.speakers}:
            return None
        return answer


def _block_of(run: Sequence[Found]) -> int:
    return run[-1].piece.block


def quoted(runs: Iterable[Sequence[Found]]) -> Iterator[Turn]:
    """Yield the speakers of quotations."""
    for item in (item for run in runs for item in run):
        if item.answer is not None or holds_sentence(item.words):
            certain = item.answer if item.answer and item.answer.speakers else None
            yield item.piece.block, certain


def told(readings: Iterable[Reading | None]) -> Iterator[Turn]:
    """Yield the subjects of verbs of saying."""
    for reading in filter(None, readings):
        for cue in reading.cues:
            answer = reading.answers.get(cue.verb)
            if answer is not None and cue.subject is not None:
                yield reading.number, answer if answer.speakers else None


def named(readings: Sequence[Reading | None]) -> set[str]:
    """Return the ids of those whom blocks name; that of somebody in no register is empty."""
    found: set[str] = set()
    for reading in filter(None, readings):
        for token in (token for token in reading.tokens if token.is_person):
            found.update(record.id for record in token.records)
        if brings_up_somebody(reading.tokens):
            found.add("")
    return found
