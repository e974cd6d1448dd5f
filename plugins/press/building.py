"""A build: what depends on what changed is made again, and the result is published at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from plugins.newsroom.addresses import file_of
from plugins.newsroom.asking import Fact, depends_on, numbers
from plugins.newsroom.cache import Cache
from plugins.newsroom.page import Planned
from plugins.newsroom.rereading import settle
from plugins.newsroom.side_by_side import side_by_side
from plugins.press.folders import Folders, Turn
from plugins.press.printing import ANY_CONTENT, Printed, Printer, Row, is_untouched

OF_THE_THEME = frozenset({"template", "frame"})
"""Families of facts that are of no content."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did, in outputs: `made` anew, of which `written` differed, `kept`, `removed`."""

    made: int
    written: int
    kept: int
    removed: int


def build(
    planned: Iterable[Planned],
    changed: frozenset[Fact] | None,
    printer: Printer,
    folders: Folders,
    cache: Cache,
    processes: int,
) -> Report:
    """Make what differs from the last build, and publish it.

    `changed` are the facts that changed since, `None` for all. The cache is told last: whatever
    happens before, it knows of a folder that is not the published one, and all is made again.
    """
    turn: Turn | None = cache.get("turn")
    outputs = {file_of(each.path): each for each in planned}
    if changed is None or turn is None or not folders.is_published(turn):
        return _whole(outputs, printer, folders, cache, processes)
    rows: dict[str, Row] = {row[0]: row for row in cache.pages()}
    touched = {file for file, row in rows.items() if not is_untouched(str(folders.published), row)}
    of_content = any(family not in OF_THE_THEME for family, _ in changed)
    groups = {each.path: _files_below(each.path, rows) for each in outputs.values() if each.many}
    stale = _stale(outputs, rows, touched, numbers(changed))
    stale += _stale_groups(outputs, groups, touched, remade=of_content)
    gone = _gone(outputs, rows, groups)
    if not stale and not gone:
        settle(cache)
        return Report(0, 0, len(outputs), 0)
    cache.put("turn", replace(turn, spare=None))  # it is not whole until this build is
    before = {file: row for file, row in rows.items() if file not in touched}
    spare = folders.bring_up_to_date(turn, before)
    folders.remove(gone)
    printed = list(
        side_by_side(lambda part: printer.write_all(spare, before, part), stale, processes)
    )
    left = _left_behind(stale, groups, printed)
    folders.remove(left)
    gone += left
    _publish(printed, gone, folders, cache, turn)
    written = sum(each.written for each in printed)
    return Report(len(stale), written, len(outputs) - len(stale), len(gone))


def _stale(
    outputs: Mapping[str, Planned], rows: Mapping[str, Row], touched: set[str], changed: set[int]
) -> list[Planned]:
    """Return the outputs that are new, that were tampered with, or that depend on what changed."""
    return [
        planned
        for file, planned in outputs.items()
        if not planned.many
        and (
            file not in rows or file in touched or (changed and depends_on(rows[file][1], changed))
        )
    ]


def _files_below(path: str, rows: Mapping[str, Row]) -> set[str]:
    return {file for file in rows if file.startswith(path) and rows[file][1] == ANY_CONTENT}


def _stale_groups(
    outputs: Mapping[str, Planned],
    groups: Mapping[str, set[str]],
    touched: set[str],
    *,
    remade: bool,
) -> list[Planned]:
    """Return the plans of many files that must be made again."""
    return [
        planned
        for planned in outputs.values()
        if planned.many and (remade or not groups[planned.path] or groups[planned.path] & touched)
    ]


def _gone(
    outputs: Mapping[str, Planned], rows: Mapping[str, Row], groups: Mapping[str, set[str]]
) -> list[str]:
    """Return the files that nothing produces any more."""
    grouped = {file for files in groups.values() for file in files}
    return [file for file in rows if file not in outputs and file not in grouped]


def _left_behind(
    stale: Iterable[Planned], groups: Mapping[str, set[str]], printed: Iterable[Printed]
) -> list[str]:
    """Return the files of groups that were made again without them."""
    made = {each.row[0] for each in printed}
    return sorted(
        file for each in stale if each.many for file in groups[each.path] if file not in made
    )


def _whole(
    outputs: Mapping[str, Planned],
    printer: Printer,
    folders: Folders,
    cache: Cache,
    processes: int,
) -> Report:
    """Make everything."""
    cache.put("turn", None)  # a new folder may get the inode that an old one had
    folder = folders.begin_anew()
    things = list(outputs.values())
    printed = list(
        side_by_side(lambda part: printer.write_all(folder, {}, part), things, processes)
    )
    rows = [row[0] for row in cache.pages()]
    made = {each.row[0] for each in printed}
    gone = [file for file in rows if file not in made]
    _publish(printed, gone, folders, cache, None)
    return Report(len(things), len(things), 0, len(gone))


def _publish(
    printed: Iterable[Printed], gone: list[str], folders: Folders, cache: Cache, turn: Turn | None
) -> None:
    """Let the folders change places, and keep what is known of the outputs."""
    written = [each.row[0] for each in printed if each.written]
    if written or gone or turn is None:
        folders.change_places()
    with cache.changing():
        cache.forget_pages(gone)
        cache.keep_pages(each.row for each in printed)
        if turn is None:
            cache.put("turn", replace(folders.turn(1, (), ()), spare=None))
        else:
            cache.put("turn", folders.turn(turn.number + 1, written, gone))
        settle(cache)
