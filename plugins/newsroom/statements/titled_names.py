"""“Senator Carr” before, or without, a full name: whose title the register itself knows."""

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache

from plugins.newsroom.names import REMEMBERED
from plugins.newsroom.schema import Person

from .cast import Cast
from .kinds import CAPITAL, COLON, FAMILY, HONORIFIC, NAME, ROLE
from .lexicon import grammar_words
from .token import Name, Places, Token

ABBREVIATIONS = grammar_words("abbreviations")


def titled_names(
    tokens: Sequence[Token], places: Places, families: Mapping[str, tuple[Person, ...]], cast: Cast
) -> Iterator[tuple[int, Name]]:
    """Yield the places of surnames after a title, as names of the one person who has both.

    `families` are the people of the register by each word of their names but the first. It stays
    a word where a stranger of the article has it, where two have it with the title, and where of
    another the register knows no title at all.
    """
    for at in places[FAMILY]:
        token = tokens[at]
        people = families.get(token.text, ())
        if not people or token.text in cast.strangers or _goes_on(tokens, at):
            continue
        titled = tuple(person for person in people if _has_title(person, tokens, at))
        if len(titled) == 1 and all(person in titled or any(_titles(person)) for person in people):
            cast.enter(titled[0])
            yield at, Name(token.text, token.start, titled, short=True)


def name_label(tokens: Sequence[Token], cast: Cast) -> Iterator[tuple[int, Name]]:
    """Yield the first place for a surname in capitals with a colon, with which a transcript names
    who speaks, as a name."""
    if len(tokens) <= 1 or tokens[0].kind != CAPITAL or tokens[1].kind != COLON:
        return
    if not tokens[0].text.isupper():
        return
    people = {
        member.person.id: member.person
        for member in cast.members.values()
        if member.person.name.split()[-1].upper() == tokens[0].text
    }
    strange = {name.upper() for name in cast.strangers}
    if len(people) == 1 and tokens[0].text not in strange:
        yield 0, Name(tokens[0].text, tokens[0].start, tuple(people.values()), short=True)


def beside_verb(
    tokens: Sequence[Token], verb: int, families: Mapping[str, tuple[Person, ...]]
) -> tuple[Person, ...]:
    """Return the people of the register whose surname stands beside a verb, and who have not been
    named: “Waller said”."""
    beside = (tokens[at] for at in (verb - 1, verb + 1) if 0 <= at < len(tokens))
    names = [token.text for token in beside if token.kind == CAPITAL]
    return families.get(names[0], ()) if len(names) == 1 else ()


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether another part of a name follows: “Senator Carr Brown”, “Senator Carr House”."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    near = following is not None and following.start == tokens[at].end + 1
    return near and following is not None and following.kind in (CAPITAL, NAME)


def _has_title(person: Person, tokens: Sequence[Token], at: int) -> bool:
    """Whether one of the titles just before a surname is the person's in the register."""
    own = _titles(person)
    place = at
    while place and _may_be_title(tokens[place - 1], own):
        place -= 1
    titles = [token.lower for token in tokens[place:at] if token.text != "."]
    return any(_is_same(title, word) for title in titles for word in own)


def _may_be_title(token: Token, own: Set[str]) -> bool:
    is_known = token.kind in (HONORIFIC, ROLE) or token.lower in own  # such as DA, the letters
    return is_known or token.text == "."


@lru_cache(REMEMBERED)
def _titles(person: Person) -> frozenset[str]:
    """Return the words that may stand before a person’s surname, in small letters: an honorific,
    and the heads of roles, such as “minister” of “Minister for Health” and “Health Minister”."""
    found = {word.rstrip(".").casefold() for word in (person.honorific or "").split()}
    for role in person.roles:
        words = (role.title or "").casefold().replace(",", " of").split()
        head = next((at for at, word in enumerate(words) if word in {"at", "for", "of"}), None)
        found.update(word.rstrip(".") for word in words[:head][-1:])
    return frozenset(found)


def _is_same(first: str, second: str) -> bool:
    """Whether two titles are one, or one is short for the other: Sen. and Senator."""
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    return long.startswith(short) and short in ABBREVIATIONS and long not in ABBREVIATIONS
