"""Names in part: “Brian and Cynthia Coomber”, and surnames behind the full name."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from plugins.newsroom.names import word_list
from plugins.newsroom.schema import Person

from .lexicon import CaptionIndex
from .people import Named, Names
from .use import Use

GIVEN = re.compile(r"\b(?P<given>[A-Z][\w’'-]+)\s+(?P<link>and|&|or)\s+$")


def with_elided(names: Names, text: str, index: CaptionIndex) -> Names:
    """Return the names of a caption with those whose surname stands behind the next name, and
    with surnames that stand alone behind the full name."""
    people: list[Named] = []
    for name in names.people:
        other = next(_elided(name, people, text, index), None)
        if other and text[other.end : name.start].strip() == "or":
            people.append(replace(name, start=other.start, people=_either(other, name)))
        else:
            people += [other, name] if other else [name]
    taken = [(person.start, person.end) for person in people]
    taken += [(body.start, body.end) for body in names.organisations]
    surnames = Counter(
        _surname(name, text) for name in {one.people: one for one in people}.values()
    )
    for name in names.people:
        for again in _repeated(name, text) if surnames[_surname(name, text)] == 1 else ():
            if not any(start < again.end and again.start < end for start, end in taken):
                people.append(again)
    return Names(tuple(sorted(people, key=lambda name: name.start)), names.organisations)


def _either(first: Named, second: Named) -> tuple[Person, ...]:
    """Return whom “Jeanne or Jean Farrish” can be: one person if the register has one of them."""
    return tuple({person.id: person for person in (*first.people, *second.people)}.values())


def _surname(name: Named, text: str) -> str:
    return text[name.name_start : name.end].rpartition(" ")[2]


def _repeated(name: Named, text: str) -> Iterator[Named]:
    """Yield where the surname of someone registered stands alone: “… as Waller looks on”."""
    surname = _surname(name, text)
    whole = surname == text[name.name_start : name.end]
    if whole or not name.people or name.use is not Use.PERSON or not surname[:1].isupper():
        return
    for found in re.finditer(rf"(?<![\w’'-]){re.escape(surname)}(?![\w’'-])", text[name.end :]):
        start, end = name.end + found.start(), name.end + found.end()
        beside = re.search(r"[A-Z][\w’'.-]*\s$", text[:start]) or re.match(r"\s[A-Z]", text[end:])
        if not beside:
            yield Named(start, start, end, name.people)


def _elided(name: Named, before: list[Named], text: str, index: CaptionIndex) -> Iterator[Named]:
    found = GIVEN.search(text, 0, name.start)
    surname = _surname(name, text)
    if found is None or name.use is not Use.PERSON or surname == text[name.name_start : name.end]:
        return
    start, end = found.span("given")
    taken = any(other.end > start for other in before)
    bodies = index.organisation_named(found["given"])
    called = index.people_called(f"{found['given']} {surname}")
    given = found["given"].casefold() in word_list("given-names.txt")
    if taken or bodies or not (called or given):
        return
    if re.search(r"[A-Z][\w’'.-]*\s$", text[:start]):
        return
    yield Named(start, start, end, called)
