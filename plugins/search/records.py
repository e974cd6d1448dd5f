"""An edition as the records that search finds: what may be shown, and the words to find it by."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from plugins.newsroom.addresses import topic_path
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import (
    event_entry,
    figure_entry,
    name_of,
    organisation_entry,
    person_entry,
    statement_entry,
)
from plugins.newsroom.pictured import pictured_entries
from plugins.newsroom.schema import KIND_BY_NAME, Article, Event, Organisation, Person, Photo
from plugins.newsroom.site import names_of
from plugins.newsroom.slugs import slug
from plugins.newsroom.story import Story

from .abbreviations import Abbreviations
from .record import Facet, Field, Json, Part, Record

NAME, SPEAKER, FOR, TITLE, SUMMARY, TEXT, BESIDE, NOTE = 20, 16, 3, 6, 2, 1, 0.5, 0.03
"""Weights: a record's own name, who speaks, for whom, a headline, a summary, running text, what
stands beside it, and the text about a person or organisation. Who asks for a name alone is shown
the record first, and who asks for more, what was said in that name."""

MARKUP = re.compile(r"<[^>]*>|[{}\[\]*_#>]")
MODES = ("direct", "reported", "mixed")


def findable(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield the kind and id of each article, photo, event, person and organisation that may be
    shown. Like all lists of what is to be made, it is not asked for while something is made."""
    lists = edition.lists
    events = (key for key in edition.site.events if ("event", key) not in lists.hidden)
    kinds = (
        ("article", lists.listed),
        ("photo", lists.photos),
        ("event", events),
        ("person", lists.people),
        ("organisation", lists.organisations),
    )
    for kind, keys in kinds:
        yield from ((kind, key) for key in keys)


def record_of(edition: Edition, kind: str, key: str) -> Record:
    """Return the record of something that `findable` names."""
    abbreviations = _abbreviations(tuple(edition.site.glossary.items()))
    site = edition.site
    match kind:
        case "article":
            return _article(edition, abbreviations, edition.stories[key])
        case "photo":
            return _photo(edition, abbreviations, site.photos[key])
        case "event":
            return _event(edition, abbreviations, site.events[key])
        case "person":
            return _person(edition, abbreviations, site.people[key])
        case _:
            return _organisation(edition, abbreviations, site.organisations[key])


def records(edition: Edition) -> Iterator[Record]:
    """Yield the record of everything that is findable."""
    return (record_of(edition, *keys) for keys in findable(edition))


@lru_cache(maxsize=1)
def _abbreviations(glossary: tuple[tuple[str, str], ...]) -> Abbreviations:
    return Abbreviations(dict(glossary))


def _article(edition: Edition, abbreviations: Abbreviations, story: Story) -> Record:
    article = story.article
    used = edition.cards[article.id].uses
    topics = {topic_path(word): edition.topic_name(word) for word in article.topics}
    about = (
        *(Facet("topic", slug(name), name) for name in topics.values()),
        *_facets(edition, [("place", place) for place in article.places]),
        *_facets(edition, [("event", article.event)] if article.event else []),
    )
    named = _facets(edition, [key for key in used if key[0] in {"person", "organisation"}])
    fields = (
        Field(TITLE, article.title),
        Field(SUMMARY, article.summary),
        *(Field(TEXT, part) for part in story.paragraphs),
        *_beside([*_names(edition, used), *(facet.label for facet in about), article.byline or ""]),
    )
    return Record(
        kind="article",
        id=article.id,
        day=article.date.date.latest,
        fields=abbreviations.both_forms(fields),
        facets=tuple(dict.fromkeys([*named, *about])),
        shown=_shown(edition, article),
        parts=tuple(
            _part(edition, abbreviations, (story, number), about)
            for number in range(len(story.statements))
        ),
    )


def _shown(edition: Edition, article: Article) -> list[Json]:
    event = edition.site.events.get(article.event or "")
    return [
        edition.addresses.of(article),
        article.title,
        article.date.date.in_words,
        str(article.date.date),
        article.summary,
        event.name if event else None,
    ]


def _part(
    edition: Edition,
    abbreviations: Abbreviations,
    place: tuple[Story, int],
    about: tuple[Facet, ...],
) -> Part:
    story, number = place
    statement = story.statements[number]
    entry = statement_entry(edition, story.article.id, number)
    credit = statement.credit
    speakers = [edition.site.speakers[key] for key in statement.speakers]
    keys = [(speaker.kind, speaker.id) for speaker in speakers]
    if credit.organisation:
        keys.append(("organisation", credit.organisation))
    names = _names(edition, [key for key in keys if key[0] == "organisation"])
    spoken = [name for speaker in speakers for name in _names_of(speaker)]
    fields = (
        *(Field(TEXT, paragraph) for paragraph in statement.paragraphs),
        *(Field(SPEAKER, name) for name in spoken),
        *(Field(FOR, name) for name in names),
        *_beside([credit.role or "", *(each.label for each in about)]),
    )
    organisation = entry.credit.organisation
    said = entry.said_on or entry.published
    shown: list[Json] = [
        statement.id,
        MODES.index(entry.mode),
        [[speaker.text, speaker.href] for speaker in entry.speakers],
        entry.credit.role,
        organisation.text if organisation else None,
        said.text,
        "\n".join(statement.paragraphs),
    ]
    facets = (*_facets(edition, keys), *about)
    return Part(abbreviations.both_forms(fields), tuple(dict.fromkeys(facets)), shown)


def _photo(edition: Edition, abbreviations: Abbreviations, photo: Photo) -> Record:
    figure = figure_entry(edition, photo.id)
    assert figure is not None, "only photos that may be shown are listed"
    keys = sorted(edition.captions[photo.id].shows)
    if photo.event:
        keys.append(("event", photo.event))
    fields = (
        Field(TITLE, photo.caption),
        Field(TEXT, photo.alt),
        *_beside(["photo", "illustration" if photo.illustration else "", photo.credit]),
        *_beside(_names(edition, keys)),
    )
    people = ", ".join(entry.name.text for entry in pictured_entries(edition, photo))
    shown: list[Json] = [
        figure.href,
        photo.caption,
        figure.src,
        figure.alt,
        figure.width,
        figure.height,
        people,
        photo.taken.in_words if photo.taken else None,
    ]
    day = photo.taken.latest if photo.taken else None
    facets = _facets(edition, keys)
    return Record("photo", photo.id, day, abbreviations.both_forms(fields), facets, shown)


def _event(edition: Edition, abbreviations: Abbreviations, event: Event) -> Record:
    entry = event_entry(edition, event)
    places = [("place", place) for place in event.places]
    organisers = [("organisation", organiser) for organiser in event.organisers]
    fields = (
        Field(NAME, event.name),
        *_beside([event.venue or "", event.series or "", *_names(edition, organisers)]),
        *_beside(facet.label for facet in _facets(edition, places)),
        Field(TEXT, MARKUP.sub(" ", event.source.body)),
    )
    where = ", ".join(
        [event.venue or "", *(facet.label for facet in _facets(edition, places))]
    ).strip(", ")
    shown: list[Json] = [edition.addresses.of(event), event.name, entry.detail, where]
    facets = _facets(edition, [("event", event.id), *places, *organisers])
    day = (event.ends or event.starts).latest
    return Record("event", event.id, day, abbreviations.both_forms(fields), facets, shown)


def _person(edition: Edition, abbreviations: Abbreviations, person: Person) -> Record:
    entry = person_entry(edition, person)
    held = [("organisation", role.organisation) for role in person.roles if role.organisation]
    fields = (
        *(Field(NAME, name) for name in _names_of(person)),
        *_beside([*(role.title or "" for role in person.roles), *_names(edition, held)]),
        Field(NOTE, MARKUP.sub(" ", person.source.body)),
    )
    count = len(edition.statements_by.get(person.id, ()))
    shown: list[Json] = [edition.addresses.of(person), person.name, entry.detail, count]
    facets = _facets(edition, [("person", person.id), *dict.fromkeys(held)])
    return Record("person", person.id, None, abbreviations.both_forms(fields), facets, shown)


def _organisation(
    edition: Edition, abbreviations: Abbreviations, organisation: Organisation
) -> Record:
    entry = organisation_entry(edition, organisation)
    places = _facets(edition, [("place", place) for place in organisation.places])
    fields = (
        *(Field(NAME, name) for name in _names_of(organisation)),
        *_beside(facet.label for facet in places),
        Field(NOTE, MARKUP.sub(" ", organisation.source.body)),
    )
    count = len(edition.statements_by.get(organisation.id, ()))
    shown: list[Json] = [edition.addresses.of(organisation), entry.name, entry.detail, count]
    facets = (*_facets(edition, [("organisation", organisation.id)]), *places)
    key = organisation.id
    return Record("organisation", key, None, abbreviations.both_forms(fields), facets, shown)


def _beside(texts: Iterable[str]) -> Iterator[Field]:
    for text in dict.fromkeys(texts):
        if text:
            yield Field(BESIDE, text)


def _names(edition: Edition, keys: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield every name of the people and organisations among some records."""
    for kind, key in keys:
        record = edition.site.speakers.get(key)
        if record is not None and record.kind == kind:
            yield from _names_of(record)


def _names_of(record: Person | Organisation) -> tuple[str, ...]:
    if isinstance(record, Organisation):
        return (*names_of(record), *record.labels)
    return (" ".join(filter(None, [record.honorific, record.name, record.suffix])), *record.also)


def _facets(edition: Edition, keys: Iterable[tuple[str, str]]) -> tuple[Facet, ...]:
    """Return those of some records that may be shown, as facets."""
    found = []
    for kind, key in keys:
        record = edition.site.of_kind(KIND_BY_NAME[kind]).get(key)
        if record is not None and edition.is_shown(record):
            found.append(Facet(kind, key, name_of(record)))
    return tuple(dict.fromkeys(found))
