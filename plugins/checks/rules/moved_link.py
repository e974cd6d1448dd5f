"""A link to another site leads where the page is now.

`make check-links` asks, on request. Pages that moved for good answer at their old address as long
as somebody keeps it.

Bad:
    See [the report](https://example.org/report).
    answers.txt
        200 https://example.org/report -> https://example.org/reports/2025

Good:
    See [the report](https://example.org/reports/2025).
    answers.txt
        200 https://example.org/reports/2025
"""

from collections.abc import Iterator

from plugins.checks.external.answers import Answer
from plugins.checks.links import Link
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level

LEVEL = Level.NOTE


def check_answer(link: Link, answer: Answer) -> Iterator[Finding]:
    """Yield a link to a page that says it has moved for good."""
    if answer.moved_to and answer.moved_to != link.target:
        message = f"{link.target} has moved for good."
        yield Finding(link.where, message, f"If it is the same page, write: {answer.moved_to}")
