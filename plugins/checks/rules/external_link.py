"""What a link to another site leads to is still there.

`make check-links` asks, on request; nothing else does. A site that keeps programs out is taken to
be there.

Bad: the page is gone
    See [the report](https://example.org/report).
    answers.txt
        404 https://example.org/report

Bad: so is the site
    organisations/river-board.md
        names: [{name: River Board}]
        website: https://river.example/
    answers.txt
        there is no site of that name: https://river.example/

Good:
    See [the report](https://example.org/report) and [the plan](https://example.org/plan).
    answers.txt
        200 https://example.org/report
        403 https://example.org/plan
"""

from collections.abc import Iterator
from http import HTTPStatus

from plugins.checks.external.answers import FAILURES, Answer
from plugins.checks.links import Link
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level

LEVEL = Level.WARNING
GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
ARCHIVE = "https://web.archive.org/web/"


def check_answer(link: Link, answer: Answer) -> Iterator[Finding]:
    """Yield a link to what is gone, or does not answer."""
    if answer.status in GONE:
        message = f"{link.target} is gone: the site has no such page ({answer.status})."
        hint = f"Link to where it is now, or to a copy if there is one: {ARCHIVE}{link.target}"
        yield Finding(link.where, message, hint)
    elif answer.fault or answer.status in FAILURES:
        fault = answer.fault or f"the site fails ({answer.status})"
        message = f"{link.target} does not answer: {fault}."
        hint = "Open it in a browser. If it fails there too, link to something else, or allow it."
        yield Finding(link.where, message, hint)
