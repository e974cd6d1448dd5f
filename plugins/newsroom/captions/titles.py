"""Titles before names, letters behind them, and the nouns that say what a person is."""

import re
from functools import lru_cache

from plugins.newsroom.names import REMEMBERED, is_honorific
from plugins.newsroom.statements.lexicon import grammar_words
from plugins.newsroom.word_lists import word_list

from .lexicon import Word
from .words import caption_words

WIDEST_TOUCH = 3
"""Characters between a short form and the next word."""

BRETHREN = frozenset({"bro", "comp"})
"""Titles before which letters say how worshipful somebody is: “W Bro. Dave Waller”."""

LETTERS_AFTER = re.compile(
    r"[A-Z]{2,5}|[A-Z](?:\.[A-Z])+|FRSs?|[DM]Phil|PhD|[BM](?:Arch|Ed|Eng|Mus|Sc)"
    r"|[A-Z]{1,3}[’'‘]\d\d|[YU]\d{1,2}"
)
"""Letters behind a name, with the year of a degree, or at school: “Dave Waller H’70”, “A Y4”."""
PLACE_WORD = re.compile(
    r"(?:(?:in|on|at) )?(?:the )?(?:Cent(?:re|er)|Middle|Top|Front|Back|Rear)"
    r"|(?:at|in) the (?:Left|Right)"
)
FIRM = re.compile(r"\s(?:and|&)\s(?P<word>[A-Z][\w’'-]+)(?:\s(?P<body>[A-Z]\w+))?")
CENTRE_OF_NAME = re.compile(r"Cent(?:re|er)\b(?!\s*[:)])")
FURTHER_KIN = re.compile(r"^(?:(?:ex|foster|god|grand|great|half|step)-?)+")
INITIALS = re.compile(r"(?!U\.S|U\.K|D\.C|N\.C|N\.Y|N\.J|N\.M|L\.A|S\.C|E\.U)[A-Z](?:\.[A-Z])*")


def is_suffix(word: str) -> bool:
    """Whether a word stands after a surname and is part of the name: Jr, III."""
    return word[:1].isupper() and word.casefold() in grammar_words("suffixes")


def is_title(word: str) -> bool:
    """Whether a word is a title before a name, or part of one: Dr, Lance Cpl., Rt Hon."""
    return is_honorific(word) or word.lower().rstrip(".") in word_list("ranks.txt")


def touch(text: str, first: Word, second: Word) -> bool:
    """Whether nothing but a space, or the full stop of a short form, parts two words."""
    return text[first[2] : second[1]].strip() in {"", "."} and second[1] - first[2] <= WIDEST_TOUCH


def is_firm(text: str, at: int) -> bool:
    """Whether a name goes on at a place as that of a firm: “Rigg & Sons”, “Mott & Rigg LLP”."""
    joined = text.startswith((" &", " and"), at)
    behind = FIRM.match(text, at) if joined else None
    word = behind[behind.lastgroup or 0] if behind else ""
    return word.casefold() in caption_words("firms")


@lru_cache(REMEMBERED)
def is_head(word: str) -> bool:
    """Whether a word says what a person is: director, coach, volunteers."""
    folded = word.casefold()
    heads = word_list("role-heads.txt")
    last = folded.rpartition("-")[2]
    return folded in heads or folded.removesuffix("s") in heads or last in heads


def is_kin(word: str) -> bool:
    """Whether a word says whose relative or friend somebody is: niece, grandson, sister-in-law."""
    plain = FURTHER_KIN.sub("", word.casefold()).removesuffix("-in-law")
    return plain in word_list("kin.txt") or plain in caption_words("relatives")


def is_proper(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word such as “Center” is part of a name: “acting Center Director”."""
    if not PLACE_WORD.fullmatch(text, start, end):
        return False
    following = re.match(r"\s(?:for\s)?(?P<word>[A-Z]\w+)", text[end:])
    follows = re.search(r"[\w’]\s$", text[:start])
    if CENTRE_OF_NAME.match(text, start) and re.search(r"\b[A-Z][\w’-]*\s$", text[:start]):
        return True
    inside = text[start].islower()
    return bool(following and (follows or inside or is_head(following["word"])))
