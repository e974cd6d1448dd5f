"""Whether words in quotation marks hold a sentence, or only a title, a term or a scare quote."""

import re
from collections.abc import Iterator
from functools import lru_cache

from .lexicon import grammar_words

WORDS = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
SENTENCES = re.compile(r"[.!?]\s")
VERBS = grammar_words("verbs-of-sentences")
SMALL = grammar_words("small-words")
SHORT, LONG = 3, 7
RECENT = 200
"""Of how many words in marks what they are is kept in mind: of one article’s it is asked often."""

BLANK = re.compile(r"(?<!\w)_+(?!\w)")
"""What is left to be filled in: “We need ____.”"""

ADDRESS = re.compile(r"\S+://\S+")


def holds_words(text: str) -> bool:
    """Whether there is anything to read in a text: “…” has no words."""
    return WORDS.search(text) is not None


def _as_written(words: str) -> str:
    """Return words as they would be written where they are all in capitals."""
    return words.capitalize() if words.isupper() and " " in words else words


def _long_words(words: str) -> Iterator[str]:
    """Yield the words but the small ones, as far as they are asked for."""
    found = (match[0] for match in WORDS.finditer(words))
    return (word for word in found if word.casefold() not in SMALL)


def _has_capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _folded(words: str) -> list[str]:
    """Return the words in small letters."""
    return WORDS.findall(words.casefold().replace("’", "'"))


def is_title(words: str) -> bool:
    """Whether words are written as a title: each with a capital, but for the small ones."""
    words = _as_written(words)
    if not all(map(_has_capital, _long_words(words))):
        return False
    return len([*_long_words(words)]) > 1 and not SENTENCES.search(words)


def is_label(words: str) -> bool:
    """Whether words are a name or a title: nothing said, though a verb of saying stands near."""
    if not words[:1].isupper() or words.rstrip()[-1:] in ".!?":
        return False
    return all(map(_has_capital, _long_words(words)))


def holds_much(words: str) -> bool:
    """Whether words inside somebody else's sentence are more than a term: “a retrograde step”."""
    found = _folded(words)
    return len(found) > SHORT or not VERBS.isdisjoint(found)


@lru_cache(RECENT)
def holds_sentence(words: str) -> bool:
    """Whether words can be a sentence: they end as one, or have a verb and are not too few."""
    words = _as_written(words)
    found = _folded(words)
    if not found or is_title(words) or BLANK.search(words) or is_address(words):
        return False
    last = words.rstrip()[-1:]
    verb = not VERBS.isdisjoint(found) or any(word.endswith("n't") for word in found)
    if len(found) <= SHORT:
        return verb and words[:1].isupper() and last in ".!?…,"
    return verb or (last in ".!?…" and words[:1].isupper()) or len(found) > LONG


def is_address(words: str) -> bool:
    """Whether words are nothing but an address of the web."""
    return ADDRESS.fullmatch(words.strip()) is not None


def is_fragment(words: str) -> bool:
    """Whether words are part of the sentence around them: they begin small."""
    first = WORDS.search(words)
    return first is not None and first[0][0].islower()


def may_be_said(words: str) -> bool:
    """Whether words without a cue may be somebody's all the same, where one is named beside them:
    more than a single term, and begun as a part of the sentence, or ended as one."""
    return len(WORDS.findall(words)) > 1 and (is_fragment(words) or ends_as_sentence(words))


def ends_as_sentence(words: str) -> bool:
    """Whether a few words end with a full stop: more than a term is."""
    return len(WORDS.findall(words)) >= SHORT and words.rstrip()[-1:] in ".!?"
