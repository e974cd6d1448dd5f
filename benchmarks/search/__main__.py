"""Measures search: ours, and Pagefind in the same run, over real posts and fictional archives."""

import argparse
import pickle
import shlex
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.build.__main__ import machine, prepare
from tests.browser import chromium

from .engines.model import Corpus, Engine
from .engines.ours import Ours
from .engines.pagefind import Pagefind
from .items import edition_of, items_of
from .measures import (
    Findings,
    measure_building,
    measure_bytes,
    measure_relevance,
    measure_times,
)
from .probes import Probes, probes_for
from .queries import HALVES, TUNE, Query, Shelf, known_items
from .table import cost_table, missed, relevance_table

WORK = Path(__file__).parents[1] / ".work"
POSTS = "posts"
PARTS = ("bytes", "times", "building", "relevance")
ENGINES: Mapping[str, Callable[[Corpus], Engine]] = {
    "ours": Ours,
    "pagefind": lambda corpus: Pagefind(corpus, pages=False),
    "pagefind-pages": lambda corpus: Pagefind(corpus, pages=True),
}
"""The engines that are compared, by the name that the command line has for them."""

LARGEST_BUILT = 30_000
"""Articles beyond which only our index is built: Pagefind took more than 20 GB for 100,000."""


def corpus_of(name: str) -> Corpus:
    """Return a corpus: the posts, or an archive of so many articles. What can be found in it is
    worked out once, and again when its files were written anew."""
    content = WORK / "posts" / "content" if name == POSTS else _archive(int(name))
    if not content.is_dir():
        sys.exit("The posts are not there: `python -m benchmarks.search.corpus` brings them.")
    work = WORK / "search" / name
    work.mkdir(parents=True, exist_ok=True)
    kept = work / "items.pickle"
    if not kept.is_file() or kept.stat().st_mtime < content.stat().st_mtime:
        kept.write_bytes(pickle.dumps(tuple(items_of(edition_of(content)))))
    return Corpus(name, content, pickle.loads(kept.read_bytes()), work)  # noqa: S301 (our own file)


def _archive(articles: int) -> Path:
    return prepare(articles, 1, WORK) / "ours" / "content"


@dataclass(frozen=True)
class Comparison:
    """What is compared over one corpus. Bytes and relevance are the same each time, and measured
    once; times are measured in each round, in an order that turns round by round."""

    engines: Mapping[str, Engine]
    probes: Probes
    queries: Sequence[Query]
    parts: frozenset[str]

    def measured(self, browser: Browser, rounds: int) -> dict[str, Findings]:
        """Measure; return the findings of each engine by its title."""
        found = {name: Findings() for name in self.engines}
        for number in range(rounds):
            order = list(self.engines) if number % 2 == 0 else list(self.engines)[::-1]
            for name in order:
                print(f"round {number + 1}: {self.engines[name].title}", file=sys.stderr)
                self._round(browser, self.engines[name], found[name], first=number == 0)
        return {self.engines[name].title: each for name, each in found.items()}

    def _round(self, browser: Browser, engine: Engine, found: Findings, *, first: bool) -> None:
        if first:
            engine.prepare()
        if first or "building" in self.parts:
            measure_building(engine, found)
        if first and "bytes" in self.parts:
            measure_bytes(browser, engine, self.probes, found)
        if "times" in self.parts:
            measure_times(browser, engine, self.probes, found)
        if first and self.queries:
            measure_relevance(browser, engine, self.queries, found)


def compare(browser: Browser, name: str, options: argparse.Namespace) -> None:
    """Measure the engines over a corpus, and print the tables."""
    corpus = corpus_of(name)
    shelf = Shelf(corpus.items)
    alone = name != POSTS and int(name) > LARGEST_BUILT
    chosen = ["ours"] if alone else options.engines
    wanted = name == POSTS and "relevance" in options.parts
    queries = known_items(shelf, options.half) if wanted else []
    engines = {each: ENGINES[each](corpus) for each in chosen}
    comparison = Comparison(engines, probes_for(shelf), queries, frozenset(options.parts))
    measured = comparison.measured(browser, options.rounds)
    articles = len(shelf.of_kind("article"))
    kind = "real posts" if name == POSTS else "articles of the fictional archive"
    print(f"\n### {articles:,} {kind}, {len(corpus.items):,} records\n")
    print(cost_table(measured))
    if queries:
        print(f"\n{len(queries)} known-item queries, half “{options.half}”:\n")
        print(relevance_table(measured))
    if queries and options.missed:
        print(f"\n{missed(measured)}")


def main() -> None:
    """Read the command line, measure, and print."""
    options = _options()
    print(f"{options.rounds} rounds; {machine()}; {datetime.now(UTC):%-d %B %Y}.")
    print(f"`{shlex.join(['python', '-m', 'benchmarks.search', *sys.argv[1:]])}`")
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        print(f"Chromium {browser.version}; Pagefind 1.6.0.")
        for name in options.corpora:
            compare(browser, name, options)
        browser.close()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument(
        "--corpora", nargs="+", default=[POSTS, "1000", "10000"], help="posts, or articles"
    )
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=list(ENGINES))
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=list(PARTS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--half", choices=HALVES, default=TUNE, help="of the known-item queries")
    parser.add_argument("--missed", action="store_true", help="list what was not found first")
    return parser.parse_args()


if __name__ == "__main__":
    main()
