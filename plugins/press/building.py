"""A build: what depends on what changed is made again, and the result is published at once."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from plugins.newsroom.asking import Fact, numbers
from plugins.newsroom.cache import Cache
from plugins.newsroom.compilation import Compilation
from plugins.newsroom.page import Planned
from plugins.newsroom.settling import settle
from plugins.newsroom.work import Work
from plugins.press.compiling import Compiled, Revision
from plugins.press.folders import Folders, Turn
from plugins.press.ledger import Ledger, keep, kept_ledger
from plugins.press.left import Left
from plugins.press.planning import KeptPlan, Plan, part_of_plan, stays, whole_plan
from plugins.press.prepared import PreparedPages
from plugins.press.printing import OF_ITEMS, Printed, Printer, print_file

MANY = 1_000
"""Files that take so long to bring into the spare folder that the next build should not wait."""

WORTH_IT = 300
"""Pages that take longer to make than another process takes to begin, and to load templates."""


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
    look: Callable[[], Left | None],
) -> Report:
    """Make what differs from the last build, and publish it.

    `changed` are the facts that changed since, `None` for all. A `look` tells what is left of the
    last build. The cache is told last: whatever happens before, it knows of a folder that is
    not the published one, and all is made again.
    """
    with work.stage("Looking at what is published"):
        left = look() if changed is not None else None
    if changed is None or left is None or not folders.is_published(left.turn):
        with work.stage("Planning"):
            plan = whole_plan(planned)
        before = kept_ledger(cache) or Ledger()
        return _Build(plan, before, printer, folders, cache, work).make_all()
    wanted = left.touched | left.outputs.depending(numbers(changed))
    with work.stage("Planning"):
        known: KeptPlan | None = cache.get("plan") if stays(changed) else None
        plan = part_of_plan(planned, wanted, known) if known else whole_plan(planned)
    build = _Build(plan, left.outputs, printer, folders, cache, work)
    return build.make_changed(changed, left.turn, left.touched, wanted)


@dataclass(frozen=True, slots=True)
class _Build:
    """A build of what is planned; `before` is what is known of the last one's outputs."""

    plan: Plan
    before: Ledger
    printer: Printer
    folders: Folders
    cache: Cache
    work: Work

    def make_all(self) -> Report:
        """Make everything."""
        self.cache.put("turn", None)  # a new folder may get the inode that an old one had
        folder, plan = self.folders.begin_anew(), self.plan
        revisions = [Revision(each, self.cache, None, in_place=False) for each in plan.compilations]
        nothing = Ledger()
        pages = PreparedPages(self.folders.prepared, 1, None, keeps=True)
        outputs = list(plan.outputs.values())
        printed, compiled = self._print(folder, nothing, pages, outputs, revisions)
        self._publish(nothing, printed, (), compiled, None)
        gone = self.before.keys() - {each.row[0] for each in printed}
        return Report(plan.count, plan.count, 0, len(gone))

    def make_changed(
        self, changed: frozenset[Fact], turn: Turn, touched: set[str], wanted: set[str]
    ) -> Report:
        """Make what differs from the build `turn`, since when some facts changed; of its outputs,
        some files were `touched`, and others, `wanted` too, depend on what changed."""
        plan = self.plan
        stale = [
            planned
            for file, planned in plan.outputs.items()
            if file in wanted or file not in self.before
        ]
        revisions = list(self._revisions(touched, numbers(changed)))
        gone = self._gone() if plan.is_whole else []
        if not stale and not revisions and not gone:
            settle(self.cache)
            return Report(0, 0, plan.count, 0)
        self.cache.put("turn", replace(turn, spare=None))  # it is not whole until this build is
        before = self.before.revised((), touched) if touched else self.before
        with self.work.stage("Preparing the folder"):
            self.folders.bring_up_to_date(turn, before)
        keeps = len(stale) >= WORTH_IT
        pages = PreparedPages(self.folders.prepared, turn.number + 1, changed, keeps=keeps)
        printed, compiled = self._print(self.folders.spare, before, pages, stale, revisions)
        gone += self._left(compiled, printed)
        self.folders.remove(gone)
        self._publish(before, printed, gone, compiled, turn)
        made, written = len(stale) + len(revisions), sum(each.written for each in printed)
        return Report(made, written, plan.count - made, len(gone))

    def _revisions(self, touched: set[str], changed: set[int]) -> Iterator[Revision]:
        """Yield the compilations in which something changed."""
        for compilation in self.plan.compilations:
            path = compilation.path
            there = any(file.startswith(path) for file in self.before)
            whole = there and not any(file.startswith(path) for file in touched)
            revision = Revision(compilation, self.cache, changed, in_place=whole)
            if revision.is_needed:
                yield revision

    def _gone(self) -> list[str]:
        """Return the files that nothing produces any more."""
        paths = tuple(each.path for each in self.plan.compilations)
        outputs = self.plan.outputs
        return [file for file in self.before if file not in outputs and not file.startswith(paths)]

    def _left(self, compiled: Iterable[Compiled], printed: Iterable[Printed]) -> Iterator[str]:
        """Yield the files of compilations that are no more."""
        made = {each.row[0] for each in printed}
        for each in compiled:
            path = each.compilation.path
            left = (file for file in self.before if file.startswith(path) and file not in made)
            yield from sorted(left if each.gone is None else each.gone)

    def _print(
        self,
        folder: Path,
        before: Ledger,
        pages: PreparedPages,
        outputs: Sequence[Planned],
        revisions: Iterable[Revision],
    ) -> tuple[list[Printed], list[Compiled]]:
        """Write into `folder` what differs from `before`; return also what compilations became."""
        pages.begin()
        making = partial(self.printer.write_all, folder, before, pages)
        with self.cache.reading():
            printed = list(self.work.over("Making pages", making, outputs, WORTH_IT))
        published, edition = self.folders.published, self.printer.edition
        compiled = []
        for revision in revisions:
            with self.work.stage(f"Making {revision.compilation.path}"):
                result = revision.compiled(edition, published, self.work.processes)
                printed += (
                    print_file(folder, before.get(file), file, data, OF_ITEMS)
                    for file, data in result.files
                )
            compiled.append(result)
        pages.tidy()
        return printed, compiled

    def _publish(
        self,
        before: Ledger,
        printed: Sequence[Printed],
        gone: Collection[str],
        compiled: Iterable[Compiled],
        turn: Turn | None,
    ) -> None:
        """Let the folders change places, and keep what is known of the outputs."""
        written = [each.row[0] for each in printed if each.written]
        if written or gone or turn is None:
            self.folders.change_places()
        now = self.folders.turn(turn.number + 1 if turn else 1, written, gone)
        if turn is None or len(written) + len(gone) > MANY:
            with self.work.stage("Preparing the folder"):
                now = now if turn else replace(now, spare=None)
                files, processes = dict.fromkeys(written), self.work.processes
                now = self.folders.bring_up_to_date(now, files, processes)
        with self.work.stage("Keeping what was made"), self.cache.changing():
            keep(self.cache, before, [each.row for each in printed], gone)
            for each in compiled:
                each.keep(self.cache)
            self.cache.put("turn", now)
            if self.plan.is_whole:
                self.cache.put("plan", self.plan.kept)
            settle(self.cache)
