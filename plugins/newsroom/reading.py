"""Reading `content/` from the disk: every file, and every problem, in one go."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from .fields import ID_PATTERN
from .files import find_pictures, is_ignored, shown, stray_file
from .frontmatter import parse, parse_yaml
from .problem import Level, Location, Problem, did_you_mean
from .schema import KINDS, Record
from .slugs import slug
from .source import decode, unusual
from .walking import Stamp, Walked, content_of, walk_through

GLOSSARY = "glossary.yaml"
FOLDERS = {kind.folder: kind for kind in KINDS}

PRIVATE_USE = re.compile("[\ue000-\uf8ff]")
"""Characters without a meaning of their own; `marks` uses them, so no text may bring its own."""


@dataclass(frozen=True)
class Content:
    """All that was read: the records, the picture of each photo, the glossary, the problems.

    `unread` maps (folder, id) to the path of each file whose mistakes leave no record.
    """

    records: tuple[Record, ...] = ()
    pictures: Mapping[str, Path] = field(default_factory=dict)
    glossary: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    unread: Mapping[tuple[str, str], str] = field(default_factory=dict)


class ContentFile(NamedTuple):
    """A Markdown file in the folder of a kind, such as `people`: its path on the disk, its name in
    problems, the id of its record, and its stamp, the size in bytes and the time of its last change
    in nanoseconds."""

    folder: str
    path: str
    name: str
    id: str
    stamp: Stamp

    def read(self) -> bytes:
        """Return what it holds. Raises `OSError` where the system does not let us read it."""
        return content_of(self.path, self.stamp[0])


def id_of(name: str) -> str:
    """Return the id of the record in a Markdown file, given the file's name."""
    return name.rpartition("/")[2].removesuffix(".md")


def find_files(root: Path, walked: Walked | None = None) -> tuple[list[ContentFile], list[Problem]]:
    """Return the files of the content folder `root` in order, and what has no place there;
    `walked` is what lies in it, where somebody has looked."""
    if not root.is_dir():
        return [], [_missing_folder(root)]
    walked = walked or walk_through(str(root))
    problems: list[Problem] = []
    for entry in sorted(root.iterdir()):
        if is_ignored(entry, root):
            continue
        if entry.is_symlink():
            problems.append(_symbolic_link(entry, root))
        elif entry.name != GLOSSARY and not (entry.name in FOLDERS and entry.is_dir()):
            problems.append(_unknown_entry(entry, root))
    files = []
    for path, stamp in walked.stamps.items():
        folder, is_within, _ = path.partition("/")
        if not is_within or folder not in FOLDERS:
            continue
        if path in walked.others or not path.endswith(".md"):
            problems += _no_file_of_a_record(root / path, root)
        else:
            name = f"{root.name}/{path}"
            files.append(ContentFile(folder, f"{root}/{path}", name, id_of(name), stamp))
    return files, problems


def read_content(root: Path) -> Content:
    """Read the content folder `root`; never raises for what an author wrote."""
    files, problems = find_files(root)
    records: list[Record] = []
    unread: dict[tuple[str, str], str] = {}
    for file in files:
        record, found = read_record(Path(file.path), file.name)
        records += [record] if record else []
        if record is None:
            unread[file.folder, file.id] = file.name
        problems += found
    glossary, found = read_glossary(root / GLOSSARY)
    pictures, missing = find_pictures(records, root)
    return Content(tuple(records), pictures, glossary, (*problems, *found, *missing), unread)


def read_record(path: Path, name: str) -> tuple[Record | None, list[Problem]]:
    """Read one file of a kind's folder; `name` is its path in problems and positions."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return None, [*_name_problems(name), unreadable(name, error)]
    return parse_record(data, name)


def unreadable(name: str, error: OSError) -> Problem:
    """Return the problem of a file that the system does not let us read."""
    return Problem(Location(name), "encoding", f"The file cannot be read: {error.strerror}.")


def parse_record(data: bytes, name: str) -> tuple[Record | None, list[Problem]]:
    """Read a record from the bytes of its file; `name` is its path in problems and positions."""
    text, problems = read_text(data, name)
    if text is None:
        return None, problems
    record, found = record_in(text, name)
    return record, [*problems, *found]


def read_text(data: bytes, name: str) -> tuple[str | None, list[Problem]]:
    """Return the text of a record's file, `None` if it cannot be read as text, and what is wrong
    with the text and the file's name."""
    text, problems = decode(data, name)
    is_text = not any(problem.level is Level.ERROR for problem in problems)
    problems = [*_name_problems(name), *problems]
    if is_text and PRIVATE_USE.search(unusual(data)):
        return PRIVATE_USE.sub("\ufffd", text), problems
    return text if is_text else None, problems


def record_in(text: str, name: str) -> tuple[Record | None, list[Problem]]:
    """Read a record from the text of its file."""
    from .plain_fields import plain_record  # noqa: PLC0415 (an edit of a body does without it)

    matter, problems = parse(text, name)
    if matter is None:
        return None, problems
    kind = FOLDERS[name.split("/", 2)[1]]
    if plain := plain_record(kind, id_of(name), matter):
        return plain, problems
    from .validation import validate  # noqa: PLC0415 (few files need it, and it takes long to load)

    record, found = validate(kind, id_of(name), matter)
    return record, [*problems, *found]


def _missing_folder(root: Path) -> Problem:
    return Problem(
        Location(root.name),
        "missing-folder",
        f"There is no folder {root.name}/ to read.",
        "Name the folder that holds articles/, people/ and the others.",
    )


def _no_file_of_a_record(path: Path, root: Path) -> list[Problem]:
    """Return what is wrong with a file in a folder of records that is none of a record."""
    problem = _symbolic_link(path, root) if path.is_symlink() else stray_file(path, root)
    return [problem] if problem else []


def _symbolic_link(path: Path, root: Path) -> Problem:
    message = "This is a link to another place on the disk, and is not read."
    hint = "Put the file itself here: a link could publish what lies outside content/."
    return Problem(Location(shown(path, root)), "symbolic-link", message, hint)


def _unknown_entry(entry: Path, root: Path) -> Problem:
    known = {*FOLDERS, GLOSSARY} - {entry.name}
    hint = did_you_mean(entry.name, known) or f"The folders are {', '.join(FOLDERS)}."
    message = f"“{entry.name}” is no folder of a kind of content, and is not read."
    return Problem(Location(shown(entry, root)), "unknown-folder", message, hint)


def _name_problems(name: str) -> list[Problem]:
    record_id = id_of(name)
    if re.fullmatch(ID_PATTERN, record_id):
        return []
    better = slug(record_id) or "short-name"
    message = f"“{record_id}” cannot be part of an address."
    return [Problem(Location(name), "file-name", message, f"Name the file {better}.md.")]


def read_glossary(path: Path) -> tuple[dict[str, str], list[Problem]]:
    """Read the abbreviations and their long forms; a site need not have any."""
    if not path.is_file() or path.is_symlink():
        return {}, []
    return glossary_in(path.read_bytes(), f"{path.parent.name}/{path.name}")


def glossary_in(data: bytes, name: str) -> tuple[dict[str, str], list[Problem]]:
    """Read the glossary from the bytes of its file, which is called `name` in problems."""
    text, problems = decode(data, name)
    matter, found = parse_yaml(text, name)
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
