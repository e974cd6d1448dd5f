"""For people who read a change on the web: the comment on a pull request."""

import re

from plugins.newsroom.diagnostics import count_of, showable
from plugins.newsroom.problem import Problem

from .model import Report

LONGEST = 60_000
"""Characters: GitHub takes 65,536 in a comment, and GitLab more."""

TITLE = "## The editorial checks"
MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+!|~&-])")


def as_markdown(report: Report) -> str:
    """Show the problems, the most important first, as far as a comment can hold them."""
    if not report.problems:
        return f"{TITLE}\n\nNothing is wrong."
    parts = [TITLE, f"**{count_of(report.problems)}**"]
    length = sum(map(len, parts))
    for number, problem in enumerate(report.by_importance):
        part = _problem(problem)
        length += len(part) + 2
        if length > LONGEST:
            left = len(report.problems) - number
            return "\n\n".join([*parts, f"And {left} more: `make check` shows everything."])
        parts.append(part)
    return "\n\n".join(parts)


def _problem(problem: Problem) -> str:
    where = f"`{showable(str(problem.where)).replace('`', '')}`"
    lines = [f"**{problem.level}** {where}: {_escaped(problem.message)} (`{problem.rule}`)"]
    if problem.expected:
        lines += ["", f"Expected: {_escaped(problem.expected)}"]
    if problem.hint:
        hint = showable(problem.hint)
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", hint)), default=0))
        lines += ["", f"{fence}text", hint, fence]
    return "\n".join(lines)


def _escaped(text: str) -> str:
    """Return a content's words as words: no markup, and nobody of GitHub is mentioned by them."""
    return MARKUP.sub(r"\\\1", showable(text)).replace("@", "@\N{WORD JOINER}")
