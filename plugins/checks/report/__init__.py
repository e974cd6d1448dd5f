"""The forms in which problems are shown: a function a form, from a report to its text."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from plugins.checks.rule import Rule
from plugins.newsroom.problem import Problem

from .as_json import as_json
from .github import as_github
from .junit import as_junit
from .markdown import as_markdown
from .model import Report
from .sarif import as_sarif
from .text import as_text

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
    "junit": as_junit,
    "markdown": as_markdown,
}


def shown(problems: Sequence[Problem], folder: Path, rules: Mapping[str, Rule], form: str) -> str:
    """Return problems of files below `folder` in a form, coloured on a terminal unless
    https://no-color.org/ asks not to."""
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return FORMATS[form](Report(problems, folder, rules, colour))


__all__ = ["FORMATS", "Report", "shown"]
