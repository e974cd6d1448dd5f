"""Printing: pages are made, set with the theme's templates, and written where they differ."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment

from plugins.newsroom.addresses import file_of
from plugins.newsroom.asking import in_bytes
from plugins.newsroom.edition import Edition
from plugins.newsroom.page import Page, Planned
from plugins.newsroom.register import digest_of
from plugins.press.folders import write
from plugins.press.ledger import Row
from plugins.press.templates import Components, SiteView

OF_ITEMS = in_bytes(())
"""What compiled files depend on: their items know better (`compiling`)."""


class Printed(NamedTuple):
    """An output that was made: its row, and whether its file was written."""

    row: Row
    written: bool


class Printer:
    """Makes outputs of an edition, one after the other."""

    def __init__(
        self, edition: Edition, site: SiteView, environment: Environment, components: Components
    ) -> None:
        self.edition, self._site = edition, site
        self._environment, self._components = environment, components

    def made(self, planned: Planned) -> tuple[bytes, bytes]:
        """Return an output's bytes, and the numbers of the facts that it depends on."""
        with self.edition.asking.listening() as asked:
            made = planned.make(self.edition, *planned.keys)
            made = made(self._components) if callable(made) else made
            data = self._set(made) if isinstance(made, Page) else made
        return data, in_bytes(asked)

    def _set(self, page: Page) -> bytes:
        """Return a page as its template shows it: it sees this page, and the site's own frame."""
        self.edition.asking.note("frame")
        self.edition.asking.note("template", f"{page.template}.html")
        body = page.text(self._components) if page.text else ""
        template = self._environment.get_template(f"{page.template}.html")
        html = template.render(
            page=page,
            view=page.view,
            site=self._site,
            canonical=canonical(self.edition, page),
            body=body,
        )
        return html.encode()

    def write_all(
        self, folder: Path, before: Mapping[str, Row], planned: Iterable[Planned]
    ) -> Iterator[Printed]:
        """Make outputs, and write into `folder` those that differ from `before`."""
        for each in planned:
            data, asks = self.made(each)
            yield print_file(folder, before, file_of(each.path), data, asks)


def print_file(
    folder: Path, before: Mapping[str, Row], file: str, data: bytes, asks: bytes
) -> Printed:
    """Write a file into `folder`, unless it is as it was `before`."""
    digest, known = digest_of(data), before.get(file)
    if known is not None and known[2] == digest:
        return Printed((file, asks, *known[2:]), written=False)
    stat = write(folder, file, data)
    return Printed((file, asks, digest, stat.st_size, stat.st_mtime_ns), written=True)


def canonical(edition: Edition, page: Page) -> str:
    """Return the address that a page is cited by."""
    return edition.addresses.absolute(edition.addresses.at(page.path))
