"""Words as the index keeps them: folded, without the commonest, reduced to their stems.

The browser does the same in `theme/static/js/search/words.js` and `stem.js`, and a test holds the
two together.
"""

import re
import unicodedata
from functools import cache, lru_cache

import Stemmer  # type: ignore[import-not-found]

from plugins.newsroom.word_lists import word_list

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
WITHIN_NAME = re.compile(r"'(?=[^\W_]{3})")
"""The apostrophe of a name such as O'Connor, which is written with it, without it, or in two."""

_COMMONEST = """
the to and of a in for is that on with we this are will as be it our you from have or by an their
at has they i about how was not what but which if says who so said been when them do there than were
its would where had no he his she does did her say
"""
COMMONEST = tuple(_COMMONEST.split())
"""Words that nearly every article has, the commonest first: they are not looked for, but keep their
place in phrases."""

TITLES = tuple(sorted({"mayor", "minister", "president", *word_list("honorifics.txt")}))
"""Words before a name, which a record of that name need not have."""

_SKIPPED = frozenset(COMMONEST)
_stemmer = Stemmer.Stemmer("english", 0)  # it need not remember: `term` does


def fold(text: str) -> str:
    """Return a text in small letters, without accents, with straight apostrophes."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.replace("’", "'")).translate(_UNACCENTED)
    return text.lower()


class _Unaccented(dict[int, int | None]):
    """What characters are without accents, as `str.translate` wants it, found out once for each."""

    def __missing__(self, char: int) -> int | None:
        self[char] = None if unicodedata.category(chr(char)) == "Mn" else char
        return self[char]


_UNACCENTED = _Unaccented()


@lru_cache(maxsize=2048)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded. Names come up again and again, so they are kept."""
    return tuple(WORD.findall(fold(text)))


@cache
def term(word: str) -> str:
    """Return what a folded word is indexed as: its stem, or nothing if it is among the commonest.

    The rules are those of Snowball's English stemmer (https://snowballstem.org).
    """
    return "" if word in _SKIPPED else str(_stemmer.stemWord(WITHIN_NAME.sub("", word)))
