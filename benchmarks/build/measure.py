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
    """A finished build. `largest` is the peak of its largest process, `together` the peak of all
    its processes, shared pages counted once; both in bytes, as far as they were seen."""

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
    processor = usage.ru_utime + usage.ru_stime
    return Run(seconds, processor, watch.largest, max(watch.together, watch.largest))


class _Watch(threading.Thread):
    """Looks at the memory of a process group again and again; on Linux only.

    What the kernel tells of a process that has ended is of no use: it is at least the memory of
    whoever started it.
    """

    def __init__(self, group: int) -> None:
        super().__init__(daemon=True)
        self.group = group
        self.largest = 0
        self.together = 0
        self._done = threading.Event()

    def run(self) -> None:
        """Look until `stop`."""
        pause = INTERVAL
        while not self._done.wait(pause):
            began = thread_time()
            members = _members(self.group)
            peaks = [_bytes(member / "status", "VmHWM:") for member in members]
            self.largest = max([self.largest, *peaks])
            if len(members) > 1:
                shares = [_bytes(member / "smaps_rollup", "Pss:") for member in members]
                self.together = max(self.together, sum(shares))
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


def _bytes(file: Path, title: str) -> int:
    """Return a size that a file of /proc gives in kB; 0 where the process has ended."""
    try:
        lines = file.read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(title)), 0)
