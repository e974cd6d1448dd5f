"""Pagefind (https://pagefind.app), by its own program: a page of HTML for each record.

It is given what helps it: a person's name and a headline are the page's heading, which weighs
seven times, and everything that can be filtered by is a filter.
"""

import shutil
import sys
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from urllib.parse import urlencode

from benchmarks.search.items import Item
from benchmarks.search.queries import Query

from .model import Corpus

BENCHMARKS = Path(__file__).parents[2]
PAGES = BENCHMARKS / "search" / "pages"
PAGED = frozenset({"article", "person", "organisation"})
"""The kinds of records that have pages where statements and photos have none."""


class Pagefind:
    """Pagefind with a record a statement, or (`pages`) with a page an article."""

    wasm = True
    injected = None

    def __init__(self, corpus: Corpus, *, pages: bool) -> None:
        self.title = "Pagefind, a page an article" if pages else "Pagefind, a record a statement"
        self.pages = pages
        self.corpus = corpus
        self.served = corpus.work / ("pagefind-pages" if pages else "pagefind-records")

    def prepare(self) -> None:
        """Write a page for each record, and the page that asks."""
        shutil.rmtree(self.served, ignore_errors=True)
        for item in self._items():
            file = self.served / "site" / item.path / "index.html"
            file.parent.mkdir(parents=True)
            file.write_text(_page(item), "utf-8")
        shutil.copy(PAGES / "pagefind.html", self.served / "index.html")
        shutil.copy(PAGES / "pagefind.js", self.served / "ask.js")

    def _items(self) -> Iterator[Item]:
        return (item for item in self.corpus.items if not self.pages or item.kind in PAGED)

    def building(self) -> Sequence[str]:
        """Return the command that builds the whole index."""
        program = next(BENCHMARKS.glob("node_modules/@pagefind/*/bin/pagefind_extended"), None)
        if program is None:
            sys.exit("Pagefind is not installed: `make bench-search` does that.")
        site, output = str(self.served / "site"), str(self.served / "pagefind")
        return [str(program), "--quiet", "--site", site, "--output-path", output]

    def address(self, text: str, person: str | None = None) -> str:
        """Return the address of the page that answers a query."""
        asked = {"q": text} | ({"person": person} if person else {})
        return f"/?{urlencode(asked)}"

    def expected(self, query: Query) -> frozenset[str]:
        """Return the paths that answer a query: those of articles, where they are all it has."""
        return query.articles if self.pages else query.expected


def _page(item: Item) -> str:
    filters = "".join(
        f'<i data-pagefind-filter="{name}">{escape(value)}</i>' for name, value in item.facets
    )
    words = "".join(f"<p>{escape(part)}</p>" for part in item.words.split("\n\n"))
    return (
        f'<!doctype html><html lang="en"><title>{escape(item.title)}</title>'
        f"<body data-pagefind-body><h1>{escape(item.title)}</h1>{words}"
        f"<div data-pagefind-ignore>{filters}</div>"
    )
