"""Printing: pages are made, set with the theme's templates, and written where they differ."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment

from plugins.newsroom.addresses import file_of
from plugins.newsroom.asking import in_bytes
from plugins.newsroom.edition import Edition
from plugins.newsroom.packing import by_values
from plugins.newsroom.page import Page, Planned
from plugins.newsroom.register import digest_of
from plugins.press.folders import write
from plugins.press.ledger import NOWHERE, Row
from plugins.press.prepared import OF_SETTING, TOGETHER, Prepared, PreparedPages
from plugins.press.templates import Components, SiteView

OF_ITEMS = in_bytes(())
"""What compiled files depend on: their items know better (`compiling`)."""


@by_values
class Printed(NamedTuple):
    """An output that was made: its row, and whether its file was written."""

    row: Row
    written: bool


class _Output(NamedTuple):
    """An output as it is made, before it is written: its row, if it has one, its path, its bytes,
    the numbers of the facts that it depends on, where its page lies, and its page if that is to be
    kept."""

    known: Row | None
    path: str
    data: bytes
    asks: bytes
    place: int = NOWHERE
    prepared: Prepared | None = None


class Printer:
    """Makes outputs of an edition, one after the other."""

    def __init__(
        self, edition: Edition, site: SiteView, environment: Environment, components: Components
    ) -> None:
        self.edition, self._site = edition, site
        self._environment, self._components = environment, components

    def _output(self, planned: Planned, row: Row | None, pages: PreparedPages) -> _Output:
        """Return an output as it is now; where only its template changed, its page is set again."""
        prepared = pages.of(row) if row else None
        if row and prepared:
            return _Output(row, planned.path, self._set(prepared)[0], row[1], row[5])
        with self.edition.asking.listening() as asked:
            made = planned.make(self.edition, *planned.keys)
            made = made(self._components) if callable(made) else made
            if not isinstance(made, Page):
                return _Output(row, planned.path, made, in_bytes(asked))
            body = made.text(self._components) if made.text else ""
        prepared = Prepared(replace(made, text=None), body, in_bytes(asked))
        data, asked_then = self._set(prepared)
        # A page without a text is soon made; one whose template asks for more can only be made.
        is_kept = made.text is not None and len(asked_then) == len(OF_SETTING)
        asks = prepared.asks + in_bytes(asked_then - asked)
        return _Output(row, planned.path, data, asks, prepared=prepared if is_kept else None)

    def _set(self, prepared: Prepared) -> tuple[bytes, set[int]]:
        """Return a page as its template shows it, and the numbers of the facts that are asked for
        meanwhile: the template sees this page, and the site's own frame."""
        page = prepared.page
        with self.edition.asking.listening() as asked:
            self.edition.asking.note("frame")
            self.edition.asking.note("template", f"{page.template}.html")
            template = self._environment.get_template(f"{page.template}.html")
            html = template.render(
                page=page,
                view=page.view,
                site=self._site,
                canonical=canonical(self.edition, page),
                body=prepared.body,
            )
        return html.encode(), asked

    def write_all(
        self,
        folder: Path,
        before: Mapping[str, Row],
        pages: PreparedPages,
        planned: Iterable[Planned],
    ) -> Iterator[Printed]:
        """Make outputs, and write into `folder` those that differ from `before`."""
        planned = iter(planned)
        while some := list(islice(planned, TOGETHER)):
            outputs = [self._output(each, before.get(file_of(each.path)), pages) for each in some]
            places = iter(pages.keep([each.prepared for each in outputs if each.prepared]))
            for row, path, data, asks, place, prepared in outputs:
                place_now = next(places) if prepared else place
                yield print_file(folder, row, file_of(path), data, asks, place_now)


def print_file(
    folder: Path, known: Row | None, file: str, data: bytes, asks: bytes, place: int = NOWHERE
) -> Printed:
    """Write a file into `folder`, unless it is as it is `known`; its page lies at a `place`."""
    digest = digest_of(data)
    if known is not None and known[2] == digest:
        return Printed((file, asks, *known[2:5], place), written=False)
    stat = write(folder, file, data, replaces=known is not None)
    return Printed((file, asks, digest, stat.st_size, stat.st_mtime_ns, place), written=True)


def canonical(edition: Edition, page: Page) -> str:
    """Return the address that a page is cited by."""
    return edition.addresses.absolute(edition.addresses.at(page.path))
