"""Names of the register found in text: whole names only, the longest that fits.

A name is looked up by its first word, so the time grows with the text and hardly with the
register. A name that stands inside a longer one (“Dave Waller Smith”, “University of Oxford
Hospitals”) is not that name; the words of roles (`data/role-words.txt`), which are written with a
capital beside names, are no part of a longer name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from .prose import Prose
from .schema import Organisation, Person
from .site import Site, names_of

WORD = re.compile(r"[^\W_]+(?:[-’'.&][^\W_]+)*|&", re.UNICODE)
SENTENCE_END = re.compile(r"[.!?:;”\"“—–(]\s*$")


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name in a text: its range, and everyone of the register who has it."""

    start: int
    end: int
    records: tuple[Person | Organisation, ...]


class NameIndex:
    """The names of the register, by their first word."""

    def __init__(self, named: Iterable[tuple[str, Person | Organisation]]) -> None:
        forms: dict[tuple[str, ...], list[Person | Organisation]] = defaultdict(list)
        for name, record in named:
            words = tuple(word for word, _, _ in words_of(name))
            if words and record not in forms[words]:
                forms[words].append(record)
        by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for words in forms:
            by_first[words[0]].append(words)
        self._forms = {words: tuple(records) for words, records in forms.items()}
        self._by_first = {
            first: sorted(names, key=len, reverse=True) for first, names in by_first.items()
        }

    def find(self, text: str) -> Iterator[NameFound]:
        """Yield the names in a text in order; none overlaps another."""
        words = words_of(text)
        position = 0
        last: NameFound | None = None
        while position < len(words):
            name = self._longest_at(words, position)
            if name is None:
                position += 1
                continue
            following = position + len(name)
            found = NameFound(words[position][1], words[following - 1][2], self._forms[name])
            if not self._inside_longer(text, words, position, following, last):
                yield found
                last = found
            position = following

    def _longest_at(
        self, words: list[tuple[str, int, int]], position: int
    ) -> tuple[str, ...] | None:
        for name in self._by_first.get(words[position][0], ()):
            candidate = tuple(word for word, _, _ in words[position : position + len(name)])
            if candidate == name:
                return name
        return None

    def _inside_longer(
        self,
        text: str,
        words: list[tuple[str, int, int]],
        start: int,
        end: int,
        last: NameFound | None,
    ) -> bool:
        """Whether a capitalised word that belongs to no role and no other name stands beside it."""
        if end < len(words) and _joined(text, words[end - 1], words[end]):
            word = words[end][0]
            another = self._longest_at(words, end) is not None
            if not another and not _may_follow(word):
                return True
        if start == 0 or not _joined(text, words[start - 1], words[start]):
            return False
        word, word_start, word_end = words[start - 1]
        begins_sentence = word_start == 0 or SENTENCE_END.search(text[:word_start])
        ends_name = last is not None and last.end >= word_end
        return not (begins_sentence or ends_name or is_role_word(word) or is_honorific(word))


def words_of(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a text with their ranges; a possessive ’s is not part of its word."""
    words = []
    for match in WORD.finditer(text):
        word = match[0].replace("’", "'")
        word = word.removesuffix("'s")
        words.append((word, match.start(), match.start() + len(word)))
    return words


def _joined(text: str, first: tuple[str, int, int], second: tuple[str, int, int]) -> bool:
    """Whether one space alone parts two words, and both can belong to a name."""
    between = text[first[2] : second[1]]
    return (
        between in {" ", "\N{NO-BREAK SPACE}"} and first[0][0].isupper() and second[0][0].isupper()
    )


def _may_follow(word: str) -> bool:
    return is_role_word(word) or is_honorific(word)


@cache
def word_list(name: str) -> frozenset[str]:
    """Return the words of a file in `data/`: one a line, `#` begins a comment."""
    text = (files(__package__) / "data" / name).read_text("utf-8")
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return frozenset(line for line in lines if line)


def is_role_word(word: str) -> bool:
    """Whether a word stands in role titles, such as Chair or Director, or names a weekday or
    month, which follow a name in some styles."""
    singular = word.casefold().removesuffix("s")
    listed = word_list("role-words.txt")
    return word.casefold() in listed or singular in listed


def is_honorific(word: str) -> bool:
    """Whether a word is a title before a name, such as Dr or Professor."""
    return word.casefold().rstrip(".") in word_list("honorifics.txt")


def people_and_organisations(site: Site) -> NameIndex:
    """Return the index of all names that texts use. Labels count in captions only, so they are
    not among them; an honorific is not part of a name either."""
    return NameIndex([*_text_names(site.people), *_text_names(site.organisations)])


def _text_names(
    records: Mapping[str, Person] | Mapping[str, Organisation],
) -> Iterator[tuple[str, Person | Organisation]]:
    for record in records.values():
        for name in names_of(record):
            yield name, record


@dataclass(frozen=True, slots=True)
class Mention:
    """A person or organisation named in a text; `start` and `end` are positions in its prose."""

    record: Person | Organisation
    start: int
    end: int


def mentions_in(prose: Prose, index: NameIndex) -> Iterator[Mention]:
    """Yield who is named in a block, outside links and code.

    A name that two have is nobody's mention: the register cannot say which is meant.
    """
    taken = [(target.start, target.end) for target in (*prose.links, *prose.images)]
    taken += prose.opaque
    for name in index.find(prose.text):
        overlaps = any(start < name.end and name.start < end for start, end in taken)
        if not overlaps and len(name.records) == 1:
            yield Mention(name.records[0], name.start, name.end)
