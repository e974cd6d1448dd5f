"""Marks: how places in the Markdown source are found again in the HTML made from it.

A mark is written into the source as private-use characters, which Markdown and the sanitiser
carry through as they carry letters. `weave` then turns marks into tags, closing and reopening
them wherever they would cross an element, so that the HTML stays well-formed whatever the author
wrote.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .substrings import holds_any

OPEN, CLOSE, END = "\ue000", "\ue001", "\ue002"
PAIR = rf"{OPEN}(?P<key>\w+){END}(?P<words>[^<{OPEN}{CLOSE}{END}]++){CLOSE}(?P=key){END}"
"""A mark around words alone."""

PART = (
    rf"{OPEN}(?P<opened>\w+){END}|{CLOSE}(?P<closed>\w+){END}"
    rf"|<(?P<slash>/?)(?P<tag>[a-zA-Z][\w-]*)[^>]*>|(?P<text>[^<{OPEN}{CLOSE}]+)|."
)
TOKEN = re.compile(rf"(?P<paragraph><p>(?:[^<{OPEN}{CLOSE}{END}]++|{PAIR})*+</p>)|{PART}")
"""A paragraph in which each mark stands around words alone is one token: most are such."""

PAIR_TOKEN, PART_TOKEN = re.compile(PAIR), re.compile(PART)

MARK = re.compile(rf"[{OPEN}{CLOSE}]\w*{END}|[{OPEN}{CLOSE}{END}]")
VOID = frozenset({"br", "hr", "img", "wbr"})
UNMARKED = frozenset({"pre", "code"})
NO_PLACE = ("<pre", "<code", '="', "='")
"""What tells of a place where marks are left out: code, and the attributes of an element."""


class Edit(NamedTuple):
    """A change to the source: text to insert, and a range to leave out. `order` sorts edits that
    stand at one place: closing marks come before opening ones."""

    start: int
    end: int
    text: str = ""
    order: int = 0


def mark(key: str, start: int, end: int) -> tuple[Edit, Edit]:
    """Return the edits that mark a range of the source; `key` names it to `weave`."""
    length = end - start
    return (
        Edit(start, start, f"{OPEN}{key}{END}", order=1_000_000_000 - length),
        Edit(end, end, f"{CLOSE}{key}{END}", order=length - 1_000_000_000),
    )


def point(key: str, at: int) -> Edit:
    """Return the edit that marks the blockquote around a place of the source."""
    return Edit(at, at, f"{OPEN}{key}{END}", order=1_000_000_000)


def apply_edits(source: str, edits: Iterable[Edit]) -> str:
    """Return the source with the edits made."""
    pieces = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.order)):
        pieces += [source[done : edit.start], edit.text]
        done = max(done, edit.end)
    return "".join([*pieces, source[done:]])


class Wrapper(NamedTuple):
    """The HTML around marked words: `opening` the first time, `again` when reopened (as `opening`
    where it is empty), `closing` each time, `after` once at the end."""

    opening: str
    closing: str
    again: str = ""
    after: str = ""

    def part(self, name: str) -> str:
        """Return the HTML of one of its parts."""
        html: str = getattr(self, name)
        return html or (self.opening if name == "again" else "")


@dataclass
class _Weaver:
    wrappers: Mapping[str, Wrapper]
    quotes: Mapping[str, Wrapper]
    out: list[str] = field(default_factory=list)
    elements: list[tuple[str, int]] = field(default_factory=list)
    wanted: list[str] = field(default_factory=list)
    standing: list[str] = field(default_factory=list)
    begun: set[str] = field(default_factory=set)
    quote_at: dict[int, str] = field(default_factory=dict)

    def take(self, token: re.Match[str]) -> None:
        match token.lastgroup:
            case "paragraph":
                self.paragraph(token[0])
            case "opened":
                self.opened(token["opened"])
            case "closed":
                self.closed(token["closed"])
            case "tag":
                self.tag(token[0], token["tag"].lower(), closing=bool(token["slash"]))
            case _ if token[0] not in {OPEN, CLOSE}:
                self.text(token[0])

    def paragraph(self, html: str) -> None:
        if not self.wanted and OPEN not in html:
            self.out.append(html)
        elif self.wanted or self.is_unmarked:
            for token in PART_TOKEN.finditer(html):
                self.take(token)
        else:
            self.out.append(PAIR_TOKEN.sub(self.pair, html))

    def pair(self, found: re.Match[str]) -> str:
        key, words = found["key"], found["words"]
        if key in self.begun or key not in self.wrappers:
            self.opened(key)
        elif words.strip():
            self.begun.add(key)
            wrapper = self.wrappers[key]
            return f"{wrapper.opening}{words}{wrapper.closing}{wrapper.after}"
        return words

    @property
    def is_unmarked(self) -> bool:
        return any(tag in UNMARKED for tag, _ in self.elements)

    def text(self, text: str) -> None:
        if self.wanted and text.strip() and not self.is_unmarked:
            keep = 0
            while self.standing[: keep + 1] == self.wanted[: keep + 1] and keep < len(
                self.standing
            ):
                keep += 1
            self.close_down_to(keep)
            for key in self.wanted[keep:]:
                name = "again" if key in self.begun else "opening"
                self.out.append(self.wrappers[key].part(name))
                self.begun.add(key)
                self.standing.append(key)
        self.out.append(text)

    def close_down_to(self, depth: int) -> None:
        while len(self.standing) > depth:
            self.out.append(self.wrappers[self.standing.pop()].closing)

    def opened(self, key: str) -> None:
        if key in self.wrappers and key not in self.begun:
            self.wanted.append(key)
        elif key in self.quotes:
            quotes = [place for tag, place in self.elements if tag == "blockquote"]
            if quotes:
                self.quote_at[quotes[-1]] = key

    def closed(self, key: str) -> None:
        if key not in self.wanted:
            return
        if key in self.standing:
            self.close_down_to(self.standing.index(key))
        self.wanted.remove(key)
        if key in self.begun:
            self.out.append(self.wrappers[key].after)

    def tag(self, html: str, name: str, *, closing: bool) -> None:
        html = MARK.sub("", html)
        self.close_down_to(0)
        if name in VOID:
            self.out.append(html)
        elif not closing:
            self.elements.append((name, len(self.out)))
            self.out.append(html)
        elif self.elements:
            _, place = self.elements.pop()
            key = self.quote_at.get(place)
            if key is not None:
                self.out[place] = self.quotes[key].opening
                html = self.quotes[key].closing
            self.out.append(html)


def weave(html: str, wrappers: Mapping[str, Wrapper], quotes: Mapping[str, Wrapper]) -> str:
    """Turn the marks in well-formed HTML into tags.

    `wrappers` are for marked words; `quotes` replace the tags of the blockquote around a point.
    A mark that neither knows is left out.
    """
    weaver = _Weaver(wrappers, quotes)
    if not quotes and not holds_any(html, NO_PLACE):
        woven, pairs = PAIR_TOKEN.subn(weaver.pair, html)
        if html.count(OPEN) == html.count(CLOSE) == pairs:  # each mark stands around words alone
            return woven.replace(END, "")
        weaver = _Weaver(wrappers, quotes)
    for token in TOKEN.finditer(html):
        weaver.take(token)
    weaver.close_down_to(0)
    return "".join(weaver.out).replace(END, "")
