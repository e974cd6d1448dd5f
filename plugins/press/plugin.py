"""Pelican, run as a press: the whole record is read and checked before anything is printed.

Pelican knows this class by the setting `PELICAN_CLASS`. It is the one bridge between Pelican and
the core: the edition stands in `settings["EDITION"]`, and an output says what it `publishes`.
"""

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from plugins.newsroom.addresses import file_of, path_of
from plugins.newsroom.desk import read_edition
from plugins.newsroom.edition import Edition
from plugins.newsroom.page import Page
from plugins.newsroom.problem import Level, Problem
from plugins.newsroom.site_map import address_clashes, site_map
from plugins.press.pictures import measure
from plugins.press.script import script
from plugins.press.stylesheet import ICON, stylesheet
from plugins.press.swap import building_folder, take_place
from plugins.press.templates import site_view


class ContentRefused(SystemExit):
    """The content has errors, all of which have been shown: nothing is built."""


class Press(Pelican):
    """Reads the edition, refuses it if it has errors, and builds beside the published folder."""

    def __init__(self, settings: dict[str, Any]) -> None:
        gc.disable()  # what is read stays to the end: to look for rubbish there costs a fifth
        edition, problems = read(settings)
        gc.freeze()
        gc.enable()
        report(problems)
        if any(problem.level is Level.ERROR for problem in problems):
            raise ContentRefused(1)
        settings["EDITION"] = edition
        super().__init__(settings)

    def run(self) -> None:
        """Build the site, and put it in the place of the old one when it is complete."""
        published = Path(self.output_path)
        building = building_folder(published)
        self.output_path = self.settings["OUTPUT_PATH"] = str(building)
        super().run()
        take_place(building, published)
        report_held_back(self.settings["EDITION"])
        self.output_path = self.settings["OUTPUT_PATH"] = str(published)


def read(settings: dict[str, Any]) -> tuple[Edition, list[Problem]]:
    """Read the edition that the settings describe, with every problem of its content."""
    root = Path(settings["PATH"])
    now = moment(ZoneInfo(settings["TIMEZONE"]))
    preview = settings.get("PREVIEW", False)
    edition, problems = read_edition(root, settings["SITEURL"], now, preview=preview)
    sizes = {}
    for photo_id, path in edition.site.pictures.items():
        size = measure(path)
        if isinstance(size, str):
            where = edition.site.photos[photo_id].source.at()
            hint = "Export it again from the original, as JPEG, PNG or WebP."
            message = f"The picture {path.name} cannot be used: {size}."
            problems.append(Problem(where, "unusable-picture", message, hint))
        else:
            sizes[photo_id] = size
    return replace(edition, sizes=sizes), [*problems, *address_clashes(edition)]


def moment(zone: ZoneInfo) -> datetime:
    """Return the edition's “now”: `SOURCE_DATE_EPOCH`, else the present minute."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), zone) if epoch else datetime.now(zone)
    return now.replace(second=0, microsecond=0)


def report(problems: Iterable[Problem]) -> None:
    """Show every problem of the content, and how many there are."""
    problems = list(problems)
    for problem in problems:
        print(problem)  # noqa: T201
    errors = sum(problem.level is Level.ERROR for problem in problems)
    if errors:
        print(f"{errors} {'error' if errors == 1 else 'errors'}: nothing was built.")  # noqa: T201


def report_held_back(edition: Edition) -> None:
    """Say which articles were not published, and until when."""
    for story in edition.held_back:
        article = story.article
        until = "is a draft" if article.draft else f"is held back until {article.date.in_words}"
        print(f"Not published: {article.source.path} {until}.")  # noqa: T201


@dataclass(frozen=True, slots=True)
class File:
    """A file to publish that is no page: its path within the site, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Destination:
    """What Pelican's `{filename}` links lead to: anything with an address."""

    url: str


def publishes(
    pages: Callable[[Edition], Iterable[Page]] = lambda edition: (),  # noqa: ARG005
    files: Callable[[Edition], Iterable[File]] = lambda edition: (),  # noqa: ARG005
) -> Callable[[], None]:
    """Return the `register` function of an output, given what it publishes.

    `pages` yields pages to write with the theme's templates, `files` yields other files.
    """

    class Output(Generator):
        def generate_output(self, writer: Writer) -> None:
            edition: Edition = self.settings["EDITION"]
            for page in pages(edition):
                writer.write_file(
                    file_of(page.path),
                    self.get_template(page.template),
                    self.context,
                    page=page,
                    view=page.view,
                    canonical=canonical(edition, page),
                )
            for file in files(edition):
                write_file(Path(self.output_path) / file.path, file.data)

    def get_generators(_: Pelican) -> type[Generator]:
        return Output

    def register() -> None:
        signals.get_generators.connect(get_generators, weak=False)

    return register


def canonical(edition: Edition, page: Page) -> str:
    """Return the address that a page is cited by."""
    return edition.addresses.absolute(edition.addresses.at(page.path))


def write_file(path: Path, data: bytes) -> None:
    """Write a file of the output, and the folders it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def prepare(generator: Generator) -> None:
    """Give every generator what all pages share, and the targets of links between records."""
    context, edition = generator.context, generator.settings["EDITION"]
    if "site" in context:
        return
    context["site"] = site_view(edition, generator.settings)
    context["localsiteurl"] = edition.addresses.base
    for path in destinations(edition):
        context["generated_content"][path] = Destination(path)


def destinations(edition: Edition) -> Iterator[str]:
    """Yield every path that a link in an article can lead to."""
    for entry in site_map(edition):
        yield entry.path
    for story in edition.paged:
        yield path_of(story.article)
    yield from map(edition.picture_path, edition.photos)


class ThemeGenerator(Generator):
    """Writes the files of the theme that pages refer to."""

    def generate_output(self, _: Writer) -> None:
        """Write the stylesheet, the script of the search page and the icon."""
        theme = Path(self.theme)
        sheet, code = stylesheet(theme), script(theme)
        write_file(Path(self.output_path) / sheet.path, sheet.css.encode())
        write_file(Path(self.output_path) / code.path, code.code.encode())
        write_file(Path(self.output_path) / ICON, (theme / "static" / "icon.svg").read_bytes())


def get_generators(_: Pelican) -> type[Generator]:
    """Tell Pelican of the generator here."""
    return ThemeGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.generator_init.connect(prepare)
    signals.get_generators.connect(get_generators)
