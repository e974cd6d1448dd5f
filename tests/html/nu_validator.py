"""Validate pages with the Nu Html Checker, the one behind the W3C's validator.

One run covers a whole folder: starting Java costs more than checking a page.
"""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NotRequired, TypedDict
from urllib.parse import unquote, urlsplit

from tests import npm_packages
from tests.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

OPTIONS = ("--skip-non-html", "--format", "json", "--stdout", "--exit-zero-always")


@dataclass(frozen=True, slots=True)
class Allowed:
    """A message that is no fault here: a pattern found in its text, and why."""

    pattern: str
    reason: str


class _Message(TypedDict):
    type: str
    subType: NotRequired[str]
    url: NotRequired[str]
    lastLine: NotRequired[int]
    message: str


def validate(folder: Path, java: Path, allowed: Iterable[Allowed] = ()) -> list[Finding]:
    """Return every error and warning in the HTML files below `folder` that is not allowed."""
    patterns = [re.compile(entry.pattern) for entry in allowed]
    return [
        _finding(message, folder)
        for message in _run(folder, java)
        if not any(pattern.search(message["message"]) for pattern in patterns)
    ]


def _run(folder: Path, java: Path) -> list[_Message]:
    """Run the checker; that it looked at nothing, or failed, must not pass for a clean result."""
    if not any(folder.rglob("*.html")):
        message = f"There is no HTML file to check in {folder}"
        raise FileNotFoundError(message)
    jar = npm_packages.find("vnu-jar/build/dist/vnu.jar")
    command = [str(java), "-jar", str(jar), *OPTIONS, str(folder)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if ran.returncode:
        message = f"The HTML checker did not run: {ran.stderr}"
        raise RuntimeError(message)
    messages: list[_Message] = json.loads(ran.stdout)["messages"]
    return messages


def _finding(message: _Message, folder: Path) -> Finding:
    path = Path(unquote(urlsplit(message.get("url", "")).path))
    if path.is_relative_to(folder.resolve()):
        path = path.relative_to(folder.resolve())
    where = f"{path.as_posix()}:{message.get('lastLine', 1)}"
    rule = "html-" + message.get("subType", message["type"])
    return Finding(where, rule, message["message"])
