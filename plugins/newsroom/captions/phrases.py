"""The noun phrase that leads to a name: “greets [the new Chair of Governors] Dave Waller”."""

import re
from functools import cache

from plugins.newsroom.names import is_role_word
from plugins.newsroom.word_lists import word_list

from .nouns import (
    AGENT,
    VERBAL,
    function_words,
    is_one,
    is_person,
    is_several,
    names_somebody,
    names_thing,
    singular,
    verbs_of_company,
    without_titles,
)
from .roles import DETERMINERS, LINKS, QUALIFIERS, is_pair, is_within_role, office_at
from .titles import is_title
from .words import caption_words

TOKEN = re.compile(r"[^\W_]+(?:[-’'.&/][^\W_]+)*\.?(?:[’'](?=\s))?|\S")

PLURAL = re.compile(r"[a-z]{3,}(?:ers|ists|ians|ees)")

BOUNDS = frozenset({",", ";", "and", "&", "with", ":", "by"} | QUALIFIERS)
"""Before a word that is in no list they show that it is no verb: “and brain surgeon A”."""

MARKS = frozenset({",", ";", ":"})
DONE = re.compile(r"[a-z]+(?:ed|wn)|seen")
LEADING = frozenset({"alongside", "by", "from", "with"})
"""Before a word that stands at a name they show that it is no verb: “with operative A”."""

COUNTS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
"""“The school’s three duxes A, B and C.”"""

OWN = frozenset({"his", "her", "their", "my", "our"})

CURRENCIES = frozenset({"$", "£", "€"})

REACH = 12
"""Words before one that tell what it is."""

PLAIN_S = re.compile(r"(?<![’'])s$")
"""The end of “pupils”, and not of “children’s”."""

SEVERAL = re.compile(r"[^s]s$")


def split_phrase(gap: str, *, opens: bool, title: str = "") -> tuple[str, str]:
    """Part the words before a name into what leads up to its noun phrase, and the phrase.

    `opens` says that they begin a sentence, where a capital says nothing; `title` is that of the
    name.
    """
    tokens = list(TOKEN.finditer(gap))
    office = office_at(gap)
    at = len(gap) if office is None else office
    behind = gap[at:].split() + title.split()
    for number in range(sum(token.start() < at for token in tokens) - 1, -1, -1):
        word = tokens[number][0]
        first = opens and not gap[: tokens[number].start()].strip()
        before = [token[0] for token in tokens[max(0, number - REACH) : number]]
        if not _belongs(before, word, behind, first=first, opens=opens):
            break
        behind.insert(0, word)
        at = tokens[number].start()
    return gap[:at], gap[at:]


def _belongs(before: list[str], word: str, behind: list[str], *, first: bool, opens: bool) -> bool:
    """Whether a word is of the phrase, with the words of it `behind` and all `before`."""
    low = word.lower().rstrip(".")
    if low in LINKS and low != "the":
        noun = without_titles(behind)
        return is_within_role(before, low, noun) or is_pair(before, low, noun, opens=opens)
    if word == "," and {"and", "&"} & {*behind[:3]}:
        return is_pair(before, "and", without_titles(behind), opens=opens)
    aged = low in {"over", "under"} and bool(behind) and behind[0][0].isdigit()
    if low in QUALIFIERS or low.endswith("-old") or aged:
        return bool(behind) or low not in verbs_of_company()
    if not word[0].isalnum():
        return word in CURRENCIES
    if is_person(low):
        several = singular(low) != low and not is_role_word(low)
        if not behind or not several or behind[0][0].isupper() or is_one(behind[0]):
            return True
        return behind[0] in LINKS and (first or before[-1:] == [] or before[-1] in BOUNDS)
    if word[0].isupper():
        return not first or _is_known(word) or _may_open(low, behind)
    if word[0].isdigit():
        return bool(behind) or before[-1:] == ["no."]
    return is_role_word(low) or _qualifies(before, low, behind, first=first, opens=opens)


def _qualifies(
    before: list[str], word: str, behind: list[str], *, first: bool, opens: bool
) -> bool:
    """Whether a word that is in no list is no verb but part of the phrase: “brain surgeon A”."""
    if word in function_words() or (behind and word in caption_words("told")):
        return False
    last = before[-1].lower() if before else ""
    if PLURAL.fullmatch(word) and word not in caption_words("plain-verbs"):
        return bool(before) and not last.endswith("s")
    if not behind and last in COUNTS and PLAIN_S.search(word):
        return True
    if VERBAL.fullmatch(word):
        own = last in QUALIFIERS or before in (["and"], ["&"])
        return bool(behind) and (own or _is_adjunct(last, word, behind))
    if last in BOUNDS and (behind or last in OWN or AGENT.fullmatch(word)):
        return True
    if behind:
        done = word in verbs_of_company() and any(is_several(one.lower()) for one in before)
        return (bool(before) or first) and not (done or is_several(last))
    if AGENT.fullmatch(word) and (before or first):
        return last in verbs_of_company() or not PLAIN_S.search(last)
    kind = last in QUALIFIERS - DETERMINERS and before[-2:-1]
    done = bool(kind) and before[-2].lower() in verbs_of_company()
    near = len(before) == 1 or done or last in LEADING or (opens and bool(before))
    return near and word not in caption_words("plain-verbs") and not SEVERAL.search(last)


def _is_adjunct(last: str, word: str, behind: list[str]) -> bool:
    """Whether what looks like a verb says of what kind somebody is: “hospice fundraising
    officer A”, “retired teacher A”, “communications manager A”."""
    if not names_somebody(behind) or word in verbs_of_company() or not last:
        return False
    if word.endswith("ing"):
        return not (is_several(last) or last in MARKS or DONE.fullmatch(last))
    if "-" in word:
        return not is_several(last)
    if word.endswith("ed"):
        return last in BOUNDS - MARKS
    return names_thing(word)


def _may_open(word: str, behind: list[str]) -> bool:
    """Whether a sentence may begin with a word that is part of a role: “Boeing pilot A”,
    “Retiring caretaker A”, but not “Remembering colleague A”."""
    if word in function_words():
        return False
    if not word.endswith(("ing", "ed", "ly")):
        return True
    noun = without_titles(behind)
    if word in _not_opening():
        return False
    if behind[:1] and behind[0][0].isupper() and noun and is_several(noun[-1].lower()):
        return True
    body = behind[:1] and behind[0].lower() in word_list("organisation-words.txt")
    return bool(noun) and (is_one(noun[-1]) or bool(body))


@cache
def _not_opening() -> frozenset[str]:
    return verbs_of_company() | caption_words("remembers")


def _is_known(word: str) -> bool:
    low = word.lower().rstrip(".")
    listed = low in word_list("organisation-words.txt") or low in word_list("regions.txt")
    return word.isupper() or "." in word or is_title(word) or is_role_word(low) or listed
