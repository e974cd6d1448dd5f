"""What is saved, as the system tells it."""

from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

from watchfiles import Change, DefaultFilter, watch

CODE, SETTINGS = Path("plugins"), Path("pelicanconf.py")
FOLDERS = (Path("content"), Path("theme"), CODE)

STILL = 10
"""Milliseconds without another change after which a save is taken to be complete."""

AT_MOST = 200
"""Milliseconds after which a stream of changes is built as it is."""


class _SettingsAlone(DefaultFilter):
    def __call__(self, _change: Change, path: str) -> bool:
        return Path(path).name == SETTINGS.name


def saves() -> Iterator[set[Path]]:
    """Begin to watch; the iterator gives the files of each save, from now on and without an end."""
    changes: SimpleQueue[set[Path]] = SimpleQueue()

    def follow(*folders: Path, only: DefaultFilter, recursive: bool) -> None:
        for found in watch(
            *folders, watch_filter=only, recursive=recursive, step=STILL, debounce=AT_MOST
        ):
            changes.put({Path(path) for _, path in found})

    # An editor may put a new file in the place of the old, which only a folder's watch follows.
    here = {"only": _SettingsAlone(), "recursive": False}
    below = {"only": DefaultFilter(), "recursive": True}
    Thread(target=follow, args=(Path(),), kwargs=here, daemon=True).start()
    folders = tuple(folder for folder in FOLDERS if folder.is_dir())
    Thread(target=follow, args=folders, kwargs=below, daemon=True).start()
    return iter(changes.get, None)


def is_code(file: Path) -> bool:
    """Whether a file, by its absolute path, is of the code that builds."""
    return file == SETTINGS.absolute() or file.is_relative_to(CODE.absolute())
