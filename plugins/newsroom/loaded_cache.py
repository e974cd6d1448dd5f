"""A cache that is loaded before anybody asks for what it holds."""

from pathlib import Path
from typing import Any

from .cache import Cache
from .walking import stamp_of


class LoadedCache(Cache):
    """A cache whose values have all been loaded. Each is given to the first who asks, and then read
    anew, as whoever has it may change it.

    Raises `DamagedCacheError`, or `sqlite3.DatabaseError`, where it cannot be used.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._stamp = stamp_of(path.stat())
        self._loaded = {name: super(LoadedCache, self).get(name) for name in self.names()}

    @property
    def is_current(self) -> bool:
        """Whether the file is as it was loaded."""
        return self.path.exists() and stamp_of(self.path.stat()) == self._stamp

    def get(self, name: str) -> Any:
        """Return a value, `None` if there is none."""
        return self._loaded.pop(name) if name in self._loaded else super().get(name)

    def put(self, name: str, value: object) -> None:
        """Keep a value."""
        self._loaded.pop(name, None)
        super().put(name, value)
