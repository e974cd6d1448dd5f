"""What a record says of each term: how much the term counts in it, and where its words stand.

How much a term counts follows BM25F: its occurrences, each with the weight of its field, against
the length of the text (S. Robertson and H. Zaragoza, “The Probabilistic Relevance Framework”,
2009). The usual length is a constant of each kind, not an average of the archive, so that a new
article changes no other record's postings. The rarity of a term comes in when a query is answered.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import repeat

from .numbering import Number
from .postings import LEVELS, PART_LEVEL_CODES, Place, Posting
from .record import Facet, Field, Record
from .words import COMMONEST, term, words_of

SATURATION = 1.2
LENGTH_SHARE = 0.75
"""BM25's k1 and b, at their customary values."""

USUAL_LENGTH = {"article": 400, "statement": 40}
USUAL_LENGTH_OF_OTHERS = 30

EVERYTHING = "all:records\t"
"""The key of the list of all records and parts, for queries that only narrow."""

FIELD_GAP = 10
"""Places between two fields, so that no phrase runs from one into the next."""

_GAP = ("",) * FIELD_GAP
_NUMBERS = {word: number for number, word in enumerate(COMMONEST, 1)}


def postings_of(record: Record, number: Number) -> dict[str, Posting]:
    """Return the posting of a record for each of its terms and facets."""
    places = _places(record.fields)
    levels = _levels(record.fields, record.kind)
    parts: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for part_number, part in enumerate(record.parts, 1):
        for word, level in _levels(part.fields, "statement").items():
            parts[word].append((part_number, level))
    found = {
        word: Posting(number, level, tuple(parts.pop(word, ())), tuple(places[word]))
        for word, level in levels.items()
    }
    said_alone = {word: Posting(number, 0, tuple(some)) for word, some in parts.items()}
    return found | said_alone | _facets(record, number)


@lru_cache(maxsize=4096)
def facet_text(facet: Facet) -> str:
    """Return a facet as it stands in the list of terms: its key, and behind a tab its name, if that
    is not what the key itself says (`person:dave-waller` is Dave Waller)."""
    says = " ".join(part[:1].upper() + part[1:] for part in facet.value.split("-"))
    return f"{facet.key}\t{'' if facet.label == says else facet.label}"


def is_facet(key: str) -> bool:
    """Whether a key of a list is that of a facet, and not a word."""
    return "\t" in key and key != EVERYTHING


def _facets(record: Record, number: Number) -> dict[str, Posting]:
    level = PART_LEVEL_CODES[0]
    members: dict[str, list[tuple[int, int]]] = {facet_text(each): [] for each in record.facets}
    for part_number, part in enumerate(record.parts, 1):
        for facet in part.facets:
            members.setdefault(facet_text(facet), []).append((part_number, level))
    members[EVERYTHING] = [(part_number, level) for part_number in range(1, len(record.parts) + 1)]
    return {text: Posting(number, parts=tuple(parts)) for text, parts in members.items()}


def _places(fields: Iterable[Field]) -> dict[str, list[Place]]:
    """Return the places of each term in some fields."""
    words: list[str] = []
    for field in fields:
        words += words_of(field.text)
        words += _GAP
    near = [0, 0, *map(_NUMBERS.get, words, repeat(0)), 0, 0]
    beside = zip(map(term, words), near, near[1:], near[3:], near[4:], strict=False)
    places: dict[str, list[Place]] = defaultdict(list)
    for place, (word, further, before, behind, beyond) in enumerate(beside):
        if word:
            places[word].append((place, before, before and further, behind, behind and beyond))
    return places


def _levels(fields: Iterable[Field], kind: str) -> dict[str, int]:
    """Return how much each term counts in some fields."""
    weights: dict[str, float] = defaultdict(float)
    length = 0
    for field in fields:
        words = words_of(field.text)
        for word in map(term, words):
            weights[word] += field.weight
        length += len(words) if field.weight == 1 else 0
    weights.pop("", None)
    usual = USUAL_LENGTH.get(kind, USUAL_LENGTH_OF_OTHERS)
    norm = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length / usual)
    return {word: int(LEVELS * weight / (weight + norm)) for word, weight in weights.items()}
