"""The noun phrase that leads to a name: “greets [the new Chair of Governors] Dave Waller”."""

import re
from functools import cache

from plugins.newsroom.names import is_honorific, is_role_word
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

PLURAL = re.compile(r"[a-z]{3,}(?:ers|ists|ians|ees)")


def split_phrase(gap: str, *, opens: bool, title: str = "") -> tuple[str, str]:
    """Part the words before a name into what leads up to its noun phrase, and the phrase.

    `opens` says that they begin a sentence, where a capital says nothing; `title` is that of the
    name.
    """
    tokens = list(TOKEN.finditer(gap))
    at = len(gap)
    behind = title.split()
    for number in range(len(tokens) - 1, -1, -1):
        word = tokens[number][0]
        first = opens and not gap[: tokens[number].start()].strip()
        if not _belongs(
            [token[0] for token in tokens[max(0, number - REACH) : number]],
            word,
            behind,
            first=first,
        ):
            break
        behind.insert(0, word)
        at = tokens[number].start()
    return gap[:at], gap[at:]


def _belongs(before: list[str], word: str, behind: list[str], *, first: bool) -> bool:
    """Whether a word is of the phrase, with the words of it `behind` and all `before`."""
    low = word.lower().rstrip(".")
    if low in LINKS and low != "the":
        return _is_within_role(before, low, behind)
    if low in QUALIFIERS or low.endswith("-old"):
        return True
    if not word[0].isalnum():
        return word in CURRENCIES
    if is_person(low):
        several = singular(low) != low and not is_role_word(low)
        return not behind or not several or behind[0][0].isupper()
    if word[0].isupper():
        return not first or _is_known(word) or _may_open(low)
    if word[0].isdigit():
        return bool(behind) or before[-1:] == ["no."]
    return is_role_word(low) or _qualifies(before, low, behind, first=first)


def _qualifies(before: list[str], word: str, behind: list[str], *, first: bool) -> bool:
    """Whether a word that is in no list is no verb but part of the phrase: “brain surgeon A”."""
    if word in _function_words():
        return False
    last = before[-1].lower() if before else ""
    if PLURAL.fullmatch(word) and word not in caption_words("plain-verbs"):
        return bool(before) and not last.endswith("s")
    if VERBAL.fullmatch(word):
        return bool(behind) and (last in QUALIFIERS or before in (["and"], ["&"]))
    if last in BOUNDS and (behind or last in OWN or AGENT.fullmatch(word)):
        return True
    if behind:
        return (bool(before) or first) and not _is_several(last)
    if AGENT.fullmatch(word) and before:
        return not last.endswith("s")
    return (
        len(before) == 1 and word not in caption_words("plain-verbs") and not SEVERAL.search(last)
    )


def _may_open(word: str) -> bool:
    """Whether a sentence may begin with a word that is part of a role: “Boeing pilot A”."""
    return not (word.endswith(("ing", "ed", "ly")) or word in _function_words())


def _is_several(word: str) -> bool:
    return word in caption_words("groups") or (singular(word) != word and is_person(word))


BOUNDS = frozenset({",", ";", "and", "&", "with", ":", "by"} | QUALIFIERS)
"""Before a word that is in no list they show that it is no verb: “and brain surgeon A”."""

OWN = frozenset({"his", "her", "their", "my", "our"})
CURRENCIES = frozenset({"$", "£", "€"})
REACH = 12
"""Words before one that tell what it is."""

SEVERAL = re.compile(r"[^s]s$")


@cache
def _function_words() -> frozenset[str]:
    kinds = ("prepositions", "conjunctions", "relatives", "auxiliaries", "pronouns", "adverbs")
    return caption_words("no-nouns").union(*map(grammar_words, kinds))


def _is_known(word: str) -> bool:
    low = word.lower().rstrip(".")
    listed = low in word_list("organisation-words.txt") or low in word_list("regions.txt")
    return word.isupper() or "." in word or is_title(word) or is_role_word(low) or listed


def singular(word: str) -> str:
    """Return a word of people as of one: student, child, woman."""
    if word.endswith("men"):
        return f"{word[:-3]}man"
    return {"children": "child", "wives": "wife"}.get(word, word.removesuffix("s"))


def is_person(word: str) -> bool:
    """Whether a word says what a person is, or several are: surgeon, sons, volunteers."""
    nouns = word_list("person-nouns.txt") | word_list("kin.txt")
    return is_head(word) or is_honorific(word) or {word, singular(word)} & nouns != frozenset()


def _is_within_role(before: list[str], link: str, behind: list[str]) -> bool:
    """Whether “of” and the like stand in a role: “Minister of Energy A”, but not “widow of A”, nor
    “lawyer of Governor A”, where somebody stands behind it."""
    if before and link in {"and", "&"} and is_title(before[-1]) and not behind:
        return True
    noun = [word for word in behind if word.lower() not in QUALIFIERS | LINKS]
    if not noun or not before:
        return False
    if link in {"and", "&"}:
        return _is_one_role(before, noun)
    body = before[-1][0].isupper() and before[-1].lower() in word_list("organisation-words.txt")
    if link in {"of", "for"} and body and noun[0][0].isupper():
        return True
    heads = [word for word in noun if is_person(word.lower()) and singular(word) == word]
    if heads or is_title(noun[0]):
        return False
    return any(
        is_head(word) or is_title(word) or is_role_word(word.lower()) for word in _tail(before)
    )


def _tail(before: list[str]) -> list[str]:
    """Return the words of a role before a link, back to what is no part of it."""
    found: list[str] = []
    for word in reversed(before):
        low = word.lower()
        listed = is_role_word(low) or low in LINKS or word == ","
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
