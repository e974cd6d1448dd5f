"""Builds within the test's own process, as many as a test needs."""

import io
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from pelican.settings import read_settings

from tests.conftest import NOW, ROOT
from tests.site.tree import contents

COUNTS = "Read "
"""Begins the line that tells what a build read and made, which no two ways of building share."""


@dataclass(frozen=True)
class Outcome:
    """What a build said, line by line but for its counts; the files that are published then, and
    whether it succeeded. `counts` is the line that was left out."""

    said: tuple[str, ...]
    files: Mapping[str, bytes]
    succeeded: bool
    counts: str = field(default="", compare=False)


@dataclass(frozen=True)
class Site:
    """A site to build: its content, its theme, the moment, and settings beside the usual ones."""

    content: Path
    theme: Path
    now: int = NOW
    settings: Mapping[str, Any] = field(default_factory=dict)

    def at(self, now: int) -> "Site":
        """Return the site at another moment."""
        return replace(self, now=now)


def build(site: Site, output: Path, **settings: object) -> Outcome:
    """Build a site into `output`, where a former build may lie."""
    given = {
        "PATH": str(site.content),
        "OUTPUT_PATH": str(output),
        "THEME": str(site.theme),
        "SITEURL": "https://example.org/site",
        "PROCESSES": 1,
        **site.settings,
        **settings,
    }
    said = io.StringIO()
    succeeded = True
    with _moment(site.now), redirect_stdout(said):
        complete = read_settings(str(ROOT / "pelicanconf.py"), override=given)
        try:
            complete["PELICAN_CLASS"](complete).run()
        except SystemExit:
            succeeded = False
    lines = said.getvalue().splitlines()
    counts = next((line for line in lines if line.startswith(COUNTS)), "")
    rest = tuple(line for line in lines if line != counts)
    return Outcome(rest, contents(output) if output.exists() else {}, succeeded, counts)


@contextmanager
def _moment(now: int) -> Iterator[None]:
    with patch.dict(os.environ, {"SOURCE_DATE_EPOCH": str(now)}):
        yield


def differences(found: Outcome, expected: Outcome) -> list[str]:
    """Return how one outcome differs from another: lines that were said, and files."""
    lines = [f"- {line}" for line in expected.said if line not in found.said]
    lines += [f"+ {line}" for line in found.said if line not in expected.said]
    lines += [] if found.said == expected.said or lines else ["another order of what is said"]
    names = sorted(found.files.keys() | expected.files.keys())
    return lines + [
        f"{_how(found.files.get(name), expected.files.get(name))}: {name}"
        for name in names
        if found.files.get(name) != expected.files.get(name)
    ]


def _how(found: bytes | None, expected: bytes | None) -> str:
    if found is None:
        return "missing"
    if expected is None:
        return "left over"
    return first_difference(found.decode(errors="replace"), expected.decode(errors="replace"))


def first_difference(found: str, expected: str) -> str:
    """Return where two texts part, with a few words around."""
    pairs = zip(found, expected, strict=False)
    at = next((number for number, (a, b) in enumerate(pairs) if a != b), len(expected))
    place = slice(max(0, at - 30), at + 40)
    return f"{found[place]!r} in place of {expected[place]!r}"
