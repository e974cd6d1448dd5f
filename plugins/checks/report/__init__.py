"""The forms in which problems are shown: a function a form, from a report to its text."""

from collections.abc import Callable, Mapping

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

__all__ = ["FORMATS", "Report"]
