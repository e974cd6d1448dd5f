"""A problem as a person reads it: the place, the sentence, the line with its fault underlined.

The press and the checks show problems alike by using this.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path

from .problem import Level, Location, Problem, in_reading_order

WIDTH = 96
"""Characters of a line that an excerpt shows: a terminal's usual 100, without the margin."""

BEFORE = 32
"""Characters of a longer line that are shown before its fault."""

UNSHOWABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Characters that would move the cursor of a terminal, or turn the direction of its text."""

FAULT = re.compile(
    r"“[^”]*”?|‘[^’]*’?|«[^»]*»?|\"[^\"]*\"?|\[[^\]]*\]?(?:\([^)]*\))?|<[^>]*>?|\{[^}]*\}?"
    r"|[^\W_]+(?:[-’'.@/_:][^\W_]+)*|."
)
"""What begins at a place: words between marks or brackets, a word, else a character."""

COLOURS: Mapping[str, str] = {"error": "31;1", "warning": "33;1", "note": "36;1", "place": "1"}
"""The codes of ECMA-48 (SGR) for the parts of a problem."""

Lines = Callable[[Location], str | None]
Paint = Callable[[str, str], str]


def plain(text: str, _: str) -> str:
    """Paint nothing."""
    return text


def coloured(text: str, part: str) -> str:
    """Paint a part of a problem for a terminal."""
    return f"\x1b[{COLOURS[part]}m{text}\x1b[0m"


def lines_below(folder: Path) -> Lines:
    """Return what looks up the line of a place, in the files below `folder`.

    The line is `None` where there is no such file or line, or no text in it, as in a picture. What
    lies elsewhere on the disk is not shown: that is nobody's content.
    """

    @cache
    def lines(path: str) -> tuple[str, ...]:
        file = folder / path
        try:
            data = b"" if file.is_symlink() else file.read_bytes()
        except OSError:
            return ()
        if b"\0" in data:
            return ()
        return tuple(data.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n"))

    def line(where: Location) -> str | None:
        found = lines(where.path)
        return found[where.line - 1] if where.line <= len(found) else None

    return line


def describe(problems: Iterable[Problem], lines: Lines, paint: Paint = plain) -> str:
    """Return all problems as text, grouped by file, and how many there are."""
    ordered = in_reading_order(problems)
    groups = [
        "\n".join(_problem(problem, lines(problem.where), paint) for problem in group)
        for _, group in groupby(ordered, key=lambda problem: problem.where.path)
    ]
    return "\n\n".join([*groups, *([count_of(ordered)] if ordered else [])])


def count_of(problems: Iterable[Problem]) -> str:
    """Return how many problems there are of each level, such as `2 errors, 1 note in 2 files`."""
    problems = list(problems)
    counts = [(level, sum(one.level is level for one in problems)) for level in Level]
    parts = [f"{count} {level}{'' if count == 1 else 's'}" for level, count in counts if count]
    files = len({problem.where.path for problem in problems})
    return f"{', '.join(parts)} in {files} {'file' if files == 1 else 'files'}"


def _problem(problem: Problem, line: str | None, paint: Paint) -> str:
    place, level = paint(showable(str(problem.where)), "place"), paint(problem.level, problem.level)
    shown = [f"{place}: {level}: {_line(problem.message)} [{problem.rule}]"]
    if line and line.strip():
        excerpt, below = underlined(line, problem.where.column, problem.length)
        margin = str(problem.where.line)
        shown += [f"  {margin} | {excerpt}"]
        shown += [f"  {' ' * len(margin)} | {paint(below, problem.level)}"]
    if problem.expected:
        shown.append(f"    Expected: {_line(problem.expected)}")
    shown += [f"    {showable(hint)}" for hint in problem.hint.split("\n") if hint]
    return "\n".join(shown)


def _line(text: str) -> str:
    return " ".join(showable(text).split("\n"))


def underlined(line: str, column: int, length: int) -> tuple[str, str]:
    """Return the part of a line around a fault, and the line of marks to print below it."""
    start = min(column - 1, len(line))
    fault = FAULT.match(line, start)
    end = start + (length or (len(fault[0]) if fault else 1))
    first = max(0, min(start - BEFORE, len(line) - WIDTH)) if len(line) > WIDTH else 0
    last = first + WIDTH
    before, after = "…" if first else "", "…" if last < len(line) else ""
    marks = "^" * max(1, min(end, last, max(len(line), start + 1)) - start)
    excerpt = f"{before}{showable(line[first:last])}{after}"
    return excerpt, " " * (len(before) + start - first) + marks


def showable(text: str) -> str:
    """Return text without characters that a terminal, or a log, would obey."""
    return UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\t", " "))
