"""Words of position in another sense: “is back home”, “was left with a debt”, “standing orders”."""

import re

from plugins.newsroom.word_lists import word_list

from .place_words import NUMBERS

NOT_A_PLACE = re.compile(
    rf"\s+(?:adm(?:\.|iral)|to\b(?!\s+(?:the\s+)?(?:left|right)\b)"
    rf"|of\b(?!\s+(?:the\s+)?(?:back|front|mid(?:dle)?|rear|top|bottom|{NUMBERS})\b)"
    r"|photos?\b(?!\s*:|\s+(?:by|credit|courtesy)\b)|breast\b|honou?rable\b|rev(?:erend|\.)\b)",
    re.IGNORECASE,
)
PICTURE_ABOVE = re.compile(r":|\s[A-Z]")
"""Behind “pictured above”, where it is the picture that is above."""

LONG = re.compile(r"\blong[\s-]$")
NOUN = re.compile(
    r"[\s-]+(?P<noun>[A-Za-z]+)\b(?!\s+row\b)"
    r"(?<!\sImage)(?<!\sPicture)(?<!\sIMAGE)(?<!\sPICTURE)"
)
"""The thing that a place is of. A capital begins who took the picture: “in front Picture: A”."""

NO_POSE = re.compile(
    r"\s+(?:for\s+(?:(?:re-?)?election|leader|mayor|office|parliament|president)\b"
    r"|(?:up|in)\s+for\b|pretty\b|MP\b|down\b|ovation\b|committees?\b|orders?\b|members?\b|room\b)"
)
"""Behind “standing” it says that nobody need be on their feet."""

BACK_AGAIN = re.compile(
    r"\s+(?:again|for|home|to(?!\s+(?:the\s+)?camera)|together|where"
    r"|(?:as|at|from|in|into|on|with)(?!\s+(?:the\s+)?(?:left|right)))\b"
)
"""Behind “back” it says that somebody is there again: “back home”, “back in the team”."""

BUILDING = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Tt]heir|[Oo]ur|its)(?:\s[a-z-]+){1,2}\s$")

BEHIND_A_PLAN = re.compile(
    r"\b(?:architects?|brains?|charity|company|couple|duo|group|minds?|pair|team|those|trio)\s$",
    re.IGNORECASE,
)
"""Before “behind” it says whose work something is: “the team behind the app”."""

RETURNS = re.compile(
    r"\b(?:is|are|was|were|be|been|am|[’']s|bounc\w+|bring\w*|brought|came|comes?|coming|gets?"
    r"|getting|gives?|giving|gave|goes|going|looks?|looking|looked|pays?|paying|returns?|welcom\w+"
    r"|went)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
WAS_LEFT = re.compile(r"\b(?:was|were|been|being|had|has|have|having)\s(?:[a-z]+ly\s)?$")
LEFT_WITH = re.compile(
    r"\s+(?:an?|her|him|in|injured|it|out|them|unable|with|without|[a-z]+(?:ed|ing|less))\b(?!\s+[A-Z])"
)
"""“Was left with a broken leg”, not “was left, with Dave Waller”."""


RIGHT_THERE = re.compile(
    r"\s(?:across|after|away|before|behind|beside|by|down|from|next|now|outside|through|up)\b"
)
"""Behind “right” it says how near, or how soon."""


def means_something_else(text: str, atom: re.Match[str]) -> bool:
    """Whether a word that can say where somebody is says something else here."""
    place = bool(atom["side"] or atom["depth"] or atom["corner"])
    place |= bool(atom["far"] or atom["near"])
    if place and NOT_A_PLACE.match(text, atom.end()):
        return True
    if (place or atom["row"]) and _is_of_thing(text, atom):
        return True
    if atom["depth"] == "behind" and BEHIND_A_PLAN.search(text, 0, atom.start()):
        return True
    if atom["posture"] and (NO_POSE.match(text, atom.end()) or LONG.search(text, 0, atom.start())):
        return True
    if _is_building(text, atom):
        return True
    return _is_of_picture(text, atom) or _is_again(text, atom) or _is_no_side(text, atom)


def _is_building(text: str, atom: re.Match[str]) -> bool:
    """Whether “centre” is where people meet: “the new centre”, “a health centre”."""
    centre = (atom["side"] or "").lower() in {"centre", "center"} and not atom["side_in"]
    return centre and BUILDING.search(text, 0, atom.start()) is not None


def _is_of_thing(text: str, atom: re.Match[str]) -> bool:
    """Whether a place tells a thing from others of its kind: “the back door”, “top table”."""
    following = NOUN.match(text, atom.end())
    noun = following["noun"].casefold() if following else ""
    if noun == "back" and text.startswith(")", atom.end() + len(" back")):
        return False
    listed = word_list("placed-nouns.txt")
    return noun in listed or noun.removesuffix("s") in listed


def _is_of_picture(text: str, atom: re.Match[str]) -> bool:
    """Whether “above” says where the picture is: “A is pictured above (far right)”."""
    depth = atom["depth"] in {"above", "below"}
    named = re.search(r"\b(?i:pictured|shown|seen)\s$", text[: atom.start()]) if depth else None
    if named is None:
        return False
    bracketed = named[0][0].islower() and text[atom.end() :].lstrip().startswith("(")
    return bracketed or bool(PICTURE_ABOVE.match(text, atom.end()))


def _is_again(text: str, atom: re.Match[str]) -> bool:
    """Whether “back” is about a return: “is back with an album”, “Back from Spain: A and B”."""
    if (atom["depth"] or "").lower() != "back" or atom["depth_in"] or atom[0].lower() != "back":
        return False
    bracketed = text[: atom.start()].rstrip().endswith(("(", "["))
    again = bool(BACK_AGAIN.match(text, atom.end())) and not bracketed
    headed = atom[0][0].isupper()  # “from left are Back: A and B”
    return again or bool(RETURNS.search(text, 0, atom.start()) and not headed)


def _is_no_side(text: str, atom: re.Match[str]) -> bool:
    """Whether “left” is a verb, or “right” an adverb: “was left without a coat”, “right beside”."""
    if atom[0] == "right":
        shown = re.search(r"\b(?:pictured|seen|shown),?\s$", text[: atom.start()])
        return shown is None and bool(RIGHT_THERE.match(text, atom.end()))
    if atom[0].lower() != "left":
        return False
    return bool(WAS_LEFT.search(text, 0, atom.start()) and LEFT_WITH.match(text, atom.end()))
