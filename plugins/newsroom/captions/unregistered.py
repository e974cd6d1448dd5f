"""People whom no register has, by where their names stand: “director Bo Tenn”, “Bo Tenn, left”,
“Dave Waller and Bo Tenn”. They are asked about, and change nothing else."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from plugins.newsroom.word_lists import word_list

from .absences import ABSENT
from .capitals import HOMONYMS, OF_FAMILIES, Run, is_one_person, runs_of
from .page import Page
from .people import Named
from .titles import is_firm, is_head
from .use import Use

Ranges: TypeAlias = Sequence[tuple[int, int]]

PASSES = 3
"""How often the names are gone through: one beside another that is found later is found then."""

WIDEST = 60
"""Characters between two people of a list, with what stands in brackets."""

NEAR = 40
"""Characters before a name in which the words that lead to it are looked for."""

JOINED = re.compile(r"(?:\s*\([^()]*\))?(?:\s*[,;]\s*|\s+)(?P<and>(?:and|&)\s+)?")
IN_LIST = re.compile(r"(?:[,;:)]|\b(?:and|&|are|right|left))\s$")
ITEM_ENDS = re.compile(r"\s*(?:[,;(]|\.?$|\.\s[A-Z]|and\b)")
OF_THING = re.compile(
    r"(?:\b(?:the|an?|at|called|during|for|from|in|inside|into|named|near|of|on|outside|over|played"
    r"|via|his|her|its|their)|[’']s|\d(?:st|nd|rd|th)?)\s$",
    re.IGNORECASE,
)
"""What leads to places, things and parts: “at Otmoor Fell”, “the 2021 Bo Tenn medal”."""

BY_OR_TO = re.compile(r"\b(?:as|by|to)\s$")
WITH = re.compile(r"\b(?:[Ii]ncluding|[Ww]ith)\s$")
FICTIONAL = re.compile(r"\b(?:character|fictional|played)\b[^,;.]*$")
IN_BRACKETS = re.compile(r"\((?!.*\b(?:from|left|right|with)\b)[^()]{0,30}$")
OWNS = re.compile(r"\s?[’']s?\b|[’'] |/")
THING_BEHIND = re.compile(r"\s(?:&\s|(?P<thing>[a-z]+)\b)")
SIDE = re.compile(
    r",? ?\((?:(?:far |front |back |second |third |fourth )*(?:left|right|cent(?:re|er)|middle)\b"
    r"|[lrc]\))|, (?:far )?(?:left|right|cent(?:re|er)|middle)[,.;]"
)
AGE = re.compile(r",? \(?\d{1,2}(?:\)|,)")
ROLE_BEHIND = re.compile(
    r"(?:, (?:an? |the )?| \()(?P<role>[^,;.()]*?)(?=[,;.()]| (?:of|at|for|from|in|with|who)\b|$)"
)
DOES = re.compile(
    r" (?:[a-z]+ly )?(?:discuss|feed|hold|listen|pose|present|receiv|sign|sit|smil|speak|stand|wav"
    r"|wear)(?:s|es|ing)\b| [a-z]+(?:s|ing)(?: [a-z]+)? (?:his|her|their)\b"
)
"""What people do, or do with what is theirs: “Bo Tenn feeding her hens”."""


def unregistered(page: Page, settled: Ranges) -> Iterator[Named]:
    """Yield what can only be the name of somebody whom no register has, where nothing stands
    that is `settled`: names in the picture or not in it, and what a list tells of them."""
    people = [one for one in page.names.people if one.use is Use.PERSON]
    taken = [*settled]
    taken += [(body.start, body.end) for body in page.names.organisations]
    taken += [(one.start, one.end) for one in page.names.people if _is_somebodys(page, one)]
    runs = [
        run
        for run in runs_of(page)
        if not page.sheet.region(run.first)
        and not any(start < run.end and run.first < end for start, end in taken)
    ]
    beside = [(one.start, one.end) for one in people]
    found: list[Run] = []
    for _ in range(PASSES if runs else 0):
        found = [run for run in runs if _is_name(page, run, beside, runs)]
        beside += [(run.start, run.end) for run in found]
    for run in found:
        yield Named(run.first, run.first, run.end, ())


def _is_somebodys(page: Page, name: Named) -> bool:
    """Whether a name is known, and no surname or given name within a longer one."""
    whole = name.use is Use.PERSON or " " in page.sheet.text[name.start : name.end]
    return bool(name.people) and whole


def _is_name(page: Page, run: Run, people: Ranges, runs: Sequence[Run]) -> bool:
    """Whether a run is a name by its words and by what stands around it."""
    text = page.sheet.text
    if not run.is_spelt_as_name or _is_of_another(text, run):
        return False
    if run.until > run.end:
        return _is_listed(page, run, people, runs)
    if run.last in HOMONYMS and not SIDE.match(text, run.end):
        return _is_listed(page, run, people, runs)
    before = text[max(0, run.start - NEAR) : run.start]
    if FICTIONAL.search(before) or IN_BRACKETS.search(before):
        return False
    if run.led:
        return True
    if OF_THING.search(before):
        return False
    if SIDE.match(text, run.end):
        return True
    if BY_OR_TO.search(before):
        return False
    if run.is_given:
        return run.start == run.first
    with_them = WITH.search(before) and ITEM_ENDS.match(text, run.end)
    return bool(with_them) or _is_listed(page, run, people, runs) or _is_told_of(text, run)


def _is_of_another(text: str, run: Run) -> bool:
    """Whether a thing, a firm or somebody else bears the name, or they are not there."""
    behind = THING_BEHIND.match(text, run.end)
    if behind and (behind["thing"] is None or behind["thing"] in word_list("named-after.txt")):
        return True
    return bool(ABSENT.match(text, run.end) or OWNS.match(text, run.end)) or is_firm(text, run.end)


def _is_listed(page: Page, run: Run, people: Ranges, runs: Sequence[Run]) -> bool:
    """Whether people stand on both sides, or on one beside “and” or in a list that has a way."""
    text = page.sheet.text
    before, after = _joined(text, run, people)
    if before and after and ";" in after[0] and ";" not in before[0]:
        return False
    if (before and after) or any(one and one["and"] for one in (before, after)):
        return True
    begun, _ = page.sheet.sentence(run.start)
    if any(one.direction and begun <= one.start < run.start for one in page.markers):
        fenced = IN_LIST.search(text, 0, run.start) and ITEM_ENDS.match(text, run.until)
        return bool((before or after) and fenced)
    _, other = _joined(text, run, [(one.start, one.end) for one in runs])
    return bool(before and other and other["and"])


def _joined(text: str, run: Run, people: Ranges) -> tuple[re.Match[str] | None, ...]:
    """Return what joins a run to somebody before it, and to somebody behind it."""
    gaps_before = ((end, run.start) for _, end in people if 0 <= run.start - end < WIDEST)
    gaps_behind = ((run.until, start) for start, _ in people if 0 <= start - run.until < WIDEST)
    return tuple(
        next(filter(None, (JOINED.fullmatch(text, *gap) for gap in gaps)), None)
        for gaps in (gaps_before, gaps_behind)
    )


def _is_told_of(text: str, run: Run) -> bool:
    """Whether an age, a deed or a role is said behind a name, or its surname can be no thing’s."""
    if AGE.match(text, run.end) or DOES.match(text, run.end):
        return True
    if any(OF_FAMILIES.fullmatch(word) for word, _, _ in run.words[1:]):
        return True
    behind = ROLE_BEHIND.match(text, run.end)
    role = behind["role"].split()[-1:] if behind else []
    return any(is_head(word) and is_one_person(word) for word in role) and run.start == run.first
