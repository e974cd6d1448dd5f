"""Every rule is what its manual page says: its examples are content, and are checked here."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.checks.rule import Rule, all_rules
from tests.checks.content import problems_of_example
from tests.checks.examples import Example, examples
from tests.conftest import ROOT

RULES = all_rules()
CASES = [
    pytest.param(rule, example, id=f"{rule.name}-{example.number}")
    for rule in RULES.values()
    for example in examples(rule.manual)
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_the_examples_of_a_rule(rule: Rule, example: Example, tmp_path: Path) -> None:
    problems = problems_of_example(rule, example, tmp_path)
    shown = "\n".join(map(str, problems))

    if example.good:
        assert not problems, shown
    else:
        assert {problem.rule for problem in problems} == {rule.name}, shown
        assert all(problem.message and problem.hint for problem in problems), shown


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_a_rule_has_a_manual_page(rule: Rule) -> None:
    kinds = {example.good for example in examples(rule.manual)}

    assert kinds == {True, False}
    assert rule.summary.endswith(".")


def names_of_problems(path: Path) -> Iterator[str]:
    """Yield the names that the calls of `Problem` in a file give it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id="Problem"), args=[_, name, *_]):
                yield from (
                    part.value
                    for part in ast.walk(name)
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                )


def test_whatever_reading_finds_has_a_manual_page() -> None:
    files = [*(ROOT / "plugins").rglob("*.py")]
    names = {name for path in files for name in names_of_problems(path)}

    assert "who-said-this" in names
    assert names <= set(RULES)
