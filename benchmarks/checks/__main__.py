"""Measures the editorial checks on an archive: from nothing, and after an edit."""

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from benchmarks.archive.__main__ import make_archive, write_archive
from benchmarks.build.measure import Run, run
from plugins.checks.git import git
from plugins.checks.kept import FOLDER

ROOT = Path(__file__).parents[2]
WORK = ROOT / "benchmarks" / ".work"
AUTHOR = ("-c", "user.name=Bench", "-c", "user.email=bench@example.org")
MILLION = 1_000_000


def main() -> None:
    """Read the command line, measure, and print a row for each case."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.checks", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print("|  | time | processor time | memory |\n| --- | ---: | ---: | ---: |")
    for case, runs in measure(project(options.articles), options.rounds):
        time = median(each.seconds for each in runs)
        processor = median(each.processor for each in runs)
        memory = max(each.together for each in runs) / MILLION
        print(f"| {case} | {time:.2f} s | {processor:.2f} s | {memory:.0f} MB |", flush=True)


def project(articles: int) -> Path:
    """Return a folder with an archive as content, committed as what is published."""
    folder = WORK / f"checks-{articles}"
    shutil.rmtree(folder, ignore_errors=True)
    write_archive(make_archive(articles, seed=1), folder, ["ours"], seed=1)
    (folder / "ours" / "content").rename(folder / "content")
    git(folder, "init", "--quiet")
    git(folder, "add", "content")
    git(folder, *AUTHOR, "commit", "--quiet", "--message", "Publish")
    return folder


def measure(folder: Path, rounds: int) -> Iterator[tuple[str, list[Run]]]:
    """Yield each case with its runs, in an order in which each begins where the last ended."""
    article = min((folder / "content" / "articles").rglob("*.md"))
    person = min((folder / "content" / "people").glob("*.md"))
    cases: list[tuple[str, Callable[[], object]]] = [
        ("from nothing", lambda: shutil.rmtree(folder / FOLDER, ignore_errors=True)),
        ("nothing changed", lambda: None),
        ("one article changed", lambda: _add_to(article)),
        ("one person changed", lambda: _add_to(person)),
    ]
    for case, edit in cases:
        runs = [check(folder, edit) for _ in range(rounds)]
        if case == "one article changed":
            yield "the first difference from what is published", runs[:1]
            runs = [check(folder, edit) for _ in range(rounds)]
        yield case, runs


def check(folder: Path, edit: Callable[[], object]) -> Run:
    """Edit, and check all of the content beside what is published."""
    edit()
    command = [
        sys.executable, "-m", "plugins.checks", "--settings", str(ROOT / "pelicanconf.py"),
        "--content", str(folder / "content"), "--since", "HEAD",
    ]  # fmt: skip
    return run(command, folder, {**os.environ, "PYTHONPATH": str(ROOT)})


def _add_to(file: Path) -> None:
    """Add a sentence to a file."""
    file.write_text(f"{file.read_text('utf-8').rstrip()} The work went on.\n", "utf-8")


if __name__ == "__main__":
    main()
