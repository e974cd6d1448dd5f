"""What was read and made before, kept in one file beside the output.

SQLite makes each change whole or not at all, however a build ends. Whatever is kept carries a
checksum, and the file carries the fingerprint of all that made it; a file that is damaged, or was
made by other code, is thrown away.
"""

import pickle
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from .checksums import DamagedCacheError, with_checksum, without_checksum
from .packing import by_values
from .walking import Stamp

T = TypeVar("T")

LAYOUT = """
CREATE TABLE values_by_name (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE stamps (
    name TEXT PRIMARY KEY, size INTEGER, modified INTEGER, digest BLOB
) WITHOUT ROWID;
CREATE TABLE readings (
    name TEXT PRIMARY KEY, head BLOB, asks BLOB, card BLOB, notes BLOB, story BLOB
);
CREATE TABLE items (
    compilation TEXT, name TEXT, note BLOB, value BLOB, PRIMARY KEY (compilation, name)
);
"""


@by_values
class KeptReading(NamedTuple):
    """What is kept of an article's file.

    `digest` is empty for a file that is read again every time. `head` is the digest of its front
    matter, empty where something is wrong with that, or with its text. `asks` are the facts that
    its reading depends on. The others are packed: `notes` of whoever looked at it, and `card` and
    `story`, which are empty where mistakes left no article.
    """

    name: str
    stamp: Stamp
    digest: bytes
    head: bytes
    asks: bytes
    card: bytes
    notes: bytes
    story: bytes


def pack(value: object) -> bytes:
    """Return a value as bytes, with a checksum before it."""
    return with_checksum(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))


def unpack(data: bytes) -> Any:
    """Return the value that was packed; raises `DamagedCacheError` if that is not what was."""
    return pickle.loads(without_checksum(data))  # noqa: S301 (our own file, and it is whole)


class Cache:
    """The file, open.

    Raises `DamagedCacheError`, or `sqlite3.DatabaseError`, where it cannot be used.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = sqlite3.connect(path, isolation_level=None, timeout=60)
        self._file.execute("PRAGMA synchronous = OFF")  # a killed build loses nothing by it

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def lay_out(self) -> None:
        """Make the tables of a new file. Its pages are large, as its largest values are megabytes,
        which are read page by page."""
        self._file.execute("PRAGMA page_size = 32768")
        self._file.executescript(LAYOUT)

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Make all changes in the meantime at once, or none of them."""
        self._file.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._file.execute("ROLLBACK")
            raise
        self._file.execute("COMMIT")

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Keep the file locked for what is read in the meantime: to lock it each time takes longer
        than to read. Nothing may be kept meanwhile."""
        self.begin_reading()
        try:
            yield
        finally:
            self._file.execute("COMMIT")

    def begin_reading(self) -> None:
        """Keep the file locked for what is read until it is closed."""
        self._file.execute("BEGIN")

    def get(self, name: str) -> Any:
        """Return a value, `None` if there is none."""
        query = "SELECT value FROM values_by_name WHERE name = ?"
        row = self._file.execute(query, (name,)).fetchone()
        return unpack(row[0]) if row else None

    def put(self, name: str, value: object) -> None:
        """Keep a value."""
        row = (name, pack(value))
        self._file.execute("INSERT OR REPLACE INTO values_by_name VALUES (?, ?)", row)

    def names(self) -> list[str]:
        """Return the names of all values."""
        return [name for (name,) in self._file.execute("SELECT name FROM values_by_name")]

    def stamps(self) -> dict[str, tuple[Stamp, bytes]]:
        """Return the stamp and digest of each article's file."""
        rows = self._file.execute("SELECT * FROM stamps")
        return {name: ((size, modified), digest) for name, size, modified, digest in rows}

    def asks(self) -> Iterator[tuple[str, bytes]]:
        """Return what the reading of each article depends on, one by one."""
        # No generator: where nobody takes the rest, it would close its rows, maybe after the file.
        return self._file.execute("SELECT name, asks FROM readings")

    def cards(self) -> Iterator[tuple[str, Any]]:
        """Yield the card of each article, in the order of their files' names."""
        yield from self._values("card")

    def articles(self) -> set[str]:
        """Return the names of the files that hold an article."""
        query = "SELECT name FROM readings WHERE card != x''"
        return {name for (name,) in self._file.execute(query)}

    def reading_of(self, name: str) -> KeptReading | None:
        """Return what is kept of an article's file."""
        query = "SELECT * FROM stamps JOIN readings USING (name) WHERE name = ?"
        row = self._file.execute(query, (name,)).fetchone()
        if row is None:
            return None
        name, size, modified, *others = row
        return KeptReading(name, (size, modified), *others)

    def notes(self) -> Iterator[tuple[str, Any]]:
        """Yield the notes of each article, in the order of their files' names."""
        yield from self._values("notes")

    def _values(self, column: str) -> Iterator[tuple[str, Any]]:
        query = f"SELECT name, {column} FROM readings WHERE {column} != x'' ORDER BY name"  # noqa: S608 (a column of ours)
        for name, value in self._file.execute(query):
            yield name, unpack(value)

    def check_stories(self) -> None:
        """Raise `DamagedCacheError` unless every article's story is as it was kept."""
        for (story,) in self._file.execute("SELECT story FROM readings"):
            without_checksum(story)

    def card_of(self, name: str) -> bytes | None:
        """Return an article's card as it is kept."""
        query = "SELECT card FROM readings WHERE name = ?"
        row = self._file.execute(query, (name,)).fetchone()
        return row[0] if row else None

    def story_of(self, name: str) -> bytes | None:
        """Return an article's story as it is kept."""
        query = "SELECT story FROM readings WHERE name = ?"
        row = self._file.execute(query, (name,)).fetchone()
        return row[0] if row else None

    def keep(self, readings: Iterable[KeptReading]) -> None:
        """Keep what was read of articles' files."""
        for each in readings:
            stamp = (each.name, *each.stamp, each.digest)
            self._file.execute("INSERT OR REPLACE INTO stamps VALUES (?, ?, ?, ?)", stamp)
            row = (each.name, each.head, each.asks, each.card, each.notes, each.story)
            self._file.execute("INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?, ?, ?)", row)

    def restamp(self, stamps: Iterable[tuple[str, Stamp]]) -> None:
        """Note the new stamps of files whose content is the same."""
        rows = ((*stamp, name) for name, stamp in stamps)
        query = "UPDATE stamps SET size = ?, modified = ? WHERE name = ?"
        self._file.executemany(query, rows)

    def forget(self, names: Iterable[str]) -> None:
        """Forget articles' files that are there no more."""
        gone = [(name,) for name in names]
        self._file.executemany("DELETE FROM stamps WHERE name = ?", gone)
        self._file.executemany("DELETE FROM readings WHERE name = ?", gone)

    def items(self, compilation: str) -> dict[str, bytes]:
        """Return the note of each item of a compilation, by name."""
        query = "SELECT name, note FROM items WHERE compilation = ?"
        return dict(self._file.execute(query, (compilation,)).fetchall())

    def item(self, compilation: str, name: str) -> bytes:
        """Return an item as it is kept; raises `DamagedCacheError` if it is not."""
        query = "SELECT value FROM items WHERE compilation = ? AND name = ?"
        row = self._file.execute(query, (compilation, name)).fetchone()
        if row is None:
            raise DamagedCacheError(name)
        return bytes(row[0])

    def keep_items(self, compilation: str, rows: Iterable[tuple[str, bytes, bytes]]) -> None:
        """Keep items of a compilation: their names, notes and what they are."""
        query = "INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?)"
        self._file.executemany(query, ((compilation, *row) for row in rows))

    def forget_items(self, compilation: str, names: Iterable[str]) -> None:
        """Forget items that a compilation has no more."""
        query = "DELETE FROM items WHERE compilation = ? AND name = ?"
        self._file.executemany(query, ((compilation, name) for name in names))


def with_cache(
    path: Path, fingerprint: str, use: Callable[[Cache], T], opened: Cache | None = None
) -> tuple[T, Cache]:
    """Return what `use` makes of the cache at `path`, and the cache; where it turns out to be
    damaged, of one begun anew. It may have been `opened` before."""
    cache = opened if opened and _is_of(opened, fingerprint) else open_cache(path, fingerprint)
    try:
        return use(cache), cache
    except (DamagedCacheError, sqlite3.DatabaseError):
        cache.close()
        cache = new_cache(path, fingerprint)
        return use(cache), cache


def open_cache(path: Path, fingerprint: str) -> Cache:
    """Open the cache at `path`; one that other code made, or that cannot be read, is begun anew."""
    try:
        if path.exists():
            cache = Cache(path)
            if _is_of(cache, fingerprint):
                return cache
            cache.close()
    except (
        sqlite3.DatabaseError,
        DamagedCacheError,
        pickle.UnpicklingError,
        AttributeError,
        EOFError,
    ):
        pass
    return new_cache(path, fingerprint)


def _is_of(cache: Cache, fingerprint: str) -> bool:
    return bool(cache.get("fingerprint") == fingerprint)


def new_cache(path: Path, fingerprint: str) -> Cache:
    """Begin a cache at `path`, in the place of what is there."""
    for name in (path, path.with_name(f"{path.name}-journal")):
        with suppress(FileNotFoundError):
            name.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)
    cache = Cache(path)
    cache.lay_out()
    cache.put("fingerprint", fingerprint)
    return cache
