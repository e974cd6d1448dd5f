"""What a chunk of a list is: somebody, a role, words that end the list."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from plugins.newsroom.names import words_of
from plugins.newsroom.statements.lexicon import grammar_words
from plugins.newsroom.word_lists import word_list

from .chunks import AND, Chunk
from .letters import plain
from .marker import Marker
from .people import Named
from .strangers import calls_somebody, is_body, is_credit, may_be_name
from .titles import is_head, is_title
from .unknown import UNKNOWN, may_be_counted
from .words import caption_words

NOBODY_KNOWN = re.compile(
    r"(?:an?|another|his|her|their|one|friends?|colleagues|guests|others|family"
    r"|attendees|members)\b",
    re.IGNORECASE,
)
VERBS = (
    "are|were|is|was|have|has|had|will|take|took|attend(?:ed)?|pose|stand|sit|gather"
    "|hold|celebrate|meet|look|watch|talk|show|cut|open|join|receive"
    "|present|wave|walk|work|smile|help|discuss|sign|speak|visit|launch|unveil|mark"
    "|break|shake|lay|make|get|give|enjoy|share|review"
)
VERB = re.compile(rf" (?:{VERBS})\b")
"""A verb of several people, behind where they are from: “A from X and B from Y discuss …”."""

ENDING = re.compile(
    r"(?:also\s+(?:including|with|in)|including|all\s+(?:in|at|with|standing|seated)"
    r"|with|at|in|on|during|for|after|before|as|while|when|where|who|whose|which|near"
    r"|beside|behind|outside|inside|to|by"
    rf"|alongside|around|under|underneath|following|celebrating|from\s+the\s+left|{VERBS})\b",
    re.IGNORECASE,
)

DEGREE = re.compile(r"(?:[A-Z][a-z]{0,2}\.)+[A-Z][a-z]?|Ph\.?D|M\.?D|D\.?Phil|MSc|BSc|MPhil|Esq")
"""Such as “Ph.D.” or “M.D.”."""

PARTY = re.compile(r"[A-Z]-[A-Z][a-z]+\.?")
PLACED = re.compile(r"\d+(?:st|nd|rd|th)(?: place)?")
ONCE = re.compile(r"(?:now|then|formerly|previously|later)\s", re.IGNORECASE)
ASIDE = re.compile(
    r"(?:he|she)\s|(?:(?:with\s+)?(?:his|her)\s+)?back to (?:the )?camera$", re.IGNORECASE
)
"""What is about somebody in a list, though no role: “; she joined in May;”."""

TAIL_OK = re.compile(
    r"[’'‘]\d\d\b|\d{1,3}$|(?:of|from|for|representing)\b|['’]s\b|[\"“”(\[]|MP\b|MEP\b"
)
NAMED_FIRST = re.compile(
    r"(?P<name>[A-Z][\w’'.-]*[a-z](?:(?: (?:al|bin|da|de|del|den|der|di|du|el|la|le|van|von)){0,2}"
    r" [A-Z][\w’'.-]*){1,3})(?:\s*\(|\s+[a-z]+\s|\s*$)"
)
"""What stands where a name stands, with brackets, “from” or a verb behind it."""

INITIALLED = re.compile(r"(?!U\.\s?[KS]|E\.\s?U)(?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]*[a-z]")
LONGEST = 4
"""Words in the longest chunk that may be no more than a name."""

RELATIVE = re.compile(r"[’']s?\s(?:\w+\s){0,2}(?P<noun>\w+)$")
"""“Dave Waller’s mother”: somebody, but she may be named behind it."""

OF_OFFICE = re.compile(r"(?:[A-Z]\w+\s)*(?P<head>[A-Z]\w+)[’']s\s(?:[A-Z]\w+\s)*(?P<noun>[A-Z]\w+)")
KIN_CALLED = re.compile(r"(?:(?:his|her|their)\s)?(?P<noun>[a-z-]+)\s[A-Z][\w’'-]*[a-z]")
"""“and wife Ann”: somebody whom no register need know."""

PARTICIPLE = re.compile(
    r"(?!(?:aged|assigned|attached|based|born|deployed|elected|retired|stationed)\b)[a-z]+(?:ing|ed)\b"
)
"""What somebody does, and not what they are."""


OF_WHAT = re.compile(r"\s(?:at|for|from|in|of|with)\s|[,(]")
DETERMINERS = grammar_words("determiners") | {"a", "an", "the", "his", "her", "their"}


class Kind(Enum):
    """What a chunk of a list of people is."""

    EMPTY = auto()
    PERSON = auto()
    POSITION = auto()
    UNKNOWN = auto()
    APPOSITION = auto()
    NAME_LIKE = auto()
    UNCLEAR = auto()
    END = auto()


def kind_of(
    text: str, chunk: Chunk, markers: Sequence[Marker], organisations: Sequence[tuple[int, int]]
) -> Kind:
    """Return what a chunk without a registered person is."""
    text = plain(text)
    words = text[chunk.start : chunk.end].strip(" .:()[]")
    if not words or ASIDE.match(words):
        return Kind.EMPTY
    if any(mark.start <= chunk.start + 2 and mark.end >= chunk.end - 2 for mark in markers):
        return Kind.POSITION
    if UNKNOWN.fullmatch(words) or _is_unnamed_kin(words, chunk):
        return Kind.UNKNOWN
    if _is_somebodys_relative(words) or may_be_counted(words):
        return Kind.UNCLEAR
    if ENDING.match(words) or (PARTICIPLE.match(words) and not is_role_of_doing(words)):
        return Kind.END
    if (somebody := calls_somebody(words)) or is_body(words) or _is_of_office(words):
        return Kind.UNCLEAR if somebody else Kind.APPOSITION
    bodies = [start for start, end in organisations if start < chunk.end and end > chunk.start]
    called = None if ONCE.match(words) else NAMED_FIRST.match(text, chunk.start, chunk.end)
    alone = called and not any(start < called.end("name") for start in bodies)
    if INITIALLED.fullmatch(words) or (called and alone and _may_be_name(called["name"])):
        return Kind.NAME_LIKE
    if bodies or ONCE.match(words):
        return Kind.APPOSITION
    if NOBODY_KNOWN.match(words) and not chunk.before.strip(" ,").startswith(("(", "a")):
        return Kind.UNCLEAR if re.match(r"(?:an?other|his|her|their)\b", words) else Kind.APPOSITION
    if NOBODY_KNOWN.match(words):
        return Kind.UNCLEAR
    return _by_words(words)


def is_role_of_doing(words: str) -> bool:
    """Whether a role begins with what looks like a verb: “acting head”, “teaching assistant at X”,
    but not “joining the mayor”, nor “greeting pupils”."""
    each = OF_WHAT.split(words, maxsplit=1)[0].split()
    done = caption_words("beside") - caption_words("qualifiers")
    plain = len(each) > 1 and each[0] not in done
    return plain and is_head(each[-1]) and not DETERMINERS.intersection(each)


def _is_of_office(words: str) -> bool:
    """Whether words are a role beside another, in capitals: “Sheriff’s Lady”, “Mayor’s Consort”."""
    role = OF_OFFICE.fullmatch(words)
    if role is None or role["noun"].casefold() in word_list("kin.txt"):
        return False
    return is_head(role["head"])


def _is_somebodys_relative(words: str) -> bool:
    relative = None if _is_of_office(words) else RELATIVE.search(words)
    return relative is not None and is_person_noun(relative["noun"].casefold())


def _is_unnamed_kin(words: str, chunk: Chunk) -> bool:
    """Whether words are about a relative by a word or a given name: “and wife”, “his son Sam”."""
    called = KIN_CALLED.fullmatch(words)
    if called and called["noun"] in word_list("kin.txt"):
        return True
    return bool(AND.search(chunk.before)) and _is_relative(words)


def _is_relative(word: str) -> bool:
    """Whether a word is about one person without a name: “Dave Waller and wife”."""
    return word in word_list("kin.txt") and not word.endswith("s")


def is_person_noun(word: str) -> bool:
    """Whether a word is about one person: wife, artist."""
    return word in word_list("kin.txt") or word in word_list("person-nouns.txt")


def _may_be_name(words: str) -> bool:
    each = [word for word, _, _ in words_of(words)]
    return may_be_name(words) or (not is_credit(each) and not any(map(is_title, each)))


def _by_words(words: str) -> Kind:
    each = [word for word, _, _ in words_of(words)]
    if not each:
        return Kind.EMPTY
    if DEGREE.fullmatch(words):
        return Kind.APPOSITION
    capitals = all(word[0].isupper() for word in each)
    given = each[0].casefold() in word_list("given-names.txt")
    single, short = len(each) == 1, len(each) <= LONGEST
    if given and capitals and not single and (short or not is_credit(each[1:2])):
        return Kind.NAME_LIKE
    if is_credit(each):
        return Kind.APPOSITION
    if is_title(each[0]) and len(each) > 1 and each[-1][0].isupper():
        return Kind.NAME_LIKE
    if not capitals:
        begins_so = len(each) > 1 and each[0][0].isupper() and each[1][0].isupper()
        return Kind.UNCLEAR if begins_so else Kind.APPOSITION
    if single and ((each[0].isupper() and len(each[0]) > 1) or _is_where_or_when(each[0])):
        return Kind.APPOSITION
    return Kind.NAME_LIKE if len(each) <= LONGEST else Kind.UNCLEAR


def _is_where_or_when(word: str) -> bool:
    """Whether a word goes on with a town or a date, or names a party: “Austin, Texas”, “R-Ohio”."""
    folded = word.casefold()
    listed = folded in word_list("regions.txt") or folded in grammar_words("calendar")
    return listed or bool(PARTY.fullmatch(word))


def ends_list(
    text: str,
    name: Named,
    chunk: Chunk,
    markers: Sequence[Marker],
    organisations: Sequence[tuple[int, int]],
) -> str | None:
    """Return the words after a name that end the list it stands in, `None` if none do."""
    at = name.end
    while True:
        tail = re.match(r"\s*(?:[(\[][^)\]]*[)\]])?", text[at : chunk.end])
        at += tail.end() if tail else 0
        mark = next((m for m in markers if m.start <= at + 1 < m.end or m.start == at), None)
        if mark is None:
            break
        at = max(mark.end, at + 1)
    rest = text[at : chunk.end].strip(" .:)]*†?")
    goes_on = TAIL_OK.match(rest) and not VERB.search(rest)
    if (
        not rest
        or goes_on
        or PLACED.fullmatch(rest)
        or all(map(is_head, rest.split()))
        or any(start == at + _spaces(text, at) for start, _ in organisations)
    ):
        return None
    if rest[0].isupper() and not ENDING.match(rest):
        return None
    return rest


def _spaces(text: str, at: int) -> int:
    return len(text[at:]) - len(text[at:].lstrip())
