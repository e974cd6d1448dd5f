"""The benchmark of builds edits what it says, and reckons its table rightly."""

import json
import shutil
import sys
from pathlib import Path

import pytest

from benchmarks.archive.__main__ import MANIFEST
from benchmarks.build.edits import (
    CASES,
    EleventySources,
    HugoSources,
    OurSources,
    PelicanSources,
    Sources,
)
from benchmarks.build.measure import BuildFailedError, Run, run
from benchmarks.build.table import Results, table
from benchmarks.build.tools import THEMES
from tests.benchmarks.test_archive import read
from tests.conftest import ROOT, TODAY, Build
from tests.site.tree import contents

KINDS: dict[str, type[Sources]] = {
    "ours": OurSources,
    "hugo": HugoSources,
    "eleventy": EleventySources,
    "pelican": PelicanSources,
}
EDITS = [case for case in CASES if case not in {"cold", "unchanged"}]


def sources(kind: str, written: Path, folder: Path) -> Sources:
    shutil.copytree(written / kind, folder / kind)
    if kind == "ours":
        shutil.copytree(THEMES["ours"], folder / kind / "theme")
    manifest = json.loads((written / MANIFEST).read_text("utf-8"))
    return KINDS[kind](folder / kind, manifest)


@pytest.mark.parametrize("kind", KINDS)
def test_every_edit_changes_something_in_every_round(
    kind: str, written: Path, tmp_path: Path
) -> None:
    ours = sources(kind, written, tmp_path)
    for number in (1, 2):
        for case in EDITS:
            before = contents(ours.root)
            ours.edit(case, number)
            assert contents(ours.root) != before, case
        before = contents(ours.root)
        ours.edit("unchanged", number)
        assert contents(ours.root) == before


def test_the_edited_archive_has_no_problem(written: Path, tmp_path: Path) -> None:
    ours = sources("ours", written, tmp_path)
    for number in (1, 2):
        for case in EDITS:
            ours.edit(case, number)
    edition, problems = read(tmp_path)
    assert [str(problem) for problem in problems] == []
    titles = [story.article.title for story in edition.listed[:2]]
    assert titles == ["A new article, number 1", "A new article, number 2"]


def test_the_minimal_site_has_the_pages_of_the_comparison(
    build: Build, written: Path, tmp_path: Path
) -> None:
    built = build(
        written / "ours" / "content",
        tmp_path / "output",
        conf=ROOT / "benchmarks" / "build" / "minimalconf.py",
        now=TODAY,
    )
    assert built.code == 0, built.said
    assert not (built.output / "statements").exists()
    kinds = {path.name for path in built.output.iterdir() if path.is_dir()}
    assert kinds >= {"news", "people", "organisations", "events", "places", "topics", "feeds"}


def test_the_minimal_theme_has_every_template() -> None:
    names = [
        sorted(path.name for path in (theme / "templates").glob("*.html"))
        for theme in THEMES.values()
    ]
    assert names[0] == names[1]


def test_a_run_is_measured(tmp_path: Path) -> None:
    program = "x = bytearray(400_000_000); import time; time.sleep(0.3)"
    larger = bytearray(800_000_000)  # the memory of whoever starts a run is not the run's
    done = run([sys.executable, "-c", program], tmp_path, {})
    del larger
    assert done.seconds >= 0.3
    assert 400_000_000 <= done.largest <= 600_000_000
    assert done.together >= done.largest


def test_all_processes_of_a_run_count(tmp_path: Path) -> None:
    program = (
        "import subprocess, sys; x = bytearray(400_000_000);"
        "subprocess.run([sys.executable, '-c',"
        "'x = bytearray(400_000_000); import time; time.sleep(1)'])"
    )
    done = run([sys.executable, "-c", program], tmp_path, {})
    assert done.together > 800_000_000 > done.largest


def test_a_build_that_fails_is_no_result(tmp_path: Path) -> None:
    with pytest.raises(BuildFailedError, match="no such thing"):
        run([sys.executable, "-c", "raise SystemExit('no such thing')"], tmp_path, {})


def test_ratios_are_of_the_same_round() -> None:
    results = Results(pages={"hugo": 10, "ours": 12})
    for ours, hugo in [(4.0, 2.0), (3.0, 1.0), (50.0, 10.0)]:
        results.add("ours", "cold", Run(ours, ours, 10_000_000, 20_000_000))
        results.add("hugo", "cold", Run(hugo, hugo, 40_000_000, 40_000_000))
    results.add("ours", "body", Run(1.0, 1.0, 0, 0))
    results.add("ours", "body", Run(1.0, 1.0, 0, 0))
    results.add("ours", "body", Run(1.0, 1.0, 0, 0))

    lines = table(results, ["ours", "hugo"], ["cold", "body"]).splitlines()

    assert lines[2] == "| cold | 4.00 s (3) | 2.00 s (1) |"
    assert lines[3] == "| one article’s body | 1.00 s (0.5) | – |"
    assert lines[4] == "| processor time, cold | 4.00 s | 2.00 s |"
    assert lines[5] == "| peak memory, cold | 20 MB (0.5) | 40 MB (1) |"
    assert lines[6] == "| pages | 12 | 10 |"
