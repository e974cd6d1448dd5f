"""Where the checks keep what they read and found: a folder beside the content that git ignores."""

import atexit
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

FOLDER = ".checks"


def kept_beside(root: Path) -> Path:
    """Return the folder for what is kept of the content folder `root`; it lasts no longer than the
    process where nothing can be written beside the content."""
    folder = root.parent / FOLDER
    if root.is_dir():
        try:
            folder.mkdir(exist_ok=True)
            (folder / ".gitignore").write_text("*\n", "utf-8")
        except OSError:
            pass
        else:
            return folder
    return _of_this_process(root)


def begin_anew(root: Path) -> None:
    """Remove what was read and found of the content folder `root`."""
    for path in kept_beside(root).glob("*.sqlite"):
        path.unlink()


@cache
def _of_this_process(_: Path) -> Path:
    folder = Path(mkdtemp())
    atexit.register(_remove, folder, os.getpid())
    return folder


def _remove(folder: Path, process: int) -> None:
    if os.getpid() == process:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def alone_with(root: Path) -> Iterator[None]:
    """Wait until no other process works with what is kept of a content folder, and keep them out in
    the meantime, where the system can lock files."""
    try:
        import fcntl  # noqa: PLC0415 (Windows has none)
    except ImportError:
        yield
        return
    with (kept_beside(root) / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
