"""Names that share their surname with the next: “Brian and Cynthia Coomber”."""

import re
from collections.abc import Iterator

from plugins.newsroom.names import word_list

from .lexicon import CaptionIndex
from .people import Named, Names
from .use import Use

GIVEN = re.compile(r"\b(?P<given>[A-Z][\w’'-]+)\s+(?:and|&)\s+$")


def with_elided(names: Names, text: str, index: CaptionIndex) -> Names:
    """Return the names of a caption with those whose surname stands behind the next name."""
    people: list[Named] = []
    for name in names.people:
        people += [*_elided(name, people, text, index), name]
    return Names(tuple(people), names.organisations)


def _elided(name: Named, before: list[Named], text: str, index: CaptionIndex) -> Iterator[Named]:
    found = GIVEN.search(text, 0, name.start)
    surname = text[name.name_start : name.end].rpartition(" ")[2]
    if found is None or name.use is not Use.PERSON or surname == text[name.name_start : name.end]:
        return
    start, end = found.span("given")
    taken = any(other.end > start for other in before)
    bodies = index.organisation_named(found["given"])
    if taken or bodies or found["given"].casefold() not in word_list("given-names.txt"):
        return
    if re.search(r"[A-Z][\w’'.-]*\s$", text[:start]):
        return
    yield Named(start, start, end, index.people_called(f"{found['given']} {surname}"))
