"""What is wrong in the content, where it stands, and what to write instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import NamedTuple

from .packing import by_values


class Level(StrEnum):
    """How much a problem matters: only an error stops publishing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@by_values
class Location(NamedTuple):
    """A place in a source file.

    `path` is relative to the folder that holds `content/`; `line` and `column` count from 1, in
    characters, as editors show them.
    """

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words at a place that are surely meant to be others."""

    where: Location
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that is surely missing; `path` is as in `Location`."""

    path: str
    text: str


Fix = Replacement | NewFile


@dataclass(frozen=True, slots=True)
class Problem:
    """An author's mistake: a value to collect and show, never an exception.

    `rule` names the kind of mistake, `message` says what is wrong in one plain sentence,
    `expected` what was to be found there, and `hint` says what to write instead. `length` is how
    many characters of its line are wrong, 0 where that is the word that begins there. `fixes` are
    the changes that mend it, where they are certain.
    """

    where: Location
    rule: str
    message: str
    hint: str = ""
    level: Level = Level.ERROR
    expected: str = ""
    length: int = 0
    fixes: tuple[Fix, ...] = ()

    def __str__(self) -> str:
        lines = [f"{self.where}: {self.level}: {self.message} [{self.rule}]"]
        lines += [f"    {line}" for line in self.hint.splitlines()]
        return "\n".join(lines)


def in_reading_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems by file, line and column, each once."""
    return sorted(set(problems), key=_order)


def _order(problem: Problem) -> tuple[Location, str, str, str, str]:
    return problem.where, problem.rule, problem.message, problem.expected, problem.hint


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return “Did you mean …?” for the nearest known word, or an empty string."""
    spelt = {name.casefold(): name for name in sorted(known, reverse=True)}
    nearest = get_close_matches(word.casefold(), sorted(spelt), n=1, cutoff=0.6)
    return f"Did you mean “{spelt[nearest[0]]}”?" if nearest else ""
