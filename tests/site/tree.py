"""What a test asks of a folder of files."""

from pathlib import Path


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder, by its path within it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def files_with(folder: Path, words: str) -> list[str]:
    """Return the files of a folder whose bytes hold some words, in any case."""
    sought = words.casefold().encode()
    return [name for name, data in contents(folder).items() if sought in data.lower()]
