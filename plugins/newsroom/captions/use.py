"""What a name is used for: “Dave Waller”, “Dave Waller’s”, “the Dave Waller Centre”."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from plugins.newsroom.names import is_honorific, is_role_word
from plugins.newsroom.statements.lexicon import grammar_words
from plugins.newsroom.word_lists import word_list

from .chairs import holds_chair
from .lexicon import CaptionIndex, Word
from .titles import INITIALS, LETTERS_AFTER, is_firm, is_head, is_suffix, is_title, touch
from .words import caption_words


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where names cannot go on: `stops` begin something new, `marked` are words of position."""

    stops: frozenset[int] = frozenset()
    marked: frozenset[int] = frozenset()


TITLED_THING = re.compile(
    r"\s+[“\"][^“”\"]+[”\"]\s+(?:[a-z]+\s+)?"
    r"(?:album|book|film|magazine|movie|painting|play|poster|record|recording|song)\b"
)
"""“Dave Waller “Warm” record album” names who made it."""


DETERMINED = re.compile(r"\s(?:the|an?|his|her|its|their|up|first|second|third)\s")
"""Behind a word such as “sign” this shows that it is a verb."""


OF_A_THING = re.compile(r"\b(?:the|an?|this|annual|of|in|at|for|from|inside|outside|during)\s$")
"""Before a name it shows that a word such as “place” behind it is no verb."""


VERBS_TOO = frozenset(
    {"display", "drive", "exhibit", "parade", "park", "place", "rally", "show", "visit"}
)
"""Things that are verbs too: “A and B visit Oxford”, but “the A visit to Oxford”."""


OF_ROLES = frozenset(
    {"area", "branch", "charity", "club", "course", "grand", "lodge", "past", "sales", "scout"}
    | {"shop", "site", "store", "team", "troop", "ward"}
)
"""What tells a role from others of its kind behind a name: “Dave Waller Charity Steward”."""

CHAIR_ENDS = re.compile(r"[,;]|\s(?:and|&|of)\s")
OWNING = re.compile(r"\s?[’'‘]s\b")
A_THING_OF = re.compile(r"\ban?\s$", re.IGNORECASE)
"""“An Edeline Farthing outfit” is by her; nobody is “a Dave Waller”."""

DEEDS = frozenset[str]().union(*map(caption_words, ("beside", "from", "on", "to", "with")))
DEED = re.compile(r"(?P<verb>[A-Z][a-z]+ing)\s(?i:an?|the|his|her|its|their)\b")
"""“Dave Waller Receiving the Cup”, but not “Dave Waller Training and Education Centre”."""

CODE = re.compile(r"[A-Z]{2,}[-\d]*\d{5}")
"""The number of a picture: “Dave Waller EMN-160203-103838001”."""

JUNIOR = re.compile(r",\s+[JS]r\b")


AIDES = re.compile(r"\s(?:Aide|Intern|Staffer|Staff Member)s?\b")
"""“Senator Waller Staff Member” is somebody who works for her."""


class Use(Enum):
    """What a person's name is used for where it stands."""

    PERSON = auto()
    NAMED_AFTER = auto()
    POSSESSIVE = auto()
    LONGER = auto()


def use_of(
    text: str,
    words: list[Word],
    place: tuple[int, int, int],
    end: int,
    index: CaptionIndex,
    bounds: Bounds,
) -> Use:
    """Return what a name is used for.

    `place` numbers its first word with titles, its first word without, and the word behind it.
    """
    titled, first, following = place
    longer = _continues_left(text, words, titled, first, single=following - first == 1)
    if longer and words[first - 1][1] not in bounds.marked:
        return Use.LONGER
    if JUNIOR.match(text, end) or is_firm(text, end) or AIDES.match(text, end):
        return Use.LONGER
    if OWNING.match(text, end):
        return Use.POSSESSIVE
    if A_THING_OF.search(text, 0, words[titled][1]) and re.match(r"\s[a-z]", text[end:]):
        return Use.NAMED_AFTER
    if re.match(r"[’'](?=\s)", text[end:]) and text[end - 1] == "s":
        return Use.POSSESSIVE
    if TITLED_THING.match(text, end) or _is_thing_called(text, words, titled):
        return Use.NAMED_AFTER
    if re.match(r"\s+[-–]\s+[A-Z]\w+\s+[a-z]", text[end:]) and following - first == 1:
        return Use.NAMED_AFTER
    return _use_by_next(text, words, titled, following, index, bounds)


def _is_thing_called(text: str, words: list[Word], at: int) -> bool:
    """Whether a name is that of a ship or a place: “USS Dave Waller”, “Lake Dave Waller”."""
    if not at or not touch(text, words[at - 1], words[at]):
        return False
    return words[at - 1][0].casefold() in word_list("named-before.txt")


def _use_by_next(
    text: str, words: list[Word], titled: int, following: int, index: CaptionIndex, bounds: Bounds
) -> Use:
    """Tell “Dave Waller Centre” and “Dave Waller Smith” from “Dave Waller Director of …”."""
    of_thing = OF_A_THING.search(text, 0, words[titled][1])
    placed = following < len(words) and words[following][1] in bounds.marked and not of_thing
    if not placed and _is_attribute(text, words, titled, following):
        if OF_A_THING.search(text, 0, words[titled][1]):
            return Use.NAMED_AFTER
        return Use.PERSON if words[following][0] in VERBS_TOO else Use.LONGER
    if holds_chair(text, words, following) and not _is_chair(text, words, titled, following):
        return Use.LONGER
    run = _capitals_from(text, words, following, index, bounds)
    if not run or index.organisation_at(text, words, following):
        return Use.PERSON
    single = following - titled == 1
    if index.person_at(text, words, following):
        return Use.LONGER if single else Use.PERSON
    behind = following + len(run)
    leads_on = behind < len(words) and touch(text, words[behind - 1], words[behind])
    if leads_on and index.person_at(text, words, behind):
        return Use.LONGER
    deed = DEED.match(text, words[following][1])
    if deed and not single and deed["verb"].casefold() in DEEDS:
        return Use.PERSON
    alone = not OF_A_THING.search(text, 0, words[titled][1])
    return _use_by_run(run, single=single, alone=alone)


def _leads_to_role(words: list[Word], at: int) -> bool:
    """Whether a word that is somebody’s name too belongs to a role: “Group Scout Leader”."""
    following = words[at + 1][0] if at + 1 < len(words) else ""
    return words[at][0].casefold() in OF_ROLES and is_head(following)


def _is_chair(text: str, words: list[Word], titled: int, following: int) -> bool:
    """Whether “chair” is what somebody is: “Dave Waller chair, Bo Tenn secretary”."""
    alone = not OF_A_THING.search(text, 0, words[titled][1])
    ends = CHAIR_ENDS.match(text, words[following][2]) if following < len(words) else None
    return alone and bool(ends) and words[following][0] == "chair"


def _is_attribute(text: str, words: list[Word], titled: int, following: int) -> bool:
    """Whether a plain word that names a thing follows: “the Dave Waller trophy”, “in front of
    Dave Waller flower shop”."""
    if following >= len(words) or text[words[following - 1][2] : words[following][1]] != " ":
        return False
    word = words[following][0]
    if word[0].islower() and OF_A_THING.search(text, 0, words[titled][1]):
        after = words[following + 1 : following + 2]
        word = after[0][0] if after and after[0][0] in word_list("named-after.txt") else word
    if DETERMINED.match(text, words[following][2]) or _is_participle(words, following):
        return False
    if _is_chair(text, words, titled, following):
        return False
    return word[0].islower() and word in word_list("named-after.txt")


def _is_participle(words: list[Word], here: int) -> bool:
    """Whether somebody does it: “Dave Waller painting figures”, not “a Dave Waller painting on”."""
    after = [word for word, start, _ in words[here + 1 : here + 2] if start == words[here][2] + 1]
    joining = grammar_words("prepositions") | grammar_words("conjunctions")
    doing = words[here][0].endswith("ing") and after and after[0].islower()
    return bool(doing and after[0] not in joining)


def _capitals_from(
    text: str, words: list[Word], following: int, index: CaptionIndex, bounds: Bounds
) -> list[str]:
    """Return the capitalised words that follow a name at once, up to the next name."""
    run: list[str] = []
    for here in range(following, len(words)):
        before, word = words[here - 1], words[here]
        beside = touch(text, before, word) and text[before[2]] == " "
        small = word[0].lower() in grammar_words("prepositions")
        ended = word[1] in bounds.stops or CODE.match(text, word[1])
        if not beside or ended or not word[0][0].isupper() or small:
            break
        if run and index.person_at(text, words, here) and not _leads_to_role(words, here):
            break
        run.append(word[0])
    return run


def _use_by_run(run: list[str], *, single: bool, alone: bool) -> Use:
    """Judge by the capitalised words behind a name; of a name of one word they may be part,
    and of one that stands `alone`, without “the” or “at” before it, they may be the employer."""
    things = [
        n
        for n, word in enumerate(run)
        if word.casefold() in word_list("named-after.txt") and not _chairs(run, n)
    ]
    heads = [n for n, word in enumerate(run) if is_head(word) and n not in things]
    if run[0] == "The" and run[-1].casefold() in word_list("organisation-words.txt"):
        return Use.PERSON
    if things and (not heads or things[0] < heads[0]):
        office = len(run) > 1 and is_head(run[-1])
        of_body = things[0] + 1 in heads or _may_be_employer(run, things[0])
        return Use.LONGER if office or (alone and of_body) else Use.NAMED_AFTER
    shop = bool(things) and things[0] == heads[0] + 1
    first = run[0]
    if is_suffix(first) or shop or (single and not LETTERS_AFTER.fullmatch(first)):
        return Use.LONGER
    if run == [f"{first.removesuffix('s')}s"] and is_head(first):
        return Use.LONGER
    if LETTERS_AFTER.fullmatch(first) or is_head(first):
        return Use.PERSON
    if first == "Pictured":
        return Use.PERSON
    title = is_role_word(first) or is_honorific(first) or first.casefold() in OF_ROLES
    title = title or first.casefold() in caption_words("adjuncts")
    if heads and (title or first.casefold() in word_list("organisation-words.txt")):
        return Use.PERSON
    return Use.PERSON if is_role_word(first) and len(run) > 1 else Use.LONGER


def _chairs(run: list[str], number: int) -> bool:
    """Whether “Chair” is what somebody is: “Dave Waller Vice Chair”, “Dave Waller Club Chair”."""
    before = run[number - 1].casefold() if number else ""
    bodies = word_list("organisation-words.txt") | OF_ROLES
    return run[number].casefold() == "chair" and (before in bodies or is_role_word(before))


def _may_be_employer(run: list[str], thing: int) -> bool:
    """Whether words behind a name may be an organisation of their own, the comma before it
    forgotten: “Dave Waller Oxford University”, not “Dave Waller Community College”."""
    bodies = word_list("organisation-words.txt")
    known = bodies | word_list("named-after.txt")
    between = [word for word in run[:thing] if word.casefold() not in known]
    return run[thing].casefold() in bodies and not all(map(is_role_word, between))


def _continues_left(text: str, words: list[Word], titled: int, first: int, *, single: bool) -> bool:
    """Whether the word before belongs to the name: “Mary Ann Smith” is no Ann Smith."""
    if titled < first or not first or not touch(text, words[first - 1], words[first]):
        return False
    word = words[first - 1][0]
    if "." in text[words[first - 1][2] : words[first][1]] and not INITIALS.fullmatch(word):
        return False
    listed = word.casefold() in word_list("given-names.txt") and word[0].isupper()
    listed = listed and not is_head(word)
    if single and word[0].isupper() and not (is_title(word) or is_head(word) or is_role_word(word)):
        return listed or words[first - 1][1] > 0
    return (
        listed or (bool(INITIALS.fullmatch(word)) and len(word) == 1 and word not in {"A", "I"})
    ) and not _ends_possessive(text, words[first - 1])


def _ends_possessive(text: str, word: Word) -> bool:
    return text[word[2] : word[2] + 2] in {"’s", "'s"}
