"""Findings that an author allows in place, each with a reason.

In the text, `<!-- allow: rule-name because … -->` allows what is found in the paragraph that it
stands in, or, alone between empty lines, in the next one. In front matter, `allow` allows what
is found anywhere in the file. A comment never reaches the page.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.newsroom.problem import Level, Location, Problem, did_you_mean
from plugins.newsroom.schema import Record

from .rule import Rule

COMMENT = re.compile(r"<!--\s*(?:allow\b:?|(?i:allow):)(.*?)-->", re.DOTALL)
WORDS = re.compile(r"\s*(?P<rule>[\w-]+),?\s+because\s+(?P<because>\S.*)", re.DOTALL)
HOW = "Write: <!-- allow: rule-name because … -->, with the reason in place of the dots."


@dataclass(frozen=True, slots=True)
class Allowance:
    """A rule whose findings are allowed in some lines of a file, or in all of it (`None`).

    `rule` is `None` where the comment cannot be understood.
    """

    where: Location
    rule: str | None
    lines: range | None = None

    def covers(self, problem: Problem) -> bool:
        """Whether it allows a problem."""
        return (
            problem.rule == self.rule
            and problem.where.path == self.where.path
            and (self.lines is None or problem.where.line in self.lines)
        )


def allowances_of(record: Record) -> Iterator[Allowance]:
    """Yield the allowances of a record's file."""
    for number, row in enumerate(record.allow):
        yield Allowance(record.source.at("allow", number, "rule"), row.rule)
    body = record.source.body
    last_end = body.rfind("-->")
    if last_end < 0:
        return
    lines = body.split("\n")
    for comment in COMMENT.finditer(body, 0, last_end + len("-->")):
        words = WORDS.fullmatch(comment[1])
        first = body.count("\n", 0, comment.start())
        last = body.count("\n", 0, comment.end())
        covered = _paragraph(lines, first, last)
        start = record.source.body_line
        yield Allowance(
            record.source.in_body(comment.start()),
            words["rule"] if words else None,
            range(start + covered.start, start + covered.stop),
        )


def _paragraph(lines: Sequence[str], first: int, last: int) -> range:
    """Return the lines around those of a comment up to empty ones, or the next such lines."""
    start, end = first, last + 1
    while start > 0 and lines[start - 1].strip():
        start -= 1
    end = _end(lines, end)
    if not COMMENT.sub("", "\n".join(lines[start:end])).strip():
        while end < len(lines) and not lines[end].strip():
            end += 1
        end = _end(lines, end)
    return range(start, end)


def _end(lines: Sequence[str], start: int) -> int:
    while start < len(lines) and lines[start].strip():
        start += 1
    return start


def allow(
    problems: Iterable[Problem], allowances: Sequence[Allowance], rules: Mapping[str, Rule]
) -> Iterator[Problem]:
    """Yield the problems that nothing allows, and what is wrong with the allowances."""
    wrong = [problem for one in allowances if (problem := _mistake(one, rules))]
    yield from wrong
    places = {problem.where for problem in wrong}
    valid = [one for one in allowances if one.where not in places]
    by_path: dict[str, list[Allowance]] = defaultdict(list)
    for one in valid:
        by_path[one.where.path].append(one)
    used = set()
    for problem in problems:
        those = [one for one in by_path[problem.where.path] if one.covers(problem)]
        used.update(those)
        if not those:
            yield problem
    for one in valid:
        if one not in used and not rules[str(one.rule)].is_of_answers:
            message = f"Nothing here needs “{one.rule}” to be allowed."
            hint = "Remove the allowance."
            yield Problem(one.where, "unused-allowance", message, hint, Level.WARNING)


def _mistake(allowance: Allowance, rules: Mapping[str, Rule]) -> Problem | None:
    where, name = allowance.where, allowance.rule
    if name is None:
        return Problem(where, "allowance", "This allowance names no rule, or no reason.", HOW)
    if name not in rules:
        message = f"There is no rule “{name}”."
        hint = did_you_mean(name, rules) or "python -m plugins.checks --list shows the rules."
        return Problem(where, "allowance", message, hint)
    if rules[name].is_read and rules[name].level is Level.ERROR:
        message = f"“{name}” cannot be allowed: the site cannot be built with it."
        return Problem(where, "allowance", message, "Mend what it says, and remove this.")
    return None
