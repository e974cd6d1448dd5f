"""The files of the content folder that are no records: pictures, and what has no place there."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from .problem import Level, Location, Problem
from .schema import Photo, Record
from .slugs import slug
from .walking import IGNORED

PICTURE_TYPES = (".jpg", ".jpeg", ".png", ".webp", ".avif")
OTHER_PICTURES = (".heic", ".heif", ".gif", ".tif", ".tiff", ".svg", ".bmp")
PLAIN_TEXT = (".md", ".markdown", ".mdown", ".mkd", ".text", ".txt", "")
WORD_PROCESSORS = (".doc", ".docx", ".odt", ".pages", ".rtf")


def is_ignored(path: Path, folder: Path) -> bool:
    """Whether a path within a folder is, or lies in, something that nobody wrote."""
    return any(map(IGNORED.fullmatch, path.relative_to(folder).parts))


def shown(path: Path, root: Path) -> str:
    """Return the path of a file as problems show it."""
    return f"{root.name}/{path.relative_to(root).as_posix()}"


def stray_file(path: Path, root: Path) -> Problem | None:
    """Return what is wrong with a file that is not named as a record, if anything is."""
    where = Location(shown(path, root))
    ending = path.suffix.lower()
    named = f"{slug(re.sub('[.]md$', '', path.stem, flags=re.IGNORECASE)) or 'short-name'}.md"
    if ending in PLAIN_TEXT:
        message = f"“{path.name}” does not end in .md, and is not read."
        return Problem(where, "stray-file", message, f"Name it {named}.")
    if ending in WORD_PROCESSORS:
        message = f"“{path.name}” is a file of a word processor, and is not read."
        return Problem(where, "stray-file", message, f"Save it as plain text, and name it {named}.")
    if path.relative_to(root).parts[0] == Photo.folder:
        if ending in PICTURE_TYPES:
            return None if path.with_suffix(".md").is_file() else _undescribed(path, where)
        if ending in OTHER_PICTURES:
            message = f"A picture of type “{path.suffix}” cannot be shown by every browser."
            return Problem(where, "picture-type", message, "Export it as JPEG, PNG or WebP.")
    message = f"A file of type “{path.suffix}” has no place here."
    hint = "Articles and records end in .md; pictures lie in content/photos/."
    return Problem(where, "stray-file", message, hint, Level.WARNING)


def _undescribed(path: Path, where: Location) -> Problem:
    name = slug(path.stem) or "short-name"
    renamed = "" if name == path.stem else f"Name it {name}{path.suffix.lower()}. "
    hint = f"{renamed}Add {name}.md beside it, with alt, caption and credit."
    message = f"The picture “{path.name}” is not described, and is not shown."
    return Problem(where, "undescribed-picture", message, hint, Level.WARNING)


def find_pictures(records: Iterable[Record], root: Path) -> tuple[dict[str, Path], list[Problem]]:
    """Find the one picture that lies beside each photo's file, whatever the case of its ending."""
    lying = _pictures_by_place(root / Photo.folder)
    pictures: dict[str, Path] = {}
    problems = []
    for record in records:
        if not isinstance(record, Photo):
            continue
        beside = (root.parent / record.source.path).with_suffix("")
        found = [path for path in lying[beside] if path.suffix.lower() in PICTURE_TYPES]
        where = Location(record.source.path)
        if found:
            pictures[record.id] = found[0]
        elif not lying[beside]:
            problems.append(_missing_picture(record, beside, lying, where))
        if len(found) > 1:
            message = f"There are {len(found)} pictures beside “{record.id}.md”."
            hint = f"Keep one of {', '.join(path.name for path in found)}."
            problems.append(Problem(where, "two-pictures", message, hint))
    return pictures, problems


def _pictures_by_place(folder: Path) -> defaultdict[Path, list[Path]]:
    """Return the pictures in a folder, of any type, by their paths without ending."""
    lying = defaultdict(list)
    for path in sorted(folder.rglob("*")):
        is_picture = path.suffix.lower() in (*PICTURE_TYPES, *OTHER_PICTURES)
        if is_picture and path.is_file() and not path.is_symlink():
            lying[path.with_suffix("")].append(path)
    return lying


def _missing_picture(
    record: Record, beside: Path, lying: Mapping[Path, list[Path]], where: Location
) -> Problem:
    hint = f"Put it there as {record.id}.jpg (or .png, .webp)."
    for place, paths in lying.items():
        if paths and str(place).casefold() == str(beside).casefold():
            hint = f"Name {paths[0].name} {record.id}{paths[0].suffix.lower()}."
    message = f"There is no picture beside “{record.id}.md”."
    return Problem(where, "missing-picture", message, hint)
