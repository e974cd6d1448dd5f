"""Which articles a change of the register can touch, beside those that asked for its ids.

What a text says of somebody depends on the register only through names that stand in it. Where
statements are read, people are called by any part of their names, so any word of one is a trace,
but not an honorific, which calls nobody by itself; organisations, and else people too, are called
by a whole name, so all its words are. Whoever shares
no trace with a text cannot be meant by it.
"""

import re
from collections.abc import Iterable
from html import unescape

from .schema import Organisation, Person, Record
from .site import names_of

WORD = re.compile(r"[^\W_]+")
SHORT = 2
"""Letters of words such as “Al” or “J”, which are no trace where a name has longer ones."""

MARKS = "*_‘’“”–—…£\N{NO-BREAK SPACE}".encode()
"""Bytes of emphasis, and of characters that stand in English texts beside those of ASCII. No letter
or digit has these alone."""

Trace = tuple[str, ...]
"""Words that all stand in a text, folded, if it calls somebody by a name; the longest first, which
are the fewest texts'."""


def traces_of(record: Record | None, *, statements: bool) -> set[Trace]:
    """Return the traces that a record's names leave in a text whose statements are read, or not."""
    if isinstance(record, Person) and statements:
        telling = (_telling(_words(name)) for name in (record.name, *record.also))
        return {(word,) for words in telling for word in words}
    if isinstance(record, (Person, Organisation)):
        labels = record.labels if isinstance(record, Organisation) else ()
        return {_trace(_words(name)) for name in (*names_of(record), *labels)}
    return set()


def last_words_of(record: Record | None) -> set[Trace]:
    """Return the last word of each name of a record, as a trace. It stands in every caption that
    calls somebody so, by a whole name or a surname."""
    if not isinstance(record, (Person, Organisation)):
        return set()
    labels = record.labels if isinstance(record, Organisation) else ()
    return {tuple(_words(name)[-1:]) for name in (*names_of(record), *labels)} - {()}


def _trace(words: list[str]) -> Trace:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def has_trace(text: str, traces: Iterable[Trace]) -> bool:
    """Whether any trace is found in a text."""
    folded = unescape(text).replace("*", "").replace("_", "").casefold()  # no emphasis in a word
    return any(all(word in folded for word in trace) for trace in traces)


def bytes_have_trace(data: bytes, traces: Iterable[Trace]) -> bool:
    """Whether any trace is found in a text as a file holds it.

    Most have no letters but those of ASCII, which are folded in a sixth of the time; words that run
    together for want of the marks between them can only be found once too often.
    """
    folded = data.translate(None, MARKS).lower()
    if not folded.isascii() or b"&" in folded:
        return has_trace(data.decode(errors="replace"), traces)
    text = folded.decode("ascii")
    return any(all(word in text for word in trace) for trace in traces)


def _telling(words: list[str]) -> list[str]:
    """Return those words of a name of which one stands wherever the name does."""
    return [word for word in words if len(word) > SHORT] or words


def _words(name: str) -> list[str]:
    return WORD.findall(name.casefold())
