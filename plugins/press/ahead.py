"""What a build can know before it is told that anything changed, or while it loads its code.

The preview begins each build as soon as the last one has ended: what it loads and looks at then,
nobody waits for when a file is saved.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import DatabaseError
from typing import Any

from plugins.newsroom.checksums import DamagedCacheError
from plugins.newsroom.loaded_cache import LoadedCache
from plugins.press.folders import Folders
from plugins.press.left import Left, Looking, what_is_left


@dataclass(frozen=True, slots=True)
class Ahead:
    """The cache, with all its values loaded, and what the last build left, or who is `looking` for
    it. What somebody touches after that look is found by the build after this one."""

    cache: LoadedCache | None = None
    left: Left | None = None
    looking: Looking | None = None

    @property
    def is_current(self) -> bool:
        """Whether the cache is still as it was loaded."""
        return self.cache is not None and self.cache.is_current


def look_ahead(last: Mapping[str, Any]) -> Ahead | None:
    """Return what can be known ahead of a build like the last one, `None` if that is nothing."""
    folders = Folders(Path(last["settings"]["OUTPUT_PATH"]))
    try:
        cache = LoadedCache(folders.cache)
        return Ahead(cache, what_is_left(cache, folders))
    except (DatabaseError, DamagedCacheError, OSError):
        return None
