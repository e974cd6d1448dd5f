"""A file of the built site as the rules see it, and what is kept of it for all of them."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from plugins.newsroom.problem import Location

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

Reader = Callable[[bytes], str]
"""Takes the bytes of a file, and returns all words that are in it."""

ADDRESSES: Mapping[str, tuple[str, ...]] = {
    "a": ("href",),
    "area": ("href",),
    "audio": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "img": ("src", "srcset"),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
}
"""The attributes of HTML that hold addresses; those of `meta` are told by its other ones."""

OPEN_GRAPH = ("og:url", "og:image")
REFRESH = re.compile(r"^\s*[\d.]+\s*[;,]\s*url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """An address that a file leads to, as it is written there, and where."""

    target: str
    where: Location


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file is to others: the ids in it, and where it leads."""

    path: str
    ids: frozenset[str]
    addresses: tuple[Address, ...]


@dataclass(frozen=True)
class Output:
    """All files of a site that is published at `site_url`, by their paths within it."""

    site_url: str
    files: Mapping[str, Facts]


@dataclass(frozen=True)
class File:
    """A file: its path within the site, in the folder named `folder`, and its bytes.

    `read` is what finds its words, `None` where nothing can.
    """

    folder: str
    path: str
    data: bytes
    read: Reader | None

    @property
    def is_page(self) -> bool:
        """Whether it is a page of HTML."""
        return self.path.endswith(".html")

    @property
    def suffix(self) -> str:
        """The ending of its name, such as `.html`."""
        return PurePosixPath(self.path).suffix.lower()

    @cached_property
    def text(self) -> str:
        """Its text."""
        return self.data.decode("utf-8", "replace")

    @property
    def words(self) -> str:
        """All words in it, those that nobody sees too; none where they cannot be read."""
        return self._words or ""

    @property
    def is_damaged(self) -> bool:
        """Whether it is not what the reader of its words reads."""
        return self.read is not None and self._words is None

    @cached_property
    def _words(self) -> str | None:
        if self.read is None:
            return None
        try:
            return self.read(self.data)
        except Exception:  # noqa: BLE001 (another output’s reader, and any bytes)
            return None

    @cached_property
    def soup(self) -> "BeautifulSoup":
        """Its elements; in a feed, those of the HTML that it carries too."""
        from .markup import parsed  # noqa: PLC0415 (rules about content are loaded beside this)

        return parsed(self.text if self.is_page else unescape(self.text))

    def at(self, tag: "Tag | None" = None) -> Location:
        """Return the place of an element, or the file's beginning."""
        line = (tag.sourceline if tag else None) or 1
        column = (tag.sourcepos if tag else None) or 0
        return Location(f"{self.folder}/{self.path}", line, column + 1)

    def at_offset(self, offset: int) -> Location:
        """Return the place of a character of its text."""
        before = self.text[:offset]
        line, column = before.count("\n") + 1, offset - before.rfind("\n")
        return Location(f"{self.folder}/{self.path}", line, column)

    @property
    def facts(self) -> Facts:
        """What it is to other files."""
        if self.suffix not in {".html", ".xml"}:
            return Facts(self.path, frozenset(), ())
        ids = frozenset(str(tag["id"]) for tag in self.soup.find_all(id=True))
        return Facts(self.path, ids, tuple(self._addresses()))

    def _addresses(self) -> Iterator[Address]:
        for tag in self.soup.find_all(list(ADDRESSES)):
            for name in ADDRESSES[tag.name]:
                for target in _targets(name, str(tag.get(name) or "")):
                    yield Address(target, self.at(tag))
        for tag in self.soup.find_all("meta"):
            content = str(tag.get("content") or "")
            refresh = REFRESH.match(content) if tag.get("http-equiv") == "refresh" else None
            if refresh:
                yield Address(refresh[1], self.at(tag))
            elif tag.get("property") in OPEN_GRAPH:
                yield Address(content, self.at(tag))
        for tag in self.soup.find_all("loc"):
            yield Address(tag.get_text().strip(), self.at(tag))


def _targets(attribute: str, value: str) -> list[str]:
    if attribute != "srcset":
        return [value] if value else []
    return [candidate.split()[0] for candidate in value.split(",") if candidate.strip()]
