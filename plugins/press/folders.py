"""Two folders take turns: one is published, and the next build is made ready in the other.

The published folder is never written to. A build brings the spare folder up to date, where files
that did not change are the same files by another name (hard links), and the two change places in
one step; so readers see one whole build or the other, whenever a build is stopped.
"""

import ctypes
import os
import shutil
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from plugins.newsroom.side_by_side import side_by_side

AT_FDCWD = -100
RENAME_EXCHANGE = 2
"""Constants of Linux's `renameat2(2)`."""

NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
"""How a file is opened that must not be there yet."""

WORTH_IT = 2_000
"""Files that take longer to link than another process takes to begin."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Which folder is which, by inode, after the build `number`; `spare` is `None` where none is
    known to be whole. `written` and `removed` are the files by which the published folder differs
    from the spare one."""

    published: int
    spare: int | None
    number: int
    written: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True)
class Folders:
    """The published folder, and beside it the one in which builds are prepared."""

    published: Path

    @property
    def workshop(self) -> Path:
        """Where the cache lies, and the spare folder."""
        return self.published.with_name(f"{self.published.name}.build")

    @property
    def cache(self) -> Path:
        """The file of what was read and made before."""
        return self.workshop / "cache.sqlite"

    @property
    def prepared(self) -> Path:
        """The folder of pages that are prepared to be set."""
        return self.workshop / "prepared"

    @property
    def spare(self) -> Path:
        """The folder that the next build is made ready in."""
        return self.workshop / "next"

    @property
    def _retired(self) -> Path:
        return self.workshop / "last"

    def restore(self) -> None:
        """Bring back the published folder if a build was stopped while it took its place."""
        if self._retired.exists() and not self.published.exists():
            self._retired.rename(self.published)
        shutil.rmtree(self._retired, ignore_errors=True)

    def is_published(self, turn: Turn | None) -> bool:
        """Whether the published folder is the one that a build left there."""
        return turn is not None and _inode(self.published) == turn.published

    def begin_anew(self) -> Path:
        """Return the spare folder, empty."""
        shutil.rmtree(self.spare, ignore_errors=True)
        self.spare.mkdir(parents=True)
        return self.spare

    def bring_up_to_date(self, turn: Turn, files: Collection[str], processes: int = 1) -> Turn:
        """Let the spare folder hold what is published: all of `files`, at least, and all that
        differs between the two. Return which folder is which, when nothing differs any more."""
        if anew := turn.spare is None or _inode(self.spare) != turn.spare:
            self.begin_anew()
            missing = list(files)
        else:
            self.remove(turn.removed)
            missing = [file for file in turn.written if file in files]
        linking = partial(self._link, anew=anew)
        for _ in side_by_side(linking, missing, processes, WORTH_IT):
            pass
        return self.turn(turn.number, (), ())

    def _link(self, files: Iterable[str], *, anew: bool) -> Iterator[None]:
        """Put files that are published into the spare folder too, which is `anew` empty or has
        most of them as they were; nothing is found thereby."""
        published, spare = str(self.published), str(self.spare)
        made: set[str] = set()
        for file in files:
            target = f"{spare}/{file}"
            if anew or not _unlinked(target):
                folder = target.rpartition("/")[0]
                if folder not in made:
                    _make_folder(folder)
                    made.add(folder)
            os.link(f"{published}/{file}", target)
        yield from ()

    def remove(self, files: Iterable[str]) -> None:
        """Take files out of the spare folder, and the folders that they leave empty."""
        for file in files:
            path = self.spare / file
            path.unlink(missing_ok=True)
            for folder in path.parents:
                if folder == self.spare:
                    break
                try:
                    folder.rmdir()
                except OSError:
                    break

    def change_places(self) -> None:
        """Publish the spare folder, and keep what was published as the spare one."""
        if not self.published.exists():
            self.published.parent.mkdir(parents=True, exist_ok=True)
            self.spare.rename(self.published)
        elif not _exchange(self.spare, self.published):
            self.published.rename(self._retired)
            self.spare.rename(self.published)
            self._retired.rename(self.spare)

    def turn(self, number: int, written: Iterable[str], removed: Iterable[str]) -> Turn:
        """Return which folder is which now."""
        published = _inode(self.published)
        assert published is not None, "it was just put there"
        return Turn(published, _inode(self.spare), number, tuple(written), tuple(removed))


def write(folder: Path, file: str, data: bytes, *, replaces: bool = False) -> os.stat_result:
    """Write a file anew, never into one that has another name too; return what it is. One that it
    `replaces` is looked for first."""
    path = f"{folder}/{file}"
    if replaces:
        _unlinked(path)
    else:
        _make_folder(path.rpartition("/")[0])  # most new files have one of their own
    try:
        handle = os.open(path, NEW)
    except FileNotFoundError:
        _make_folder(path.rpartition("/")[0])
        handle = os.open(path, NEW)
    except FileExistsError:
        os.unlink(path)
        handle = os.open(path, NEW)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        return os.fstat(handle)
    finally:
        os.close(handle)


def _unlinked(path: str) -> bool:
    """Take a file away, if it is there; return whether it was."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        return False
    return True


def _make_folder(path: str) -> None:
    """Make a folder, unless it is there; most often only the last one of its path is not."""
    try:
        os.mkdir(path)
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)
    except FileExistsError:
        return


def _inode(folder: Path) -> int | None:
    try:
        return folder.stat().st_ino
    except FileNotFoundError:
        return None


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places at once, where the system can; return whether it did."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    paths = os.fsencode(one), os.fsencode(other)
    return bool(renameat2(AT_FDCWD, paths[0], AT_FDCWD, paths[1], RENAME_EXCHANGE) == 0)
