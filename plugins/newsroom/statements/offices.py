"""“The mayor said”, “the committee said”: who is meant by an office, where one person of the
article alone holds it, and by the kind of a body, where it names one alone of that kind."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from plugins.newsroom.dates import PartialDate
from plugins.newsroom.names import words_of
from plugins.newsroom.schema import Organisation, Person
from plugins.newsroom.site import names_of
from plugins.newsroom.word_lists import word_list

from .credit import roles_at
from .kinds import (
    BODY_WORD,
    CAPITAL,
    COMMA,
    END,
    HONORIFIC,
    NAME,
    OWNER,
    PRONOUN,
    ROLE,
    WORDKIND,
)
from .lexicon import grammar_words
from .printed_titles import BODIES, is_role, is_title_word, titles_of
from .token import Places, Token
from .tokens import SPOKES

RANKS = grammar_words("ranks")
APART = grammar_words("ranks-apart")
INDEFINITE = grammar_words("indefinites")
OF_BODIES = frozenset({"at", "for", "of"})
FOR_BODIES = frozenset({"at", "for", "from", "of"})
LONGEST = 5
"""Words that may name an office, “the” among them."""

SEVERAL = 2
"""How many words make an office that the register alone may tell of: many are “manager”."""

SOMEBODY = ""
"""The holder of an office whom the article does not name, or the register lacks."""

REFERRED = "the"
"""The holder of an office that is spoken of without a name: “the mayor”."""

Words = tuple[str, ...]


@dataclass
class Offices:
    """The offices and bodies that an article speaks of, by their last word, and who they are.

    `held` has the words of each with the id of its holder, or of the body; `records` are these.
    `heard` are the blocks that have not been read for them yet: few articles need it. `moment` is
    when the register's own roles must have been held.
    """

    moment: PartialDate | None = None
    held: dict[str, set[tuple[Words, str]]] = field(default_factory=lambda: defaultdict(set))
    records: dict[str, Person | Organisation] = field(default_factory=dict)
    heard: list[tuple[Sequence[Token], Places]] = field(default_factory=list)

    def hear(self, tokens: Sequence[Token], places: Places) -> None:
        """Take note of a block."""
        self.heard.append((tokens, places))

    def note(self, words: Words, holder: str) -> None:
        """Take note that somebody holds an office."""
        self.held[words[-1]].add((words, holder))

    def holder(self, words: Words) -> Person | Organisation | None:
        """Return the one whom an office or body can mean: “the minister” is the health minister
        if nobody else is a minister of any kind but the prime one; an associate minister alone
        is nobody certain."""
        for tokens, places in self.heard:
            note_offices(self, tokens, places)
        self.heard.clear()
        fitting = [
            (title, holder)
            for title, holder in self.held.get(words[-1], ())
            if title[-len(words) :] == words and not APART.intersection(title[: -len(words)])
        ]
        known = [set(title) for title, holder in fitting if holder != REFERRED]
        known.append(set(words))
        fitting = [
            (title, holder)
            for title, holder in fitting
            if holder != REFERRED or not any(map(set(title).issubset, known))
        ]
        if not fitting:
            return self._by_register(words)
        holders = {holder for _, holder in fitting}
        if len(holders) != 1 or holders & {SOMEBODY, REFERRED}:
            return None
        record = self.records[holders.pop()]
        before = [RANKS.intersection(title[: -len(words)]) for title, _ in fitting]
        named = isinstance(record, Organisation) and any(
            len(ranks) < len(title) - len(words)
            for ranks, (title, _) in zip(before, fitting, strict=True)
        )
        return record if named or not all(before) else None

    def _by_register(self, words: Words) -> Person | None:
        """Return the one person named so far who held an office of several words by the register,
        in an organisation that is named too, if the article prints the office of nobody: “the
        reserves manager”."""
        alone = (words[-1:], SOMEBODY) in self.held.get(words[-1], ())
        if len(words) < SEVERAL or alone or words[-1] in BODIES:
            return None
        people = [record for record in self.records.values() if isinstance(record, Person)]
        fitting = [
            person
            for person in people
            for role in roles_at(person, self.moment)
            if titled(role.title or "") == words
            and (role.organisation is None or role.organisation in self.records)
        ]
        return fitting[0] if len(fitting) == 1 else None


@cache
def titled(title: str) -> Words:
    """Return the words of a role in small letters, as a text prints them."""
    return tuple(word.casefold() for word, _, _ in words_of(title))


def note_offices(offices: Offices, tokens: Sequence[Token], places: Places) -> None:
    """Take note of every office that a block speaks of."""
    taken = []
    for at in places[NAME]:
        token = tokens[at]
        holder = token.records[0].id if len(token.records) == 1 else SOMEBODY
        offices.records[holder] = token.records[0]
        if token.is_organisation:
            for words in filter(None, map(body_of, names_of(token.records[0]))):
                offices.note(words, holder)
            continue
        for start, end in titles_of(tokens, at):
            if tokens[end - 1].lower in BODIES:  # “at the council A B said”
                continue
            taken.append((start, end))
            words = tuple(word.lower for word in tokens[start:end])
            offices.note(words, holder)
            for body in (*_bodies_beside(tokens, start, end), *_plain_body(tokens, end)):
                offices.note((body, *words), holder)
    for words, holder in other_offices(tokens, places, taken):
        offices.note(words, holder)


@cache
def body_of(name: str) -> Words:
    """Return the words of an organisation's name that end with what kind of body it is: “High
    Court” of “High Court of Justice”; none if they do not tell."""
    words = tuple(word.casefold() for word, _, _ in words_of(name))
    if words and words[-1] in BODIES:
        return words
    joint = next((at for at, word in enumerate(words) if word in {"of", "for"}), 0)
    return words[:joint] if joint and words[joint - 1] in BODIES else ()


def office_at(tokens: Sequence[Token], start: int, end: int) -> Words:
    """Return the words of an office or body that tokens name by itself: “the Prime Minister”."""
    if start >= end or tokens[start].lower != "the":
        return ()
    part = [token for token in tokens[start:end] if token.kind != OWNER]  # “the Sheriff’s Office”
    if not 1 < len(part) <= LONGEST:
        return ()
    words = tuple(token.lower for token in part[1:])
    plain = all(is_title_word(token) or token.kind == WORDKIND for token in part[1:])
    return words if plain and is_role(part[-1]) else ()


def office_of_body(tokens: Sequence[Token], start: int, end: int) -> Words:
    """Return the words of an office with those of its body first, as “the council leader” has
    them: “the leader of the council”."""
    joint = next((at for at in range(start, end) if tokens[at].lower in OF_BODIES), end)
    if joint == end:
        return ()
    office, body = office_at(tokens, start, joint), office_at(tokens, joint + 1, end)
    plain = len(body) == 1 and body[0] in BODIES  # not “of the River Board”, which has a name
    return (*body, *office) if office and plain else ()


def _bodies_beside(tokens: Sequence[Token], start: int, end: int) -> Iterator[str]:
    """Yield what kind of body an office is of, where the body is named beside its words: “leader of
    Acme Council”, “Acme Council’s leader”."""
    before = start - 1
    if before > 0 and tokens[before].kind == OWNER:
        before -= 1
    if before >= 0 and tokens[before].is_organisation:
        yield from (name[-1] for name in map(body_of, names_of(tokens[before].records[0])) if name)
    place = end + 1
    if place >= len(tokens) or tokens[end].lower not in OF_BODIES:
        return
    place += tokens[place].lower == "the"
    if place < len(tokens) and tokens[place].is_organisation:
        yield from (name[-1] for name in map(body_of, names_of(tokens[place].records[0])) if name)
    last = place
    while last < len(tokens) and tokens[last].kind in (CAPITAL, ROLE):
        last += 1
    if last > place and tokens[last - 1].lower in BODIES:
        yield tokens[last - 1].lower


def _plain_body(tokens: Sequence[Token], end: int) -> tuple[str, ...]:
    """Return what kind of body an office is of that has no name there: “leader of the council”."""
    after = [token.lower for token in tokens[end : end + 3]]
    ends = any(token.kind in (COMMA, NAME, HONORIFIC, END) for token in tokens[end + 3 : end + 4])
    plain = ends and after[0] in OF_BODIES and after[1] == "the"
    return tuple(after[2:]) if plain and BODIES.issuperset(after[2:]) else ()


def spoken_for(tokens: Sequence[Token]) -> Words:
    """Return the words of the body whose spokesperson tokens name: “a council spokesman”, “the
    council’s spokesman”, “a spokesperson for the council”; none if they are anything else."""
    words = tuple(token.lower for token in tokens if token.kind != OWNER)
    at = next((number for number, word in enumerate(words) if word in SPOKES), 0)
    if not at or words[0] not in {"a", "an", "the"}:
        return ()
    body, after = words[1:at], words[at + 1 :]
    if after and not body and after[0] in FOR_BODIES and after[1:2] == ("the",):
        body, after = after[2:], ()
    return body if body and not after and body[-1] in BODIES else ()


def unknown_body(tokens: Sequence[Token]) -> str:
    """Return the name of the body, in no register, whose spokesperson tokens name: “a spokesperson
    for Acme Trust”, “an Acme Trust spokesman”; none if a person may have it, or it is one word."""
    at = next((number for number, token in enumerate(tokens) if token.lower in SPOKES), 0)
    if not at or tokens[0].lower not in {"a", "an", "the"}:
        return ""
    before, after = tokens[1:at], tokens[at + 1 :]
    if after and after[0].lower in FOR_BODIES:
        after = after[2 if after[1:2] and after[1].lower == "the" else 1 :]
    elif after:
        return ""
    name = before or after
    if (before and after) or len(name) < SEVERAL or not all(map(_names_body, name)):
        return ""
    whole = all(token.text[:1].isupper() for token in (name[0], name[-1]))
    person = name[0].kind == HONORIFIC or name[-1].kind == ROLE
    person = person or any(token.lower in word_list("given-names.txt") for token in name)
    return " ".join(token.text for token in name) if whole and not person else ""


def _names_body(token: Token) -> bool:
    """Whether a word may stand in the name of a body that the register lacks."""
    joins = token.lower in {"and", "&", "for", "of"}
    return joins or (token.text[:1].isupper() and token.kind not in (NAME, PRONOUN))


def is_spokesperson(tokens: Sequence[Token]) -> bool:
    """Whether tokens are “a spokesman”, and do not say whose."""
    if len(tokens) != SEVERAL:
        return False
    return tokens[0].lower in {"a", "the"} and tokens[1].lower in SPOKES


def other_offices(
    tokens: Sequence[Token], places: Places, taken: Sequence[tuple[int, int]]
) -> Iterator[tuple[Words, str]]:
    """Yield the offices that belong to nobody of the register here, each with `SOMEBODY` where
    another holds it (“Premier Jane Doe”, “a minister”, “Italy’s prime minister”, “the mayor of
    Bath”), else `REFERRED`. `taken` are the ranges of titles that belong to somebody."""
    for at in sorted({*places[ROLE], *places[HONORIFIC], *places[BODY_WORD]}):
        if not is_role(tokens[at]) or any(start <= at < end for start, end in taken):
            continue
        start = at
        while start and is_title_word(tokens[start - 1]):
            start -= 1
        before = tokens[start - 1] if start else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        words = tuple(word.lower for word in tokens[start : at + 1])
        for body in _bodies_beside(tokens, start, at + 1):
            yield (body, *words), SOMEBODY
        named = after is not None and (after.kind == CAPITAL or after.lower in {"of", "for"})
        another = before is not None and (before.lower in INDEFINITE or before.kind == OWNER)
        if after is not None and after.lower in SPOKES:  # “a council spokesman”
            another = False
        yield words, SOMEBODY if named or another else REFERRED
