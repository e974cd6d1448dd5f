"""The words that are not public yet, and those that are: what tells one from the other."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from plugins.checks.proof import Proof, Text
from plugins.newsroom.addresses import path_of
from plugins.newsroom.declaring import Declared
from plugins.newsroom.schema import Event, Organisation, Person, Record

RUN = 5
"""Words in succession that are somebody’s: fewer may stand in anybody’s text."""

SHORTEST = 3
"""Words of a title, summary or caption that is looked for as a whole; a name may have two."""

COMMON = frozenset({"allow", "credit", "licence", "links", "source"})
"""Fields whose words belong to no record alone, or to nobody but authors."""

WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Secrets:
    """What may not be published: runs of words, with the content file that holds them, and the
    paths of pages. `lengths` are how many words the runs have."""

    phrases: Mapping[str, str] = field(default_factory=dict)
    paths: Mapping[str, str] = field(default_factory=dict)
    lengths: frozenset[int] = frozenset()

    def found_in(self, words: str) -> Iterator[str]:
        """Yield the runs that stand in a text."""
        sequence = words_of(words)
        for length in sorted(self.lengths):
            yield from self.phrases.keys() & set(runs(sequence, length))


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return WORD.findall(text.casefold())


def runs(words: list[str], length: int) -> Iterator[str]:
    """Yield every run of `length` words."""
    return map(" ".join, zip(*(words[start:] for start in range(length)), strict=False))


def secrets_of(proof: Proof) -> Secrets:
    """Return what the content holds that is not public, and that nothing public says too."""
    secret: dict[str, str] = {}
    paths: dict[str, str] = {}
    public: list[str] = [*proof.edition.site.glossary, *proof.edition.site.glossary.values()]
    for text in proof.of_text():
        record = text.record
        if _is_public(proof, record):
            public += [*_texts(_of_now(proof, record)), *_blocks(text), record.id]
            to_come = set(_texts(record)) - set(_texts(_of_now(proof, record)))
            secret |= _phrases(to_come, record)
        else:
            secret |= _phrases([*_texts(record), *_blocks(text)], record)
            paths[path_of(record)] = record.source.path
    lengths = frozenset(phrase.count(" ") + 1 for phrase in secret)
    said = {run for text in public for length in lengths for run in runs(words_of(text), length)}
    return Secrets({one: path for one, path in secret.items() if one not in said}, paths, lengths)


def _is_public(proof: Proof, record: Record) -> bool:
    """Whether a record may be shown or named; an unlisted person is named without a page."""
    unlisted = isinstance(record, Person) and record.unlisted
    return unlisted or proof.edition.is_shown(record)


def _of_now(proof: Proof, record: Record) -> Record:
    """Return a record without what the register says of the time to come."""
    found = proof.edition.site.of_kind(type(record)).get(record.id)
    return found if found is not None else record


def _phrases(texts: Iterable[str], record: Record) -> dict[str, str]:
    shortest = 2 if isinstance(record, Person | Organisation | Event) else SHORTEST
    found = {}
    for text in texts:
        words = words_of(text)
        if len(words) >= shortest:
            for run in runs(words, min(RUN, len(words))):
                found[run] = record.source.path
    return found


def _texts(record: Record) -> Iterator[str]:
    """Yield the words of a record’s fields; what has no space is an id or an address."""
    pending: list[Any] = [record]
    while pending:
        match pending.pop():
            case str() as text if " " in text:
                yield text
            case Declared() as row:
                pending += (value for name, value in vars(row).items() if name not in COMMON)
            case tuple() as rows:
                pending += rows


def _blocks(text: Text) -> Iterator[str]:
    return (block.prose.text for block in text.blocks)
