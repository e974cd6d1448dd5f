"""The search page."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom.addresses import OPENSEARCH, SEARCH_INDEX
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import LinkEntry, ways_to_browse
from plugins.newsroom.page import Page


@dataclass(frozen=True, slots=True)
class FacetEntry:
    """Something to narrow results by: its name in a query, and its name for readers."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class SearchView:
    """The root of the index, the facets, and the ways to browse instead."""

    index: str
    facets: tuple[FacetEntry, ...]
    ways: tuple[LinkEntry, ...]


@dataclass(frozen=True, slots=True)
class OpenSearchView:
    """The complete address of the search page."""

    search: str


FACETS = ("Kind", "Person", "Organisation", "Topic", "Place", "Event", "Year")


def pages(edition: Edition) -> Iterator[Page]:
    """Yield the search page, and the description of the search for browsers."""
    view = SearchView(
        index=edition.addresses.at(f"{SEARCH_INDEX}root.json"),
        facets=tuple(FacetEntry(title.lower(), title) for title in FACETS),
        ways=ways_to_browse(edition.addresses),
    )
    summary = "Find who said what, in which role, and who is in which photo."
    yield Page("search/", "search", "Search", view, summary)
    search = edition.addresses.absolute(edition.addresses.at("search/"))
    yield Page(OPENSEARCH, "opensearch", "", OpenSearchView(search), listed=False)
