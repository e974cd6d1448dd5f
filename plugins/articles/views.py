"""What an article's page shows beside its text."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import TypeVar

from plugins.articles.body import article_body, page_body
from plugins.newsroom.addresses import path_of
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import (
    ArticleEntry,
    DateEntry,
    FigureEntry,
    LinkEntry,
    address_of,
    article_entry,
    date_entry,
    link,
    links,
    name_in,
)
from plugins.newsroom.packing import by_values
from plugins.newsroom.page import Page
from plugins.newsroom.rows import Contact
from plugins.newsroom.schema import Article, Organisation, Person, Record
from plugins.newsroom.schema import Page as ContentPage
from plugins.newsroom.statements.credit import roles_at
from plugins.newsroom.story import Story
from plugins.press.templates import Components

R = TypeVar("R", bound=Record)

TEXT = attrgetter("text")


@by_values
@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction, with a link to the statement it concerns."""

    date: DateEntry
    note: str
    statement: str | None


@by_values
@dataclass(frozen=True, slots=True)
class WithdrawalView:
    """Why an article is off the record, and what stands in its place."""

    date: DateEntry
    reason: str
    replaced_by: LinkEntry | None


@by_values
@dataclass(frozen=True, slots=True)
class SourceView:
    """Where facts come from; `date` is in words."""

    title: str
    url: str | None
    date: str


@by_values
@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article's page. `older` and `newer` are the neighbours in the order of the news."""

    entry: ArticleEntry
    figure: FigureEntry | None
    byline: str | None
    contact: Contact | None
    sources: tuple[SourceView, ...]
    corrections: tuple[CorrectionView, ...]
    withdrawal: WithdrawalView | None
    people: tuple[LinkEntry, ...]
    organisations: tuple[LinkEntry, ...]
    places: tuple[LinkEntry, ...]
    statements: int
    older: LinkEntry | None
    newer: LinkEntry | None


def article_page(edition: Edition, story: Story) -> Page:
    """Return the page of an article."""
    article = story.article
    entry = article_entry(edition, article.id)
    figure = entry.figure
    return Page(
        path=path_of(article),
        template="article",
        title=article.title,
        view=article_view(edition, story, entry),
        summary="" if article.withdrawn else article.summary,
        kind="article",
        image=edition.addresses.absolute(figure.src) if figure else None,
        listed=article.withdrawn is None,
        updated=str(article.updated),
        text=None if article.withdrawn else partial(article_body, edition, story),
    )


def article_view(edition: Edition, story: Story, entry: ArticleEntry) -> ArticleView:
    """Return what an article's page shows; a photo that its text places is not its lead too."""
    article = story.article
    older, newer = _neighbours(edition, story)
    withdrawn = article.withdrawn is not None
    return ArticleView(
        entry=entry,
        figure=None if article.photo in story.photos else entry.figure,
        byline=article.byline,
        contact=article.contact,
        sources=tuple(
            SourceView(source.title, source.url, source.date.in_words if source.date else "")
            for source in article.sources
        ),
        corrections=tuple(
            CorrectionView(date_entry(row.date), row.note, row.statement)
            for row in article.corrections_by_date
        ),
        withdrawal=_withdrawal(edition, article),
        people=_people(edition, story),
        organisations=_organisations(edition, story),
        places=links(edition, tuple(edition.site.places.get(place) for place in article.places)),
        statements=0 if withdrawn else len(story.statements),
        older=older,
        newer=newer,
    )


def _withdrawal(edition: Edition, article: Article) -> WithdrawalView | None:
    if article.withdrawn is None:
        return None
    replacement = edition.site.articles.get(article.withdrawn.replaced_by or "")
    shown = replacement is not None and edition.is_shown(replacement)
    return WithdrawalView(
        date_entry(article.withdrawn.date),
        article.withdrawn.reason,
        link(edition, replacement) if replacement and shown else None,
    )


def _people(edition: Edition, story: Story) -> tuple[LinkEntry, ...]:
    """Return the people that an article names, by name; those of one name with their role then."""
    people = list(_used(edition, story, Person))
    names = [person.name for person in people]
    alike = len(set(names)) < len(names)
    entries = [
        LinkEntry(
            _told_apart(edition, story, person) if alike and names.count(name) > 1 else name,
            address_of(edition, "person", person.id),
        )
        for person, name in zip(people, names, strict=True)
    ]
    return tuple(sorted(entries, key=TEXT))


def _used(edition: Edition, story: Story, kind: type[R]) -> Iterator[R]:
    """Yield the records of a kind that an article uses."""
    records, name = edition.site.of_kind(kind), kind.__name__.lower()
    for used, key in edition.cards[story.article.id].uses:
        if used == name and (record := records.get(key)) is not None:
            yield record


def _told_apart(edition: Edition, story: Story, person: Person) -> str:
    """Return a person's name with the last role that they can have held then."""
    roles = roles_at(person, story.article.date.date)
    if not roles:
        return f"{person.honorific} {person.name}" if person.honorific else person.name
    organisation = edition.site.organisations.get(roles[-1].organisation or "")
    told = edition.told[story.article.id]
    body = name_in(told, organisation) if organisation else None
    role = ", ".join(filter(None, (roles[-1].title, body)))
    return f"{person.name} ({role})"


def _organisations(edition: Edition, story: Story) -> tuple[LinkEntry, ...]:
    """Return the organisations that an article names, by the names it gives them."""
    told = edition.told[story.article.id]
    entries = [
        LinkEntry(name_in(told, organisation), address_of(edition, "organisation", organisation.id))
        for organisation in _used(edition, story, Organisation)
    ]
    return tuple(sorted(entries, key=TEXT))


def _neighbours(edition: Edition, story: Story) -> tuple[LinkEntry | None, LinkEntry | None]:
    beside = edition.neighbours.get(story.article.id, (None, None))
    older, newer = (article_entry(edition, name) if name else None for name in beside)
    return (
        LinkEntry(older.title, older.href) if older else None,
        LinkEntry(newer.title, newer.href) if newer else None,
    )


def content_page(edition: Edition, record: ContentPage) -> Page:
    """Return the page of a record of the kind `page`."""

    def text(_: Components) -> str:
        return page_body(edition, record)

    return Page(path_of(record), "page", record.title, None, record.summary or "", text=text)
