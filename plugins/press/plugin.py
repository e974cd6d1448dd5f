"""Pelican, run as a press: the whole record is read and checked before anything is printed.

Pelican knows this class by the setting `PELICAN_CLASS`. It is the one bridge between Pelican and
the core: the edition stands in `settings["EDITION"]`, and an output says what it `publishes`.

As long as nobody else listens to Pelican's signals, nobody sees its content objects, and the press
makes what changed by itself. As soon as another plugin listens, or a setting asks for pages of
Pelican's own, Pelican runs whole, with an object for every article, and everything is made anew:
such a plugin may change any page.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from blinker import Signal
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.newsroom.addresses import file_of
from plugins.newsroom.compilation import Compilation
from plugins.newsroom.edition import Edition
from plugins.newsroom.page import Page
from plugins.newsroom.side_by_side import processes
from plugins.newsroom.site_map import site_map
from plugins.press.fingerprint import ways_of
from plugins.press.folders import write
from plugins.press.outputs import Published, is_of_pelican, name_of, plan_of
from plugins.press.printing import canonical
from plugins.press.site_build import SiteBuild
from plugins.press.templates import JINJA, Once, site_view
from plugins.press.theme_files import ThemeOutput

PELICANS_OWN = (
    "TEMPLATE_PAGES", "STATIC_PATHS", "DIRECT_TEMPLATES", "THEME_STATIC_PATHS", "OUTPUT_SOURCES",
    "YEAR_ARCHIVE_SAVE_AS", "MONTH_ARCHIVE_SAVE_AS", "DAY_ARCHIVE_SAVE_AS",
    "CATEGORY_SAVE_AS", "TAG_SAVE_AS", "AUTHOR_SAVE_AS",
)  # fmt: skip
"""Settings that ask for pages or files of Pelican's own."""

OURS = "of_the_press"
"""Marks a listener to Pelican's signals that changes no page."""


class Press(Pelican):
    """Reads the edition, refuses it if it has errors, and builds beside the published folder."""

    def run(self) -> None:
        """Build the site, and put it in the place of the old one when it is complete; as often as
        Pelican sees that something changed."""
        build = SiteBuild(self.settings, ways_of(self.settings))
        build.run(partial(self._run_alone if is_alone(self) else self._run_whole, build))

    def _run_alone(self, build: SiteBuild) -> None:
        published = list(published_by(self))
        build.make(published, list(map(name_of, published)))

    def _run_whole(self, build: SiteBuild) -> None:
        cache, folders = build.cache, build.folders
        cache.check_stories()  # Pelican would only say that an article has no text
        self.settings["JINJA_ENVIRONMENT"] = {**self.settings["JINJA_ENVIRONMENT"], **JINJA}
        self.settings["JINJA_FILTERS"] = {"once": Once(), **self.settings["JINJA_FILTERS"]}
        published = self.output_path
        cache.put("turn", None)
        self.output_path = self.settings["OUTPUT_PATH"] = str(folders.begin_anew())
        super().run()
        folders.change_places()
        self.output_path = self.settings["OUTPUT_PATH"] = published


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


def published_by(press: Pelican) -> Iterator[Published]:
    """Yield what our plugins publish."""
    for _, generator in signals.get_generators.send(press):
        yield generator.published


class OutputGenerator(Generator):
    """Writes what a plugin publishes, in `published`, when Pelican runs whole."""

    published: Published

    def generate_output(self, writer: Writer) -> None:
        """Write everything that Pelican does not write itself."""
        published = type(self).published
        if is_of_pelican(published):
            return
        edition: Edition = self.settings["EDITION"]
        for planned in plan_of(published, self.settings, edition):
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


def connect_output(published: Published) -> None:
    """Let the press know of what a plugin publishes, once, however often plugins are registered."""
    signals.get_generators.connect(_generators_of(published), weak=False)


@cache
def _generators_of(published: Published) -> Callable[[Pelican], type[Generator]]:
    """Return the one listener for what a plugin publishes."""
    generator = type("OutputGenerator", (OutputGenerator,), {"published": staticmethod(published)})

    def get_generators(_: Pelican) -> type[Generator]:
        return generator

    return of_the_press(get_generators)


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


def register() -> None:
    """Connect to Pelican."""
    signals.generator_init.connect(prepare)
    connect_output(ThemeOutput)
