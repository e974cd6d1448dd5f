"""Abbreviations and their long forms: what says one is found by the other too."""

import re
from collections.abc import Iterable, Mapping

from .record import Field


class Abbreviations:
    """The glossary, ready to be looked for in texts."""

    def __init__(self, glossary: Mapping[str, str]) -> None:
        self._other = dict(glossary)
        self._other |= {long.casefold(): short for short, long in glossary.items()}
        shorts = "|".join(map(re.escape, sorted(glossary, key=len, reverse=True)))
        longs = "|".join(map(re.escape, sorted(glossary.values(), key=len, reverse=True)))
        pattern = rf"\b(?:({shorts})s?|((?i:{longs}))s?)\b"
        self._form = re.compile(pattern) if glossary else None

    def both_forms(self, fields: Iterable[Field]) -> tuple[Field, ...]:
        """Return fields, and after them the other form of each abbreviation in them, once."""
        fields = tuple(fields)
        if self._form is None:
            return fields
        missing: dict[str, float] = {}
        for field in fields:
            for match in self._form.finditer(field.text):
                other = self._other[match[1] or match[2].casefold()]
                missing[other] = max(field.weight, missing.get(other, 0))
        return (*fields, *(Field(weight, text) for text, weight in missing.items()))
