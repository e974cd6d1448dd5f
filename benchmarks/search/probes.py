"""The queries whose cost is measured: two words, a person, a common word, the same for a corpus."""

import random
from dataclasses import dataclass
from itertools import islice

from benchmarks.search.queries import Shelf
from benchmarks.search.queries.shelf import words_of

SEED = 11
COLD, WARM = 12, 100
RARE, FREQUENT = 5, 0.15
"""In how many articles a word must stand, and in what share of them it may, to be asked for."""

COMMON = 0.2
"""In what share of the articles the word stands whose results are counted."""


@dataclass(frozen=True)
class Probe:
    """A query of two words that some statement has, and who said it."""

    text: str
    person: str


@dataclass(frozen=True)
class Probes:
    """What is asked of an engine over a corpus."""

    cold: tuple[Probe, ...]
    warm: tuple[str, ...]
    common: str


def probes_for(shelf: Shelf) -> Probes:
    """Draw the queries of a corpus."""
    chance = random.Random(SEED)  # noqa: S311 (the same each time, and no secret)
    total = len(shelf.of_kind("article"))
    most = max(2 * RARE, int(total * FREQUENT))
    found: dict[str, Probe] = {}
    statements = shelf.of_kind("statement")
    for item in chance.sample(statements, len(statements)):
        words = shelf.significant(words_of(item.words), most)
        telling = [word for word in words if shelf.articles_with[word] >= RARE]
        person = next(iter(item.values("person")), None)
        if person and len(telling) > 1:
            text = " ".join(chance.sample(telling, 2))
            found.setdefault(text, Probe(text, person))
        if len(found) == COLD + WARM:
            break
    common = min(
        shelf.significant(shelf.articles_with, total),
        key=lambda word: (abs(shelf.articles_with[word] - total * COMMON), word),
    )
    probes = iter(found.values())
    cold = tuple(islice(probes, COLD))
    return Probes(cold, tuple(probe.text for probe in probes), common)
