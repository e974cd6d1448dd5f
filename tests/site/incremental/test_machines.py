"""Builds are the same to the byte in any zone, with any hash seed, on one core or many."""

from pathlib import Path
from random import Random

from tests.conftest import Build
from tests.site.incremental.archive import Folder, archive
from tests.site.incremental.session import edited
from tests.site.tree import contents

MACHINES = (("Asia/Tokyo", "1", 1), ("America/New_York", "4242", 2), ("UTC", "7", 3))


def test_builds_that_follow_each_other_elsewhere_are_the_same(build: Build, tmp_path: Path) -> None:
    files = archive(Random(7), 70)  # noqa: S311 (chance prose, enough for more than one process)
    content = Folder(tmp_path / "content")
    for number, (zone, seed, processes) in enumerate(MACHINES):
        content.follow(files)
        machine = {"environment": {"TZ": zone, "PYTHONHASHSEED": seed}, "PROCESSES": processes}
        elsewhere = {"environment": {"TZ": "Asia/Kolkata", "PYTHONHASHSEED": "99"}, "PROCESSES": 1}

        built = build(content.path, tmp_path / "output", **machine)
        clean = build(content.path, tmp_path / f"clean-{number}", **elsewhere)

        assert (built.code, clean.code) == (0, 0), built.said
        assert contents(built.output) == contents(clean.output)
        assert number == 0 or ", 0 as before; made" not in built.said
        files = edited(files, number)
