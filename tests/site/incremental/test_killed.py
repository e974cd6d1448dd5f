"""A build may be killed at any moment: what is published stays whole, the next build is right."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from tests.conftest import NOW, ROOT
from tests.site.incremental.archive import Folder, archive
from tests.site.incremental.session import edited
from tests.site.tree import contents

KILLS = 50
"""Moments of a cold build, and as many of an incremental one."""

ONE_PROCESS, TWO = 1, 2


class Newsroom:
    """An archive, and builds of it in processes of their own."""

    def __init__(self, folder: Path, processes: int) -> None:
        self.folder, self.processes = folder, processes
        self.files = archive(Random(7), 70)  # noqa: S311 (chance prose)
        self.content = Folder(folder / "content")
        self.content.follow(self.files)

    def start(self, output: str) -> subprocess.Popen[bytes]:
        """Begin a build."""
        command = [sys.executable, "-m", "pelican", str(self.content.path), "--fatal=errors"]
        command += ["-s", str(ROOT / "pelicanconf.py"), "-o", str(self.folder / output)]
        command += ["-e", f"PROCESSES={self.processes}"]
        variables = {**os.environ, "SOURCE_DATE_EPOCH": str(NOW)}
        return subprocess.Popen(  # noqa: S603 (our own command)
            command, cwd=ROOT, env=variables, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def build(self, output: str) -> dict[str, bytes]:
        """Build to the end; return what is published."""
        assert self.start(output).wait() == 0
        return contents(self.folder / output)

    def rename(self, number: int) -> None:
        """Rename a person, of whom many pages tell."""
        self.files = edited(self.files, number)
        self.content.follow(self.files)

    def clean(self) -> dict[str, bytes]:
        """Return what a clean build publishes."""
        for name in ("clean", "clean.build"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        return self.build("clean")


def is_alive(group: int) -> bool:
    """Whether any process of a group runs still."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def kill(build: subprocess.Popen[bytes], seconds: float) -> None:
    """Kill the process that was started, after some seconds, and wait for those it began."""
    time.sleep(seconds)
    build.send_signal(signal.SIGKILL)
    build.wait()
    deadline = time.monotonic() + 30
    while is_alive(build.pid):
        assert time.monotonic() < deadline, "a process goes on after its build was killed"
        time.sleep(0.02)


@pytest.mark.parametrize("processes", [ONE_PROCESS, TWO])
@pytest.mark.parametrize("cold", [True, False])
def test_a_killed_build_does_no_harm(cold: bool, processes: int, tmp_path: Path) -> None:  # noqa: FBT001
    newsroom = Newsroom(tmp_path, processes)
    output = tmp_path / "output"
    outputs = []
    for number in range(2):
        newsroom.rename(number)
        outputs.append(newsroom.clean())
    newsroom.build("output")
    newsroom.rename(0)
    began = time.monotonic()
    newsroom.clean() if cold else newsroom.build("output")
    whole = time.monotonic() - began
    for number in range(KILLS // 2):
        old, new = contents(output), outputs[1 - number % 2]
        newsroom.rename(1 - number % 2)
        if cold:
            (tmp_path / "output.build" / "cache.sqlite").unlink(missing_ok=True)
        kill(newsroom.start("output"), whole * number / (KILLS // 2))
        assert contents(output) in (old, new), f"killed at {number} of {KILLS // 2}"
        assert sorted(path.name for path in tmp_path.iterdir()) == [
            "clean", "clean.build", "content", "output", "output.build",
        ]  # fmt: skip
        assert newsroom.build("output") == new
        left = {path.name for path in (tmp_path / "output.build").iterdir()}
        assert left - {"next"} == {"cache.sqlite", "prepared"}


def test_before_the_first_build_is_whole_there_is_none(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path, TWO)
    began = time.monotonic()
    new = newsroom.build("measured")
    whole = time.monotonic() - began
    for number in range(10):
        for name in ("output", "output.build"):
            shutil.rmtree(tmp_path / name, ignore_errors=True)
        kill(newsroom.start("output"), whole * number / 10)
        assert not (tmp_path / "output").exists() or contents(tmp_path / "output") == new
        assert newsroom.build("output") == new
