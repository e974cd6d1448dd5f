"""Derives known-item queries from the texts themselves, the same from the same texts."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from benchmarks.search.items import Item

from .model import (
    ABBREVIATIONS,
    ERRORS,
    HALF_REMEMBERED,
    NAMES,
    PHRASES,
    SPEAKERS,
    TITLES,
    Query,
)
from .shelf import Shelf, words_of
from .typing import misheard, mistyped

SEED = 6
EACH = 60
WELL_KNOWN = 3
"""Statements of a person whose name somebody may half remember."""

FREQUENT, MIDDLING = 400, 150
"""In how many articles a word may stand that is taken from a title, from a statement."""

TELLING = 8
"""Of how many of its rarest words a statement's subject is taken."""

PAIR, ENOUGH = 2, 3
"""Words that tell what somebody said; words of a title, or letters of an abbreviation, that tell
which it is."""

TELLABLE, LONG, LONGER = 5, 6, 8
"""Letters of a surname that is remembered, of a word to mistype once, of one to mistype twice."""

TWO_EDITS = 1 / 3
"""How often a longer word has two errors."""

CLAUSE = re.compile(r"[^.!?;:“”()\n—–]+")


def derived(shelf: Shelf) -> list[Query]:
    """Return the queries of all classes, each class in the order in which it was drawn."""
    makers: tuple[Callable[[Shelf, random.Random], Iterator[Query]], ...] = (
        _titles,
        _names,
        _speakers,
        _phrases,
        _errors,
        _half_remembered,
        _abbreviations,
    )
    queries: dict[str, Query] = {}
    for number, make in enumerate(makers):
        chance = random.Random(SEED + number)  # noqa: S311 (the same each time, and no secret)
        for query in islice(make(shelf, chance), EACH):
            queries.setdefault(query.text, query)
    return list(queries.values())


def _drawn(items: Sequence[Item], chance: random.Random) -> list[Item]:
    return chance.sample(items, len(items))


def _about(kind: str, text: str, found: Sequence[Item]) -> Query:
    paths = frozenset(item.path for item in found)
    articles = frozenset(item.article or item.path for item in found)
    return Query(kind, text, paths, articles)


def _titled(shelf: Shelf, words: Sequence[str]) -> list[Item]:
    """Return the articles whose titles have all the words."""
    wanted = set(words)
    return [item for item in shelf.of_kind("article") if wanted <= shelf.title_words[item.path]]


def _titles(shelf: Shelf, chance: random.Random) -> Iterator[Query]:
    """By turns a whole title, and three or four words of one."""
    whole = True
    for item in _drawn(shelf.of_kind("article"), chance):
        words = shelf.significant(words_of(item.title), FREQUENT)[: chance.choice((3, 4))]
        if len(words) < ENOUGH or len(_titled(shelf, words)) > 1:
            continue
        yield _about(TITLES, item.title if whole else " ".join(words), [item])
        whole = not whole


def _names(shelf: Shelf, chance: random.Random) -> Iterator[Query]:
    """People who speak by full name, by surname with a title, family name first; organisations."""
    speakers = [item for item in shelf.of_kind("person") if _key(item) in shelf.statements_by]
    bodies = [item for item in shelf.of_kind("organisation") if len(item.title.split()) >= ENOUGH]
    for number, item in enumerate(_drawn(speakers, chance)):
        given, _, family = item.title.rpartition(" ")
        if not given or shelf.surnames[family.casefold()] > 1:
            continue
        honorific = shelf.honorifics.get(family, given)
        ways = (item.title, f"{honorific} {family}", f"{family}, {given}", item.title.casefold())
        yield _about(NAMES, ways[number % len(ways)], [item])
        if number % 4 == 0:
            body = bodies.pop(chance.randrange(len(bodies)))
            yield _about(NAMES, body.title, [body])


def _key(person: Item) -> str:
    return person.values("person")[0]


def _speakers(shelf: Shelf, chance: random.Random) -> Iterator[Query]:
    """Somebody, and two words of what they said, in the ways that people ask."""
    ways = (
        *("{name} {words}", "{family} {words}", "what did {name} say about {words}"),
        *("{name} said {words}", "{family} on {words}"),
    )
    names = {_key(item): item.title for item in shelf.of_kind("person")}
    for number, item in enumerate(_drawn(shelf.of_kind("statement"), chance)):
        key = next(iter(item.values("person")), None)
        if key is None or shelf.surnames[(family := names[key].split()[-1]).casefold()] > 1:
            continue
        words = shelf.significant(words_of(item.words), MIDDLING)
        named = set(words_of(names[key]))
        telling = sorted(
            (word for word in words if word not in named), key=shelf.articles_with.__getitem__
        )
        if len(telling) < PAIR:
            continue
        chosen = sorted(chance.sample(telling[:TELLING], PAIR), key=words.index)
        if len(found := _said(shelf, key, chosen)) == 1:
            way = ways[number % len(ways)]
            text = way.format(name=names[key], family=family, words=" ".join(chosen))
            yield _about(SPEAKERS, text, found)


def _said(shelf: Shelf, person: str, words: Sequence[str]) -> list[Item]:
    """Return the statements of a person that have all the words."""
    wanted = set(words)
    return [each for each in shelf.statements_by[person] if wanted <= set(words_of(each.words))]


def _phrases(shelf: Shelf, chance: random.Random) -> Iterator[Query]:
    """Four to six words in a row that one article alone has: of a statement, or by turns of
    anything in it."""
    statements = _drawn(shelf.of_kind("statement"), chance)
    articles = _drawn(shelf.of_kind("article"), chance)
    for statement, article in zip(statements, articles, strict=False):
        for item in (statement, statement, article)[: chance.choice((2, 3))][-1:]:
            words = _in_a_row(item, chance)
            if words is None or len(found := shelf.articles_saying(words)) != 1:
                continue
            expected = _saying(shelf, found[0], words) or [found[0]]
            text = f'"{" ".join(words)}"'
            yield Query(PHRASES, text, frozenset(expected), frozenset(found))


def _in_a_row(item: Item, chance: random.Random) -> list[str] | None:
    clauses = [words_of(clause) for clause in CLAUSE.findall(item.words)]
    length = chance.randint(4, 6)
    long_enough = [words for words in clauses if len(words) >= length]
    if not long_enough:
        return None
    words = chance.choice(long_enough)
    start = chance.randrange(len(words) - length + 1)
    return words[start : start + length]


def _saying(shelf: Shelf, article: str, words: Sequence[str]) -> list[str]:
    """Return the statements of an article in which the words stand in a row."""
    phrase = f" {' '.join(words)} "
    statements = [item for item in shelf.of_kind("statement") if item.article == article]
    return [item.path for item in statements if phrase in f" {' '.join(words_of(item.words))} "]


def _errors(shelf: Shelf, chance: random.Random) -> Iterator[Query]:
    """Three words of a title, one of them with an error; two in long words, one time in three."""
    for item in _drawn(shelf.of_kind("article"), chance):
        words = shelf.significant(words_of(item.title), FREQUENT)[:ENOUGH]
        long = [word for word in words if len(word) >= LONG]
        if len(words) < ENOUGH or not long or len(_titled(shelf, words)) > 1:
            continue
        word = chance.choice(long)
        edits = 2 if len(word) >= LONGER and chance.random() < TWO_EDITS else 1
        wrong = mistyped(word, edits, chance)
        if wrong != word and wrong not in shelf.articles_with:
            text = " ".join(wrong if each == word else each for each in words)
            yield _about(ERRORS, text, [item])


def _half_remembered(shelf: Shelf, chance: random.Random) -> Iterator[Query]:
    """A surname alone, as it sounds, with an initial, its beginning, or with an error."""
    number = 0
    for item in _drawn(shelf.of_kind("person"), chance):
        given, _, family = item.title.casefold().rpartition(" ")
        rare = len(family) >= TELLABLE and shelf.surnames[family] == 1
        if not rare or not given or len(shelf.statements_by.get(_key(item), ())) < WELL_KNOWN:
            continue
        beginning = family[: max(4, len(family) - 2)]
        sound = misheard(family)
        ways = (
            *(family, f"{given[0]} {family}", f"{given} {sound}" if sound else None),
            *(f"{given} {beginning}", mistyped(family, 1, chance), sound),
        )
        way, number = ways[number % len(ways)], number + 1
        if way is not None and way != item.title.casefold():
            yield _about(HALF_REMEMBERED, way, [item])


def _abbreviations(shelf: Shelf, chance: random.Random) -> Iterator[Query]:
    """By turns the short form of an organisation; a long form and words of a title whose article
    has the short form alone; and the other way round."""
    bodies = [item for item in shelf.of_kind("organisation") if len(item.title.split()) > 1]
    for body in _drawn(bodies, chance):
        short = words_of(body.words)[-1]
        if len(short) >= ENOUGH and shelf.articles_with[short] > 1:
            yield _about(ABBREVIATIONS, short.upper(), [body])
        yield from islice(_by_other_form(shelf, body, short, chance), 1)


def _by_other_form(shelf: Shelf, body: Item, short: str, chance: random.Random) -> Iterator[Query]:
    long = words_of(body.title)
    saying = set(shelf.articles_saying(long)) if len(long) > 1 else set()
    articles = shelf.of_kind("article")
    subjects = {topic for each in articles if each.path in saying for topic in each.values("topic")}
    for item in _drawn(articles, chance):
        has_short = re.search(rf"\b{short.upper()}\b", item.words) is not None
        if has_short == (item.path in saying) or not subjects & set(item.values("topic")):
            continue
        words = shelf.significant(words_of(item.title), FREQUENT)[:PAIR]
        named = {short, *long} & set(words_of(item.title))
        if len(words) == PAIR and not named and len(_titled(shelf, words)) == 1:
            other = body.title if has_short else short.upper()
            yield _about(ABBREVIATIONS, f"{other} {' '.join(words)}", [item])
