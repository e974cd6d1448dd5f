"""“The mayor said”: who is meant by an office, where one person of the article alone holds it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from plugins.newsroom.names import is_role_word

from .kinds import CAPITAL, COMMA, DETERMINER, HONORIFIC, OWNER, ROLE, WORDKIND
from .lexicon import grammar_words
from .noun_phrases import is_post_nominal
from .token import Token
from .tokens import SPOKES

RANKS = grammar_words("ranks")
INDEFINITE = grammar_words("indefinites")
SOMEBODY = ""
"""The holder of an office whom the article does not name, or the register lacks."""

REFERRED = "the"
"""The holder of an office that is spoken of without a name: “the mayor”."""

Words = tuple[str, ...]


@dataclass
class Offices:
    """The offices that an article speaks of, by their last word, and the ids of their holders."""

    held: dict[str, set[tuple[Words, str]]] = field(default_factory=lambda: defaultdict(set))

    def note(self, words: Words, holder: str) -> None:
        """Take note that somebody holds an office."""
        self.held[words[-1]].add((words, holder))

    def holder(self, words: Words) -> str | None:
        """Return the id of the one person whom an office can mean: “the minister” is the health
        minister if nobody else is any minister, and never the prime minister."""
        fitting = [
            (title, holder)
            for title, holder in self.held.get(words[-1], ())
            if title[-len(words) :] == words
        ]
        known = {words, *(title for title, holder in fitting if holder != REFERRED)}
        fitting = [one for one in fitting if one[1] != REFERRED or one[0] not in known]
        holders = {holder for _, holder in fitting}
        if len(holders) != 1 or holders & {SOMEBODY, REFERRED}:
            return None
        sure = any(not RANKS.intersection(title[: -len(words)]) for title, _ in fitting)
        return holders.pop() if sure else None


def note_offices(offices: Offices, tokens: Sequence[Token]) -> None:
    """Take note of every office that a block speaks of."""
    taken = []
    for at, token in enumerate(tokens):
        if token.is_person:
            holder = token.records[0].id if len(token.records) == 1 else SOMEBODY
            for start, end in titles_of(tokens, at):
                taken.append((start, end))
                offices.note(tuple(word.lower for word in tokens[start:end]), holder)
    for words, holder in other_offices(tokens, taken):
        offices.note(words, holder)


def office_at(tokens: Sequence[Token], start: int, end: int) -> Words:
    """Return the words of an office that tokens name by itself: “the Prime Minister”."""
    part = tokens[start:end]
    if not 1 < len(part) <= len("the") + 2 or part[0].lower != "the":
        return ()
    words = tuple(token.lower for token in part[1:])
    return words if all(map(_is_title_word, part[1:])) and _is_role(part[-1]) else ()


def titles_of(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the titles printed beside a name: before it, and in apposition."""
    end = at
    while end and (tokens[end - 1].text == "." or _is_plain_title(tokens[end - 1])):
        end -= 1
    if end < at and end and tokens[end - 1].lower == "the":
        end -= 1
    start = end
    while start and _is_title_word(tokens[start - 1]):
        start -= 1
    if start < end and _is_role(tokens[end - 1]):
        yield start, end
    place = at + 1
    while place < len(tokens) and is_post_nominal(tokens[place]):
        place += 1
    if place < len(tokens) - 1 and tokens[place].kind == COMMA:
        start = place + 1 + (tokens[place + 1].kind == DETERMINER)
        end = start
        while end < len(tokens) and (_is_title_word(tokens[end]) or tokens[end].kind == WORDKIND):
            end += 1
        while end > start and not _is_role(tokens[end - 1]):
            end -= 1
        if start < end:
            yield start, end


def other_offices(
    tokens: Sequence[Token], taken: Sequence[tuple[int, int]]
) -> Iterator[tuple[Words, str]]:
    """Yield the offices that belong to nobody of the register here, each with `SOMEBODY` where
    another holds it (“Premier Jane Doe”, “a minister”, “Italy’s prime minister”, “the mayor of
    Bath”), else `REFERRED`. `taken` are the ranges of titles that belong to somebody."""
    for at, token in enumerate(tokens):
        if not _is_role(token) or any(start <= at < end for start, end in taken):
            continue
        start = at
        while start and _is_title_word(tokens[start - 1]):
            start -= 1
        before = tokens[start - 1] if start else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        words = tuple(word.lower for word in tokens[start : at + 1])
        named = after is not None and (after.kind == CAPITAL or after.lower in {"of", "for"})
        another = before is not None and (before.lower in INDEFINITE or before.kind == OWNER)
        yield words, SOMEBODY if named or another else REFERRED


def _is_role(token: Token) -> bool:
    if token.lower in SPOKES:
        return False
    return token.kind == ROLE or (token.kind == HONORIFIC and is_role_word(token.text))


def _is_title_word(token: Token) -> bool:
    return token.kind == CAPITAL or _is_role(token)


def _is_plain_title(token: Token) -> bool:
    return token.kind == HONORIFIC and not is_role_word(token.text)
