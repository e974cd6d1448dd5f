"""What a build says on the terminal."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from plugins.newsroom.diagnostics import coloured, describe, lines_below, plain
from plugins.newsroom.problem import Level, Problem
from plugins.newsroom.rereading import Reread
from plugins.newsroom.schema import Article
from plugins.press.building import Report


def say_problems(problems: Iterable[Problem], folder: Path) -> bool:
    """Show every problem of the content, whose paths lie below `folder`; return whether one is an
    error."""
    problems = list(problems)
    if problems:
        paint = coloured if sys.stdout.isatty() and not os.environ.get("NO_COLOR") else plain
        print(describe(problems, lines_below(folder), paint))  # noqa: T201
    refused = any(problem.level is Level.ERROR for problem in problems)
    if refused:
        print("Nothing was built.")  # noqa: T201
    return refused


def say_held_back(articles: Iterable[Article]) -> None:
    """Say which articles were not published, and until when."""
    for article in articles:
        until = "is a draft" if article.draft else f"is held back until {article.date.in_words}"
        print(f"Not published: {article.source.path} {until}.")  # noqa: T201


def say_report(reread: Reread, report: Report, seconds: float) -> None:
    """Say what was read and made (files count as pages), and what was as before."""
    read = f"Read {_number(reread.read, 'article')}, {reread.kept:,} as before"
    made = f"made {_number(report.made, 'page')}, {report.kept:,} as before"
    removed = f", removed {report.removed:,}" if report.removed else ""
    print(f"{read}; {made}{removed}: {seconds:.2f} seconds.")  # noqa: T201


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"
