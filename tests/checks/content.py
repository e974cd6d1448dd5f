"""Content folders written for a test, and what the checks find in them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.checks.reading import read_proof
from plugins.checks.rule import all_rules
from plugins.checks.runner import check
from plugins.newsroom.edition import Edition
from plugins.newsroom.problem import Problem

from .examples import File, write

NOW = datetime(2026, 1, 15, 12, 0, tzinfo=ZoneInfo("Europe/London"))
SITE = "https://example.org"


def problems_of(
    files: tuple[File, ...], root: Path, published: tuple[File, ...] = ()
) -> list[Problem]:
    """Return every problem of some files, beside those that were published before."""
    before: Edition | None = None
    if published:
        (root / "before").mkdir()
        before = read_proof(write(published, root / "before"), SITE, NOW)[0].edition
    proof, found = read_proof(write(files, root), SITE, NOW)
    return check(replace(proof, published=before), found, all_rules(), {})


def files_of(texts: Mapping[str, str]) -> tuple[File, ...]:
    """Return files in the notation of the examples, by their paths."""
    return tuple(File(path, text) for path, text in texts.items())
