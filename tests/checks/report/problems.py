"""Problems to be shown, some of them with words that a format could take for its own."""

from pathlib import Path

from plugins.checks.report import Report
from plugins.checks.rule import all_rules
from plugins.newsroom.problem import Level, Location, Problem

NASTY = "<b>“100%”</b> \x1b[31m ]]> `x` ::error:: @everyone\r\n| a: b, c | ![](x) \ufffe"
PROBLEMS = (
    Problem(Location("content/articles/a.md", 3, 7), "unclear-list", "Unclear.", "A.\nB."),
    Problem(
        Location("content/articles/a, b%.md", 2, 1), "unclear-person", NASTY, NASTY, Level.WARNING
    ),
    Problem(
        Location("content/photos/c.md"), "line-ends", "Ends.", level=Level.NOTE, expected="Others."
    ),
)


def report_of(*problems: Problem) -> Report:
    return Report(problems, Path("nowhere"), all_rules())


def many(level: Level, count: int) -> list[Problem]:
    """Return problems of a level, each in a line of its own."""
    return [
        Problem(Location("content/articles/a.md", line + 1), "unclear-list", "Wrong.", level=level)
        for line in range(count)
    ]
