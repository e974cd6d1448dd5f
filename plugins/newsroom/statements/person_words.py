"""Nouns that mean a person, or several, by how they end."""

import re

from .word_classes import is_person_noun

PERSON = re.compile(
    r"(?:[^i]or|er|man|men|ist|ant|dent|person|chair|head|judge|nurse|fellow|dean"
    r"|clerk|analyst|delegate|ian|boy|girl|ee|citizen|friend|survivor|wife|spouse)(?<!major)s?$"
)
SEVERAL = re.compile(
    r"(?<!numb)(?<!pap)(?<!matt)(?<!cent)(?<!chapt)(?<!quart)(?<!comput)(?<!pow)(?<!bord)(?<!riv)ers$"
    r"|ists$|ians$|(?<!sect)(?<!fact)ors$|[dn]ents$"
)
"""Endings of words for several people: “campaigners”, “councillors”, “opponents”."""


def is_several(noun: str) -> bool:
    """Whether a noun is a plural, which neither “he” nor “she” can mean: “their carers”."""
    return noun.endswith(("men", "people")) or (noun.endswith("s") and not noun.endswith("ss"))


def is_person_word(noun: str) -> bool:
    """Whether a noun means one person, or sounds as if it did: “farmer”, “organist”."""
    return is_person_noun(noun) or PERSON.search(noun) is not None
