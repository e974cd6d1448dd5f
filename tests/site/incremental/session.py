"""A day at the desk: an editor changes an archive, and builds after every change."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

from pelican.settings import read_settings

from tests.conftest import NOW, ROOT
from tests.site.incremental.archive import Files, Folder, archive, parsed, record
from tests.site.incremental.builds import Outcome, Site, build, differences
from tests.site.incremental.edits import EDITS

HOUR = 3600
SETTINGS: dict[str, tuple[Any, ...]] = {
    "SITENAME": ("On Record", "Off Record & Sons"),
    "SITESUBTITLE": ("News", "More <news>"),
    "SITEURL": ("https://example.org/site", "https://example.org", "https://example.com/a/b"),
    "PREVIEW": (False, True),
    "FEED_MAX_ITEMS": (3, 20),
}
THEME = ("templates/article.html", "templates/home.html", "templates/layout.html",
         "templates/components/link.html", "templates/components/figure.html",
         "templates/components/statement.html", "templates/person.html",
         "static/css/components/link.css", "static/css/base/1-tokens.css",
         "static/icon.svg")  # fmt: skip


WITHOUT_SEARCH = [
    name
    for name in read_settings(str(ROOT / "pelicanconf.py"))["PLUGINS"]
    if name != "plugins.search.plugin"
]
"""Its index is made anew by every clean build, which takes longer than all pages; so one session in
five has it."""


class Session:
    """An archive on the disk, its output, and all that can be done to either."""

    def __init__(self, seed: int, folder: Path, articles: int = 10) -> None:
        self.rng = Random(seed)  # noqa: S311 (chance edits)
        self.files: Files = archive(self.rng, articles)
        self.good: Files = dict(self.files)
        self.folder = folder
        self.content = Folder(folder / "content")
        shutil.copytree(ROOT / "theme", folder / "theme")
        self.settings: dict[str, Any] = {} if seed % 5 == 0 else {"PLUGINS": WITHOUT_SEARCH}
        self.now = NOW
        self.output = folder / "output"
        self.cache = folder / "output.build" / "cache.sqlite"
        self.last = Outcome((), {}, succeeded=True)
        self.made: list[str] = []

    def change(self) -> str:
        """Do something; return what it was."""
        others = [self._time, self._time, self._setting, self._theme, self._touch, self._tamper,
                  self._lose_output, self._hurt_cache]  # fmt: skip
        weights = [weight for weight, _ in EDITS]
        if self.rng.random() < 0.2:
            other = self.rng.choice(others)
            return f"{other.__name__}: {other()}"
        _, edit = self.rng.choices(EDITS, weights)[0]
        before = dict(self.files)
        with suppress(IndexError, KeyError):  # nothing of that kind is left to edit
            edit(self.rng, self.files)
        self.content.follow(self.files)
        return f"{edit.__qualname__}: {changed(before, self.files)}"

    def check(self) -> list[str]:
        """Build on what lies there, and anew; return how the two differ."""
        site = Site(self.content.path, self.folder / "theme", self.now, self.settings)
        self.content.follow(self.files)
        found = build(site, self.output)
        shutil.rmtree(self.folder / "clean", ignore_errors=True)
        shutil.rmtree(self.folder / "clean.build", ignore_errors=True)
        expected = build(site, self.folder / "clean")
        if not expected.succeeded:
            expected = Outcome(expected.said, self.last.files, succeeded=False)
        else:
            self.good = dict(self.files)
        self.last = expected
        self.made.append(found.counts)
        return differences(found, expected)

    def mend(self) -> None:
        """Go back to the files of the last build that succeeded."""
        self.files = dict(self.good)

    def _time(self) -> int:
        self.now += self.rng.choice([60, HOUR, 5 * HOUR, 24 * HOUR, 40 * HOUR])
        return self.now

    def _setting(self) -> str:
        name = self.rng.choice(sorted(SETTINGS))
        self.settings[name] = self.rng.choice(SETTINGS[name])
        return name

    def _theme(self) -> str:
        name = self.rng.choice(THEME)
        path = self.folder / "theme" / name
        number = self.rng.randrange(1000)
        text = path.read_text("utf-8")
        if name.endswith(".css"):
            path.write_text(f"{text}\n.c{number} {{ margin: {number}px }}\n", "utf-8")
        elif "macro" in text:
            path.write_text(text.replace("<a ", f'<a data-n="{number}" ', 1), "utf-8")
        else:
            path.write_text(text.replace("</", f"<!--{number}--></", 1), "utf-8")
        return name

    def _touch(self) -> str:
        name = self.rng.choice(sorted(self.files))
        path = self.content.path / name
        when = self.rng.choice([None, (1, 1), (2_000_000_000, 2_000_000_000)])
        os.utime(path, when)
        return name

    def _published(self) -> Path:
        return self.rng.choice(sorted(path for path in self.output.rglob("*") if path.is_file()))

    def _tamper(self) -> str:
        if not self.output.exists() or not self.last.succeeded:
            return "nothing"  # a refused build would leave it so
        path = self._published()
        with path.open("ab") as file:
            file.write(b"tampered")
        return path.name

    def _lose_output(self) -> str:
        if not self.output.exists() or not self.last.succeeded:
            return "nothing"  # a refused build would leave it so
        lost = self.rng.choice([self._published(), self._published().parent, self.output])
        shutil.rmtree(lost) if lost.is_dir() else lost.unlink()
        if not self.output.exists() or lost == self.output:
            self.last = Outcome((), {}, succeeded=True)
        return str(lost)

    def _hurt_cache(self) -> str:
        hurts: list[Callable[[], object]] = [self._flip, self._empty, self._remove_cache]
        hurt = self.rng.choice(hurts)
        if self.cache.exists():
            hurt()
        return hurt.__name__

    def _flip(self) -> None:
        data = bytearray(self.cache.read_bytes())
        for _ in range(self.rng.choice([1, 20])):
            data[self.rng.randrange(len(data))] ^= 1 << self.rng.randrange(8)
        self.cache.write_bytes(data)

    def _empty(self) -> None:
        size = self.cache.stat().st_size
        os.truncate(self.cache, self.rng.randrange(size) if size else 0)

    def _remove_cache(self) -> None:
        self.cache.unlink()


def changed(before: Files, after: Files) -> list[str]:
    """Return the files that differ."""
    names = before.keys() | after.keys()
    return sorted(name for name in names if before.get(name) != after.get(name))


def edited(files: Files, number: int) -> Files:
    """Return the files with a person's roles changed: it makes many pages anew, and no error."""
    fields, body = parsed(files["people/tom-okoro.md"])
    fields["roles"] = [{"title": f"Keeper {number}", "organisation": "quay-trust"}]
    return {**files, "people/tom-okoro.md": record(fields, body)}
