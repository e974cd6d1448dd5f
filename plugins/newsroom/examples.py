"""Examples of fields that hold rows, as an author would write them, made from what was given."""

import json
import re
from collections.abc import Mapping
from typing import Any, get_args

from pydantic import ValidationError

from .declaring import Declared, validator
from .fields import IDS_ALONE, Row
from .schema import field_names

ANY_WORDS = "Any words."
TRUTH = frozenset({"true", "false", "yes", "no", "on", "off"})
NOT_PLAIN = re.compile(r"[^\w(“‘/]|.*(: |:$| #| $)|.*[\[\]{}]")
"""Text that YAML would not read as it stands, wherever it stands."""


def row_class(annotation: Any) -> type[Declared] | None:
    """Return the class of the rows that a field holds, `None` if it holds none."""
    if isinstance(annotation, type) and issubclass(annotation, Declared):
        return annotation
    return next(filter(None, map(row_class, get_args(annotation))), None)


def holds_list(annotation: Any) -> bool:
    """Whether a field holds a list."""
    return getattr(annotation, "__origin__", None) is tuple


def example_of(name: str, annotation: Any, given: object) -> str:
    """Return a field with one row, holding what was given in its wrong place; else nothing."""
    row = row_class(annotation)
    if row is None or not issubclass(row, Row):
        return ""
    if isinstance(given, list):
        given = next((item for item in given if isinstance(item, str)), None)
    lines = [f"{key}: {as_yaml(value)}" for key, value in _values(row, given).items()]
    first, others = ("  - ", "    ") if holds_list(annotation) else ("  ", "  ")
    indents = [first, *[others] * (len(lines) - 1)]
    return "\n".join([f"{name}:", *map("".join, zip(indents, lines, strict=True))])


def _values(row: type[Row], given: object) -> Mapping[str, str]:
    """Return the values of the row's example, with what was given in the field that it fits."""
    if isinstance(given, dict):
        known = set(field_names(row))
        texts = {key: value for key, value in given.items() if isinstance(value, str)}
        return {**row.example, **{key: texts[key] for key in texts if key in known}}
    if not isinstance(given, str) or not given.strip() or given.casefold() in TRUTH:
        return row.example
    fitting = [key for key in row.example if _fits(row, key, given)]
    if re.search(r"[-/\d]", given):  # an id, an address, a date
        fitting.sort(key=lambda key: _fits(row, key, ANY_WORDS))
    return {**row.example, **dict.fromkeys(fitting[:1], given)}


def _fits(row: type[Row], key: str, text: str) -> bool:
    try:
        validator(row).validate_python(
            {**row.example, key: text}, by_alias=True, by_name=False, context=IDS_ALONE
        )
    except ValidationError:
        return False
    return True


def as_yaml(text: str) -> str:
    """Return a text as it is written after a field's name."""
    return json.dumps(text, ensure_ascii=False) if NOT_PLAIN.match(text) else text
