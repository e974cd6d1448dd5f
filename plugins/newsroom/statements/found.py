"""What is found in a block: its tokens, its cues, and its quotations with their speakers."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from plugins.newsroom.prose import Block
from plugins.newsroom.schema import Organisation, Person

from .cues import Cue
from .piece import Piece
from .resolution import Answer
from .token import Places, Token


@dataclass(slots=True)
class Found:
    """A quotation and what is known of its speaker; `source` is its range in the source.

    `at` is its token in the block, of which a nickname is none; `cue` is its own cue, and `answer`
    `None` where nothing in its sentence tells who spoke. `mixed` holds the range of the sentence
    that it is a part of. `left_open` is true where what follows it may tell of another speaker,
    `asks` for a question put to somebody, who may answer next.
    """

    piece: Piece
    words: str
    source: tuple[int, int]
    at: int | None = None
    answer: Answer | None = None
    cue: Cue | None = None
    continues: bool = False
    mixed: tuple[int, int] | None = None
    starts_block: bool = False
    fills_block: bool = False
    clear_before: bool = False
    left_open: bool = False
    asks: bool = False
    run: int = -1
    verb_start: int | None = None
    candidates: tuple[Person | Organisation, ...] = ()
    report: Answer | None = None


def found_in(block: Block, piece: Piece) -> Found:
    """Return a quotation of a block with its words and its range in the source."""
    prose = block.prose
    source = prose.source(piece.start), prose.source_end(piece.end)
    return Found(piece, piece.words(prose.text), source)


@dataclass(slots=True)
class Reading:
    """A block, the `number`th, as it was read: its tokens, its cues and whom they mean.

    `places` are those of its tokens by kind, and `sentences` the first token of each, and the one
    after its last. `handover` tells whose words the block announces, `introduction` to whose it
    leads without a verb of saying (`vague` if it does not say that they have something to say),
    `signature` whose stand above it.
    """

    number: int
    block: Block
    tokens: list[Token]
    cues: list[Cue]
    places: Places
    sentences: Sequence[tuple[int, int]]
    answers: dict[int, Answer] = field(default_factory=dict)
    found: list[Found] = field(default_factory=list)
    nicknames: list[Found] = field(default_factory=list)
    handover: Answer | None = None
    introduction: Answer | None = None
    vague: bool = False
    signature: Answer | None = None
