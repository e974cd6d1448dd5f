"""What PyYAML says of broken syntax, and what the author needs to hear."""

import re
from dataclasses import dataclass, replace

import yaml


@dataclass(frozen=True, slots=True)
class Explanation:
    """A message and a hint for what PyYAML says in words that `said` finds.

    Of a thing `never_closed` the place is where it was opened, which PyYAML calls the context.
    """

    said: str
    message: str
    hint: str
    never_closed: bool = False


EXPLANATIONS = (
    Explanation(
        r"mapping values are not allowed",
        "There is a second colon in this value.",
        "Put the whole value in quotation marks, such as title: 'Growth: what comes next'.",
    ),
    Explanation(
        r"unknown escape|escape sequence|expected hexdecimal number",
        "A backslash has a meaning of its own between double quotation marks.",
        "Write it twice, or put the value in single quotation marks.",
    ),
    Explanation(
        r"while scanning a quoted scalar",
        "A quotation mark is opened here and never closed.",
        "Close it at the end of the value.",
        never_closed=True,
    ),
    Explanation(
        r"expected ',' or '[\]}]'|flow (sequence|mapping|node)",
        "A list or mapping in brackets is not closed, or lacks a comma.",
        "Write it as [first, second]; put text that holds brackets or commas in quotation marks.",
        never_closed=True,
    ),
    Explanation(
        r"scanning an (alias|anchor)",
        "“&name” and “*name” have no meaning here.",
        "Put the whole value in quotation marks.",
        never_closed=True,
    ),
    Explanation(
        r"could not find expected ':'",
        "This line is neither a field nor part of the one above.",
        "Write each field as “name: value”, with the same indentation as its neighbours.",
        never_closed=True,
    ),
    Explanation(
        r"expected (<block end>|key|'-' indicator)",
        "This line is neither a field nor part of the one above.",
        "Write each field as “name: value”, with the same indentation as its neighbours.",
    ),
    Explanation(
        r"cannot start any token|scanning a block scalar|mapping keys are not allowed",
        "A value begins with a character that has a meaning of its own in YAML.",
        "Put the whole value in quotation marks.",
    ),
    Explanation(
        r"block sequence entries are not allowed",
        "A list cannot begin on the line of its field.",
        "Put each item on a line of its own below; put text that begins with - in quotation marks.",
    ),
    Explanation(
        r"<document start>|document end",
        "The front matter holds a second document.",
        "Remove the line that ends the document early (“...”).",
    ),
)
TAB = Explanation(
    r"^[ -]*\t",
    "A tab is used for indentation here.",
    "Use spaces: tabs are not allowed before a field or a list item.",
)
CURLY = Explanation(
    r"^[\s-]*[^\s:#\[{]+:\s+[“‘]|^\s*-\s+[“‘]",
    "Curly quotation marks do not hold a value together.",
    "Put straight ones around the whole value, such as title: 'Growth: what comes next'.",
)
AFTER_VALUE = Explanation(
    r"expected (<block end>|key)",
    "Something follows the end of this value.",
    "Put the whole value in one pair of quotation marks, of the sort that it does not hold.",
)
UNREADABLE = Explanation(
    "",
    "The front matter cannot be read from here on.",
    "Write each field on a line of its own as “name: value”.",
)


def explain(error: yaml.YAMLError, text: str) -> tuple[int, int, Explanation]:
    """Return the line and column (from 1) of what is wrong in a YAML text, and its explanation."""
    problem = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    lines = text.split("\n")
    line, column = _place(problem or context, len(lines))
    of_line = lines[line - 1]
    explanation = _explanation(str(error), of_line[: column - 1], of_line)
    if explanation.never_closed and context:
        line, column = _place(context, len(lines))
    if explanation is EXPLANATIONS[0] and (whole := _in_marks(of_line)):
        explanation = replace(explanation, hint=f"Write {whole}")
    return line, column, explanation


def _in_marks(line: str) -> str:
    """Return a field of one line with its value in marks that it does not hold, or nothing."""
    field = re.match(r"(\s*(?:- )?[\w-]+: +)([^\s\"'|>\[{].*?)\s*$", line)
    if field is None or "\\" in field[2]:
        return ""
    marks = next((mark for mark in "\"'" if mark not in field[2]), "")
    return f"{field[1].strip()} {marks}{field[2]}{marks}" if marks else ""


def _place(mark: yaml.Mark | None, lines: int) -> tuple[int, int]:
    """Return a mark's place; that of the end of the text may be on a line too many."""
    return (min(mark.line + 1, lines), mark.column + 1) if mark else (1, 1)


def _explanation(said: str, before: str, line: str) -> Explanation:
    if re.match(TAB.said, line):
        return TAB
    if re.search(AFTER_VALUE.said, said) and before.strip():
        return AFTER_VALUE
    if "mapping values" in said and re.match(CURLY.said, line):
        return CURLY
    return next((item for item in EXPLANATIONS if re.search(item.said, said)), UNREADABLE)
