"""Runs of capitalised words that may be somebody’s name, parted from titles and roles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from plugins.newsroom.names import REMEMBERED, words_of
from plugins.newsroom.statements.lexicon import grammar_words
from plugins.newsroom.word_lists import word_list

from .lexicon import Word
from .nouns import is_person, singular
from .page import Page
from .strangers import GIVEN, SURNAMES_TOO, is_known
from .titles import INITIALS, is_head, is_suffix, is_title
from .words import caption_words

SHORTEST, LONGEST = 2, 4
"""Words in such a name."""

GLUE = re.compile(r" |\. |\.? ?[“\"”] ?")
"""Between the words of a name: “Bo T. Tenn”, “Bo “Red” Tenn”."""

PLAIN = re.compile(
    r"(?:(?:[DOdl][’']|Ma?c|D[eiu]|L[ae]|[Aa]l-)?[^\W\d_a-z][^\W\d_A-Z]*(?:[-’'](?=\w)|$))(?:\w+(?:-|$))*"
)
"""How names are spelt: “O’Tenn”, “McTenn”, “Ki-moon”, but not “SpaceX” or “Crew-7”."""

OF_FAMILIES = re.compile(r"(?:O[’'][A-Z]|Ma?c[A-Z]|[Aa]l-[A-Z])[\w-]*[a-z]")
"""What only a surname looks like."""

HOMONYMS = SURNAMES_TOO | {
    *("carpenter", "day", "field", "hall", "head", "house", "lane", "park", "peace")
}
"""Surnames that are roles, buildings and the like as well."""

ROLE_BEFORE = re.compile(r"(?<!\S)(?P<role>[a-z-]+),? $")


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that may be a name. `start` is where the titles and roles before them
    begin; `led` says that the last of these is of one person: “Director Bo Tenn”. `until` is where
    the role ends that follows at once: “Bo Tenn Group Chair”."""

    words: tuple[Word, ...]
    start: int
    led: bool
    until: int

    @property
    def first(self) -> int:
        """Where the name begins."""
        return self.words[0][1]

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.words[-1][2]

    @property
    def last(self) -> str:
        """The last word, in small letters."""
        return self.words[-1][0].casefold()

    @property
    def is_given(self) -> bool:
        """Whether the first word is a given name."""
        return self.words[0][0].casefold() in GIVEN

    @property
    def is_spelt_as_name(self) -> bool:
        """Whether each word may be one of a name."""
        *before, (last, _, _) = self.words
        if INITIALS.fullmatch(last) or not all(_is_of_name(word) for word, _, _ in before):
            return False
        return is_suffix(last) or self.last in HOMONYMS or _is_of_name(last)


def runs_of(page: Page) -> Iterator[Run]:
    """Yield the runs of capitalised words of a page, between its words of position."""
    text = page.sheet.text
    marked = {place for one in page.markers for place in range(one.start, one.end)}
    found: list[Word] = []
    for word in words_of(text):
        belongs = _may_belong(word[0]) and word[1] not in marked
        if found and not (belongs and _is_glued(text, found[-1], word)):
            yield from _trimmed(text, found)
            found = []
        if belongs and (found or word[0][0].isupper()):
            found.append(word)
    yield from _trimmed(text, found)


def _may_belong(word: str) -> bool:
    particle = word in word_list("name-particles.txt")
    return word[0].isupper() or particle or bool(OF_FAMILIES.fullmatch(word))


def _is_glued(text: str, word: Word, following: Word) -> bool:
    between = text[word[2] : following[1]]
    after_stop = ". " not in between or bool(INITIALS.fullmatch(word[0]))
    return bool(GLUE.fullmatch(between)) and after_stop


def _trimmed(text: str, words: list[Word]) -> Iterator[Run]:
    """Yield a run without the titles and roles that lead to it."""
    rest = list(words)
    while rest and not (rest[-1][0][0].isupper() or OF_FAMILIES.fullmatch(rest[-1][0])):
        rest.pop()
    before = (
        ROLE_BEFORE.search(text, max(0, words[0][1] - LONGEST_ROLE), words[0][1]) if rest else None
    )
    led = before is not None and is_one_person(before["role"])
    for number in reversed(range(len(rest) - SHORTEST)):
        if _is_role(rest[number][0]):
            rest, led = rest[number + 1 :], True
            break
    while rest and _leads(rest[0][0]) and rest[0][0].casefold() not in GIVEN:
        led = is_one_person(rest.pop(0)[0])
    until = rest[-1][2] if rest else 0
    rest = rest[: _length_before_role(rest)]
    if SHORTEST <= len(rest) <= LONGEST:
        yield Run(tuple(rest), words[0][1], led, until)


LONGEST_ROLE = 40
"""Characters before a run in which its role is looked for."""


def _length_before_role(words: list[Word]) -> int:
    """Return how many words stand before the role at their end: “Bo Tenn Group Chair” has two."""
    if words and is_head(words[-1][0]):
        for number in range(SHORTEST, len(words) - 1):
            if _leads(words[number][0]):
                return number
    return len(words)


def _is_role(word: str) -> bool:
    """Whether a word within a run says what somebody is: “Greek Prime Minister Bo Tenn”."""
    return (
        is_one_person(word) and (is_title(word) or is_head(word)) and word.casefold() not in GIVEN
    )


@lru_cache(REMEMBERED)
def _leads(word: str) -> bool:
    """Whether a word is a title, a role, a thing or one of grammar, and begins no name."""
    if INITIALS.fullmatch(word) and len(word) == 1 and word != "A":
        return False
    title = is_title(word) or is_title(word.removesuffix("s"))
    return title or is_known(word) or word.casefold() in _grammar()


@lru_cache(REMEMBERED)
def _is_of_name(word: str) -> bool:
    if word in word_list("name-particles.txt") or INITIALS.fullmatch(word):
        return True
    if word.isupper() or not PLAIN.fullmatch(word):
        return False
    return word.casefold() not in caption_words("never-in-names") and not _leads(word)


@lru_cache(REMEMBERED)
def is_one_person(word: str) -> bool:
    """Whether a word is a title or a role of one person: “Director”, “student”, not “students”."""
    folded = word.casefold()
    one = (is_title(word) or is_person(folded)) and singular(folded) == folded
    return one and folded not in _grammar()


@cache
def _grammar() -> frozenset[str]:
    kinds = ("prepositions", "conjunctions", "relatives", "auxiliaries", "pronouns", "adverbs")
    return frozenset().union(*map(grammar_words, (*kinds, "determiners", "calendar")))
