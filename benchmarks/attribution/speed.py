"""How long an article takes to read, beyond its Markdown, and how that grows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import process_time
from zoneinfo import ZoneInfo

from plugins.newsroom.desk import read_edition
from plugins.newsroom.garbage import collector_paused
from plugins.newsroom.names import NameIndex, people_and_organisations
from plugins.newsroom.schema import Article, Person
from plugins.newsroom.site import Site
from plugins.newsroom.source import Source
from plugins.newsroom.story import read_story

from .gold import as_article, as_site, read_register, read_texts

WORDS = 450
ROUNDS = 3
REGISTERS = (1_000, 10_000)
LENGTHS = (1, 4, 16)
ENDLESS = (
    "word “Yes indeed” ",
    "“word ",
    "{person} said: “we are glad” and ",
    "“We are glad of it,” he said, ",
    "{person} said that “it is” and asked “why” – ",
    "Zed Quux said “we are glad”, ",
    "{person}, who came, ",
    "[“we are glad”]{{by={id}}} and ",
)
"""What is repeated without a full stop, in one paragraph."""

REPEATED = (1_000, 2_000)


def figures() -> Iterator[str]:
    """Yield milliseconds for an article of 450 words: of the gold texts, with more people, and of
    ever longer articles."""
    site = read_register()
    articles = [as_article(text) for text in read_texts()]
    yield f"gold texts, register of {len(site.speakers)}: {_show(site, articles)}"
    for size in REGISTERS:
        people = {**site.people, **dict(_strangers(size))}
        larger = as_site(people, site.organisations)
        yield f"the same, {size} more people: {_show(larger, articles)}"
    body = "\n\n".join(article.source.body for article in articles[:10])
    for times in LENGTHS:
        long = _with_body(articles[0], "\n\n".join([body] * times))
        yield f"one article of {len(long.source.body.split())} words: {_show(site, [long])}"
    yield from growth(site, articles[0])


def growth(site: Site, article: Article) -> Iterator[str]:
    """Yield how many times as long a paragraph of twice the length takes to read: two where time
    grows as its length, four where it grows as its square."""
    index = people_and_organisations(site)
    person = next(iter(site.people.values()))
    for shape in ENDLESS:
        words = shape.format(person=person.name, id=person.id)
        longer = [_with_body(article, f"{person.name} came. {words * n}") for n in REPEATED]
        first, second = (_best(site, index, [each]) for each in longer)
        yield f"twice as many of “{words.strip()}” in a paragraph: {second / first:.1f} times"


def edition_figure(content: Path) -> str:
    """Return milliseconds for each article of a content folder, with front matter, register,
    captions and all else that an edition is read from."""
    now = datetime.now(ZoneInfo("Europe/London"))
    read_edition(content, "https://example.org", now)  # what is made once and kept
    start = process_time()
    edition, _ = read_edition(content, "https://example.org", now)
    each = (process_time() - start) / len(edition.stories)
    return f"{len(edition.stories)} articles of {content}: {each * 1000:.2f} ms each"


def _show(site: Site, articles: list[Article]) -> str:
    index = people_and_organisations(site)
    words = sum(len(article.source.body.split()) for article in articles)
    best = _best(site, index, articles)
    return f"{best / words * WORDS * 1000:.2f} ms for {WORDS} words"


def _best(site: Site, index: NameIndex, articles: list[Article]) -> float:
    return min(_seconds(site, index, articles) for _ in range(ROUNDS))


@collector_paused()
def _seconds(site: Site, index: NameIndex, articles: list[Article]) -> float:
    start = process_time()
    for article in articles:
        read_story(site, index, article)
    return process_time() - start


def _strangers(size: int) -> list[tuple[str, Person]]:
    """Return people whom no text names, with given names that many texts have."""
    given = ("David", "Mary", "John", "Sarah", "Kevin", "Anna", "Peter", "Jane", "Paul", "Susan")
    people = []
    for number in range(size):
        key = f"stranger-{number}"
        name = f"{given[number % len(given)]} Surname{number}"
        people.append((key, Person(id=key, source=Source(f"content/people/{key}.md"), name=name)))
    return people


def _with_body(article: Article, body: str) -> Article:
    return replace(article, source=Source(article.source.path, body))
