"""The forms in which problems are shown: a function a form, from a report to its text."""

from collections.abc import Callable, Mapping

from .model import Report
from .text import as_text

FORMATS: Mapping[str, Callable[[Report], str]] = {"text": as_text}

__all__ = ["FORMATS", "Report"]
