"""Pelican, run as a press: the whole record is read and checked before anything is printed.

Pelican knows this class by the setting `PELICAN_CLASS`. It is the one bridge between Pelican and
the core: the edition stands in `settings["EDITION"]`, and an output says what it `publishes`.

As long as nobody else listens to Pelican's signals, nobody sees its content objects, and the press
makes what changed by itself. As soon as another plugin listens, or a setting asks for pages of
Pelican's own, Pelican runs whole, with an object for every article, and everything is made anew:
such a plugin may change any page.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from sqlite3 import DatabaseError
from time import perf_counter, time_ns
from typing import Any

from blinker import Signal
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.newsroom.addresses import file_of
from plugins.newsroom.asking import ALL, Fact, differing
from plugins.newsroom.checksums import DamagedCacheError
from plugins.newsroom.compilation import Compilation
from plugins.newsroom.edition import Edition
from plugins.newsroom.page import Page, Planned
from plugins.newsroom.rereading import SETTLING
from plugins.newsroom.side_by_side import processes
from plugins.newsroom.site_map import site_map
from plugins.newsroom.walking import stamps_in
from plugins.press.building import build
from plugins.press.fingerprint import code_fingerprint, loaded_code
from plugins.press.folders import Folders, write
from plugins.press.outputs import Output, Plan, output_of
from plugins.press.printing import Printer, canonical
from plugins.press.reading import read
from plugins.press.said import say_held_back, say_problems, say_report
from plugins.press.script import script
from plugins.press.stylesheet import ICON, stylesheet
from plugins.press.templates import (
    JINJA,
    Components,
    site_view,
    template_digests,
    template_references,
)
from plugins.press.unchanged import note

PELICANS_OWN = (
    "TEMPLATE_PAGES", "STATIC_PATHS", "DIRECT_TEMPLATES", "THEME_STATIC_PATHS", "OUTPUT_SOURCES",
    "YEAR_ARCHIVE_SAVE_AS", "MONTH_ARCHIVE_SAVE_AS", "DAY_ARCHIVE_SAVE_AS",
    "CATEGORY_SAVE_AS", "TAG_SAVE_AS", "AUTHOR_SAVE_AS",
)  # fmt: skip
"""Settings that ask for pages or files of Pelican's own."""

OURS = "of_the_press"
"""Marks a listener to Pelican's signals that changes no page."""


class ContentRefused(SystemExit):
    """The content has errors, all of which have been shown: nothing is built."""


class Press(Pelican):
    """Reads the edition, refuses it if it has errors, and builds beside the published folder."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self._began, self._started = perf_counter(), time_ns()
        folders = (settings["PATH"], settings["THEME"])
        self._stamps = {folder: stamps_in(folder) for folder in folders if Path(folder).is_dir()}
        settings["JINJA_ENVIRONMENT"] = {**settings["JINJA_ENVIRONMENT"], **JINJA}
        self.folders = Folders(Path(settings["OUTPUT_PATH"]))
        self.folders.restore()
        self._read(settings)
        super().__init__(settings)

    def _read(self, settings: dict[str, Any]) -> None:
        """Read the edition; refuse it if it has errors."""
        self.reread, self.cache = read(settings, self.folders.cache)
        if say_problems(self.reread.problems, Path(settings["PATH"]).parent):
            raise ContentRefused(1)
        settings["EDITION"] = self.reread.edition

    def run(self) -> None:
        """Build the site, and put it in the place of the old one when it is complete."""
        build_all = self._run_alone if is_alone(self) else self._run_whole
        try:
            build_all()
        except (DamagedCacheError, DatabaseError):
            self.cache.close()
            self.cache.path.unlink()
            self._read(self.settings)
            build_all()
        say_held_back(self.reread.edition)
        self.cache.close()

    def _run_alone(self) -> None:
        edition = self.reread.edition
        environment = Generator({}, self.settings, self.path, self.theme, self.output_path).env
        components = Components(environment, edition.asking)
        site = site_view(edition, self.settings)
        changed = self.reread.changed
        icon = (Path(self.theme) / "static" / "icon.svg").read_bytes()
        references = template_references(environment, self.cache.get("references") or {})
        theme = (template_digests(references), repr((site, icon)))
        facts = theme_facts(self.cache.get("theme"), theme)
        planned = chain.from_iterable(
            output(self.settings).plan(edition) for output in outputs(self)
        )
        report = build(
            planned,
            None if changed is None else changed | facts,
            Printer(edition, site, environment, components),
            self.folders,
            self.cache,
            self.reread.processes,
        )
        self.cache.put("theme", theme)
        self.cache.put("references", references)
        self._note_circumstances()
        say_report(self.reread, report, perf_counter() - self._began)

    def _note_circumstances(self) -> None:
        """Keep what the next build need only look at, if nothing of it has changed."""
        if self.reread.problems:
            self.cache.put("circumstances", None)  # they are to be told again
            return
        code = sorted(loaded_code())
        published = str(self.folders.published)
        note(
            self.cache,
            {
                "arguments": sys.argv[1:],
                "code": code,
                "fingerprint": code_fingerprint(code),
                "folders": self._stamps,
                "settled": self._started - SETTLING,
                "until": self.reread.until.timestamp(),
                "published": (published, Path(published).stat().st_ino),
            },
        )

    def _run_whole(self) -> None:
        self.cache.check_stories()  # Pelican would only say that an article has no text
        published = self.output_path
        self.cache.put("turn", None)
        self.output_path = self.settings["OUTPUT_PATH"] = str(self.folders.begin_anew())
        super().run()
        self.folders.change_places()
        self.output_path = self.settings["OUTPUT_PATH"] = published


Theme = tuple[Mapping[str, str], str]
"""The digest of each template, and what every page shows of the site."""


def theme_facts(before: Theme | None, after: Theme) -> set[Fact]:
    """Return what changed in the theme since the last build."""
    templates, frame = before or ({}, "")
    facts = set(differing("template", templates, after[0]))
    return facts | ({("frame", ALL)} if frame != after[1] else set())


def is_alone(press: Pelican) -> bool:
    """Whether nobody but the press uses Pelican's content objects, and none of its own pages."""
    if any(press.settings.get(name) for name in PELICANS_OWN):
        return False
    listeners = (
        receiver
        for signal in vars(signals).values()
        if isinstance(signal, Signal)
        for receiver in signal.receivers_for(press)
    )
    return all(hasattr(receiver, OURS) for receiver in listeners)


def outputs(press: Pelican) -> Iterator[type[Output]]:
    """Yield what our plugins publish."""
    for _, generator in signals.get_generators.send(press):
        yield generator.output


class OutputGenerator(Generator):
    """Writes an output when Pelican runs whole."""

    output: type[Output]

    def generate_output(self, writer: Writer) -> None:
        """Write everything that Pelican does not write itself."""
        output = self.output(self.settings)
        if output.of_pelican:
            return
        edition: Edition = self.settings["EDITION"]
        for planned in output.plan(edition):
            if isinstance(planned, Compilation):
                for file, data in planned.all_files(edition, processes()):
                    write(Path(self.output_path), file, data)
                continue
            made = planned.make(edition, *planned.keys)
            if isinstance(made, Page):
                template = self.get_template(made.template)
                view, address = made.view, canonical(edition, made)
                file = file_of(planned.path)
                writer.write_file(
                    file, template, self.context, page=made, view=view, canonical=address
                )
            else:
                write(Path(self.output_path), file_of(planned.path), made)


def publishes(output: type[Output] | Plan) -> Callable[[], None]:
    """Return the `register` function of a plugin, given its output, or the plan of one."""
    kind = output if isinstance(output, type) else output_of(output)
    generator = type("OutputGenerator", (OutputGenerator,), {"output": kind})

    def get_generators(_: Pelican) -> type[Generator]:
        return generator

    def register() -> None:
        signals.get_generators.connect(of_the_press(get_generators), weak=False)

    return register


def of_the_press(listener: Callable[..., Any]) -> Callable[..., Any]:
    """Mark a listener of ours: that it listens does not make Pelican run whole."""
    setattr(listener, OURS, True)
    return listener


@dataclass(frozen=True, slots=True)
class Destination:
    """What Pelican's `{filename}` links lead to: anything with an address."""

    url: str


@of_the_press
def prepare(generator: Generator) -> None:
    """Give every generator what all pages share, and the targets of links between records."""
    context, edition = generator.context, generator.settings["EDITION"]
    if "generated_content" not in context or "site" in context:
        return
    context["site"] = site_view(edition, generator.settings)
    context["localsiteurl"] = edition.addresses.base
    for path in destinations(edition):
        context["generated_content"][path] = Destination(path)


def destinations(edition: Edition) -> Iterator[str]:
    """Yield every path that a link in an article can lead to."""
    for entry in site_map(edition):
        yield entry.path
    yield from edition.lists.paths.values()
    yield from map(edition.picture_path, edition.photos)


class ThemeOutput(Output):
    """The files of the theme that pages refer to."""

    def plan(self, _: Edition) -> Iterator[Planned]:
        """Plan the stylesheet, the script of the search page and the icon."""
        theme = Path(self.settings["THEME"])
        yield Planned(stylesheet(theme).path, self._stylesheet)
        yield Planned(script(theme).path, self._script)
        yield Planned(ICON, self._icon)

    def _stylesheet(self, edition: Edition) -> bytes:
        edition.asking.note("frame")
        return stylesheet(Path(self.settings["THEME"])).css.encode()

    def _script(self, edition: Edition) -> bytes:
        edition.asking.note("frame")
        return script(Path(self.settings["THEME"])).code.encode()

    def _icon(self, edition: Edition) -> bytes:
        edition.asking.note("frame")
        return (Path(self.settings["THEME"]) / "static" / "icon.svg").read_bytes()


_register_output = publishes(ThemeOutput)


def register() -> None:
    """Connect to Pelican."""
    signals.generator_init.connect(prepare)
    _register_output()
