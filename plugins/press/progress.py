"""How far a build is, on a terminal and in a log, and where its time went."""

import os
import sys
from collections.abc import Mapping
from time import perf_counter
from typing import TYPE_CHECKING

from plugins.newsroom.work import Work
from plugins.press.unchanged import TIMINGS

if TYPE_CHECKING:
    from rich.progress import Progress

WORTH_TELLING = 500
"""Things that take a reader's patience, at a few milliseconds each."""

EVERY = 0.1
"""Seconds between two pictures of a bar."""


class ToldWork(Work):
    """A work that shows a bar on a terminal, and elsewhere a line for each long stage."""

    _bar: "Progress | None" = None
    _drawn = 0.0

    def begin(self, name: str, things: int) -> None:
        """Tell of a stage that takes long."""
        if things < WORTH_TELLING:
            return
        if not sys.stdout.isatty():
            print(f"{name}: {things:,} …", flush=True)  # noqa: T201
            return
        from rich.progress import MofNCompleteColumn, Progress  # noqa: PLC0415 (few builds need it)

        # Without a thread that draws: processes are forked meanwhile.
        columns = (*Progress.get_default_columns()[:2], MofNCompleteColumn())
        self._bar = Progress(*columns, auto_refresh=False, transient=True)
        self._bar.add_task(name, total=things)
        self._bar.start()

    def advance(self) -> None:
        """Move the bar, now and then."""
        if self._bar is None:
            return
        self._bar.update(self._bar.task_ids[0], advance=1)
        if perf_counter() - self._drawn > EVERY:
            self._bar.refresh()
            self._drawn = perf_counter()

    def end(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def say_timings(seconds: Mapping[str, float], total: float) -> None:
    """Say how long each stage took, if anybody asked for it."""
    if not os.environ.get(TIMINGS):
        return
    rest = total - sum(seconds.values())
    for name, each in [*seconds.items(), ("the rest", rest)]:
        print(f"{name:28}{each:8.2f} s{each / total:6.0%}")  # noqa: T201
