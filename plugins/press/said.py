"""What a build says on the terminal."""

from collections.abc import Iterable

from plugins.newsroom.edition import Edition
from plugins.newsroom.problem import Level, Problem
from plugins.newsroom.rereading import Reread
from plugins.press.building import Report


def say_problems(problems: Iterable[Problem]) -> int:
    """Show every problem of the content, and how many are errors, which is returned."""
    problems = list(problems)
    for problem in problems:
        print(problem)  # noqa: T201
    errors = sum(problem.level is Level.ERROR for problem in problems)
    if errors:
        print(f"{errors} {'error' if errors == 1 else 'errors'}: nothing was built.")  # noqa: T201
    return errors


def say_held_back(edition: Edition) -> None:
    """Say which articles were not published, and until when."""
    for story in edition.held_back:
        article = story.article
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
