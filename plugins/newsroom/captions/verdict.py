"""What is decided about a name: in the picture, not in it, or a question to the author."""

from dataclasses import dataclass
from enum import Enum, auto


class Verdict(Enum):
    """Whether a person is in the picture."""

    PICTURED = auto()
    NOT = auto()
    UNCLEAR = auto()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict and the words that decided it."""

    verdict: Verdict
    why: str


PICTURED = Judgement(Verdict.PICTURED, "")


def last_words(text: str) -> str:
    """Return the words that decided, for the author to see."""
    return " ".join(text.split()[-3:])
