"""The search page."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom.addresses import OPENSEARCH, SEARCH_INDEX
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import LinkEntry, ways_to_browse
from plugins.newsroom.page import Page, Planned


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


def pages() -> Iterator[Planned]:
    """Plan the search page, and the description of the search for browsers."""
    yield Planned("search/", _search_page)
    yield Planned(OPENSEARCH, _description)


def _search_page(edition: Edition) -> Page:
    view = SearchView(
        index=edition.addresses.at(f"{SEARCH_INDEX}root.json"),
        facets=tuple(FacetEntry(title.lower(), title) for title in FACETS),
        ways=ways_to_browse(edition.addresses),
    )
    summary = "Find who said what, in which role, and who is in which photo."
    return Page("search/", "search", "Search", view, summary)


def _description(edition: Edition) -> Page:
    search = edition.addresses.absolute(edition.addresses.at("search/"))
    return Page(OPENSEARCH, "opensearch", "", OpenSearchView(search), listed=False)
