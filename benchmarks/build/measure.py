"""One build, measured: its time, the time of its processors, and its memory."""

import os
import signal
import subprocess
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, thread_time

INTERVAL = 0.1
"""Seconds between looks at the memory of all processes, at least."""

REST = 20
"""How many times as long as a look the wait for the next one is, at least: the kernel goes through
all pages of a process meanwhile, on the processors of the build that is measured."""


class BuildFailedError(Exception):
    """A build that is measured must succeed; the message holds what it printed."""


@dataclass(frozen=True, slots=True)
class Run:
    """A finished build. `largest` is the peak of its largest process, as the kernel knows it;
    `together` the peak of all its processes, shared pages counted once, as far as it was seen.
    Both in bytes."""

    seconds: float
    processor: float
    largest: int
    together: int


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Run:
    """Run a build to its end, in a process group of its own."""
    log = folder / "build.log"
    with log.open("wb") as output:
        start = perf_counter()
        process = subprocess.Popen(  # noqa: S603 (our own commands)
            command,
            cwd=folder,
            env=environment,
            stdout=output,
            stderr=output,
            stdin=subprocess.DEVNULL,
            process_group=0,
        )
        watch = _Watch(process.pid)
        watch.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        seconds = perf_counter() - start
        watch.stop()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise BuildFailedError(f"{' '.join(command)}\n{log.read_text('utf-8')[-3000:]}")
    largest = usage.ru_maxrss * 1024
    processor = usage.ru_utime + usage.ru_stime
    return Run(seconds, processor, largest, max(watch.peak, largest))


class _Watch(threading.Thread):
    """Looks at the memory of a process group again and again; on Linux only."""

    def __init__(self, group: int) -> None:
        super().__init__(daemon=True)
        self.group = group
        self.peak = 0
        self._done = threading.Event()

    def run(self) -> None:
        """Look until `stop`."""
        pause = INTERVAL
        while not self._done.wait(pause):
            began = thread_time()
            members = _members(self.group)
            if len(members) > 1:  # of one process alone the kernel knows the exact peak
                self.peak = max(self.peak, sum(map(_share, members)))
            pause = max(INTERVAL, REST * (thread_time() - began))

    def stop(self) -> None:
        """Look no more."""
        self._done.set()
        self.join()


def _members(group: int) -> list[Path]:
    """Return the folders in /proc of the processes of a group."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getpgid(int(folder.name)) == group:
                found.append(folder)
        except OSError:
            continue
    return found


def _share(process: Path) -> int:
    """Return the memory of a process in bytes, pages that others share counted in parts."""
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
