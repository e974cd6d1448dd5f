"""One build of a site, from its settings to its published folder."""

import locale
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from sqlite3 import DatabaseError
from time import perf_counter
from typing import Any

from plugins.newsroom.asking import ALL, Fact, differing
from plugins.newsroom.checksums import DamagedCacheError
from plugins.newsroom.problem import Problem
from plugins.newsroom.settling import SETTLING
from plugins.newsroom.side_by_side import processes
from plugins.newsroom.walking import Walked
from plugins.press.ahead import Ahead
from plugins.press.building import Report, build
from plugins.press.fingerprint import Ways, kept_settings
from plugins.press.folders import Folders
from plugins.press.left import Left, what_is_left
from plugins.press.outputs import Published, plan_of
from plugins.press.printing import Printer
from plugins.press.progress import ToldWork, say_timings
from plugins.press.reading import read
from plugins.press.said import say_held_back, say_problems, say_report
from plugins.press.templates import (
    Compiled,
    Components,
    environment,
    site_view,
    template_digests,
    template_references,
)
from plugins.press.unchanged import digest_of, look, note


class ContentRefused(SystemExit):
    """The content has errors, all of which have been shown: nothing is built."""


class SiteBuild:
    """Reads the edition, refuses it if it has errors, and builds beside the published folder.

    Puts the edition into `settings["EDITION"]`. `walked` is what lies in the folders of content and
    theme, where somebody has looked, and `ahead` what was loaded before.
    """

    def __init__(
        self,
        settings: dict[str, Any],
        ways: Ways,
        walked: Mapping[str, Walked] | None = None,
        ahead: Ahead | None = None,
    ) -> None:
        self._began = perf_counter()
        self._ahead = ahead
        self._settings, self._ways = settings, ways
        self._work = ToldWork(settings.get("PROCESSES") or processes())
        self._walked = walked or look((settings["PATH"], settings["THEME"]))
        self.folders = Folders(Path(settings["OUTPUT_PATH"]))
        self.folders.restore()
        self._told: list[Problem] = []
        self._report: Report | None = None  # Pelican tells by itself what it made
        self._read()

    def _read(self) -> None:
        self.reread, self.cache = read(
            self._settings,
            self._walked[self._settings["PATH"]],
            self.folders.cache,
            self._ways.fingerprint,
            self._work,
            self._ahead.cache if self._ahead else None,
        )
        told, self._told = self._told, self.reread.problems
        if self._told != told and say_problems(self._told, Path(self._settings["PATH"]).parent):
            raise ContentRefused(1)
        self._settings["EDITION"] = self.reread.edition

    def run(self, make_all: Callable[[], None]) -> None:
        """Make everything, anew and from a new cache if the one that is there is not whole."""
        try:
            self._publish(make_all)
        except (DamagedCacheError, DatabaseError):
            self.cache.close()
            self.cache.path.unlink()
            self._ahead = None
            self._read()
            self._publish(make_all)
        self.cache.close()
        seconds = perf_counter() - self._began
        if self._report is not None:
            say_report(self.reread, self._report, seconds)
        say_timings(self._work.seconds, seconds)
        say_held_back(self._held_back)

    def _publish(self, make_all: Callable[[], None]) -> None:
        make_all()
        held_back = self.reread.edition.held_back
        self._held_back = [story.article for story in held_back]  # no page may have read them

    def make(self, published: Iterable[Published], names: Sequence[str | None]) -> None:
        """Make what changed of all that plugins publish; `names` are what they are known by."""
        edition, settings = self.reread.edition, self._settings
        compiled = Compiled(self.cache.get("compiled") or {})
        templates = environment(settings, compiled)
        components = Components(templates, edition.asking)
        site = site_view(edition, settings)
        icon = (Path(settings["THEME"]) / "static" / "icon.svg").read_bytes()
        references = template_references(templates, self.cache.get("references") or {})
        theme = (template_digests(references), repr((site, icon)))
        facts = theme_facts(self.cache.get("theme"), theme)
        changed = self.reread.changed
        self._report = build(
            chain.from_iterable(plan_of(each, settings, edition) for each in published),
            None if changed is None else changed | facts,
            Printer(edition, site, templates, components),
            self.folders,
            self.cache,
            self._work,
            self._left,
        )
        self.cache.put("theme", theme)
        self.cache.put("references", references)
        if compiled.added:
            self.cache.put("compiled", {**compiled.kept, **compiled.added})
        self._note_circumstances(names)

    def _left(self) -> Left | None:
        """Return what the last build left."""
        ahead = self._ahead or Ahead()
        return ahead.left or what_is_left(self.cache, self.folders, ahead.looking)

    def _note_circumstances(self, outputs: Sequence[str | None]) -> None:
        """Keep what the next build compares, to know how much it has to do."""
        folder = str(self.folders.published)
        note(
            self.cache,
            {
                "arguments": sys.argv[1:],
                "ways": self._ways,
                "problems": len(self.reread.problems),
                "folders": {name: digest_of(each) for name, each in self._walked.items()},
                "settled": min(each.began for each in self._walked.values()) - SETTLING,
                "until": self.reread.until.timestamp(),
                "published": (folder, Path(folder).stat().st_ino),
                "locale": locale.setlocale(locale.LC_ALL),
                "settings": kept_settings(self._settings),
                "outputs": outputs,
                "count": self._report.made + self._report.kept if self._report else 0,
            },
        )


Theme = tuple[Mapping[str, str], str]
"""The digest of each template, and what every page shows of the site."""


def theme_facts(before: Theme | None, after: Theme) -> set[Fact]:
    """Return what changed in the theme since the last build."""
    templates, frame = before or ({}, "")
    facts = set(differing("template", templates, after[0]))
    return facts | ({("frame", ALL)} if frame != after[1] else set())
