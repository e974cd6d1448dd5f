"""Our own search: the page of the built site, over the index of a corpus."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlencode

from benchmarks.search.queries import Query
from plugins.newsroom.addresses import SEARCH_INDEX

from .model import Corpus

ROOT = Path(__file__).parents[3]


class Ours:
    """The search page with its own script, and nothing else of the site.

    The page is the same for every content, so it comes from a build of this project's own.
    """

    title = "ours"
    wasm = False
    injected = ROOT / "benchmarks" / "search" / "pages" / "ours.js"

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.served = corpus.work / "ours"
        self.records = corpus.work / "records.pickle"

    def prepare(self) -> None:
        """Build the site, and keep the records of the corpus in a file."""
        _run(["-m", "plugins.build", "content", "-s", "pelicanconf.py", "-o", str(self.served)])
        _run(["-m", "benchmarks.search.indexing", "keep", self.corpus.content, self.records])

    def building(self) -> Sequence[str]:
        """Return the command that builds the whole index."""
        arguments = [str(self.records), str(self.served / SEARCH_INDEX)]
        return [sys.executable, "-m", "benchmarks.search.indexing", "build", *arguments]

    def address(self, text: str, person: str | None = None) -> str:
        """Return the address of the page that answers a query."""
        return f"/search/?{urlencode({'q': f'{text} person:{person}' if person else text})}"

    def expected(self, query: Query) -> frozenset[str]:
        """Return the paths that answer a query."""
        return query.expected


def _run(arguments: Sequence[str | Path]) -> None:
    subprocess.run([sys.executable, *arguments], cwd=ROOT, env=os.environ, check=True)  # noqa: S603
