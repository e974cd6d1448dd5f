"""The register, read by another process while this one loads what a first build needs.

A build without a cache begins with two long things, of which neither needs the other: to load
Pelican with its settings and plugins, and to read the register. What was read ahead is used as far
as the files are still the same.
"""

import os
import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from .side_by_side import begin, processes, widen

if TYPE_CHECKING:
    from .desk import Together
    from .register import GlossaryFile, Register, RegisterFile
    from .walking import Walked


@dataclass(frozen=True, slots=True)
class FilesAhead:
    """The files of the register with the glossary and the pictures, as they were read; those that
    were modified after the time `settled`, in nanoseconds, may have changed again."""

    files: "Mapping[str, RegisterFile]"
    glossary: "GlossaryFile"
    pictures: Mapping[str, Path]
    settled: int


class RegisterAhead:
    """A register that another process reads, and sends through a pipe: its files first, and then
    what they say together. Each is `None` where that process came to nothing."""

    def __init__(self, process: int, pipe: BinaryIO) -> None:
        self._process, self._pipe = process, pipe
        # One pickler makes both parts, and one takes them: what both refer to crosses once.
        self._load = pickle.Unpickler(pipe).load  # noqa: S301 (our own process makes them)

    @cached_property
    def files(self) -> FilesAhead | None:
        """The files."""
        files: FilesAhead | None = self._next()
        return files

    def together(self, register: "Register", pictures: Mapping[str, Path]) -> "Together | None":
        """Return what the records of a register say together, if they, the glossary and the
        pictures are the very ones that were read ahead."""
        ahead = self.files
        same = (
            ahead is not None
            and register.says_the_same(ahead.files)
            and (register.glossary, pictures) == (ahead.glossary, ahead.pictures)
        )
        if not same:
            self._pipe.close()
            return None
        return self._together

    @cached_property
    def _together(self) -> "Together | None":
        with self._pipe:
            together: Together | None = self._next()
        os.waitpid(self._process, 0)
        return together

    def _next(self) -> Any:
        try:
            return self._load()
        except (EOFError, pickle.UnpicklingError):
            return None


_begun: dict[Path, RegisterAhead] = {}


def begin_register(root: Path) -> None:
    """Begin to read the register of the content folder `root`, if there is a core to spare."""
    if processes() == 1 or not root.is_dir():
        return
    reader, writer = os.pipe()
    widen(writer)
    process = begin(partial(_send, root, writer))
    os.close(writer)
    _begun[root] = RegisterAhead(process, os.fdopen(reader, "rb"))


def begun_register(root: Path) -> RegisterAhead | None:
    """Return the register of a content folder, if it was begun to be read."""
    return _begun.get(root)


def _send(root: Path, pipe: int) -> None:
    """Read a register, and send its two parts."""
    # Loaded in the other process alone: whoever begins it has other things to load.
    from .desk import read_register  # noqa: PLC0415
    from .files import find_pictures  # noqa: PLC0415
    from .names import people_and_organisations  # noqa: PLC0415
    from .reading import find_files  # noqa: PLC0415
    from .register import read_files, read_glossary_file, records_in, site_of  # noqa: PLC0415
    from .settling import SETTLING  # noqa: PLC0415

    walked = _walk(root)
    files, _ = find_files(root, walked)
    read, glossary = read_files(files, {}, 0), read_glossary_file(root)
    pictures, _ = find_pictures(records_in(read), root)
    with os.fdopen(pipe, "wb") as file:
        send = pickle.Pickler(file, pickle.HIGHEST_PROTOCOL).dump
        send(FilesAhead(read, glossary, pictures, walked.began - SETTLING))
        file.flush()
        site, _ = site_of(read, glossary, pictures)
        send(read_register(site, people_and_organisations(site)))


def _walk(root: Path) -> "Walked":
    """Return what lies in the folders of the register."""
    from .reading import FOLDERS  # noqa: PLC0415 (as above)
    from .schema import Article  # noqa: PLC0415
    from .walking import Walked, walk_through  # noqa: PLC0415

    folders = [folder for folder in sorted(FOLDERS) if folder != Article.folder]
    walked = {folder: walk_through(str(root / folder)) for folder in folders}
    return Walked(
        min(each.began for each in walked.values()),
        {
            f"{folder}/{path}": stamp
            for folder, each in walked.items()
            for path, stamp in each.stamps.items()
        },
        frozenset(f"{folder}/{path}" for folder, each in walked.items() for path in each.others),
    )
