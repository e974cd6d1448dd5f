"""The notation in which fixtures say what problems they hold: `problems/README.md` explains it."""

import re
from dataclasses import dataclass
from pathlib import Path

from plugins.newsroom.problem import Problem

EXPECTED = re.compile(r"(?P<place>\d+:\d+) (?P<level>\w+) (?P<rule>[\w-]+): (?P<pieces>.*)")


@dataclass(frozen=True)
class Expected:
    """One problem a fixture must have; equal to a problem that holds its pieces."""

    place: str
    level: str
    rule: str
    message: str
    hint: str

    def matches(self, problem: Problem) -> bool:
        where = f"{problem.where.line}:{problem.where.column}"
        found = (where, problem.level, problem.rule)
        return (
            found == (self.place, self.level, self.rule)
            and self.message in problem.message
            and self.hint in problem.hint
        )


def expected_problem(line: str) -> Expected:
    """Read one line of the notation."""
    parts = EXPECTED.fullmatch(line)
    assert parts, f"not in the notation of problems/README.md: {line}"
    message, _, hint = parts["pieces"].partition(" / ")
    return Expected(parts["place"], parts["level"], parts["rule"], message, hint)


def expected_problems(beside: Path) -> list[Expected]:
    """Read what a fixture's `.txt` file lists."""
    lines = beside.with_suffix(".txt").read_text("utf-8").splitlines()
    return [expected_problem(line) for line in lines]


def notation(problem: Problem) -> str:
    """Write a whole problem in the notation, to compare and to copy."""
    where = f"{problem.where.line}:{problem.where.column}"
    return f"{where} {problem.level} {problem.rule}: {problem.message} / {problem.hint}"


def assert_problems(found: list[Problem], expected: list[Expected]) -> None:
    """Compare what was found with what is expected, in order, none missing and none too many."""
    shown = "\n".join(map(notation, found))
    assert len(found) == len(expected), shown
    for problem, wanted in zip(found, expected, strict=True):
        assert wanted.matches(problem), f"expected {wanted} in\n{shown}"
