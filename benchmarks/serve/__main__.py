"""Measures the preview: from saving an article's file to its new words in an open browser."""

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter, sleep, time
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

from benchmarks.archive.__main__ import MANIFEST, make_archive, write_archive
from benchmarks.build.tools import environment
from tests.browser import chromium

ROOT = Path(__file__).parents[2]
WORK = ROOT / "benchmarks" / ".work"
SHOWN = """
addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => requestAnimationFrame(
  () => shown(performance.timeOrigin + performance.now(), document.body.textContent))));
"""
"""Tells when a page has been painted, in milliseconds of the clock, and what it says."""

PAUSE = 1_000
"""Milliseconds between what is seen and the next save."""

PATIENCE = 600
"""Seconds that a first build may take."""


def main() -> None:
    """Read the command line, measure, and print a row for each size."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.serve", description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[500, 10_000])
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--work", type=Path, default=WORK)
    options = parser.parse_args()
    print("| articles | median | slowest | processor time a save |\n| ---: | ---: | ---: | ---: |")
    for articles in options.articles:
        times, processor = measure(project(articles, options.work.resolve()), options.rounds)
        row = (
            f"{articles:,}",
            *(f"{each:.3f} s" for each in (median(times), max(times), processor)),
        )
        print(f"| {' | '.join(row)} |", flush=True)


def project(articles: int, work: Path) -> Path:
    """Return a folder with an archive's content, and the code and theme of this project."""
    folder = work / f"serve-{articles}"
    shutil.rmtree(folder, ignore_errors=True)
    write_archive(make_archive(articles, seed=1), folder, ["ours"], seed=1)
    (folder / "content").symlink_to("ours/content")
    shutil.copy(ROOT / "pelicanconf.py", folder)
    for name in ("plugins", "theme"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def measure(folder: Path, rounds: int) -> tuple[list[float], float]:
    """Return the seconds that each save took to be seen, after one that warms the caches, and the
    processor seconds that the preview used for each."""
    manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
    file = folder / f"content/articles/{manifest['year']}/{manifest['article']}.md"
    text = file.read_text("utf-8")
    with preview(folder) as (address, process), sync_playwright() as playwright:
        page = chromium.launch(playwright).new_page()
        shown: list[tuple[float, str]] = []
        page.expose_function("shown", lambda *each: shown.append(each))
        page.add_init_script(SHOWN)
        page.goto(address + page_of(folder, manifest["article"]))
        seen(page, shown, file, text, 0)
        before = processor_seconds(process)
        times = [seen(page, shown, file, text, number) for number in range(1, rounds + 1)]
        return times, (processor_seconds(process) - before) / rounds


def page_of(folder: Path, article: str) -> str:
    """Return the path of an article's page."""
    built = folder / ".preview"
    return f"{next(built.glob(f'news/*/*/{article}/index.html')).parent.relative_to(built)}/"


def seen(page: Page, shown: list[tuple[float, str]], file: Path, text: str, number: int) -> float:
    """Save an article with another paragraph, after a pause as of somebody who looks at the page;
    return the seconds until the page, which tells what is `shown` when, shows it."""
    words = f"This paragraph is number {number}."
    page.wait_for_timeout(PAUSE)
    shown.clear()
    began = time()
    file.write_text(f"{text}\n{words}\n", "utf-8")
    while not (shown and words in shown[-1][1]):
        page.wait_for_timeout(20)
    return shown[-1][0] / 1000 - began


@contextmanager
def preview(folder: Path) -> Iterator[tuple[str, int]]:
    """Run `make serve` for a project; give its address, and its process, when a page is there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "plugins.preview", "--port", str(port)]
    with (
        (folder / "preview.log").open("wb") as log,
        subprocess.Popen(  # noqa: S603
            command, cwd=folder, env=environment(), stdout=log, stderr=log
        ) as process,
    ):
        try:
            _wait_for(f"http://localhost:{port}/")
            yield f"http://localhost:{port}/", process.pid
        finally:
            process.terminate()


def _wait_for(address: str) -> None:
    deadline = perf_counter() + PATIENCE
    while perf_counter() < deadline:
        try:
            urlopen(address).close()  # noqa: S310 (our own server)
        except URLError:
            sleep(0.1)
        else:
            return
    sys.exit("The preview did not begin: see preview.log.")


def processor_seconds(process: int) -> float:
    """Return the processor time of the preview, its builder and all builds so far; Linux only."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return sum(map(_processor_seconds, [str(process), *children]))


def _processor_seconds(process: str) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
