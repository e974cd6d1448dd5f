"""An article's card: what lists of articles and statements need to know of it, and no more.

An archive has ten thousand articles and more; their cards are small enough to be looked through
at every build, and a story is read only where it is shown.
"""

from typing import NamedTuple

from .dates import PartialDate, PublicationDate
from .packing import by_values
from .problem import Location
from .publication import RecordKey, used_by
from .story import Story


@by_values
class StatementCard(NamedTuple):
    """Who said a statement, for whom, where and when."""

    id: str
    speakers: tuple[str, ...]
    organisation: str | None
    event: str | None
    said_on: PartialDate | None
    where: Location


@by_values
class Card(NamedTuple):
    """What lists know of an article, and show of it.

    `uses` are the records that its text and fields use, sorted; `former` are its former addresses,
    and `cited` the statements it links to, with their places. `statements` are in the order of
    the text.
    """

    id: str
    where: Location
    title: str
    summary: str
    event: str | None
    photo: str | None
    date: PublicationDate
    updated: PartialDate
    draft: bool
    withdrawn: bool
    topics: tuple[str, ...]
    uses: tuple[RecordKey, ...]
    statements: tuple[StatementCard, ...]
    former: tuple[tuple[str, Location], ...]
    cited: tuple[tuple[str, Location], ...]

    @property
    def without_places(self) -> tuple[object, ...]:
        """All of it but where in its text things stand, which no page shows. Former addresses lead
        to a withdrawn article from its statements, so theirs count."""
        if self.withdrawn:
            return self
        statements = tuple(each._replace(where=self.where) for each in self.statements)
        cited = tuple((statement, self.where) for statement, _ in self.cited)
        return self._replace(statements=statements, cited=cited)


def card_of(story: Story) -> Card:
    """Return the card of a story."""
    article = story.article
    return Card(
        id=article.id,
        where=article.source.at(),
        title=article.title,
        summary=article.summary,
        event=article.event,
        photo=article.photo,
        date=article.date,
        updated=article.updated,
        draft=article.draft,
        withdrawn=article.withdrawn is not None,
        topics=article.topics,
        uses=tuple(sorted(set(used_by(story)))),
        statements=tuple(
            StatementCard(
                statement.id,
                statement.speakers,
                statement.credit.organisation,
                statement.event,
                statement.said_on,
                statement.where,
            )
            for statement in story.statements
        ),
        former=tuple(
            (url, article.source.at("former_urls", number))
            for number, url in enumerate(article.former_urls)
        ),
        cited=story.cited,
    )
