"""What became of the statements that were published."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from unicodedata import normalize

from plugins.newsroom.dates import PartialDate
from plugins.newsroom.edition import Edition
from plugins.newsroom.rows import Correction
from plugins.newsroom.schema import Article
from plugins.newsroom.statements import Statement
from plugins.newsroom.story import Story

ALIKE = 0.6
"""The least ratio (difflib's) at which words are taken for the same words, changed."""

TYPED = str.maketrans("“”„‘’‚–—", "\"\"\"'''--")


@dataclass(frozen=True)
class Change:
    """A published article, and what it is now. `now` is listed as `before` was."""

    before: Story
    now: Story

    @property
    def new_corrections(self) -> tuple[Correction, ...]:
        """The corrections that were added since."""
        old = self.before.article.corrections
        return tuple(row for row in self.now.article.corrections if row not in old)

    @cached_property
    def pairs(self) -> tuple[tuple[Statement, Statement | None], ...]:
        """Each published statement with what it is now, `None` if it is gone."""
        by_id = {statement.id: statement for statement in self.now.statements}
        kept = {statement.id for statement in self.before.statements} & by_id.keys()
        new = [statement for statement in self.now.statements if statement.id not in kept]
        pairs = []
        for statement in self.before.statements:
            found = by_id.get(statement.id) or _most_alike(statement, new)
            if found in new:
                new.remove(found)
            pairs.append((statement, found))
        return tuple(pairs)

    def is_corrected(self, *statements: Statement) -> bool:
        """Whether a new correction names one of the statements."""
        ids = {statement.id for statement in statements}
        return any(row.statement in ids for row in self.new_corrections)


def how_to_correct(article: Article, day: PartialDate, note: str, statement: str = "") -> str:
    """Return what to add to an article that is corrected on a day, to be copied."""
    row = f"  - date: {day}\n    note: {note}"
    row += f"\n    statement: {statement}" if statement else ""
    if article.corrections:
        return f"add a row to the article’s corrections:\n{row}"
    return f"add a correction to the article’s fields:\ncorrections:\n{row}"


class Successors:
    """What published articles are now, among the articles `ids` of an edition."""

    def __init__(self, published: Edition, edition: Edition, ids: Iterable[str]) -> None:
        self._ids = frozenset(ids)
        self._stories = edition.stories
        self._published = published.cards.keys()

    @cached_property
    def _new(self) -> list[Story]:
        return [self._stories[key] for key in sorted(self._ids - self._published)]

    @cached_property
    def _by_body(self) -> dict[str, Story]:
        return {story.article.source.body: story for story in self._new}

    def of(self, article: Article) -> Story | None:
        """Return the story of the same id, else the new one of the same words, or much the same."""
        if article.id in self._ids:
            return self._stories[article.id]
        body = article.source.body
        if body in self._by_body:
            return self._by_body[body]
        alike = [story for story in self._new if _alike(body, story.article.source.body)]
        return max(alike, key=lambda story: _ratio(body, story.article.source.body), default=None)


def changes(
    published: Edition, edition: Edition, unchanged: Collection[str] = ()
) -> Iterator[Change]:
    """Yield the published articles that are still listed, and read otherwise; `unchanged` are the
    ids of some that do not."""
    listed = frozenset(edition.lists.listed)
    successors = Successors(published, edition, listed)
    for key in published.lists.listed:
        if key in unchanged and key in listed:
            continue
        before = published.stories[key]
        story = successors.of(before.article)
        if story is not None and story.article.source.body != before.article.source.body:
            yield Change(before, story)


def as_compared(text: str) -> str:
    """Return words as they are compared: marks as typed, spaces and encoding make no difference."""
    return re.sub(r"\s+", " ", normalize("NFC", text).translate(TYPED)).strip()


def _most_alike(statement: Statement, others: list[Statement]) -> Statement | None:
    same = [other for other in others if _alike(statement.text, other.text)]
    return max(same, key=lambda other: _ratio(statement.text, other.text), default=None)


def _alike(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    ratios = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)  # ever nearer
    return all(ratio() >= ALIKE for ratio in ratios)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
