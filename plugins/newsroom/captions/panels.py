"""Captions of several pictures: “Left: … Right: …” says which picture, and not who is where."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .positions import Marker
from .sheet import Sheet
from .titles import is_head

CLAUSE_WORDS = 2
"""Plain words in what a marker opens, from which on it is a sentence about a picture."""


def without_panels(sheet: Sheet, markers: Sequence[Marker]) -> tuple[Sheet, list[Marker]]:
    """Return the caption with each picture's words as sentences of their own, and without the
    markers that only say which picture is meant."""
    panels = [marker for marker in markers if _opens_clause(sheet.text, marker)]
    ends = [*(marker.start for marker in panels[1:]), len(sheet.text)]
    spans = [sheet.text[marker.end : end] for marker, end in zip(panels, ends, strict=False)]
    if len(panels) == 1 or not any(map(_is_about_a_picture, spans)):
        return sheet, list(markers)
    starts = [_after_colon(sheet.text, marker) for marker in panels]
    cuts = sorted({*sheet.starts, *starts})
    return (
        replace(
            sheet,
            starts=tuple(cuts),
            ends=(*cuts[1:], len(sheet.text)),
            scenes=tuple(starts),
        ),
        [marker for marker in markers if marker not in panels],
    )


def _opens_clause(text: str, marker: Marker) -> bool:
    before = text[: marker.start].rstrip()
    opens = not before or before.endswith((".", ";", ":", "!", ")", "-", "–"))
    return marker.colon and bool(marker.side) and not marker.direction and opens


def _is_about_a_picture(words: str) -> bool:
    plain = re.findall(r"(?<![\w’'-])[a-z]{3,}\b", re.sub(r"\([^)]*\)", "", words))
    return sum(not is_head(word) and word not in {"and", "with"} for word in plain) >= CLAUSE_WORDS


def _after_colon(text: str, marker: Marker) -> int:
    return text.index(":", marker.end) + 1
