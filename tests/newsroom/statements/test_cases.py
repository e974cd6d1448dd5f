"""The cases of `cases.md`, which is the specification."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.newsroom.statements import Outcome

from .register import read

CASES = Path(__file__).with_name("cases.md").read_text("utf-8")


def cases() -> Iterator[tuple[str, str, list[str]]]:
    """Yield the title of each case, its text and the lines that it expects."""
    for case in CASES.split("\n## ")[1:]:
        title, _, rest = case.partition("\n")
        text, _, expected = rest.partition("\n---\n")
        yield title, text, [line.rstrip() for line in expected.strip().split("\n") if line.strip()]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(t, e, id=n) for n, t, e in cases()])
def test_case(text: str, expected: list[str]) -> None:
    found = read(text)
    lines = []
    for statement in found.statements:
        words = " ".join(statement.text.split())
        speakers = "+".join(statement.speakers)
        lines.append((statement.pieces[0][0], speakers, statement.mode, statement.certainty, words))
    statements = [f"{who} · {mode} · {sure} · {text}" for _, who, mode, sure, text in sorted(lines)]
    asked = [quotation for quotation in found.quotations if quotation.outcome is Outcome.OPEN]
    problems = [
        f"? {problem.rule} · {asked.pop(0).text if asked else ''}".rstrip()
        for problem in found.problems
    ]
    assert [*statements, *problems] == [
        _fitted(line, [*statements, *problems][number : number + 1])
        for number, line in enumerate(expected)
    ]


def _fitted(expected: str, found: list[str]) -> str:
    """Return what was found where it begins as expected up to “…”."""
    begins = re.match(r"(.*)…$", expected)
    return found[0] if begins and found and found[0].startswith(begins[1]) else expected
