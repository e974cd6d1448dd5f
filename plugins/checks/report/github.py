"""For GitHub's workflows: commands that set annotations beside the lines of a change.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands: GitHub shows
ten annotations of each level that a step gives, and no more.
"""

from collections import defaultdict

from plugins.newsroom.diagnostics import count_of, showable
from plugins.newsroom.problem import Problem

from .model import Report

MOST_OF_A_LEVEL = 10
COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def as_github(report: Report) -> str:
    """Show the most important problems as annotations, and how many there are in all."""
    shown: dict[str, list[str]] = defaultdict(list)
    for problem in report.by_importance:
        if len(shown[problem.level]) < MOST_OF_A_LEVEL:
            shown[problem.level].append(_command(problem))
    commands = [command for level in shown.values() for command in level]
    if len(commands) < len(report.problems):
        left = len(report.problems) - len(commands)
        commands.append(f"Not shown as annotations: {left}. `make check` shows everything.")
    return "\n".join([*commands, *([count_of(report.problems)] if commands else [])])


def _command(problem: Problem) -> str:
    where = problem.where
    properties = {"file": where.path, "line": where.line, "col": where.column}
    properties["title"] = problem.rule
    given = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    expected = f"Expected: {problem.expected}" if problem.expected else ""
    words = "\n".join(filter(None, [problem.message, expected, problem.hint]))
    return f"::{COMMANDS[problem.level]} {given}::{_data(words)}"


def _data(text: str) -> str:
    return showable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
