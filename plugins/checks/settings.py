"""What `pelicanconf.py` says that the checks need to know."""

import runpy
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from traceback import extract_tb
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from plugins.newsroom.problem import Level, did_you_mean

from .rule import Rule

OFF = "off"


class UsageError(Exception):
    """What was asked for cannot be done; the message tells the person who asked."""


@dataclass(frozen=True)
class Settings:
    """Where the content lies and what it is compared with.

    `levels` gives the level of a rule where it is not the rule's own, `None` where the rule is
    off. `published_ref` is the revision of git that is published, `None` where nothing is yet.
    `output_readers` names the functions that read the files of outputs, by patterns of paths.
    """

    content: Path
    site_url: str
    zone: ZoneInfo
    levels: Mapping[str, Level | None] = field(default_factory=dict)
    published_ref: str | None = None
    output_readers: Mapping[str, str] = field(default_factory=dict)


def read_settings(path: Path, rules: Mapping[str, Rule]) -> Settings:
    """Read a settings file; raises `UsageError` where it cannot be used."""
    if not path.is_file():
        raise UsageError(f"There is no settings file {path}.")
    found = _run(path)
    for name in ("PATH", "SITEURL", "TIMEZONE"):
        if not isinstance(found.get(name), str):
            raise UsageError(f'{path} does not say what {name} is: write {name} = "…".')
    return Settings(
        path.parent / found["PATH"],
        found["SITEURL"],
        _zone(found["TIMEZONE"]),
        levels_of(found.get("CHECKS", {}), rules),
        found.get("PUBLISHED_REF"),
        found.get("OUTPUT_READERS", {}),
    )


def _run(path: Path) -> dict[str, Any]:
    """Run a settings file, and return its names; raises `UsageError` where that fails."""
    try:
        return runpy.run_path(str(path))
    except SyntaxError as error:
        missing = "is a comma, a bracket or a quotation mark missing?"
        line = (error.text or "").strip()
        where, why = error.lineno, f"this line cannot be read; {missing} {line}".strip()
    except Exception as error:  # noqa: BLE001 (a settings file may do anything)
        lines = [one.lineno for one in extract_tb(error.__traceback__) if one.filename == str(path)]
        where, why = (lines or [1])[-1], f"{error} ({type(error).__name__})"
    raise UsageError(f"{path}:{where}: {why}") from None


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        hint = did_you_mean(name, available_timezones())
        raise UsageError(f"TIMEZONE: there is no time zone “{name}”. {hint}".strip()) from None


def levels_of(checks: Mapping[str, Any], rules: Mapping[str, Rule]) -> dict[str, Level | None]:
    """Read the setting `CHECKS`: a level, or `off`, for each rule that it names.

    Raises `UsageError` for an unknown rule or level, and where an error that the site cannot be
    built with would be made less than one.
    """
    if not isinstance(checks, Mapping):
        raise UsageError('CHECKS: give rules their levels so: {"rule-name": "warning"}.')
    levels: dict[str, Level | None] = {}
    for name, value in checks.items():
        if name not in rules:
            raise UsageError(f"CHECKS: there is no rule “{name}”. {did_you_mean(name, rules)}")
        if value != OFF and value not in list(Level):
            known = ", ".join([*Level, OFF])
            raise UsageError(f"CHECKS: “{value}” is no level for {name}. The levels are {known}.")
        if rules[name].is_read and rules[name].level is Level.ERROR and value != Level.ERROR:
            raise UsageError(f"CHECKS: {name} stays an error: the site cannot be built with it.")
        levels[name] = None if value == OFF else Level(value)
    return levels
