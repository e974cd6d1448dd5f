"""A build: what depends on what changed is made again, and the result is published at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from plugins.newsroom.addresses import file_of
from plugins.newsroom.asking import Fact, depends_on, numbers
from plugins.newsroom.cache import Cache
from plugins.newsroom.compilation import Compilation
from plugins.newsroom.page import Planned
from plugins.newsroom.settling import settle
from plugins.newsroom.work import Work
from plugins.press.compiling import Compiled, Revision
from plugins.press.folders import Folders, Turn
from plugins.press.printing import OF_ITEMS, Printed, Printer, Row, is_untouched, print_file


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did, in outputs: `made` anew, of which `written` differed, `kept`, `removed`."""

    made: int
    written: int
    kept: int
    removed: int


def build(
    planned: Iterable[Planned | Compilation],
    changed: frozenset[Fact] | None,
    printer: Printer,
    folders: Folders,
    cache: Cache,
    work: Work,
) -> Report:
    """Make what differs from the last build, and publish it.

    `changed` are the facts that changed since, `None` for all. The cache is told last: whatever
    happens before, it knows of a folder that is not the published one, and all is made again.
    """
    with work.stage("Planning"):
        planned = list(planned)
    compilations = [each for each in planned if isinstance(each, Compilation)]
    outputs = {file_of(each.path): each for each in planned if isinstance(each, Planned)}
    build = _Build(outputs, compilations, printer, folders, cache, work)
    turn: Turn | None = cache.get("turn")
    if changed is None or turn is None or not folders.is_published(turn):
        return build.make_all()
    return build.make_changed(numbers(changed), turn)


@dataclass(frozen=True, slots=True)
class _Build:
    """A build of some outputs, by file, and compilations."""

    outputs: Mapping[str, Planned]
    compilations: Sequence[Compilation]
    printer: Printer
    folders: Folders
    cache: Cache
    work: Work

    def make_all(self) -> Report:
        """Make everything."""
        self.cache.put("turn", None)  # a new folder may get the inode that an old one had
        folder = self.folders.begin_anew()
        revisions = [Revision(each, self.cache, None, in_place=False) for each in self.compilations]
        printed, compiled = self._print(folder, {}, list(self.outputs.values()), revisions)
        made = {each.row[0] for each in printed}
        gone = [row[0] for row in self.cache.pages() if row[0] not in made]
        self._publish(printed, gone, compiled, None)
        return Report(self._count, self._count, 0, len(gone))

    def make_changed(self, changed: set[int], turn: Turn) -> Report:
        """Make what differs from the build `turn`, since when some facts changed."""
        rows: dict[str, Row] = {row[0]: row for row in self.cache.pages()}
        published = str(self.folders.published)
        with self.work.stage("Looking at what is published"):
            touched = {file for file, row in rows.items() if not is_untouched(published, row)}
        stale = _stale(self.outputs, rows, touched, changed)
        revisions = list(self._revisions(rows, touched, changed))
        gone = self._gone(rows)
        if not stale and not revisions and not gone:
            settle(self.cache)
            return Report(0, 0, self._count, 0)
        self.cache.put("turn", replace(turn, spare=None))  # it is not whole until this build is
        before = {file: row for file, row in rows.items() if file not in touched}
        with self.work.stage("Preparing the folder"):
            spare = self.folders.bring_up_to_date(turn, before)
        printed, compiled = self._print(spare, before, stale, revisions)
        gone += _left(compiled, printed, rows)
        self.folders.remove(gone)
        self._publish(printed, gone, compiled, turn)
        made, written = len(stale) + len(revisions), sum(each.written for each in printed)
        return Report(made, written, self._count - made, len(gone))

    @property
    def _count(self) -> int:
        return len(self.outputs) + len(self.compilations)

    def _revisions(
        self, rows: Mapping[str, Row], touched: set[str], changed: set[int]
    ) -> Iterator[Revision]:
        """Yield the compilations in which something changed."""
        for compilation in self.compilations:
            files = _files_below(compilation.path, rows)
            whole = bool(files) and files.isdisjoint(touched)
            revision = Revision(compilation, self.cache, changed, in_place=whole)
            if revision.is_needed:
                yield revision

    def _gone(self, rows: Mapping[str, Row]) -> list[str]:
        """Return the files that nothing produces any more."""
        paths = tuple(each.path for each in self.compilations)
        return [file for file in rows if file not in self.outputs and not file.startswith(paths)]

    def _print(
        self,
        folder: Path,
        before: Mapping[str, Row],
        outputs: Sequence[Planned],
        revisions: Iterable[Revision],
    ) -> tuple[list[Printed], list[Compiled]]:
        """Write into `folder` what differs from `before`; return also what compilations became."""
        making = partial(self.printer.write_all, folder, before)
        printed = list(self.work.over("Making pages", making, outputs))
        published, edition = self.folders.published, self.printer.edition
        compiled = []
        for revision in revisions:
            with self.work.stage(f"Making {revision.compilation.path}"):
                result = revision.compiled(edition, published, self.work.processes)
                printed += (print_file(folder, before, *file, OF_ITEMS) for file in result.files)
            compiled.append(result)
        return printed, compiled

    def _publish(
        self,
        printed: Iterable[Printed],
        gone: list[str],
        compiled: Iterable[Compiled],
        turn: Turn | None,
    ) -> None:
        """Let the folders change places, and keep what is known of the outputs."""
        written = [each.row[0] for each in printed if each.written]
        if written or gone or turn is None:
            self.folders.change_places()
        with self.work.stage("Keeping what was made"), self.cache.changing():
            self.cache.forget_pages(gone)
            self.cache.keep_pages(each.row for each in printed)
            for each in compiled:
                each.keep(self.cache)
            if turn is None:
                self.cache.put("turn", replace(self.folders.turn(1, (), ()), spare=None))
            else:
                self.cache.put("turn", self.folders.turn(turn.number + 1, written, gone))
            settle(self.cache)


def _stale(
    outputs: Mapping[str, Planned], rows: Mapping[str, Row], touched: set[str], changed: set[int]
) -> list[Planned]:
    """Return the outputs that are new, that were tampered with, or that depend on what changed."""
    return [
        planned
        for file, planned in outputs.items()
        if file not in rows or file in touched or (changed and depends_on(rows[file][1], changed))
    ]


def _files_below(path: str, rows: Mapping[str, Row]) -> set[str]:
    return {file for file in rows if file.startswith(path)}


def _left(
    compiled: Iterable[Compiled], printed: Iterable[Printed], rows: Mapping[str, Row]
) -> Iterator[str]:
    """Yield the files of compilations that are no more."""
    made = {each.row[0] for each in printed}
    for each in compiled:
        yield from sorted(
            _files_below(each.compilation.path, rows) - made if each.gone is None else each.gone
        )
