"""What “of”, “for” and “and” join to a role: “Minister of Energy”, “health and safety officer”."""

import re

from plugins.newsroom.names import is_role_word
from plugins.newsroom.word_lists import word_list

from .nouns import (
    TITLES_TOO,
    VERBAL,
    function_words,
    is_one,
    is_person,
    names_somebody,
    names_thing,
    singular,
    verbs_of_company,
)
from .titles import is_head, is_kin, is_title
from .words import caption_words

LINKS = frozenset({"of", "for", "in", "on", "at", "and", "&", "the", "to", "from"})
"""What may stand within a role: “Minister for Energy and Resources”."""

QUALIFIERS = caption_words("qualifiers")

OFFICE = re.compile(
    r"\b(?P<role>[A-Za-z-]+) (?:of|for) (?P<of>(?:[\w’'&-]+,? ){1,7}(?:[\w’'&-]+ )?)$"
)

"""A role and what it is for, up to the name."""

BEST_OF = re.compile(
    r"\b(?:[Mm]an|[Ww]oman|[Gg]irl|[Pp]layer) of the (?:day|game|match|series|tournament|year) $"
)
"""“Man of the match A”."""

DETERMINERS = frozenset({"a", "an", "her", "his", "its", "my", "our", "the", "their"})

PAIR_BOUNDS = frozenset({",", ";", ":", "with", "by", "to", "from", "alongside", "as"})

LONGEST_PAIR = 4
"""Words before “and” that say what somebody does: “planning, transport and housing lead A”."""

DEGREES = frozenset({"Bachelor", "Doctor", "Master"})


def office_at(gap: str) -> int | None:
    """Return where a role begins that ends with what it is for: “head of lending and supply
    services A”, “Secretary of State for Justice A”."""
    if best := BEST_OF.search(gap):
        return best.start()
    found = OFFICE.search(gap)
    if found is None or not _is_office(found["role"].lower()):
        return None
    words = found["of"].replace(",", "").split()
    somebody = words[-1] not in TITLES_TOO and (is_title(words[-1]) or _is_somebody(words[-1]))
    return None if somebody or not all(map(_is_of_office, words)) else found.start()


def _is_somebody(word: str) -> bool:
    return word.islower() and is_person(word) and singular(word) == word


def _is_office(role: str) -> bool:
    return is_head(role) and singular(role) == role and not is_kin(role)


def _is_of_office(word: str) -> bool:
    if word[0].isupper() or word in LINKS - {"at", "from", "on", "to"}:
        return not (is_person(word.lower()) and singular(word) == word and not is_role_word(word))
    noun = (
        names_thing(word)
        or is_person(word)
        or (word.endswith("ing") and word not in verbs_of_company())
    )
    plain = word.endswith("ly") or not VERBAL.fullmatch(word)
    return word not in function_words() and (noun or plain)


def is_within_role(before: list[str], link: str, behind: list[str]) -> bool:
    """Whether “of” and the like stand in a role: “Minister of Energy A”, but not “widow of A”, nor
    “lawyer of Governor A”, where somebody stands behind it."""
    if before and link in {"and", "&"} and is_title(before[-1]) and not behind:
        return True
    noun = [word for word in behind if word not in QUALIFIERS | LINKS]
    if not noun or not before:
        return False
    if link in {"and", "&"}:
        return _is_one_role(before, noun)
    body = before[-1].lower() in word_list("organisation-words.txt") | caption_words("realms")
    proper = before[-1][0].isupper() and noun[0][0].isupper()
    body = body and (before[-1].lower() not in caption_words("places-of") or _is_of_office_of(noun))
    if link in {"of", "for"} and body and (proper or is_one(noun[-1])):
        return True
    if before[-1] in DEGREES or _is_body(before[-1], noun):
        return True
    last = noun[-1].lower()
    one = is_person(last) and singular(last) == last
    if noun[-1] not in TITLES_TOO and (one or is_title(noun[0])):
        return False
    if link not in {"of", "for"} and is_person(last):
        return False
    if link == "of" and len(before) == 1 and singular(before[0]) != before[0]:
        group = behind[0].lower() in {"the", "this"}
        if group or last in word_list("organisation-words.txt"):
            return is_person(before[0].lower()) and not is_person(last)
    return any(
        is_head(word) or is_title(word) or is_role_word(word.lower()) for word in _tail(before)
    )


def _is_of_office_of(noun: list[str]) -> bool:
    """Whether what stands behind “Office of” is what it does, and the role of one who works there:
    “Office of Science Director A”, but not “Office of Mayor A”, nor “Office of State Senator A”."""
    return len(noun) > 1 and noun[-1] in {"Director", "Manager", "Officer"}


def _is_body(word: str, noun: list[str]) -> bool:
    """Whether a plural begins the name of a body: “Friends of the Library chair A”."""
    plural = word[0].isupper() and word.endswith("s")
    named = word == "Friends" or not is_person(word.lower())
    return plural and named and noun[0][0].isupper() and noun[-1].islower() and is_one(noun[-1])


def _tail(before: list[str]) -> list[str]:
    """Return the words of a role before a link, back to what is no part of it."""
    found: list[str] = []
    for word in reversed(before):
        low = word.lower()
        listed = is_role_word(low) or low in LINKS or word == ","
        listed = listed or low in word_list("organisation-words.txt")
        if not (word[0].isupper() or listed or is_head(low)):
            break
        if is_kin(low) or (low != singular(low) and is_person(low)):
            break
        found.append(word)
    return found


def _is_one_role(before: list[str], noun: list[str]) -> bool:
    """Whether “and” joins parts of a role: “Minister of Energy and Resources A”."""
    people = [word for word in noun if is_person(word.lower()) or is_title(word)]
    return not people and any(word.lower() in {"of", "for"} for word in _tail(before))


def is_pair(before: list[str], link: str, noun: list[str], *, opens: bool) -> bool:
    """Whether “and” joins what somebody does: “with health and safety officer A”."""
    if link not in {"and", "&"} or len(noun) == 1 or not names_somebody(noun):
        return False
    words = [word.lower() for word in before]
    taken = 0
    while words and _is_thing(words[-1]):
        words.pop()
        taken += 1
        if taken > 1 and words[-1:] == [","] and words[:-1] and _is_thing(words[-2]):
            words.pop()
    if words and words[-1] in DETERMINERS:
        words.pop()
    bound = words[-1] in PAIR_BOUNDS if words else opens
    return bound and 0 < taken <= LONGEST_PAIR


def _is_thing(word: str) -> bool:
    """Whether a word may be a noun of what somebody does, and is no person."""
    qualifier = word in QUALIFIERS and not word.endswith("ing")
    function = word in function_words() or word in LINKS or qualifier
    return word.isalpha() and not (function or is_person(word) or word in verbs_of_company())


def is_role(lead: str) -> bool:
    """Whether words before a name are a role and whose it is: “Bay of Plenty Council Chairman”,
    not “Office of Mayor”, where nothing but the role of the name stands behind “of”."""
    words = lead.split()
    if _is_of_body(words):
        return True
    if not words or not (is_head(words[-1]) or is_title(words[-1])):
        return False
    if any(map(is_kin, words)):
        return False
    links = [number for number, word in enumerate(words) if word in LINKS]
    last = words[links[-1] + 1 :] if links else words
    told = len(last) > 1 and not all(is_head(word) or is_title(word) for word in last)
    return told and all(word[0].isupper() or word in LINKS or is_head(word) for word in words)


def _is_of_body(words: list[str]) -> bool:
    """Whether a role ends with the body that it is of: “Chairman of Friends of Oxford Hospital”."""
    links = [number for number, word in enumerate(words) if word in {"for", "of"}]
    if not links or words[-1].casefold() not in word_list("organisation-words.txt"):
        return False
    kin = any(map(is_kin, words[: links[0]]))
    role = links[0] > 0 and is_head(words[links[0] - 1]) and not kin
    return role and all(word[0].isupper() or word in LINKS for word in words)
