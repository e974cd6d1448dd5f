"""Measures builds of the fictional archive: ours, and those of other generators, in turn."""

import argparse
import json
import os
import platform
import shlex
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.archive.__main__ import MANIFEST, make_archive, maker, write_archive

from .edits import CASES
from .measure import BuildFailedError, run
from .table import Results, table
from .tools import BENCH, TITLES, Tool, environment, set_up, versions

SITES = ["ours", "hugo", "pelican", "eleventy"]


def prepare(articles: int, seed: int, work: Path) -> Path:
    """Return the folder of the archive, written anew unless the same is there."""
    folder = work / f"archive-{articles}"
    manifest = folder / MANIFEST
    made = json.loads(manifest.read_text("utf-8")) if manifest.is_file() else {}
    if (made.get("seed"), made.get("maker")) == (seed, maker()):
        return folder
    write_archive(make_archive(articles, seed), folder, SITES, seed)
    return folder


def measure(tools: Sequence[Tool], cases: Sequence[str], rounds: int) -> Results:
    """Build every case with every tool in each round, in an order that turns round by round."""
    results = Results()
    variables = environment()
    for tool in tools:
        tool.forget()
        if "cold" not in cases:
            run(tool.command, tool.folder, variables)
    for number in range(1, rounds + 1):
        order = tools if number % 2 else tools[::-1]
        for case in cases:
            for tool in (each for each in order if case in each.cases):
                if case == "cold":
                    tool.forget()
                tool.sources.edit(case, number)
                done = run(tool.command, tool.folder, variables)
                results.add(tool.name, case, done)
                results.pages[tool.name] = tool.pages()
                _say(number, case, tool.name, done.seconds, done.processor)
    return results


def _say(number: int, case: str, tool: str, seconds: float, processor: float) -> None:
    print(
        f"round {number}, {case}, {tool}: {seconds:.2f} s ({processor:.2f} s of processor)",
        file=sys.stderr,
        flush=True,
    )


def main() -> None:
    """Read the command line, measure, and print the table."""
    options = _options()
    archive = prepare(options.articles, options.seed, options.work)
    manifest: dict[str, Any] = json.loads((archive / MANIFEST).read_text("utf-8"))
    run_folder = options.work.resolve() / f"run-{options.articles}"
    tools = [set_up(name, archive, run_folder, manifest) for name in options.tools]
    try:
        results = measure(tools, options.cases, options.rounds)
    except BuildFailedError as error:
        sys.exit(f"A build failed.\n{error}")
    print(f"\n{options.articles:,} articles, {options.rounds} rounds; {machine()};")
    print(f"{versions()}; {datetime.now(UTC):%-d %B %Y}.")
    print(f"`{shlex.join(['python', '-m', 'benchmarks.build', *sys.argv[1:]])}`\n")
    print("Median wall time, and in brackets the median ratio to Hugo in the same round.\n")
    print(table(results, options.tools, options.cases))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.build", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--tools", nargs="+", choices=TITLES, default=list(TITLES))
    parser.add_argument("--cases", nargs="+", choices=CASES, default=list(CASES))
    parser.add_argument("--work", type=Path, default=BENCH / ".work")
    return parser.parse_args()


def machine() -> str:
    """Return how many processors of which kind this machine has."""
    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    models = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    return f"{os.cpu_count()} × {models[0] if models else platform.machine()}"


if __name__ == "__main__":
    main()
