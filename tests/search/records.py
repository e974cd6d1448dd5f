"""Records for tests of the index: articles with statements, of invented words."""

from datetime import date, timedelta
from random import Random

from plugins.search.record import Facet, Field, Part, Record

START = date(2014, 5, 13)
WORDS = [
    f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in ("ck", "m", "nd", "rt", "st")
]
PEOPLE = [f"ann-{word}" for word in WORDS[:40]]


def an_article(number: int, *, words: list[str] | None = None, day: date | None = None) -> Record:
    """Return an article; the same number gives the same words."""
    chance = Random(number)  # noqa: S311 (it makes words)
    text = " ".join(words or chance.choices(WORDS, k=60))
    people = [Facet("person", who, who.title()) for who in chance.sample(PEOPLE, 2)]
    said = " ".join(text.split()[10:20])
    parts = tuple(
        Part((Field(1, said), Field(4, person.label)), (person,), [f"said-{number}", said])
        for person in people
    )
    title = f"Title of {text.split()[0]}"
    return Record(
        kind="article",
        id=f"article-{number}",
        day=day or START + timedelta(days=number * 7 % 900),
        fields=(Field(6, title), Field(1, text), *(Field(0.5, each.label) for each in people)),
        facets=tuple(people),
        shown=[f"/news/{number}/", title],
        parts=parts,
    )


def a_person(who: str) -> Record:
    """Return the record of a person."""
    name = who.replace("-", " ").title()
    return Record(
        "person", who, None, (Field(20, name),), (Facet("person", who, name),), [who, name]
    )


def an_archive(count: int) -> list[Record]:
    """Return some articles and the people in them."""
    return [*(an_article(number) for number in range(count)), *map(a_person, PEOPLE)]
