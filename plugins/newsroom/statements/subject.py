"""A subject: who stands beside a verb of saying, as far as the words tell."""

from collections.abc import Sequence
from typing import NamedTuple

from .token import Token

NAME_LENGTHS = (2, 3, 4)
REACH = 60
LONGEST_CLAUSE = 250
"""How many tokens a subject may lie from its verb."""


class Subject(NamedTuple):
    """The subject of a verb, as far as its words tell.

    `names` are the tokens that name it, several where people speak jointly; `pronoun` is “he” or
    “she”; `printed` is a name that the register does not know, that of a body where it
    `spokes`. `start` and `end` are its first and last tokens with what stands beside the name,
    which may hold role and organisation. `spokes` is true where a spokesperson speaks for the
    organisation. `office` are the words of
    an office or body that stands for its holder: “the mayor”, “the council”; `document` is a
    noun for words that go on: “the letter”.
    """

    names: tuple[Token, ...] = ()
    pronoun: str = ""
    printed: str = ""
    start: int = 0
    end: int = 0
    spokes: bool = False
    inherited: bool = False
    office: tuple[str, ...] = ()
    document: str = ""

    @property
    def is_certain(self) -> bool:
        """Whether it names exactly one record for each of its names."""
        return bool(self.names) and all(len(name.records) == 1 for name in self.names)


def printed(run: Sequence[Token]) -> Subject | None:
    """Return the subject that a run of words with capitals may be: a name nobody has."""
    if len(run) not in NAME_LENGTHS or any(token.text.isupper() for token in run):
        return None
    return Subject(printed=" ".join(token.text for token in run))
