"""Pairs of single marks, told from apostrophes."""

import re
from collections.abc import Iterator

from .piece import Piece

SINGLE = re.compile(r"[‘’']")
ELISION = r"(?i:\d\d?s|n['’]|em|til|twas|tis|cause|cos|bout|round)\b"
"""What follows an apostrophe that begins a word: “the ’90s”, “rock ’n’ roll”."""

OPENING = re.compile(rf"['‘](?<![^ \xa0(“\"\[—–].)(?=[^\W_])(?!{ELISION})")
"""A single mark that may open a quotation: before a word, and after no other."""

TOLD = re.compile(r",? (?:according to|said|says)\b")
FEW, MANY = 3, 5
STOPS = ".,?!…"


def is_sentence(text: str, pair: Piece) -> bool:
    """Whether single marks hold more than a term: some words, or a few that end as a sentence."""
    words = text[pair.start + 1 : pair.end - 1]
    return pair.closed and (
        words.count(" ") >= FEW or (words[-1:] in STOPS and words.count(" ") > 0)
    )


def is_told(text: str, pair: Piece) -> bool:
    """Whether the words after single marks say who said what they hold: “‘a boost’, said A B”."""
    return pair.closed and TOLD.match(text, pair.end) is not None


def single_pairs(block: int, text: str) -> Iterator[Piece]:
    """Yield what stands in pairs of single marks in a block's text; the last may be left open."""
    position = 0
    while opening := OPENING.search(text, position):
        start = opening.start()
        end = _single_close(text, start)
        begins = start == 0 or text[start - 2 : start] in {", ", ": "}
        if end is None and begins and text.count(" ", start) > MANY:
            yield Piece(block, start, len(text), closed=False)
            return
        if end is None:
            position = start + 1
            continue
        yield Piece(block, start, end + 1)
        position = end + 1


def _single_close(text: str, start: int) -> int | None:
    """A mark after a full stop or comma closes; without one, the last that can before another
    opens, since the others may be apostrophes (“the workers’ rights”)."""
    last = None
    for match in SINGLE.finditer(text, start + 1):
        at = match.start()
        if OPENING.match(text, at):
            break
        if text[at] == "‘" or not _may_close(text, at):
            continue
        if text[at - 1] in STOPS or not _may_be_apostrophe(text, at):
            return at
        last = at
    return last


def _may_be_apostrophe(text: str, at: int) -> bool:
    """Whether a mark at a word's end may belong to its word: “workers’ rights”, “goin’ home”."""
    ends_clause = text[at + 1 : at + 2] in {",", ".", ";", ":", "?", "!", ""}
    return not ends_clause and (text[at - 1] in "sSzxo" or text[at - 2 : at] == "in")


def _may_close(text: str, at: int) -> bool:
    return not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()
