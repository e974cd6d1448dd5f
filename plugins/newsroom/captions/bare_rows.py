"""Rows that no mark parts from their names: “Back row A, B; front row C, D”."""

from .marker import Marker
from .page import Page


def heads_row(page: Page, marker: Marker) -> bool:
    """Whether a sentence begins with a row and a name, as that of another row does: “Back row A,
    B. Front row C, D”."""
    if not _is_bare_row(page, marker):
        return False
    return any(
        other.position != marker.position and _is_bare_row(page, other) for other in page.markers
    )


def _is_bare_row(page: Page, marker: Marker) -> bool:
    """Whether a sentence begins with a row, said with the way or without, and leads to a name."""
    text = page.sheet.text
    start = page.sheet.sentence(marker.start)[0]
    row = any(kind == "row" for kind, _ in marker.parts) and not (marker.side or marker.bracketed)
    begins = row and (marker.direction or not text[start : marker.start].strip())
    return bool(begins) and any(one.start == marker.end + 1 for one in page.names.people)
