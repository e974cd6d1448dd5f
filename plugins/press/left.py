"""What the last build left: its outputs, and those of their files that somebody touched since."""

from dataclasses import dataclass

from plugins.newsroom.cache import Cache
from plugins.press.folders import Folders, Turn
from plugins.press.ledger import Ledger, kept_ledger


@dataclass(frozen=True, slots=True)
class Left:
    """The build it was, what is known of its outputs, and the files that are not there as they
    were written."""

    turn: Turn
    outputs: Ledger
    touched: set[str]


def what_is_left(cache: Cache, folders: Folders) -> Left | None:
    """Return what the last build left, `None` if what is published is not known to be its work."""
    turn: Turn | None = cache.get("turn")
    if turn is None or not folders.is_published(turn):
        return None
    outputs = kept_ledger(cache)
    return Left(turn, outputs, outputs.touched(str(folders.published))) if outputs else None
