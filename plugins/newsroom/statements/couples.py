"""People who share the surname that a text prints once: “John and Ann Waller”."""

from collections.abc import Iterator, Sequence

from plugins.newsroom.names import NameIndex
from plugins.newsroom.schema import Person

from .kinds import CAPITAL, HONORIFIC, NAME
from .token import Places, Token


def couples(tokens: Sequence[Token], places: Places, index: NameIndex) -> Iterator[Person]:
    """Yield the people of whom tokens print the given name alone, before “and” and the full name of
    another, where the register has one person of that given name and that surname."""
    for at in places[NAME]:
        token = tokens[at]
        if token.short or not token.is_person or not at or tokens[at - 1].lower != "and":
            continue
        *longer, given = tokens[max(0, at - 3) : at - 1] or [token]
        if given.kind != CAPITAL or (longer and longer[0].kind in (CAPITAL, HONORIFIC, NAME)):
            continue
        name = f"{given.text} {token.text.rpartition(' ')[2]}"
        for found in index.find(name):
            person = found.records[0]
            whole = found.end - found.start == len(name) and len(found.records) == 1
            if whole and isinstance(person, Person):
                yield person
