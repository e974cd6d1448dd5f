"""What an engine is to the benchmark: a command that builds, a folder to serve, a page to ask."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from benchmarks.search.items import Item
from benchmarks.search.queries import Query


@dataclass(frozen=True)
class Corpus:
    """Content to search: its folder `content`, and what can be found in it. `work` is for engines
    to write into."""

    name: str
    content: Path
    items: tuple[Item, ...]
    work: Path


class Engine(Protocol):
    """An engine over a corpus.

    Its page defines `window.bench`: `find(text, filters)` gives the addresses of the first ten
    results, `count(text, facet)` how many values of a facet the results have. It answers what its
    address asks, and sets `data-answered` on the root element when results are shown. Where the
    page knows nothing of the benchmark, the script `injected` does that.
    """

    @property
    def title(self) -> str:
        """Its name in tables."""

    @property
    def served(self) -> Path:
        """The folder to serve."""

    @property
    def wasm(self) -> bool:
        """Whether its page needs a policy that allows WebAssembly."""

    @property
    def injected(self) -> Path | None:
        """A script to put into its page."""

    def prepare(self) -> None:
        """Write what the engine reads; this is not measured."""

    def building(self) -> Sequence[str]:
        """Return the command that builds the whole index."""

    def address(self, text: str, person: str | None = None) -> str:
        """Return the address of the page that answers a query, with a filter or without."""

    def expected(self, query: Query) -> frozenset[str]:
        """Return the paths that answer a known-item query in this engine."""
