"""The names that captions use: the register's, with the labels of organisations."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from plugins.newsroom.names import words_of
from plugins.newsroom.schema import Organisation, Person
from plugins.newsroom.site import Site, names_of

Word = tuple[str, int, int]
"""A word with its range in the text."""

PARTS = re.compile(r"[,;:()\[\]/–—]")
WIDEST_GAP = 4
"""Characters between two words of a name, such as `.” (`."""

NICKNAME = re.compile(r"\s*[“\"‘'(](?P<nickname>[^“”\"‘’'()]+)[”\"’')]\s*$")


@dataclass(frozen=True, slots=True)
class Form:
    """A name as words, with the commas and brackets between them."""

    words: tuple[str, ...]
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A name found: its last word's number, and who has it."""

    length: int
    records: tuple[Person | Organisation, ...]
    label: bool


class CaptionIndex:
    """The names of people and organisations, by their first word. Labels are among them."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._people: dict[str, list[tuple[Form, list[Person]]]] = {}
        self._organisations: dict[str, list[tuple[Form, list[Organisation]]]] = {}
        self._labels: dict[str, list[tuple[Form, list[Organisation]]]] = {}
        for person in site.people.values():
            for name in names_of(person):
                _add(self._people, name, person)
        for organisation in site.organisations.values():
            for name in names_of(organisation):
                _add(self._organisations, name, organisation)
            for label in organisation.labels:
                _add(self._labels, label, organisation)

    @cached_property
    def surnames(self) -> dict[str, tuple[Person, ...]]:
        """The people by the last word of their name."""
        found: dict[str, list[Person]] = defaultdict(list)
        for person in self.site.people.values():
            for word, _, _ in words_of(person.name)[-1:]:
                found[word].append(person)
        return {surname: tuple(people) for surname, people in found.items()}

    def people_called(self, name: str) -> tuple[Person, ...]:
        """Return the people who have exactly this name."""
        words = words_of(name)
        found = self.person_at(name, words, 0)
        whole = found is not None and found.length == len(words)
        return tuple(r for r in found.records if isinstance(r, Person)) if found and whole else ()

    def organisation_named(self, word: str) -> bool:
        """Whether a word is an organisation's name or label."""
        return self.organisation_at(word, words_of(word), 0) is not None

    def person_at(self, text: str, words: list[Word], at: int) -> Entry | None:
        """Return the longest name of a person that begins at a word."""
        return _longest(self._people, text, words, at, label=False)

    def organisation_at(self, text: str, words: list[Word], at: int) -> Entry | None:
        """Return the longest name, or else label, of an organisation that begins at a word."""
        named = _longest(self._organisations, text, words, at, label=False)
        labelled = _longest(self._labels, text, words, at, label=True)
        if named and (labelled is None or labelled.length <= named.length):
            return named
        return labelled


def _add(forms: dict[str, list[tuple[Form, list]]], name: str, record: object) -> None:  # type: ignore[type-arg]
    words = words_of(name)
    if not words:
        return
    form = Form(tuple(word for word, _, _ in words), tuple(_gaps(name, words)))
    known = forms.setdefault(words[0][0], [])
    for other, records in known:
        if other == form:
            if record not in records:
                records.append(record)
            return
    known.append((form, [record]))
    known.sort(key=lambda pair: len(pair[0].words), reverse=True)


def _longest(forms: dict, text: str, words: list[Word], at: int, *, label: bool) -> Entry | None:  # type: ignore[type-arg]
    for form, records in forms.get(words[at][0], ()):
        length = _fits(form, text, words, at)
        if length:
            return Entry(length, tuple(records), label)
    return None


def _fits(form: Form, text: str, words: list[Word], at: int) -> int:
    """Return how many words of the text a name takes up, 0 if it does not stand there.

    A nickname in marks or brackets may stand inside: Robert “Red” Jensen is Robert Jensen.
    """
    here = at
    for number, word in enumerate(form.words):
        if number:
            here += 1
            if here + 1 < len(words) and words[here][0] != word and _is_nickname(text, words, here):
                here += 1
            elif here < len(words) and not _same_gap(form.gaps[number - 1], text, words, here):
                return 0
        if here >= len(words) or words[here][0] != word:
            return 0
    return here - at + 1


def _same_gap(gap: str, text: str, words: list[Word], here: int) -> bool:
    between = text[words[here - 1][2] : words[here][1]]
    return not (set(PARTS.findall(between)) - set(gap)) and len(between) <= WIDEST_GAP


def _is_nickname(text: str, words: list[Word], here: int) -> bool:
    return bool(NICKNAME.fullmatch(text[words[here - 1][2] : words[here + 1][1]]))


def _gaps(name: str, words: list[Word]) -> Iterator[str]:
    for (_, _, end), (_, start, _) in pairwise(words):
        yield "".join(PARTS.findall(name[end:start]))
