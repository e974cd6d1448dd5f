"""Words as the index keeps them: folded, without the commonest, reduced to their stems.

The browser does the same in `theme/static/js/search/words.js` and `stem.js`, and a test holds the
two together.
"""

import re
import unicodedata
from functools import cache, lru_cache

import snowballstemmer  # type: ignore[import-untyped]

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")

_COMMONEST = """
a about an and are as at be been but by did do does for from had has have he her his how i
if in is it its no not of on or our said say says she so than that the their them there they
this to was we were what when where which who will with would you
"""
COMMONEST = tuple(_COMMONEST.split())
"""Words that nearly every article has: they are not looked for, and keep their place in phrases."""

_SKIPPED = frozenset(COMMONEST)
_stemmer = snowballstemmer.stemmer("english")


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
    return "" if word in _SKIPPED else str(_stemmer.stemWord(word))
