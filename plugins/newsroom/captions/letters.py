"""Letters without accents, by which patterns know a capital: “Ósk” begins with one."""

from functools import cache, lru_cache
from unicodedata import normalize

BARRED = {"Æ": "A", "Đ": "D", "Ł": "L", "Ø": "O", "Œ": "O", "Þ": "T"}
"""Capitals that Unicode does not take apart."""


@lru_cache(maxsize=8)
def plain(text: str) -> str:
    """Return a text with a letter without its accent in place of each."""
    return text if text.isascii() else "".join(map(_letter, text))


@cache
def _letter(character: str) -> str:
    base = normalize("NFD", character)[0]
    return BARRED.get(base, base) if character.isalpha() else character
