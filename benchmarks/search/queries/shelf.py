"""Looks words up among the items of a corpus, to tell which of them a query can mean."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from benchmarks.search.items import Item

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
HONORIFIC = re.compile(r"\b(Mr|Mrs|Ms|Dr|Minister) ([A-Z][\w’-]+)")
SIGNIFICANT = 4
"""Letters of a word that somebody would look for."""

COMMON = frozenset(
    [
        "about",
        "after",
        "also",
        "because",
        "been",
        "before",
        "being",
        "could",
        "does",
        "from",
        "have",
        "here",
        "into",
        "just",
        "last",
        "make",
        "many",
        "more",
        "most",
        "much",
        "need",
        "only",
        "other",
        "over",
        "says",
        "said",
        "should",
        "some",
        "such",
        "than",
        "that",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "through",
        "today",
        "under",
        "very",
        "want",
        "week",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "will",
        "with",
        "would",
        "year",
        "years",
        "your",
    ]
)


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return WORD.findall(text.replace("’", "'").casefold())


class Shelf:
    """The items of a corpus."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.items = tuple(items)

    def of_kind(self, kind: str) -> tuple[Item, ...]:
        """Return the items of a kind, in their order."""
        return self._by_kind[kind]

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Item, ...]]:
        found: dict[str, list[Item]] = defaultdict(list)
        for item in self.items:
            found[item.kind].append(item)
        return {kind: tuple(items) for kind, items in found.items()}

    @cached_property
    def articles_with(self) -> Counter[str]:
        """In how many articles each word stands."""
        return Counter(
            word
            for item in self.of_kind("article")
            for word in {*words_of(item.title), *words_of(item.words)}
        )

    @cached_property
    def surnames(self) -> Counter[str]:
        """How many people have each family name."""
        return Counter(person.title.split()[-1].casefold() for person in self.of_kind("person"))

    @cached_property
    def title_words(self) -> dict[str, frozenset[str]]:
        """The words of each article's title, by its path."""
        return {item.path: frozenset(words_of(item.title)) for item in self.of_kind("article")}

    @cached_property
    def honorifics(self) -> dict[str, str]:
        """The title with which articles most often name somebody, by family name."""
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for item in self.of_kind("article"):
            for honorific, family in HONORIFIC.findall(item.words):
                found[family][honorific] += 1
        return {family: counts.most_common(1)[0][0] for family, counts in found.items()}

    @cached_property
    def statements_by(self) -> dict[str, tuple[Item, ...]]:
        """The statements of each person, by id."""
        found: dict[str, list[Item]] = defaultdict(list)
        for statement in self.of_kind("statement"):
            for person in statement.values("person"):
                found[person].append(statement)
        return {person: tuple(items) for person, items in found.items()}

    @cached_property
    def _article_words(self) -> dict[str, str]:
        return {
            item.path: f" {' '.join(words_of(item.words))} " for item in self.of_kind("article")
        }

    @cached_property
    def _with_pair(self) -> dict[tuple[str, str], list[str]]:
        """The articles in which two words stand side by side."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for path, text in self._article_words.items():
            for pair in set(pairwise(text.split())):
                found[pair].append(path)
        return found

    def articles_saying(self, words: Sequence[str]) -> list[str]:
        """Return the paths of the articles in whose text two or more words stand in a row."""
        phrase = f" {' '.join(words)} "
        likely = self._with_pair.get((words[0], words[1]), [])
        return [path for path in likely if phrase in self._article_words[path]]

    def significant(self, words: Iterable[str], most: int) -> list[str]:
        """Return the words that somebody would look for, each once: long enough, not common, in
        at least two articles and at most so many."""
        return [
            word
            for word in dict.fromkeys(words)
            if len(word) >= SIGNIFICANT
            and word.isalpha()
            and word not in COMMON
            and 1 < self.articles_with[word] <= most
        ]
