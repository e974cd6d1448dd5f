"""Reading `content/` from the disk: every file, and every problem, in one go."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from slugify import slugify

from . import frontmatter
from .fields import ID_PATTERN
from .problem import Level, Location, Problem, did_you_mean
from .schema import KINDS, Photo, Record
from .validation import validate

PICTURE_TYPES = (".jpg", ".jpeg", ".png", ".webp", ".avif")
GLOSSARY = "glossary.yaml"
FOLDERS = {kind.folder: kind for kind in KINDS}

PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
"""Characters without a meaning of their own; `marks` uses them, so no text may bring its own."""


@dataclass(frozen=True)
class Content:
    """All that was read: the records, the picture of each photo, the glossary, the problems."""

    records: tuple[Record, ...] = ()
    pictures: Mapping[str, Path] = field(default_factory=dict)
    glossary: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_content(root: Path) -> Content:
    """Read the content folder `root`; never raises for what an author wrote."""
    if not root.is_dir():
        message = f"There is no folder {root.name}/ to read."
        return Content(problems=(Problem(Location(root.name), "missing-folder", message),))
    records: list[Record] = []
    problems: list[Problem] = []
    for entry in sorted(root.iterdir()):
        if entry.is_symlink():
            problems.append(_symbolic_link(entry, root))
        elif entry.name in FOLDERS and entry.is_dir():
            for path in _files(entry, root, problems):
                record, found = read_record(path, _shown(path, root))
                records += [record] if record else []
                problems += found
        elif entry.name != GLOSSARY and not entry.name.startswith("."):
            problems.append(_unknown_entry(entry, root))
    glossary, found = _read_glossary(root / GLOSSARY)
    pictures, missing = _find_pictures(records, root)
    return Content(tuple(records), pictures, glossary, (*problems, *found, *missing))


def read_record(path: Path, shown: str) -> tuple[Record | None, list[Problem]]:
    """Read one file of a kind's folder; `shown` is its path in problems and positions."""
    kind = FOLDERS[Path(shown).parts[1]]
    problems = [] if re.fullmatch(ID_PATTERN, path.stem) else [_bad_name(path, shown)]
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"The file cannot be read: {error.strerror}."
        return None, [*problems, Problem(Location(shown), "unreadable", message)]
    text, found = frontmatter.decode(data, shown)
    problems += found
    if any(problem.level is Level.ERROR for problem in found):
        return None, problems
    matter, found = frontmatter.parse(PRIVATE_USE.sub("\ufffd", text), shown)
    problems += found
    if matter is None:
        return None, problems
    record, found = validate(kind, path.stem, matter)
    return record, [*problems, *found]


def _shown(path: Path, root: Path) -> str:
    return f"{root.name}/{path.relative_to(root).as_posix()}"


def _files(folder: Path, root: Path, problems: list[Problem]) -> Iterator[Path]:
    """Yield the Markdown files of a folder; collect what else lies there into `problems`."""
    for path in sorted(folder.rglob("*")):
        if path.is_symlink():
            problems.append(_symbolic_link(path, root))
        elif path.is_dir() or path.name.startswith("."):
            continue
        elif path.suffix == ".md":
            yield path
        elif folder.name != Photo.folder or path.suffix.lower() not in PICTURE_TYPES:
            message = f"A file of type “{path.suffix or path.name}” has no place here."
            hint = "Articles and records end in .md; pictures lie in content/photos/."
            where = Location(_shown(path, root))
            problems.append(Problem(where, "stray-file", message, hint, Level.WARNING))


def _symbolic_link(path: Path, root: Path) -> Problem:
    message = "This is a link to another place on the disk, and is not read."
    hint = "Put the file itself here: a link could publish what lies outside content/."
    return Problem(Location(_shown(path, root)), "symbolic-link", message, hint)


def _unknown_entry(entry: Path, root: Path) -> Problem:
    known = {*FOLDERS, GLOSSARY} - {entry.name}
    hint = did_you_mean(entry.name, known) or f"The folders are {', '.join(FOLDERS)}."
    message = f"“{entry.name}” is no folder of a kind of content, and is not read."
    return Problem(Location(_shown(entry, root)), "unknown-folder", message, hint)


def _bad_name(path: Path, shown: str) -> Problem:
    better = slugify(path.stem) or "short-name"
    message = f"“{path.stem}” cannot be part of an address."
    return Problem(Location(shown), "file-name", message, f"Name the file {better}.md.")


def _find_pictures(records: list[Record], root: Path) -> tuple[dict[str, Path], list[Problem]]:
    """Find the picture that lies beside each photo's file."""
    pictures: dict[str, Path] = {}
    problems = []
    for record in records:
        if not isinstance(record, Photo):
            continue
        beside = (root.parent / record.source.path).with_suffix("")
        found = [beside.with_suffix(suffix) for suffix in PICTURE_TYPES]
        found = [path for path in found if path.is_file() and not path.is_symlink()]
        if found:
            pictures[record.id] = found[0]
        else:
            message = f"There is no picture beside “{record.id}.md”."
            hint = f"Put it there as {record.id}.jpg (or .png, .webp)."
            problems.append(Problem(Location(record.source.path), "missing-picture", message, hint))
    return pictures, problems


def _read_glossary(path: Path) -> tuple[dict[str, str], list[Problem]]:
    """Read the abbreviations and their long forms; a site need not have any."""
    if not path.is_file() or path.is_symlink():
        return {}, []
    shown = f"{path.parent.name}/{path.name}"
    text, problems = frontmatter.decode(path.read_bytes(), shown)
    matter, found = frontmatter.parse_yaml(text, shown)
    problems += found
    glossary: dict[str, str] = {}
    for short, long in (matter.fields if matter else {}).items():
        if isinstance(long, str):
            glossary[short] = long
        elif matter:
            message = f"“{short}” has no long form."
            hint = "Write each line as: AHSN: Academic Health Science Network"
            problems.append(Problem(matter.source.key_at(short), "glossary", message, hint))
    return glossary, problems
