"""The attributes of a bracketed span, in Pandoc's notation: `{#id .class key=value key="a b"}`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

ITEM = re.compile(
    r"""\s*(?:
        \#(?P<id>[^\s{}=]+)
      | \.(?P<class>[^\s{}=]+)
      | (?P<key>[\w-]+)=(?:"(?P<double>[^"]*)"|“(?P<curly>[^”]*)”|(?P<bare>[^\s{}"“”]+))
    )(?=\s|$)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Attributes:
    """What a `{…}` says: an id, classes and named values."""

    id: str | None = None
    classes: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)


def parse_attributes(text: str) -> Attributes | None:
    """Read the text between the braces; `None` when it is not a list of attributes."""
    own_id: str | None = None
    classes: list[str] = []
    values: dict[str, str] = {}
    position, end = 0, len(text.rstrip())
    if not end:
        return None
    while position < end:
        item = ITEM.match(text, position)
        if item is None:
            return None
        own_id = item["id"] or own_id
        classes += [item["class"]] if item["class"] else []
        if item["key"]:
            values[item["key"]] = item["double"] or item["curly"] or item["bare"] or ""
        position = item.end()
    return Attributes(own_id, tuple(classes), values)
