"""Names of people whom no register has, found by where capitalised words stand: “director Bo Tenn”,
“Bo Tenn, left”, “Dave Waller and Bo Tenn”. They are asked about, and change nothing else."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from plugins.newsroom.names import is_role_word, words_of
from plugins.newsroom.statements.lexicon import grammar_words
from plugins.newsroom.word_lists import word_list

from .absences import ABSENT
from .candidates import GIVEN
from .lexicon import Word
from .nouns import is_person, singular
from .page import Page
from .people import Named
from .strangers import SURNAMES_TOO, is_known
from .titles import INITIALS, is_firm, is_head, is_suffix, is_title
from .use import Use
from .words import caption_words

SHORTEST, LONGEST = 2, 4
"""Words in such a name."""

Ranges: TypeAlias = Sequence[tuple[int, int]]
WIDEST = 60
"""Characters between two people of a list, with what stands in brackets."""

LIST_BEFORE = re.compile(r"(?:[,;:)]|\b(?:and|&|are|right|left))\s$")
LIST_BEHIND = re.compile(r"\s*(?:[,;(]|\.?$|\.\s[A-Z]|and\b)")
PASSES = 3
"""How often the names are gone through: one beside another that is found later is found then."""

GLUE = re.compile(r" |\. |\.? ?[“\"”] ?")
JOINED = re.compile(r"(?:\s*\([^()]*\))?(?:\s*[,;]\s*|\s+)(?P<and>(?:and|&)\s+)?")
PLACE_OR_THING = re.compile(
    r"(?:\b(?:the|an?|at|called|during|for|from|in|inside|into|named|near|of|on|outside|over|played|via"
    r"|his|her|its|their)|[’']s|\d(?:st|nd|rd|th)?)\s$",
    re.IGNORECASE,
)
BY_OR_TO = re.compile(r"\b(?:as|by|to)\s$")
FICTIONAL = re.compile(r"\b(?:character|fictional|played)\b[^,;.]*$")
IN_BRACKETS = re.compile(r"\((?!.*\b(?:from|left|right|with)\b)[^()]{0,30}$")
THING_BEHIND = re.compile(r"\s(?:&\s|(?P<thing>[a-z]+)\b)")
WITH = re.compile(r"\b(?:[Ii]ncluding|[Ww]ith)\s$")
WITH_BEHIND = re.compile(r"\s*(?:[,(]|\.?$|\.\s[A-Z]|and\b)")
SIDE = re.compile(
    r",? ?\((?:(?:far |front |back |second |third |fourth )*(?:left|right|cent(?:re|er)|middle)\b|[lrc]\))"
    r"|, (?:far )?(?:left|right|cent(?:re|er)|middle)[,.;]"
)
AGE = re.compile(r",? \(?\d{1,2}(?:\)|,)")
ROLE_BEHIND = re.compile(r"(?:, (?:an? |the )?| \()(?P<role>[^,;.()]*?)(?=[,;.()]| (?:of|at|for|from|in|with|who)\b|$)")
HANDLED = re.compile(
    r" (?:[a-z]+ly )?(?:discuss|feed|hold|listen|pose|present|receiv|sign|sit|smil|speak|stand|wav|wear)"
    r"(?:s|es|ing)\b| [a-z]+(?:s|ing)(?: [a-z]+)? (?:his|her|their)\b"
)
PLAIN = re.compile(r"(?:(?:[DOdl][’']|Ma?c|D[eiu]|L[ae]|Al-|al-)?[^\W\d_a-z][^\W\d_A-Z]*(?:[-’'](?=\w)|$))(?:\w+(?:-|$))*")
HOMONYMS = SURNAMES_TOO | {"carpenter", "day", "field", "hall", "head", "house", "lane", "park", "peace"}
SURNAME = re.compile(r"(?:O[’'][A-Z]|Mac[A-Z]|Mc[A-Z]|al-[A-Z]|Al-[A-Z])[\w-]*[a-z]")


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised words that may be a name, with what stands before them in the same run."""

    words: tuple[Word, ...]
    start: int
    led: bool

    @property
    def first(self) -> int:
        return self.words[0][1]

    @property
    def end(self) -> int:
        return self.words[-1][2]


def unregistered(page: Page, settled: Sequence[Named]) -> Iterator[Named]:
    """Yield what can only be the name of somebody whom no register has, where none of the names
    that are `settled`, in the picture or not in it, stands."""
    text = page.sheet.text
    known = [one for one in page.names.people if one.people]
    taken = [(one.start, one.end) for one in known if one.use is Use.PERSON or " " in text[one.start : one.end]]
    taken += [(one.start, one.end) for one in settled]
    taken += [(one.start, one.end) for one in page.names.organisations]
    beside = [(one.start, one.end) for one in page.names.people if one.use is Use.PERSON]
    runs = [
        run
        for run in _runs(page)
        if not page.sheet.region(run.first)
        and not any(start < run.end and run.first < end for start, end in taken)
    ]
    for _ in range(PASSES):
        found = [run for run in runs if _is_name(page, run, beside, runs)]
        beside += [(run.start, run.end) for run in found]
    for run in found:
        yield Named(run.first, run.first, run.end, ())


def _runs(page: Page) -> Iterator[_Run]:
    """Yield the runs of capitalised words, without the titles and roles before them."""
    text = page.sheet.text
    marked = {place for one in page.markers for place in range(one.start, one.end)}
    stops = {*page.sheet.starts, *(one.end for one in page.names.people if one.people)}
    found: list[Word] = []
    for word in words_of(text):
        between = text[found[-1][2] : word[1]] if found else ""
        glued = bool(found and GLUE.fullmatch(between))
        glued &= ". " not in between or bool(found and INITIALS.fullmatch(found[-1][0]))
        if found and not (glued and _may_belong(word) and word[1] not in marked):
            yield from _trimmed(text, found)
            found = []
        if (found or word[0][0].isupper()) and _may_belong(word) and word[1] not in marked:
            found.append(word)
    yield from _trimmed(text, found)


def _may_belong(word: Word) -> bool:
    return word[0][0].isupper() or bool(SURNAME.fullmatch(word[0])) or word[0] in word_list("name-particles.txt")


def _trimmed(text: str, words: list[Word]) -> Iterator[_Run]:
    """Yield a run without its leading titles and roles."""
    rest = list(words)
    while rest and rest[-1][0].islower():
        rest.pop()
    led = bool(rest) and _is_led(text, rest[0])
    for number in reversed(range(len(rest) - SHORTEST)):
        if _is_role_before_name(rest[number][0]):
            rest, led = rest[number + 1 :], True
            break
    while rest and _leads(rest[0][0]) and rest[0][0].casefold() not in GIVEN:
        led = _is_one(rest.pop(0)[0])
    rest = _without_role(rest)
    if SHORTEST <= len(rest) <= LONGEST:
        yield _Run(tuple(rest), words[0][1], led)


def _without_role(words: list[Word]) -> list[Word]:
    """Return a name without the role that follows it at once: “Ann Lee Group Chair”."""
    if words and words[0][0].casefold() in GIVEN and is_head(words[-1][0]):
        for number in range(SHORTEST, len(words) - 1):
            if is_known(words[number][0]) or is_role_word(words[number][0]):
                return words[:number]
    return words


def _is_role_before_name(word: str) -> bool:
    """Whether a word within a run says what somebody is: “Greek Prime Minister Bo Tenn”."""
    return _is_one(word) and (is_title(word) or is_head(word)) and word.casefold() not in GIVEN


def _leads(word: str) -> bool:
    folded = word.casefold()
    if INITIALS.fullmatch(word) and len(word) == 1 and word != "A":
        return False
    return is_title(word.removesuffix("s")) or is_title(word) or is_known(word) or folded in _grammar()


def _grammar() -> frozenset[str]:
    kinds = ("prepositions", "conjunctions", "relatives", "auxiliaries", "pronouns", "adverbs", "determiners", "calendar")
    return frozenset().union(*map(grammar_words, kinds))


def _is_led(text: str, word: Word) -> bool:
    before = re.search(r"(?<!\S)([a-z-]+),? $", text[: word[1]])
    return bool(before) and _is_one(before[1])


def _is_one(word: str) -> bool:
    folded = word.casefold()
    one = (is_title(word) or is_person(folded)) and singular(folded) == folded
    return one and folded not in _grammar()


def _is_name(page: Page, run: _Run, people: Ranges, runs: Sequence[_Run]) -> bool:
    """Whether a run is a name by its words and by what stands around it."""
    text = page.sheet.text
    if ABSENT.match(text, run.end) or is_firm(text, run.end) or re.match(r"\s?[’']s?\b|[’'] |/", text[run.end :]):
        return False
    if not all(_is_of_name(word[0]) for word in run.words[:-1]) or not _is_last(run):
        return False
    if run.words[-1][0].casefold() in HOMONYMS and not SIDE.match(text, run.end):
        return _is_listed(page, run, people, runs)
    given = run.words[0][0].casefold() in GIVEN
    before = text[max(0, run.start - 40) : run.start]
    if FICTIONAL.search(before) or IN_BRACKETS.search(before) or _is_of_thing(text, run.end):
        return False
    if run.led:
        return True
    if PLACE_OR_THING.search(before):
        return False
    if SIDE.match(text, run.end):
        return True
    if BY_OR_TO.search(before):
        return False
    if given:
        return run.start == run.first
    if WITH.search(before) and WITH_BEHIND.match(text, run.end):
        return True
    return bool(_is_listed(page, run, people, runs) or _is_told_of(text, run))


def _is_of_thing(text: str, end: int) -> bool:
    """Whether a thing bears the name: “Bo Tenn medal”."""
    behind = THING_BEHIND.match(text, end)
    thing = behind["thing"] if behind else ""
    return bool(behind) and (thing is None or thing in word_list("named-after.txt"))


def _is_of_name(word: str) -> bool:
    if word in word_list("name-particles.txt") or INITIALS.fullmatch(word):
        return True
    if word.isupper() or not PLAIN.fullmatch(word) or word.casefold() in caption_words("never-in-names"):
        return False
    return not _leads(word)


def _is_last(run: _Run) -> bool:
    word = run.words[-1][0]
    if INITIALS.fullmatch(word) or word.isupper():
        return False
    return is_suffix(word) or word.casefold() in HOMONYMS or _is_of_name(word)


def _is_listed(page: Page, run: _Run, people: Ranges, runs: Sequence[_Run]) -> bool:
    """Whether people stand on both sides, or on one beside “and” or in a list that has a way."""
    text = page.sheet.text
    before, after = _joined(text, run, people)
    if before and after and ";" in after[0] and ";" not in before[0]:
        return False
    if any(one and one["and"] for one in (before, after)) or (before and after):
        return True
    begun, _ = page.sheet.sentence(run.start)
    if any(one.direction and begun <= one.start < run.start for one in page.markers):
        fenced = LIST_BEFORE.search(text, 0, run.start) and LIST_BEHIND.match(text, run.end)
        return bool((before or after) and fenced)
    _, other = _joined(text, run, [(one.start, one.end) for one in runs])
    return bool(before and other and other["and"])


def _joined(text: str, run: _Run, people: Ranges) -> tuple[re.Match[str] | None, ...]:
    """Return what joins a run to somebody before and behind it."""
    gaps_before = ((end, run.start) for _, end in people if 0 <= run.start - end < WIDEST)
    gaps_behind = ((run.end, start) for start, _ in people if 0 <= start - run.end < WIDEST)
    return tuple(
        next(filter(None, (JOINED.fullmatch(text, *gap) for gap in gaps)), None)
        for gaps in (gaps_before, gaps_behind)
    )


def _is_told_of(text: str, run: _Run) -> bool:
    if AGE.match(text, run.end) or HANDLED.match(text, run.end):
        return True
    if any(SURNAME.fullmatch(word) for word, _, _ in run.words[1:]):
        return True
    behind = ROLE_BEHIND.match(text, run.end)
    role = behind["role"].split() if behind else []
    return bool(role) and is_head(role[-1]) and _is_one(role[-1]) and run.start == run.first
