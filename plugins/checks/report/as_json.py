"""For programs: one object, with the problems in reading order."""

import json
from typing import Any

from plugins.newsroom.problem import Problem

from .model import IMPORTANCE, Report


def as_json(report: Report) -> str:
    """Show the problems, and how many there are of each level."""
    levels = [problem.level for problem in report.problems]
    found = {
        "problems": [_row(problem) for problem in report.problems],
        "counts": {level: levels.count(level) for level in IMPORTANCE},
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


def _row(problem: Problem) -> dict[str, Any]:
    return {
        "path": problem.where.path,
        "line": problem.where.line,
        "column": problem.where.column,
        "rule": problem.rule,
        "level": problem.level,
        "message": problem.message,
        "expected": problem.expected,
        "hint": problem.hint,
    }
