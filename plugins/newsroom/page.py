"""A page to be written: where it goes, which template shows it, and the data it shows."""

from collections.abc import Callable, Iterator, Sequence, Sized
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .addresses import Addresses, page_of_list
from .asking import Looked
from .packing import by_values

PAGE_SIZE = 20
"""Entries on a page of a list: about four screens on a phone."""

SECTION_SIZE = 8
"""Entries of a list that a profile shows before it leads to the whole list."""

T = TypeVar("T")


@by_values
@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    `path` lies within the site, such as `people/dave-waller/`; `template` is a file of the theme
    without its ending; `view` is all the data the template may show beside the site's own.
    `image` is the absolute address of a picture for link previews. `listed` pages stand in the
    site map. `updated` is the date, as far as it is known, of the page's words. `text` sets the
    body of an article or a page as HTML, given the theme's components.
    """

    path: str
    template: str
    title: str
    view: object
    summary: str = ""
    kind: str = "website"
    image: str | None = None
    listed: bool = True
    updated: str | None = None
    text: Callable[[Any], str] | None = None

    @property
    def url(self) -> str:
        """Its path, as plugins for Pelican know it."""
        return self.path


@dataclass(frozen=True, slots=True)
class Planned:
    """A page to come: its path within the site, and how it is made when it is wanted.

    `make(edition, *keys)` makes it: a page, or the bytes of a file, or what gives these when it is
    given the theme's components.

    Keys are ids and numbers, never records: what a page shows it must ask the edition for while it
    is made, so that it is known what it depends on.
    """

    path: str
    make: Callable[..., Any]
    keys: tuple[str | int, ...] = ()

    def __post_init__(self) -> None:
        for key in self.keys:
            assert isinstance(key, (str, int)), "a key is an id or a number"


@dataclass(frozen=True, slots=True)
class Position:
    """Where a page of a list stands: `number` of `pages`, and the addresses around it."""

    number: int
    pages: int
    total: int
    previous: str | None
    following: str | None


@dataclass(frozen=True, slots=True)
class Portion(Generic[T]):
    """The entries of one page of a list."""

    path: str
    entries: Looked[T]
    position: Position


@dataclass(frozen=True, slots=True)
class Section(Generic[T]):
    """The first entries of a list, and the address of the whole list if it is longer."""

    entries: Sequence[T]
    total: int
    more: str | None


def planned_list(
    path: str, entries: Sized, make: Callable[..., Page], *keys: str | int
) -> Iterator[Planned]:
    """Plan the pages of a list; an empty list has one. The page's number is the last key."""
    for number in range(1, _pages(entries) + 1):
        yield Planned(page_of_list(path, number), make, (*keys, number))


def portion(addresses: Addresses, path: str, entries: Looked[T], number: int) -> Portion[T]:
    """Return the entries of one page of a list, counted from 1, and where it stands."""
    pages = _pages(entries)
    start = (number - 1) * PAGE_SIZE
    before = addresses.at(page_of_list(path, number - 1)) if number > 1 else None
    after = addresses.at(page_of_list(path, number + 1)) if number < pages else None
    position = Position(number, pages, len(entries), before, after)
    return Portion(page_of_list(path, number), entries[start : start + PAGE_SIZE], position)


def _pages(entries: Sized) -> int:
    return max(1, -(-len(entries) // PAGE_SIZE))


def section(addresses: Addresses, path: str, entries: Sequence[T]) -> Section[T]:
    """Return the first entries of a list; `path` is the path of the whole list."""
    more = addresses.at(path) if len(entries) > SECTION_SIZE else None
    return Section(entries[:SECTION_SIZE], len(entries), more)


def shortened(text: str, length: int) -> str:
    """Cut a text at a word, with an ellipsis, to at most `length` characters."""
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    whole_words, space, _ = text[:length].rpartition(" ")
    return (whole_words if space else text[: length - 1]).rstrip(" ,;:") + "…"
