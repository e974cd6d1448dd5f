"""A token: a word, mark, name or quotation of a block."""

from collections.abc import Iterable, Mapping, Sequence

from plugins.newsroom.schema import Organisation, Person

from .kinds import CAPITAL, DETERMINER, END, HONORIFIC, NAME, PRONOUN, QUOTE, ROLE, VERB
from .verbs import Verb


class Token:
    """A word, mark or quotation, with its range in the block's text; `lower` is for comparing.

    There is one for each word of a site, so it is kept small: names alone have more.
    """

    __slots__ = ("end", "kind", "lower", "start", "text", "verb")

    is_person = False
    is_organisation = False
    short = False
    titled: str | None = None
    records: tuple[Person | Organisation, ...] = ()

    def __init__(
        self, kind: str, text: str, start: int, lower: str, verb: Verb | None = None
    ) -> None:
        self.kind = kind
        self.text = text
        self.start = start
        self.end = start + len(text)
        self.lower = lower
        self.verb = verb

    def __repr__(self) -> str:
        return f"<{self.kind} {self.text!r}>"


class Name(Token):
    """A name and those whom it can mean.

    `short` is true for a part of a full name; `titled` is “he” or “she” where the title before
    it tells.
    """

    __slots__ = ("is_organisation", "is_person", "records", "short", "titled")

    def __init__(
        self,
        text: str,
        start: int,
        records: tuple[Person | Organisation, ...],
        *,
        short: bool = False,
    ) -> None:
        super().__init__(NAME, text, start, text.casefold())
        self.records = records
        self.short = short
        self.titled = None
        self.is_person = isinstance(records[0], Person)
        self.is_organisation = not self.is_person


Places = Mapping[str, Sequence[int]]
"""Where tokens of the kinds that are looked for stand among others, in order."""

LOOKED_FOR = frozenset({CAPITAL, DETERMINER, END, HONORIFIC, NAME, PRONOUN, QUOTE, ROLE, VERB})


def places_of(tokens: Iterable[Token]) -> Places:
    """Return where the tokens of few kinds stand, so that others need not be looked at again."""
    places: dict[str, list[int]] = {kind: [] for kind in LOOKED_FOR}
    for at, token in enumerate(tokens):
        found = places.get(token.kind)
        if found is not None:
            found.append(at)
    return places
