"""The noun phrase that leads to a name: “greets [the new Chair of Governors] Dave Waller”."""

import re
from functools import cache, lru_cache

from plugins.newsroom.names import REMEMBERED, is_honorific, is_role_word
from plugins.newsroom.statements.lexicon import grammar_words
from plugins.newsroom.word_lists import word_list

from .titles import is_head, is_title
from .words import caption_words

TOKEN = re.compile(r"[^\W_]+(?:[-’'.&/][^\W_]+)*\.?(?:[’'](?=\s))?|\S")
LINKS = frozenset({"of", "for", "in", "on", "at", "and", "&", "the", "to", "from"})
"""What may stand within a role: “Minister for Energy and Resources”."""

QUALIFIERS = caption_words("qualifiers")
VERBAL = re.compile(r"[a-z-]+(?:(?<!ic)(?<![sui])s|ed|ing|ly)")
"""What a lower-case word that is in no list looks like if it is a verb."""

AGENT = re.compile(r"[a-z]{3,}(?:er|or|ist|ian|ee|man|men|woman|women)")
"""What a word that is in no list looks like if it is of a person: thrower, theorist, nominee."""

OFFICE = re.compile(
    r"\b(?P<role>[A-Za-z-]+) (?:of|for) (?P<of>(?:[\w’'&-]+,? ){1,7}(?:[\w’'&-]+ )?)$"
)
PLURAL = re.compile(r"[a-z]{3,}(?:ers|ists|ians|ees)")


def split_phrase(gap: str, *, opens: bool, title: str = "") -> tuple[str, str]:
    """Part the words before a name into what leads up to its noun phrase, and the phrase.

    `opens` says that they begin a sentence, where a capital says nothing; `title` is that of the
    name.
    """
    tokens = list(TOKEN.finditer(gap))
    office = _office(gap)
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


def _office(gap: str) -> int | None:
    """Return where a role begins that ends with what it is for: “head of lending and supply
    services A”, “Secretary of State for Justice A”."""
    found = OFFICE.search(gap)
    if found is None or not _is_office(found["role"].lower()):
        return None
    plain = all(_is_of_office(word.strip(",")) for word in found["of"].split())
    return found.start() if plain else None


def _is_office(role: str) -> bool:
    return is_head(role) and singular(role) == role and role not in word_list("kin.txt")


def _is_of_office(word: str) -> bool:
    if word[0].isupper() or word in LINKS - {"at", "from", "on", "to"}:
        return not (is_person(word.lower()) and singular(word) == word and not is_role_word(word))
    noun = names_thing(word) or is_person(word) or (word.endswith("ing") and word not in _verbs())
    plain = word.endswith("ly") or not VERBAL.fullmatch(word)
    return word not in _function_words() and (noun or plain)


def _belongs(before: list[str], word: str, behind: list[str], *, first: bool, opens: bool) -> bool:
    """Whether a word is of the phrase, with the words of it `behind` and all `before`."""
    low = word.lower().rstrip(".")
    if low in LINKS and low != "the":
        noun = _without_titles(behind)
        return _is_within_role(before, low, noun) or _is_pair(before, low, noun, opens=opens)
    if word == "," and {"and", "&"} & {*behind[:3]}:
        return _is_pair(before, "and", _without_titles(behind), opens=opens)
    if low in QUALIFIERS or low.endswith("-old"):
        return True
    if not word[0].isalnum():
        return word in CURRENCIES
    if is_person(low):
        several = singular(low) != low and not is_role_word(low)
        return not behind or not several or behind[0][0].isupper() or _is_one(behind[0])
    if word[0].isupper():
        return not first or _is_known(word) or _may_open(low, behind)
    if word[0].isdigit():
        return bool(behind) or before[-1:] == ["no."]
    return is_role_word(low) or _qualifies(before, low, behind, first=first, opens=opens)


def _qualifies(
    before: list[str], word: str, behind: list[str], *, first: bool, opens: bool
) -> bool:
    """Whether a word that is in no list is no verb but part of the phrase: “brain surgeon A”."""
    if word in _function_words():
        return False
    last = before[-1].lower() if before else ""
    if PLURAL.fullmatch(word) and word not in caption_words("plain-verbs"):
        return bool(before) and not last.endswith("s")
    if VERBAL.fullmatch(word):
        own = last in QUALIFIERS or before in (["and"], ["&"])
        return bool(behind) and (own or _is_adjunct(last, word, behind))
    if last in BOUNDS and (behind or last in OWN or AGENT.fullmatch(word)):
        return True
    if behind:
        done = word in _verbs() and any(_is_several(one.lower()) for one in before)
        return (bool(before) or first) and not (done or _is_several(last))
    if AGENT.fullmatch(word) and (before or first):
        return last in _verbs() or not last.endswith("s")
    near = len(before) == 1 or (opens and bool(before))
    return near and word not in caption_words("plain-verbs") and not SEVERAL.search(last)


def _is_adjunct(last: str, word: str, behind: list[str]) -> bool:
    """Whether what looks like a verb says of what kind somebody is: “hospice fundraising
    officer A”, “retired teacher A”, “communications manager A”."""
    if not _names_somebody(behind) or word in _verbs() or not last:
        return False
    if "-" in word or word.endswith("ing"):
        return not _is_several(last)
    if word.endswith("ed"):
        return last in BOUNDS - {",", ";", ":"}
    return names_thing(word)


def names_thing(word: str) -> bool:
    """Whether a word that ends like a verb is a plural: communications, grants."""
    return bool(THINGS.fullmatch(word)) or word in caption_words("adjuncts")


def _is_pair(before: list[str], link: str, noun: list[str], *, opens: bool) -> bool:
    """Whether “and” joins what somebody does: “with health and safety officer A”."""
    if link not in {"and", "&"} or len(noun) == 1 or not _names_somebody(noun):
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
    function = word in _function_words() or word in LINKS or qualifier
    return word.isalpha() and not (function or is_person(word) or word in _verbs())


def _names_somebody(words: list[str]) -> bool:
    """Whether a phrase ends with a word for somebody: “brain surgeon”, “officers”."""
    noun = _without_titles(words)
    return bool(noun) and (is_person(noun[-1].lower()) or bool(AGENT.fullmatch(noun[-1].lower())))


def _is_one(word: str) -> bool:
    """Whether a word is of one person: chair, manager."""
    low = word.lower()
    return (is_person(low) or bool(AGENT.fullmatch(low))) and singular(low) == low


def _without_titles(words: list[str]) -> list[str]:
    """Return the words of a phrase without the titles that stand at the name: “Dr”, “Cllr”."""
    end = len(words)
    while end and is_honorific(words[end - 1]):
        end -= 1
    while 0 < end < len(words) and words[end - 1] in TITLES_BEFORE:
        end -= 1
    return words[:end]


def _may_open(word: str, behind: list[str]) -> bool:
    """Whether a sentence may begin with a word that is part of a role: “Boeing pilot A”,
    “Retiring caretaker A”, but not “Remembering colleague A”."""
    if word in _function_words():
        return False
    if not word.endswith(("ing", "ed", "ly")):
        return True
    noun = _without_titles(behind)
    return bool(noun) and _is_one(noun[-1]) and word not in _not_opening()


def _is_several(word: str) -> bool:
    return word in caption_words("groups") or (singular(word) != word and is_person(word))


BOUNDS = frozenset({",", ";", "and", "&", "with", ":", "by"} | QUALIFIERS)
"""Before a word that is in no list they show that it is no verb: “and brain surgeon A”."""

OWN = frozenset({"his", "her", "their", "my", "our"})
CURRENCIES = frozenset({"$", "£", "€"})
DETERMINERS = frozenset({"a", "an", "her", "his", "its", "my", "our", "the", "their"})
PAIR_BOUNDS = frozenset({",", ";", ":", "with", "by", "to", "from", "alongside", "as"})
LONGEST_PAIR = 4
"""Words before “and” that say what somebody does: “planning, transport and housing lead A”."""

THINGS = re.compile(r"[a-z]+(?:[aei]nce|ice|ion|ity|itie|ment|ship|ure|work)s")
"""Plurals that are hardly verbs: communications, admissions, investments."""

TITLES_BEFORE = frozenset({"Adjunct", "Assistant", "Associate", "Emeritus"})
"""What belongs to the title behind it: “Associate Professor”."""

REACH = 12
"""Words before one that tell what it is."""

SEVERAL = re.compile(r"[^s]s$")


@cache
def _function_words() -> frozenset[str]:
    kinds = ("prepositions", "conjunctions", "relatives", "auxiliaries", "pronouns", "adverbs")
    return caption_words("no-nouns").union(*map(grammar_words, kinds))


@cache
def _verbs() -> frozenset[str]:
    kinds = ("beside", "with", "to", "at", "from", "on", "speech")
    return frozenset().union(*map(caption_words, kinds))


@cache
def _not_opening() -> frozenset[str]:
    return _verbs() | caption_words("remembers")


def _is_known(word: str) -> bool:
    low = word.lower().rstrip(".")
    listed = low in word_list("organisation-words.txt") or low in word_list("regions.txt")
    return word.isupper() or "." in word or is_title(word) or is_role_word(low) or listed


def singular(word: str) -> str:
    """Return a word of people as of one: student, child, woman."""
    if word.endswith("men"):
        return f"{word[:-3]}man"
    return {"children": "child", "wives": "wife"}.get(word, word.removesuffix("s"))


@lru_cache(REMEMBERED)
def is_person(word: str) -> bool:
    """Whether a word says what a person is, or several are: surgeon, sons, volunteers."""
    forms = {word, singular(word)}
    return is_head(word) or any(map(is_honorific, forms)) or not forms.isdisjoint(_person_nouns())


@cache
def _person_nouns() -> frozenset[str]:
    listed = word_list("person-nouns.txt") | word_list("kin.txt")
    return listed | caption_words("persons")


def _is_within_role(before: list[str], link: str, behind: list[str]) -> bool:
    """Whether “of” and the like stand in a role: “Minister of Energy A”, but not “widow of A”, nor
    “lawyer of Governor A”, where somebody stands behind it."""
    if before and link in {"and", "&"} and is_title(before[-1]) and not behind:
        return True
    noun = [word for word in behind if word not in QUALIFIERS | LINKS]
    if not noun or not before:
        return False
    if link in {"and", "&"}:
        return _is_one_role(before, noun)
    body = before[-1].lower() in word_list("organisation-words.txt")
    proper = before[-1][0].isupper() and noun[0][0].isupper()
    body = body and before[-1].lower() not in caption_words("places-of")
    if link in {"of", "for"} and body and (proper or _is_one(noun[-1])):
        return True
    heads = [word for word in noun if is_person(word.lower()) and singular(word) == word]
    if heads or is_title(noun[0]):
        return False
    several = len(before) == 1 and singular(before[0]) != before[0]
    group = behind[0].lower() in {"the", "this"}
    group |= noun[-1].lower() in word_list("organisation-words.txt")
    if link == "of" and group and several:
        return is_person(before[0].lower()) and not is_person(noun[-1].lower())
    return any(
        is_head(word) or is_title(word) or is_role_word(word.lower()) for word in _tail(before)
    )


def _tail(before: list[str]) -> list[str]:
    """Return the words of a role before a link, back to what is no part of it."""
    found: list[str] = []
    for word in reversed(before):
        low = word.lower()
        listed = is_role_word(low) or low in LINKS or word == ","
        listed = listed or low in word_list("organisation-words.txt")
        if not (word[0].isupper() or listed or is_head(low)):
            break
        if low in word_list("kin.txt") or (low != singular(low) and is_person(low)):
            break
        found.append(word)
    return found


def _is_one_role(before: list[str], noun: list[str]) -> bool:
    """Whether “and” joins parts of a role: “Minister of Energy and Resources A”."""
    people = [word for word in noun if is_person(word.lower()) or is_title(word)]
    return not people and any(word.lower() in {"of", "for"} for word in _tail(before))
