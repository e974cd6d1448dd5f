"""A block of text as tokens: names, verbs of saying, quotations, and the words between them.

A quotation is one token, so that the sentence around it can be read as if it were one word.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from plugins.newsroom.names import NameFound, NameIndex, is_role_word
from plugins.newsroom.schema import Person

from .cast import Cast, by_given_name, pronoun_of
from .kinds import (
    CAPITAL,
    COLON,
    DASH,
    END,
    FAMILY,
    HONORIFIC,
    MARK,
    NAME,
    OTHER,
    OWNER,
    QUOTE,
    ROLE,
)
from .lexicon import grammar_words
from .sentence import LONGEST_SENTENCE
from .token import WATCHED, Name, Places, Token, no_places, places_of, possessive, stop
from .word_classes import (
    MASK,
    MONTHS,
    PIECE,
    SURNAME,
    VOCABULARY,
    chunks_of,
    openers,
)

PARTED = re.compile(r"[\x01\x02:;!?()—–…]|[^\W\d_]{5}\. ")
FILLING = "\x01"
"""What stands for the rest of a quotation, as far as it goes."""

ABBREVIATIONS = grammar_words("abbreviations")
HOURS = frozenset({"a.m", "p.m"})
FORMER = frozenset({"ex", "former", "one-time", "onetime"})
SPOKES = grammar_words("spokespeople")
RANK_LETTERS = grammar_words("rank-letters")


def tokenise(
    text: str, index: NameIndex, cast: Cast
) -> tuple[list[Token], Places, list[NameFound]]:
    """Return a masked text's tokens, their places, and its names; who is named enters the cast."""
    tokens: list[Token] = []
    places, reader = no_places(), _NameReader(text, index, cast)
    done = begun = 0
    chunks = chunks_of(index)
    for chunk in text.split(" "):
        for kind, bare, lower, verb, rare, role, first, last in chunks[chunk]:
            start = begun + first
            if start < done:
                continue
            token = Token()  # a function that makes it would double the time
            token.kind, token.text, token.lower = kind, bare, lower
            token.start, token.end, token.verb = start, begun + last, verb
            if role is not None:
                if rare:
                    done = reader.read_rare(token, tokens, places)
                    if done:
                        continue
                if role is MARK:
                    token.kind = _kind_of_mark(tokens, bare, start, text)
                elif role is SURNAME and tokens and tokens[-1].kind is CAPITAL:
                    cast.strangers.add(bare)  # which the register lacks, and may come alone later
                if token.kind in places:
                    places[token.kind].append(len(tokens))
            tokens.append(token)
        begun += len(chunk) + 1
    if len(tokens) > LONGEST_SENTENCE:
        tokens, places = _in_sentences(tokens, places)
    return tokens, places, reader.found


def _in_sentences(tokens: list[Token], places: Places) -> tuple[list[Token], Places]:
    """Return tokens with a stop of no width wherever a sentence is too long to be one, and their
    places: what stands around a word is looked through for each, so time would grow with the square
    of a sentence's length."""
    ends = [-1, *places[END], len(tokens)]
    stops = [
        at
        for last, end in pairwise(ends)
        for at in range(last + LONGEST_SENTENCE, end, LONGEST_SENTENCE)
    ]
    if not stops:
        return tokens, places
    parted: list[Token] = []
    for start, end in pairwise([0, *stops, len(tokens)]):
        parted += [*tokens[start:end], stop(tokens[end - 1].end)]
    parted.pop()
    return parted, places_of(parted)


class _NameReader:
    """Adds the names of a text to its tokens; `found` are those of the register."""

    __slots__ = ("cast", "found", "index", "skipped", "text")

    def __init__(self, text: str, index: NameIndex, cast: Cast) -> None:
        self.text = text
        self.index = index
        self.cast = cast
        self.found: list[NameFound] = []
        self.skipped = 0

    def read_rare(self, token: Token, tokens: list[Token], places: Places) -> int:
        """Take note of a word that is looked for, and add the name that begins with it, if one
        does; return where the text goes on then."""
        at = len(tokens)
        if token.lower in WATCHED:
            places[WATCHED[token.lower]].append(at)
        done = self._add_name(tokens, token.start, token.text)
        if done:
            places[NAME].append(at)
        elif token.kind is CAPITAL:
            places[FAMILY].append(at)
        return done

    def _add_name(self, tokens: list[Token], start: int, word: str) -> int:
        done = 0
        if word in self.index.first_words and start >= self.skipped:
            last = self.found[-1] if self.found else None
            name, self.skipped = self.index.at(self.text, start, word, last)
            if name is not None:
                self.found.append(name)
                done = _full_name(tokens, name, self.text, self.cast)
        if not done and word in self.cast.short_forms:
            done = _short_name(tokens, self.text, start, word, self.cast)
        return done


def _full_name(tokens: list[Token], name: NameFound, text: str, cast: Cast) -> int:
    """Add a name of the register, unless a mark parts its words; return where the text goes on.

    A name of one word can also mean those whose surname it is, if they have been named before.
    """
    start, end, records = name
    words = text[start:end]
    if not words.replace(" ", "").isalpha() and PARTED.search(words):
        return 0
    others = cast.shortest([words])[1] if words in cast.short_forms else ()
    records = tuple(dict.fromkeys((*records, *others))) if others else records
    tokens.append(Name(words, start, records))
    _enter(tokens, cast)
    return _owner(tokens, text, end)


def _enter(tokens: list[Token], cast: Cast) -> None:
    """Take note of a full name, and of a title before it that tells “he” or “she”."""
    token = tokens[-1]
    if token.is_person and len(token.records) == 1:
        person = token.records[0]
        assert isinstance(person, Person)
        member = cast.enter(person)
        if member.pronoun is None:
            title = _title(tokens)
            told = pronoun_of(title.text) if title is not None else None
            member.pronoun = told or pronoun_of(token.text.partition(" ")[0])


def _owner(tokens: list[Token], text: str, start: int) -> int:
    """Add the possessive at a place, if there is one; return where the text goes on."""
    if text[start : start + 1] not in {"’", "'"} or text[start + 1 : start + 2] != "s":
        return start
    if text[start + 2 : start + 3].isalnum():
        return start
    tokens.append(possessive(text[start : start + 2], start))
    return start + 2


def _kind_of_mark(tokens: list[Token], mark: str, start: int, text: str) -> str:
    """Return what a mark is of which that depends on what stands beside it."""
    touches = bool(tokens) and tokens[-1].end == start
    if mark == "." and _ends_sentence(tokens, start, text):
        return END
    if mark == "-" and not touches:
        return DASH
    if mark in "’'" and touches and tokens[-1].text.endswith("s"):
        return OWNER
    return OTHER


def _ends_sentence(tokens: list[Token], start: int, text: str) -> bool:
    """Whether a full stop ends a sentence: not after an abbreviation or an initial."""
    if not tokens or tokens[-1].end != start:
        return True
    rest = text[start + 1 : start + 40].lstrip(" \xa0)")
    if not rest:
        return True
    last = tokens[-1]
    if rest[0].islower() or rest[0] in ",;:":
        return False
    if len(last.text) == 1 and last.text.isupper() and last.text != "I":
        return False
    short = last.text.rpartition(" ")[2].casefold()
    if short in HOURS:  # “until 4 p.m. Tickets …”, and not “at 4 p.m. Monday”
        following = rest.split()[0].strip(",.")
        return not (following.isupper() or following.casefold() in MONTHS)
    return short not in ABBREVIATIONS


def _short_name(tokens: list[Token], text: str, start: int, first: str, cast: Cast) -> int:
    """Add a short form of a name that the article has printed in full; return where it ends."""
    words: list[str] = []
    places: list[int] = []
    longest = max(map(len, cast.short_forms[first]))
    for match in PIECE.finditer(text, start, start + 60):
        if places and text[places[-1] : match.start()] not in {" ", "\xa0"}:
            break
        word = VOCABULARY[match[0]]
        if len(words) > longest or not (word.bare[:1].isalnum() or word.bare == "&"):
            break
        words.append(word.bare)
        places.append(match.start() + len(word.bare))
    count, people = cast.shortest(words)
    if not count or words[count - 1] in cast.strangers:
        return 0
    if _is_longer(tokens, words[count:], text, start, places[count - 1]):
        return 0
    end = places[count - 1]
    name = Name(text[start:end], start, people, short=True)
    tokens.append(name)
    _learn(name, _title(tokens), cast)
    return _owner(tokens, text, end)


def _learn(name: Name, title: Token | None, cast: Cast) -> None:
    """Take note of a title before a short name that tells “he” or “she”."""
    if title is None:
        return
    name.titled = pronoun_of(title.text)
    if name.titled is not None and len(name.records) > 1:
        name.records = cast.told_apart(name.records, name.titled)
    if len(name.records) == 1:
        member = cast.members[name.records[0].id]
        if name.titled == (by_given_name(member.person.name) or name.titled):
            member.pronoun = member.pronoun or name.titled


def _title(tokens: list[Token]) -> Token | None:
    """Return the title just before the last token, past a full stop."""
    before = [token for token in tokens[-3:-1] if token.text != "."]
    if before and before[-1].kind in (HONORIFIC, ROLE):
        return before[-1]
    return None


def _is_longer(tokens: list[Token], following: list[str], text: str, start: int, end: int) -> bool:
    """Whether a word that may be a surname stands in a longer name: “Mary Waller”, “Ford Road”."""
    goes_on = following and following[0][0].isupper() and text[end : end + 1] in {" ", "\xa0"}
    if goes_on and not (is_role_word(following[0]) or following[0].casefold() in MONTHS):
        return True
    if not tokens or tokens[-1].end != start - 1 or not text[start - 1].isspace():
        return False
    before = tokens[-1]
    if before.kind != CAPITAL or (before.text.isupper() and before.lower in RANK_LETTERS):
        return False
    return not _begins_sentence(tokens)


def _begins_sentence(tokens: list[Token]) -> bool:
    """Whether the last token is the first of its sentence and a common word."""
    first = len(tokens) == 1 or tokens[-2].kind in (END, QUOTE, COLON, DASH)
    return first and tokens[-1].lower in openers()


def masked(text: str, ranges: Sequence[tuple[int, int]]) -> str:
    """Return a text with each quotation replaced by as many characters that no word has."""
    if MASK in text or FILLING in text:
        text = text.replace(MASK, " ").replace(FILLING, " ")
    if not ranges:
        return text
    parts = []
    done = 0
    for start, end in ranges:
        mask = MASK.ljust(end - start, FILLING)
        parts += [text[done:start], mask[:-1] + "”" if end - start > 1 else mask]
        done = end
    return "".join([*parts, text[done:]])
