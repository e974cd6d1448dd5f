"""What a statement is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from plugins.newsroom.dates import PartialDate
from plugins.newsroom.names import NameFound
from plugins.newsroom.packing import by_values
from plugins.newsroom.problem import Location, Problem
from plugins.newsroom.slugs import slug


class Mode(StrEnum):
    """Whether the words are the speaker's own."""

    DIRECT = "direct"
    REPORTED = "reported"
    MIXED = "mixed"


class Certainty(StrEnum):
    """How the speaker is known."""

    EXPLICIT = "explicit"
    NAMED = "named"
    SURNAME = "surname"
    PRONOUN = "pronoun"
    CONTINUED = "continued"
    ORGANISATION = "organisation"


class Outcome(StrEnum):
    """What became of a quotation: part of a statement, nobody's statement, or a question."""

    STATEMENT = "statement"
    NONE = "none"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks, or a blockquote's paragraph, and what became of them.

    `start` and `end` are offsets of the article's body, marks included. `statement` is the id of
    the statement that holds it, and `certainty` how the speaker of these words is known;
    `candidates` are those who may have said it, the likeliest first.
    """

    where: Location
    start: int
    end: int
    text: str
    outcome: Outcome
    statement: str | None = None
    certainty: Certainty | None = None
    candidates: tuple[str, ...] = ()


@by_values
@dataclass(frozen=True, slots=True)
class Credit:
    """In which role, and for whom, something was said.

    `role` and `organisation_name` are as printed. `organisation` is the id of the organisation
    that is meant. `role_from_register` is true where the text prints no role and the register
    knows just one that the speaker held then.
    """

    role: str | None = None
    organisation: str | None = None
    organisation_name: str | None = None
    role_from_register: bool = False


@by_values
@dataclass(frozen=True, slots=True)
class Statement:
    """Words that somebody said on record, in an article.

    `speaker` is the id of a person, or of an organisation that speaks for itself; `joint` are the
    ids of those who said it together with them. `text` has no outer quotation marks and no
    markup; paragraphs are parted by a blank line. `pieces` are the ranges of the article's body
    that hold its words; `evidence` are the words that decided who the speaker is. `quote` is the
    number of its blockquote, where it has a block of its own.
    """

    id: str
    article: str
    where: Location
    mode: Mode
    speaker: str
    text: str
    pieces: tuple[tuple[int, int], ...]
    certainty: Certainty
    evidence: str
    joint: tuple[str, ...] = ()
    credit: Credit = Credit()
    said_on: PartialDate | None = None
    event: str | None = None
    quote: int | None = None

    @property
    def speakers(self) -> tuple[str, ...]:
        """Everyone who said it."""
        return (self.speaker, *self.joint)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Its text, a paragraph each."""
        return tuple(self.text.split("\n\n"))


@dataclass
class Statements:
    """What was read: the statements in order, every quotation with its outcome, the problems.

    `names` are the names in blocks, by the blocks' numbers, as far as they are known.
    """

    statements: list[Statement] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    names: Mapping[int, Sequence[NameFound]] = field(default_factory=dict, repr=False)


def statement_id(speaker: str, text: str) -> str:
    """Return the id that a statement has by itself: its speaker and its first four words.

    For speech that is reported, `text` begins at its verb (`reported_words`), since the words
    before it name the speaker again.
    """
    words = " ".join(text.split(maxsplit=4)[:4]).replace("’", "").replace("'", "")
    return slug(f"{speaker} {words}")
