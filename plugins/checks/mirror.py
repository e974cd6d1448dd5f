"""The content folder as git has it at a revision, kept in a folder of its own.

Only files that differ from the revision that was kept before are written. Pictures are empty: it
matters that they are there, and nothing opens them.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from plugins.newsroom.walking import IGNORED, Stamp, stamps_in

from .git import git

READ = (".md", ".yaml")
"""The ends of the names of files whose content is read."""

Kept = Mapping[str, tuple[str, Stamp]]
"""The object in git of each file, with the stamp that the file had when it was written."""


def files_at(root: Path, tree: str) -> dict[str, str]:
    """Return the object in git of each file of a tree, that of the content folder `root`, by its
    path from there.

    Links are left out, as is what editors and systems leave behind: neither is read.
    """
    listed = git(root.parent, "ls-tree", "-r", "-z", "--full-tree", tree)
    found = {}
    for row in filter(None, listed.decode("utf-8", "surrogateescape").split("\0")):
        (mode, _, name), path = row.partition("\t")[0].split(), row.partition("\t")[2]
        if mode.startswith("100") and not any(map(IGNORED.fullmatch, path.split("/"))):
            found[path] = name
    return found


def bring_up_to_date(folder: Path, root: Path, wanted: Mapping[str, str], kept: Kept) -> Kept:
    """Make `folder` hold the `wanted` objects of the repository of `root`; `kept` is what the last
    call returned. What is there no more, or is not as it was written, is written again."""
    folder.mkdir(parents=True, exist_ok=True)
    there = stamps_in(str(folder))
    for path in there.keys() - wanted.keys():
        (folder / path).unlink()
        with suppress(OSError):  # another file lies there
            (folder / path).parent.rmdir()
    right = {
        path: kept[path]
        for path, name in wanted.items()
        if path in kept and path in there and kept[path] == (name, there[path])
    }
    missing = [path for path in wanted if path not in right]
    for path, data in zip(missing, _contents(root.parent, missing, wanted), strict=True):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    stamps = stamps_in(str(folder)) if missing else there
    return {path: (wanted[path], stamps[path]) for path in wanted if path in stamps}


def _contents(repository: Path, paths: Sequence[str], names: Mapping[str, str]) -> Iterator[bytes]:
    """Yield the bytes of files, none for those that are not read."""
    read = [names[path] for path in paths if path.endswith(READ)]
    data = git(repository, "cat-file", "--batch", given="".join(f"{name}\n" for name in read))
    start = 0
    for path in paths:
        if not path.endswith(READ):
            yield b""
            continue
        end = data.index(b"\n", start)
        size = int(data[start:end].split()[2])
        yield data[end + 1 : end + 1 + size]
        start = end + 1 + size + 1
