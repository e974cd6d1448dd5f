"""Finds the people and organisations that posts name, for a register that their speakers are in."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from slugify import slugify

from plugins.newsroom.word_lists import word_list

from .posts import Post

FAMILY = r"(?:(?:de|van|von|der|la|Te) )?[A-Z][a-z’'-]*[A-Za-z’'-]*[a-z]"
NAME = re.compile(rf"\b([A-Z][a-z]+)(?: [A-Z]\.)? ({FAMILY}(?:-{FAMILY})?)\b")
SAYING = re.compile(
    r"\b(?:says?|said|adds?|added|explain(?:s|ed)|told|announced|notes?|noted|according to)\b"
)
NEAR = 70
"""Characters between a name and a verb of saying for somebody to be taken for a speaker."""

ABBREVIATED = re.compile(r"((?:[\w’'&-]+ ){1,9}[\w’'&-]+) \(([A-Z]{2,7})\)")
SMALL = frozenset({"of", "for", "the", "and", "on", "in", "to", "&", "a"})
NO_FAMILY = frozenset({"Government", "Minister", "Zealand", "House", "Week", "Day"})


@dataclass(frozen=True)
class Body:
    """An organisation, with the short form that posts give in brackets."""

    id: str
    name: str
    short: str


def people(posts: Sequence[Post]) -> dict[str, str]:
    """Return the names of those who wrote or speak in the posts, by id."""
    apart = {*word_list("organisation-words.txt"), "team", "program", "guest"}
    names = {name for post in posts for name in post.names}
    names = {name for name in names if not apart & set(name.casefold().split())}
    for post in posts:
        names |= set(_speakers(post.body))
    return {slugify(name): name for name in sorted(names) if slugify(name)}


def _speakers(text: str) -> Iterable[str]:
    """Yield names that begin with a known given name and stand near a verb of saying."""
    given = word_list("given-names.txt")
    apart = word_list("organisation-words.txt")
    verbs = [found.span() for found in SAYING.finditer(text)]
    for found in NAME.finditer(text):
        first, family = found.groups()
        if first.casefold() not in given or family in NO_FAMILY or family.casefold() in apart:
            continue
        start, end = found.span()
        if any(start - NEAR < verb[1] and verb[0] < end + NEAR for verb in verbs):
            yield re.sub("’s$", "", f"{first} {family}".replace("'", "’"))


def long_forms(posts: Iterable[Post]) -> dict[str, str]:
    """Return what each abbreviation stands for, as most posts have it: “Long Form (LF)”."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for post in posts:
        for words, short in set(ABBREVIATED.findall(post.body)):
            if long := _initialled(words.split(), short):
                found[short][long] += 1
    return {
        short: max(forms.items(), key=lambda each: (each[1], each[0]))[0]
        for short, forms in sorted(found.items())
    }


def _initialled(words: Sequence[str], short: str) -> str | None:
    """Return the last words whose initials are an abbreviation, small words aside."""
    for start in range(len(words) - 1, -1, -1):
        initials = "".join(word[0] for word in words[start:] if word not in SMALL)
        if initials == short and words[start] not in SMALL:
            return re.sub("’s?$", "", " ".join(words[start:])) if len(words[start]) > 1 else None
    return None


def organisations(forms: dict[str, str]) -> tuple[Body, ...]:
    """Return those of the abbreviated that are organisations, by the words of their names."""
    kinds = word_list("organisation-words.txt")
    named = {long: short for short, long in forms.items()}
    return tuple(
        Body(slugify(long), long, short)
        for long, short in sorted(named.items())
        if any(word.casefold() in kinds for word in long.split())
    )
