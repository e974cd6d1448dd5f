"""What `pelicanconf.py` says that the checks need to know."""

import runpy
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

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
    found = runpy.run_path(str(path))
    return Settings(
        path.parent / found["PATH"],
        found["SITEURL"],
        ZoneInfo(found["TIMEZONE"]),
        levels_of(found.get("CHECKS", {}), rules),
        found.get("PUBLISHED_REF"),
        found.get("OUTPUT_READERS", {}),
    )


def levels_of(checks: Mapping[str, Any], rules: Mapping[str, Rule]) -> dict[str, Level | None]:
    """Read the setting `CHECKS`: a level, or `off`, for each rule that it names.

    Raises `UsageError` for an unknown rule or level, and where an error that the site cannot be
    built with would be made less than one.
    """
    levels: dict[str, Level | None] = {}
    for name, value in checks.items():
        if name not in rules:
            raise UsageError(f"CHECKS: there is no rule “{name}”. {did_you_mean(name, rules)}")
        if value != OFF and value not in set(Level):
            known = ", ".join([*Level, OFF])
            raise UsageError(f"CHECKS: “{value}” is no level for {name}. The levels are {known}.")
        if rules[name].is_read and rules[name].level is Level.ERROR and value != Level.ERROR:
            raise UsageError(f"CHECKS: {name} stays an error: the site cannot be built with it.")
        levels[name] = None if value == OFF else Level(value)
    return levels
