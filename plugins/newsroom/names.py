"""Names of the register found in text: whole names only, the longest that fits.

A name is looked up by its first word, so the time grows with the text and hardly with the
register. A name that stands inside a longer one (“Dave Waller Smith”, “University of Oxford
Hospitals”) is not that name; the words of roles (`data/role-words.txt`), which are written with a
capital beside names, are no part of a longer name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import chain
from typing import NamedTuple, TypeAlias

from .schema import Organisation, Person
from .site import Site, names_of
from .word_lists import word_list

WORD = re.compile(r"[^\W_]+(?:[-’'.&][^\W_]+)*|&", re.UNICODE)
LETTERS = 5
WORD_START = r"(?<![^\W_].)(?<![^\W_][-’'.&].)"
NOTHING = r"(?!)"
REST_OF_WORD = WORD_START + r"[^\W_]*(?:[-’'.&](?!s\b)[^\W_]+)*"
"""A word whose first letter stands before the pattern, so that the rest is skipped fast."""

NEXT_WORD = re.compile(r"[ \N{NO-BREAK SPACE}]([^\W_]+(?:[-’'.&](?!s\b)[^\W_]+)*)")
BETWEEN_WORDS = r"(?:['’]s)?(?:[^\w&]++|_)++"
GAP = re.compile(BETWEEN_WORDS)
SECOND_WORD = re.compile(BETWEEN_WORDS + r"([^\W_]+(?:[-’'.&][^\W_]+)*|&)")
WORD_END = re.compile(r"(?:['’]s)?(?![^\W_]|[-’'.&][^\W_])")
PREVIOUS_WORD = re.compile(r"([^\W_]+(?:[-’'.&][^\W_]+)*)[ \N{NO-BREAK SPACE}]$")
REMEMBERED = 10_000
LARGEST = 50_000
"""How many words, and how many chunks of a text, are kept in mind with what they are."""

ALSO_VERBS = frozenset({"Will", "May"})
LONGEST_WORD, LONGEST_OFFICE = 40, 120
SENTENCE_END = re.compile(r"(?:[.!?:;”\"“—–(]|-\s)\s*$")


class NameFound(NamedTuple):
    """A name in a text: its range, and everyone of the register who has it."""

    start: int
    end: int
    records: tuple[Person | Organisation, ...]


Rest: TypeAlias = tuple[tuple[str, ...], tuple[Person | Organisation, ...]]
"""The words of a name after its second, and everyone who has it."""


class NameIndex:
    """The names of the register, by their first word; `first_words` are these words."""

    def __init__(self, named: Iterable[tuple[str, Person | Organisation]]) -> None:
        forms: dict[tuple[str, ...], list[Person | Organisation]] = defaultdict(list)
        for name, record in named:
            words = tuple(word for word, _, _ in words_of(name))
            if words and record not in forms[words]:
                forms[words].append(record)
        self._forms = {words: tuple(records) for words, records in forms.items()}
        by_first: dict[str, dict[str, list[Rest]]] = defaultdict(dict)
        for words in sorted(forms, key=len, reverse=True):
            second = words[1] if words[1:] else ""
            by_first[words[0]].setdefault(second, []).append((words[2:], self._forms[words]))
        self._by_first = dict(by_first)
        self.first_words = frozenset(
            spelling for first in by_first for spelling in (first, first.replace("'", "’"))
        )
        initials = re.escape("".join(sorted({word[0] for word in self.first_words})))
        self._beginning = re.compile(f"[{initials}]{REST_OF_WORD}" if initials else NOTHING)

    @cached_property
    def families(self) -> Mapping[str, tuple[Person, ...]]:
        """The people by each word of their names but the first, their surname among them."""
        found: dict[str, dict[str, Person]] = defaultdict(dict)
        for words, records in self._forms.items():
            for record in records:
                if isinstance(record, Person):
                    for word in words[1:]:
                        found[word][record.id] = record
        return {word: tuple(people.values()) for word, people in found.items()}

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The words with which a text may begin a name, or a part of a person's."""
        records = chain.from_iterable(self._forms.values())
        sorts = {record.sort for record in records if isinstance(record, Person) and record.sort}
        sorted_by = (word for sort in sorts for word, _, _ in words_of(sort))
        return self.first_words.union(self.families, sorted_by)

    def find(self, text: str) -> Iterator[NameFound]:
        """Yield the names in a text in order; none overlaps another."""
        position = 0
        last: NameFound | None = None
        first_words = self.first_words
        for beginning in self._beginning.finditer(text):
            word = beginning[0]
            if word in first_words and (start := beginning.start()) >= position:
                name, position = self.at(text, start, word, last)
                if name is not None:
                    yield name
                    last = name

    def at(
        self, text: str, start: int, word: str, last: NameFound | None
    ) -> tuple[NameFound | None, int]:
        """Return the name at a place of a text, which begins with a word, and where it ends.

        It is `None` where it is a part of a longer name; `last` is the name before it.
        """
        name = self._longest_at(text, start, word.replace("’", "'"))
        if name is None:
            return None, start
        return None if self._inside_longer(text, name, last) else name, name.end

    def _longest_at(self, text: str, start: int, first: str) -> NameFound | None:
        """Return the longest name at a place; its second word is looked up as its first was."""
        names = self._by_first[first]
        second = SECOND_WORD.match(text, start + len(first))
        if second is not None:
            word = second[1].replace("’", "'").removesuffix("'s")
            for rest, records in names.get(word, ()):
                end = _end_of(rest, text, second.start(1) + len(word))
                if end is not None:
                    return NameFound(start, end, records)
        for rest, records in names.get("", ()):
            end = _end_of(rest, text, start + len(first))
            if end is not None:
                return NameFound(start, end, records)
        return None

    def _inside_longer(self, text: str, name: NameFound, last: NameFound | None) -> bool:
        """Whether a capitalised word that belongs to no role and no other name stands beside it."""
        begun, end, _ = name
        if not text[begun].isupper():
            return False
        following = NEXT_WORD.match(text, end)
        if following is not None and not _may_follow(following[1]):
            another = following[1] in self._by_first and self._longest_at(
                text, following.start(1), following[1]
            )
            if not another:
                return True
        before = _capital_before(text, begun)
        if before is None or _is_titled(text, name):
            return False
        word = before.replace("’", "'").removesuffix("'s")
        start = begun - 1 - len(before)
        begins_sentence = start == 0 or SENTENCE_END.search(text[max(0, start - 3) : start])
        if begins_sentence and _is_given(word):
            return True
        ends_name = last is not None and last.end >= start + len(word)
        if begins_sentence or ends_name or _may_precede(word) or _heads_role(word):
            return False
        single = " " not in text[begun:end]
        if single and _is_given(word):
            return True
        return not _ends_office(text[max(0, begun - LONGEST_OFFICE) : begun])


def _is_titled(text: str, name: NameFound) -> bool:
    """Whether a name was found with its title, to which the word before then belongs: “Iraqi
    Prime Minister Ann Lee”."""
    return any(
        isinstance(record, Person) and text.startswith(f"{record.honorific} ", name.start)
        for record in name.records
    )


def _capital_before(text: str, end: int) -> str | None:
    """Return the word with a capital that ends one space before a place."""
    window = max(0, end - LONGEST_WORD)
    start = max(window, text.rfind(" ", window, end - 1) + 1)
    if text[start:end].islower():
        return None
    word = PREVIOUS_WORD.search(text, start, end)
    return word[1] if word is not None and word[1][0].isupper() else None


def _end_of(rest: tuple[str, ...], text: str, end: int) -> int | None:
    """Return where a name ends of which the words up to a place were found, `None` if the rest
    does not follow. Whatever parts the words, they are the name's; an ampersand is a word."""
    for word in rest:
        gap = GAP.match(text, end)
        if gap is None:
            return None
        end = gap.end() + len(word)
        if text[gap.end() : end].replace("’", "'") != word:
            return None
    return end if WORD_END.match(text, end) else None


def words_of(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a text with their ranges; a possessive ’s is not part of its word."""
    words = []
    for match in WORD.finditer(text):
        word = match[0].replace("’", "'")
        word = word.removesuffix("'s")
        words.append((word, match.start(), match.start() + len(word)))
    return words


def _ends_office(before: str) -> bool:
    """Whether the capitalised words before a name end the title of an office: “Minister for
    Primary Industries Nathan Guy”, “Special Agent in Charge James Fox”."""
    words = words_of(before)
    for place in range(len(words) - 1, 0, -1):
        word, start, _ = words[place]
        if before[words[place - 1][2] : start] not in {" ", "\N{NO-BREAK SPACE}", ", "}:
            return False
        if word in {"for", "from", "in", "of", "on"}:
            if is_role_word(words[place - 1][0]):
                return True
            if not words[place - 1][0][0].isupper():
                return False
        elif not (word[0].isupper() or word in {"and", "the", "&"}):
            return False
    return False


def _is_given(word: str) -> bool:
    """Whether a word can only be a given name, also where a sentence begins with a capital:
    “Mary Ann Lee” is no Ann Lee, but “Will Ann Lee resign?” names her."""
    return word not in ALSO_VERBS and word.casefold() in word_list("given-names.txt")


WEEKDAYS = frozenset({
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
})  # fmt: skip


def _may_precede(word: str) -> bool:
    last = word.rpartition("-")[2]  # “Attorney-General”, but also “Co-ordinator”
    role = is_role_word(word) or is_role_word(last)
    return word in WEEKDAYS or role or is_honorific(last) or _is_letters(word)


def _heads_role(word: str) -> bool:
    """Whether a word says what the person is whose name it precedes: “Consultant Cardiologist
    Ann Lee”. Behind a name it may be a surname."""
    return word.casefold() in word_list("role-heads.txt")


def _is_letters(word: str) -> bool:
    """Whether a word is the letters of an honour or degree after a name, such as MBE."""
    return word.isupper() and 1 < len(word) <= LETTERS and not set(word) <= set("IVX")


IN_HEADLINES = frozenset({
    "about", "after", "before", "concerning", "during", "following", "from", "regarding", "with",
})  # fmt: skip
"""Words that headlines write with a capital, and names do not hold."""


def _may_follow(word: str) -> bool:
    return not word[0].isupper() or _may_precede(word) or word.casefold() in IN_HEADLINES


@lru_cache(REMEMBERED)
def is_role_word(word: str) -> bool:
    """Whether a word stands in role titles, such as Chair or Director, or names a weekday or
    month, which follow a name in some styles."""
    singular = word.casefold().removesuffix("s")
    listed = word_list("role-words.txt")
    return word.casefold() in listed or singular in listed


@lru_cache(REMEMBERED)
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


class Mention(NamedTuple):
    """A person or organisation named in a text; `start` and `end` are positions in its prose."""

    record: Person | Organisation
    start: int
    end: int
