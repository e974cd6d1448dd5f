"""Titles before names, letters behind them, and the nouns that say what a person is."""

import re

from plugins.newsroom.names import is_honorific, word_list

from .lexicon import Word

WIDEST_TOUCH = 3
"""Characters between a short form and the next word."""

SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})
LETTERS_AFTER = re.compile(r"[A-Z]{2,5}|PhD|FRSs?|DPhil|MSc")
RANKS = frozenset(
    {
        "lieut",
        "atty",
        "attorney",
        "elder",
        "coach",
        "lance",
        "cpl",
        "sgt",
        "staff",
        "lt",
        "col",
        "gen",
        "spc",
        "pfc",
        "pvt",
        "capt",
        "cmdr",
        "adm",
        "maj",
        "msgr",
        "fr",
        "gov",
        "pres",
        "the",
        "air",
        "marshal",
        "commodore",
        "corporal",
        "sergeant",
        "private",
        "commander",
        "commissioner",
        "detective",
        "inspector",
        "chief",
        "constable",
        "superintendent",
        "midshipman",
        "airman",
        "navy",
        "class",
        "1st",
        "2nd",
        "ambassador",
        "president",
        "master",
    }
)
PLACE_WORD = re.compile(r"(?:the )?(?:Cent(?:re|er)|Middle|Top|Front|Back|Rear)")
INITIALS = re.compile(r"(?!U\.S|U\.K|D\.C|N\.C|N\.Y|N\.J|N\.M|L\.A|S\.C|E\.U)[A-Z](?:\.[A-Z])*")


def is_title(word: str) -> bool:
    """Whether a word is a title before a name, or part of one: Dr, Lance Cpl., Rt Hon."""
    return is_honorific(word) or word.lower().rstrip(".") in RANKS


def touch(text: str, first: Word, second: Word) -> bool:
    """Whether nothing but a space, or the full stop of a short form, parts two words."""
    return text[first[2] : second[1]].strip() in {"", "."} and second[1] - first[2] <= WIDEST_TOUCH


def is_head(word: str) -> bool:
    """Whether a word says what a person is: director, coach, volunteers."""
    folded = word.casefold()
    heads = word_list("role-heads.txt")
    return folded in heads or folded.removesuffix("s") in heads


def is_proper(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word such as “Center” is part of a name: “acting Center Director”."""
    if not PLACE_WORD.fullmatch(text, start, end):
        return False
    following = re.match(r"\s(?P<word>[A-Z]\w+)", text[end:])
    follows = re.search(r"[\w’]\s$", text[:start])
    return bool(following and (follows or is_head(following["word"])))
