"""What a report shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.checks.rule import Rule
from plugins.newsroom.problem import Level, Problem

IMPORTANCE = tuple(Level)
"""The levels, the one that matters most first."""


@dataclass(frozen=True)
class Report:
    """The problems found, in reading order, and the rules that were run.

    The problems' paths lie below `folder`. `colour` is true on a terminal.
    """

    problems: Sequence[Problem]
    folder: Path
    rules: Mapping[str, Rule]
    colour: bool = False

    @property
    def by_importance(self) -> list[Problem]:
        """The problems, errors first; within a level, in reading order."""
        return sorted(self.problems, key=lambda problem: IMPORTANCE.index(problem.level))
