"""Words in a list that may name somebody whom no register has, though they read as a role."""

import re

from plugins.newsroom.names import is_honorific, is_role_word, words_of
from plugins.newsroom.statements.lexicon import grammar_words
from plugins.newsroom.word_lists import word_list

from .titles import is_head, is_title
from .words import caption_words

GIVEN = word_list("given-names.txt") | word_list("rarer-given-names.txt")

PLACE_OPENERS = frozenset(
    {"east", "el", "fort", "lake", "las", "los", "mount", "new", "north", "port", "saint", "san"}
    | {"santa", "south", "st", "upper", "west"}
)
ABSTRACT = re.compile(
    r"[a-z]+(?:ance|ence|ics|ies|ing|ism|ity|ment|ology|ship|sion|tion)s?", re.IGNORECASE
)
"""Words of institutions, not of people: “Housing Coordination”."""

LED_BY_ROLE = re.compile(r"(?:[a-z-]+\s){1,3}[A-Z][\w’'.-]*[a-z]\s[A-Z][\w’'-]*[a-z]")
SURNAMES_TOO = frozenset(
    {"barber", "bishop", "burgess", "butler", "constable", "court", "dean", "driver", "farmer"}
    | {"gardener", "judge", "keeper", "marshal", "mason", "page", "painter", "porter", "ranger"}
    | {"rector", "shepherd", "singer", "speaker", "steward", "warden", "winner"}
)
"""Roles that are surnames as well; “Sales Director” is nobody’s name."""

CALLED = re.compile(
    r"(?<!\S)(?P<head>[\w-]+)"
    r"(?= (?P<rest>(?:[A-Z][\w’'.-]* ?|[“\"][^”\"]+[”\"] ?){2,4})(?:$|[a-z(,]))"
)
TITLE_BEHIND = re.compile(
    r"(?<!\S)(?P<word>[a-z]+) (?P<rest>(?:[A-Z][\w’'.-]+ ?){2,4})"
    r"(?:$|(?:after|at|before|during|following|outside|with)\s)"
)
"""“professional golfer Bo Tenn”, where none knows the role or the name."""

JOINING = grammar_words("prepositions") | grammar_words("determiners") | {"and", "de", "la", "s"}
SURNAME_BEHIND = re.compile(r"(?:[A-Z]\w+ )*(?P<head>[A-Z]\w+) (?P<name>[A-Z][\w’'-]*[a-z])")

TAIL = re.compile(
    r"(?P<before>[A-Z][\w’'&-]*)\)?\s(?P<first>[A-Z][\w’'.-]*[a-z])\s(?P<last>[A-Z][\w’'-]*[a-z])$"
)
NAMED_FIRST = re.compile(
    r"(?P<first>[A-Z][\w’'-]*[a-z])\s(?P<last>[A-Z][\w’'-]*[a-z])(?P<behind>$|\s\(|\s[a-z]+\s)"
)

PRIZE = re.compile(r"\d+(?:st|nd|rd|th)\s(?P<next>\w+)")
OF_THE_YEAR = re.compile(r"\sof\sthe\s(?:Day|Match|Month|Season|Week|Year)(?:\s\d{4})?$")
SAINTS = re.compile(r"(?:St|Saint)\.?\s[A-Z]\w+[’']s?\.?")
COUNTY = re.compile(r"Co\.?\s[A-Z][a-z]+")
ACRONYM = re.compile(
    r"(?:RAF|RNLI|NFU|CLA|ITV|UKRI|UNISON|UNITE|(?![A-Z]*[AEIOUY])[A-Z]{3,})|(?:[A-Z][a-z]*){4,}"
)
IN_MIDST = re.compile(r"[A-Z]+\d+|\d+[A-Z]+|UK|GB|EU|BT|NI|US")


def is_body(words: str) -> bool:
    """Whether words are those of a body, a prize, a class or a county, and of nobody: “1st Roses”,
    “BBC Radio Otmoor”, “Team GB”, “Otmoor United”, “Farmer of the Year”."""
    each = words.strip(" .:()").split()
    letters = not all(map(str.isupper, each)) and _has_acronym(each)
    if not each or (each[0].casefold() in GIVEN and not letters):
        return False
    prize = PRIZE.match(words)
    if prize and not is_title(prize["next"]):
        return prize["next"].casefold() not in GIVEN
    if letters or OF_THE_YEAR.search(words) or COUNTY.fullmatch(words):
        return True
    if SAINTS.fullmatch(words.strip()):
        return True
    begins = each[0][0].isupper() and each[0].casefold() in caption_words("begins-body")
    return begins or any(word.casefold() in caption_words("never-in-names") for word in each)


def _has_acronym(each: list[str]) -> bool:
    """Whether letters stand among words that stand in no name: without a vowel before them, unlike
    “LIM Bo”, or of a country."""
    return bool(ACRONYM.fullmatch(each[0]) or any(map(IN_MIDST.fullmatch, each)))


def is_led_by_role(words: str) -> bool:
    """Whether words in small letters lead to a name: “humanities dean Wlad Gozd”."""
    lead = LED_BY_ROLE.fullmatch(words.strip(" ."))
    return bool(lead) and any(map(is_head, words.split()))


def ends_with_name(words: str) -> bool:
    """Whether a role may lead to a name: “Chief of Mission for the Embassy of Israel Eli Ben”."""
    tail = TAIL.search(words.strip(" .()"))
    if tail and not tail.start() and is_body(words) and tail["first"].casefold() not in GIVEN:
        return False
    return bool(
        tail
        and not is_known(tail["first"])
        and not is_known(tail["last"])
        and tail["before"].casefold() not in PLACE_OPENERS | {"the"}
    )


def may_be_name(words: str) -> bool:
    """Whether two words may be a name whose surname is a role or a place: “Jon Hall”."""
    called = NAMED_FIRST.match(words.strip(" .:"))
    if called is None or is_known(called["first"]) or is_body(words):
        return False
    last = called["last"].casefold()
    body = last in word_list("organisation-words.txt")
    return last in SURNAMES_TOO or not (body or is_head(last) or is_role_word(last))


def is_known(word: str) -> bool:
    """Whether a word is one of roles, organisations or places."""
    folded = word.casefold().removesuffix("’s").removesuffix("'s")
    listed = word_list("organisation-words.txt") | word_list("named-after.txt")
    listed |= word_list("regions.txt") | PLACE_OPENERS
    parts = {folded, *(word.casefold() for word, _, _ in words_of(folded))}
    if ABSTRACT.fullmatch(folded):
        return True
    return bool(parts & listed) or is_head(folded) or is_role_word(folded) or is_honorific(folded)


def is_credit(each: list[str]) -> bool:
    """Whether words name a role or an organisation."""
    folded = {word.casefold() for word in each}
    listed = word_list("organisation-words.txt") | word_list("named-after.txt")
    if folded & listed or any(map(is_head, each)):
        return True
    return any(map(is_role_word, each)) and not is_honorific(each[0])


def calls_somebody(words: str) -> bool:
    """Whether a role leads to what may be a name: “groom William Lewis”, “Mayor Fred Teague”."""
    for head in CALLED.finditer(words):
        rest = head["rest"].split()
        given = rest[0].casefold() in word_list("given-names.txt")
        if is_head(head["head"]) and (given or not is_credit(rest)):
            return True
    title = TITLE_BEHIND.search(words)
    if title and title["word"] not in JOINING and not is_credit(title["rest"].split()):
        return True
    surname = SURNAME_BEHIND.fullmatch(words)
    if surname is None:
        return False
    return is_head(surname["head"]) and not is_credit([surname["name"]])
