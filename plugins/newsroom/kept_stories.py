"""The stories of an archive, each loaded when it is shown."""

import os
from collections.abc import Collection, Iterator, Mapping
from typing import TypeVar

from .cache import Cache, unpack
from .card import Card
from .checksums import DamagedCacheError
from .schema import Article
from .story import Story

V = TypeVar("V")

AT_HAND = 64
"""Stories and cards kept in memory: more than a page shows, and less than an archive holds."""


class _Reader:
    """A cache to read from, opened anew by each process that is forked, which only reads."""

    def __init__(self, cache: Cache) -> None:
        self._cache, self._process = cache, os.getpid()

    def open(self) -> Cache:
        if self._process != os.getpid():
            self._cache, self._process = Cache(self._cache.path), os.getpid()
            self._cache.begin_reading()
        return self._cache


class _OfArticles(Mapping[str, V]):
    """Something of each article, by its id."""

    def __init__(self, ids: Collection[str]) -> None:
        self._ids = ids

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._ids


class KeptStories(_OfArticles[Story]):
    """Stories by the ids of their articles, out of a cache.

    Raises `DamagedCacheError` when a story is used that the cache does not hold whole.
    """

    def __init__(self, cache: Cache, names: Mapping[str, str]) -> None:
        super().__init__(names)
        self._file, self._names = _Reader(cache), names
        self._at_hand: dict[str, Story] = {}

    def __getitem__(self, article_id: str) -> Story:
        if article_id not in self._at_hand:
            kept = self._file.open().story_of(self._names[article_id])
            if kept is None:
                raise DamagedCacheError(article_id)
            if len(self._at_hand) >= AT_HAND:
                self._at_hand.clear()
            self._at_hand[article_id] = unpack(kept)
        return self._at_hand[article_id]


class KeptArticles(_OfArticles[Article]):
    """The articles of stories, by id."""

    def __init__(self, stories: Mapping[str, Story]) -> None:
        super().__init__(stories)
        self._stories = stories

    def __getitem__(self, article_id: str) -> Article:
        return self._stories[article_id].article


class KeptCards(_OfArticles[Card]):
    """The cards of articles, each loaded when it is looked at."""

    def __init__(self, cache: Cache, names: Mapping[str, str]) -> None:
        super().__init__(names)
        self._file, self._names = _Reader(cache), names
        self._at_hand: dict[str, Card] = {}

    def __getitem__(self, article_id: str) -> Card:
        if article_id not in self._at_hand:
            card = self._file.open().card_of(self._names[article_id])
            if card is None:
                raise DamagedCacheError(article_id)
            if len(self._at_hand) >= AT_HAND:
                self._at_hand.clear()
            self._at_hand[article_id] = unpack(card)
        return self._at_hand[article_id]
