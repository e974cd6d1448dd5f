"""Whether words in quotation marks hold a sentence, or only a title, a term or a scare quote."""

import re

from .lexicon import grammar_words

WORDS = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
VERBS = grammar_words("verbs-of-sentences")
SMALL = grammar_words("small-words")
SHORT, LONG = 3, 7

BLANK = re.compile(r"(?<!\w)_+(?!\w)")
"""What is left to be filled in: “We need ____.”"""

ADDRESS = re.compile(r"\S+://\S+")


def _as_written(words: str) -> str:
    """Return words as they would be written where they are all in capitals."""
    return words.capitalize() if words.isupper() and " " in words else words


def is_title(words: str) -> bool:
    """Whether words are written as a title: each with a capital, but for the small ones."""
    found = WORDS.findall(_as_written(words))
    long = [word for word in found if word.casefold() not in SMALL]
    capitals = [word for word in long if word[0].isupper() or word[0].isdigit()]
    return len(long) > 1 and len(capitals) == len(long) and not re.search(r"[.!?]\s", words)


def is_label(words: str) -> bool:
    """Whether words are a name or a title: nothing said, though a verb of saying stands near."""
    if not words[:1].isupper() or words.rstrip()[-1:] in ".!?":
        return False
    long = [word for word in WORDS.findall(words) if word.casefold() not in SMALL]
    return all(word[0].isupper() or word[0].isdigit() for word in long)


def holds_much(words: str) -> bool:
    """Whether words inside somebody else's sentence are more than a term: “a retrograde step”."""
    found = [word.casefold().replace("’", "'") for word in WORDS.findall(words)]
    return len(found) > SHORT or any(word in VERBS for word in found)


def holds_sentence(words: str) -> bool:
    """Whether words can be a sentence: they end as one, or have a verb and are not too few."""
    words = _as_written(words)
    found = [word.casefold().replace("’", "'") for word in WORDS.findall(words)]
    if not found or is_title(words) or BLANK.search(words) or is_address(words):
        return False
    ends = words.rstrip()[-1:] in ".!?…"
    verb = any(word in VERBS or word.endswith("n't") for word in found)
    if len(found) <= SHORT:
        return verb and words[:1].isupper() and words.rstrip()[-1:] in ".!?…,"
    return verb or (ends and words[:1].isupper()) or len(found) > LONG


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
