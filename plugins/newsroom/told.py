"""What pages other than an article's own show of it and its statements: a change elsewhere in its
text changes none of it, so those pages stay as they are."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from .dates import PublicationDate
from .problem import Location
from .rows import Correction
from .statements import Statement
from .story import Story

AT_HAND = 1_000
"""Those kept in memory, about 3 kB each: they are asked for anew by each page of a statement."""


class Told(NamedTuple):
    """An article beside its statements. `organisations` are the names by which its text first calls
    each, by id, sorted; the statements are without their places in the text."""

    id: str
    title: str
    date: PublicationDate
    corrections: tuple[Correction, ...]
    organisations: tuple[tuple[str, str], ...]
    statements: tuple[Statement, ...]


def told_of(story: Story) -> Told:
    """Return what is told of a story on other pages."""
    article = story.article
    first = {
        mention.id: mention.text
        for mention in reversed(story.mentions)
        if mention.kind == "organisation"
    }
    nowhere = Location(article.source.path)
    return Told(
        id=article.id,
        title=article.title,
        date=article.date,
        corrections=article.corrections_by_date,
        organisations=tuple(sorted(first.items())),
        statements=tuple(
            replace(each, where=nowhere, pieces=(), evidence="", quote=None)
            for each in story.statements
        ),
    )


class ToldStories(Mapping[str, Told]):
    """What is told of stories, by the ids of their articles."""

    def __init__(self, stories: Mapping[str, Story]) -> None:
        self._stories = stories
        self._at_hand: dict[str, Told] = {}

    def __getitem__(self, article_id: str) -> Told:
        if article_id not in self._at_hand:
            if len(self._at_hand) >= AT_HAND:
                self._at_hand.clear()
            self._at_hand[article_id] = told_of(self._stories[article_id])
        return self._at_hand[article_id]

    def __contains__(self, article_id: object) -> bool:
        return article_id in self._stories

    def __iter__(self) -> Iterator[str]:
        return iter(self._stories)

    def __len__(self) -> int:
        return len(self._stories)
