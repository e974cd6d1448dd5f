"""What looks like the name of a person whom nobody registered."""

import re

from plugins.newsroom.names import is_honorific, is_role_word
from plugins.newsroom.word_lists import word_list

from .lexicon import CaptionIndex, Word
from .strangers import GIVEN, is_known
from .titles import BRETHREN, INITIALS, LETTERS_AFTER, is_head, is_suffix, is_title, touch
from .words import caption_words

LONGEST = 5
"""Words in the longest name that is looked for."""


def candidate_length(text: str, words: list[Word], at: int, index: CaptionIndex) -> int:
    """Return how many words from here look like the name of a person whom nobody registered."""
    first = words[at][0]
    if not first[0].isupper():
        return 0
    titled = at > 0 and is_honorific(words[at - 1][0]) and touch(text, words[at - 1], words[at])
    given = first.casefold() in GIVEN and not _is_acronym(text, words, at)
    if is_title(first) or ((is_role_word(first) or is_head(first)) and not given):
        return 0
    initialled = _has_initial(text, words, at)
    if not (given or titled or initialled or INITIALS.fullmatch(first)):
        return 0
    if first in {"A", "I"} and text[words[at][2] : words[at][2] + 1] != ".":
        return 0
    if not given and first.casefold() in word_list("named-after.txt"):
        return 0
    here = at + 1
    while here < len(words) and here - at < LONGEST and _belongs(text, words, here):
        named = index.person_at(text, words, here)
        if named and named.length > 1:
            break
        here += 1
    while here - at > 1 and words[here - 1][0].lower() in word_list("name-particles.txt"):
        here -= 1
    length = here - at
    if not given and _is_field_or_region([word for word, _, _ in words[at:here]]):
        return 0
    spelt_out = any(len(word) > len("Mc") for word, _, _ in words[at:here])
    return length if spelt_out and (length > 1 or titled) else 0


def _is_acronym(text: str, words: list[Word], at: int) -> bool:
    """Whether letters before a word in small ones only look like a given name: “RAF Otmoor”."""
    letters = words[at][0].isupper() and len(words[at][0]) > len("JJ")
    spaced = at + 1 < len(words) and touch(text, words[at], words[at + 1])
    return letters and spaced and not words[at + 1][0].isupper()


def _is_field_or_region(words: list[str]) -> bool:
    """Whether a title leads to no name: “Professor Tourism Management”, “Miss North Wales”."""
    region = words[-1].casefold() in word_list("regions.txt")
    return region or (len(words) > 1 and all(map(is_known, words)))


def _has_initial(text: str, words: list[Word], at: int) -> bool:
    """Whether an initial stands between a word and a surname: “Rulon T. Waller”."""
    if len(words) < at + 3 or not words[at][0].isalpha() or words[at][0].isupper():
        return False
    initial, last = words[at + 1], words[at + 2]
    between = text[words[at][2] : initial[1]], text[initial[2] : last[1]]
    spelt = initial[0].isupper() and len(initial[0]) == 1 and last[0][0].isupper()
    return between == (" ", ". ") and spelt and not last[0].isupper()


def _belongs(text: str, words: list[Word], here: int) -> bool:
    word = words[here][0]
    between = text[words[here - 1][2] : words[here][1]]
    quoted = bool(re.fullmatch(r"\.?\s*[“\"]\s*|[”\"]\s*", between))
    initial = bool(INITIALS.fullmatch(words[here - 1][0]))
    if not (between in {" ", "\N{NO-BREAK SPACE}"} or quoted or (between == ". " and initial)):
        return False
    if is_suffix(word):
        return True
    folded = word.casefold()
    if folded in word_list("named-after.txt") or folded in word_list("organisation-words.txt"):
        return False
    if folded in caption_words("never-in-names"):
        return False
    if folded in BRETHREN or is_role_word(word) or is_head(word) or LETTERS_AFTER.fullmatch(word):
        return False
    return word[0].isupper() or folded in word_list("name-particles.txt")
