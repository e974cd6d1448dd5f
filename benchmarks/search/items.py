"""What there is to find in an edition, as plain words: for queries and for other engines."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.newsroom.addresses import path_of, statement_path
from plugins.newsroom.desk import read_edition
from plugins.newsroom.edition import Edition
from plugins.newsroom.problem import Level
from plugins.newsroom.schema import Organisation, Person, Photo
from plugins.newsroom.statements import Statement
from plugins.newsroom.story import Story

SITE_URL = "http://127.0.0.1"
NOW = datetime(2026, 11, 1, tzinfo=ZoneInfo("Europe/London"))


@dataclass(frozen=True)
class Item:
    """Something that can be found.

    `path` is its address within the site. `article` is the path of the article it stands in, its
    own for an article, empty where it has none. `facets` holds values by facet: kind, person,
    organisation, topic, year.
    """

    path: str
    kind: str
    title: str
    words: str
    article: str
    facets: tuple[tuple[str, str], ...]

    def values(self, facet: str) -> tuple[str, ...]:
        """Return its values of one facet."""
        return tuple(value for name, value in self.facets if name == facet)


def edition_of(content: Path) -> Edition:
    """Read a content folder as it is published at a fixed moment."""
    edition, problems = read_edition(content, SITE_URL, NOW)
    wrong = [problem for problem in problems if problem.level is Level.ERROR]
    assert not wrong, f"{len(wrong)} errors in {content}, the first: {wrong[0]}"
    return edition


def items_of(edition: Edition) -> Iterator[Item]:
    """Yield what an edition lets one find: articles, statements, photos, people, organisations."""
    for story in edition.listed:
        yield _article(edition, story)
        yield from (_statement(edition, story, statement) for statement in story.statements)
    yield from (_photo(edition, photo) for photo in edition.photos)
    yield from (_person(person) for person in edition.people)
    yield from (_organisation(each) for each in edition.organisations)


def _article(edition: Edition, story: Story) -> Item:
    article = story.article
    speakers = [key for statement in story.statements for key in statement.speakers]
    words = "\n\n".join(block.prose.text for block in story.blocks)
    facets = [("kind", "article"), *_story_facets(edition, story)]
    facets += [("person", key) for key in dict.fromkeys(speakers)]
    path = path_of(article)
    return Item(path, "article", article.title, words, path, tuple(facets))


def _statement(edition: Edition, story: Story, statement: Statement) -> Item:
    names = [_name(edition, key) for key in statement.speakers]
    credit = [statement.credit.role, statement.credit.organisation_name]
    title = ", ".join([*names, *filter(None, credit)])
    facets = [("kind", "statement"), *_story_facets(edition, story)]
    facets += [("person", key) for key in statement.speakers if key in edition.site.people]
    if statement.credit.organisation:
        facets.append(("organisation", statement.credit.organisation))
    path = statement_path(statement.id)
    article = path_of(story.article)
    return Item(path, "statement", title, statement.text, article, tuple(facets))


def _story_facets(edition: Edition, story: Story) -> Iterator[tuple[str, str]]:
    yield "year", str(story.article.date.date.year)
    for topic in dict.fromkeys(map(edition.topic_name, story.article.topics)):
        yield "topic", topic


def _photo(edition: Edition, photo: Photo) -> Item:
    facets = [("kind", "photo")]
    facets += [facet for facet in edition.captions[photo.id].shows if facet[0] == "person"]
    return Item(path_of(photo), "photo", photo.caption, photo.alt, "", tuple(facets))


def _person(person: Person) -> Item:
    titles = " ".join(role.title for role in person.roles if role.title)
    words = " ".join([*person.also, titles, person.source.body])
    facets = (("kind", "person"), ("person", person.id))
    return Item(path_of(person), "person", person.name, words, "", facets)


def _organisation(body: Organisation) -> Item:
    names = [name for row in body.names for name in (row.name, row.short) if name]
    facets = (("kind", "organisation"), ("organisation", body.id))
    words = " ".join([*names, *body.labels])
    return Item(path_of(body), "organisation", body.names[-1].name, words, "", facets)


def _name(edition: Edition, key: str) -> str:
    if key in edition.site.people:
        return edition.site.people[key].name
    return edition.site.organisations[key].names[-1].name
