r"""The examples in the manual pages of rules, taken from their docstrings and written as content.

An example is an indented block under `Bad:`, `Good:` or `Published:` (what was public before the
examples that follow it). A line at its edge names a file of the content folder, and the lines
indented below it are the file:

    articles/news.md
        event: launch
        ---
        The text.

What stands before a line `---` are fields. Without such a line, an article or page is all text,
and any other file all fields. Required fields that are left out are filled in, and a photo has
its picture beside it. Lines at the edge that name no file are the text of `articles/news.md`.

    articles/news.md, exactly       the lines below are the whole file
    articles/news.md -> elsewhere   a symbolic link
    \r, \x0b, \u0301                these characters themselves
    photos/meeting.jpg              a picture; `a-field: value` below says what it is like
    output/index.html               a file of the built site: the lines below are the whole of it
    answers.txt                     what other sites answer, as in `404 https://example.org/gone`
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from plugins.newsroom.files import OTHER_PICTURES, PICTURE_TYPES

from .pictures import write_picture

HEADING = re.compile(r"(Bad|Good|Published):(.*)")
FILE = re.compile(r"(?P<path>[\w./ -]*\.\w+|)(?:, (?P<how>exactly|missing)| -> (?P<target>\S+))?")
TEXTS = ("articles", "pages")
PICTURES = (*PICTURE_TYPES, *OTHER_PICTURES)


@dataclass(frozen=True)
class File:
    """A file of an example: its path in the content folder, how it is given, and its lines."""

    path: str
    text: str
    how: str | None = None
    target: str | None = None


@dataclass(frozen=True)
class Example:
    """Content that a rule has something to say about, or (`good`) has not."""

    good: bool
    number: int
    files: tuple[File, ...]
    published: tuple[File, ...] = ()


def examples(manual: str) -> Iterator[Example]:
    """Yield the examples of a manual page."""
    published: tuple[File, ...] = ()
    blocks = list(_blocks(manual))
    for number, (heading, lines) in enumerate(blocks, start=1):
        files = tuple(_files(lines))
        if heading == "Published":
            published = files
        else:
            yield Example(heading == "Good", number, files, published)


def _blocks(manual: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each heading with the lines indented below it."""
    heading, lines = "", []
    for line in [*manual.split("\n"), "end"]:
        if heading and (line.startswith("    ") or not line.strip()):
            lines.append(line[4:])
            continue
        if heading:
            yield heading, lines
        found = HEADING.match(line)
        heading, lines = (found[1], []) if found else ("", [])


def _files(lines: list[str]) -> Iterator[File]:
    named: re.Match[str] | None = None
    below: list[str] = []
    for line in [*lines, "-.end"]:
        found = None if line.startswith(" ") else FILE.fullmatch(line)
        if line.strip() and found:
            if named or "".join(below).strip():
                yield _file(named, below)
            named, below = found, []
        else:
            below.append(line)


def _file(named: re.Match[str] | None, lines: list[str]) -> File:
    text = dedent("\n".join(lines)).strip("\n")
    if named is None:
        return File("articles/news.md", text)
    return File(named["path"], text, named["how"], named["target"])


def write(files: tuple[File, ...], root: Path) -> Path:
    """Write an example into a content folder in `root`, and return that."""
    content = root / "content"
    for file in files:
        path = content / file.path
        if file.how == "missing":
            return path
        path.parent.mkdir(parents=True, exist_ok=True)
        if file.target:
            path.symlink_to(file.target)
        elif path.suffix in PICTURES:
            write_picture(path, file.text)
        else:
            path.write_bytes(_characters(_text(file)).encode())
            _picture_beside(path, files)
    return content


def _characters(text: str) -> str:
    for written in (r"\r", r"\x0b", r"\u0301"):
        text = text.replace(written, written.encode().decode("unicode_escape"))
    return text


def _picture_beside(path: Path, files: tuple[File, ...]) -> None:
    """Give a photo its picture, unless the example says something of that."""
    named = {Path(file.path).with_suffix("").name for file in files if not file.path.endswith("md")}
    if "photos" in path.parts and path.stem not in named:
        write_picture(path.with_suffix(".jpg"), "")


def _text(file: File) -> str:
    if file.how == "exactly":
        return f"{file.text}\n"
    folder, name = file.path.split("/")[0], Path(file.path).stem
    before, rule, after = file.text.partition("\n---\n") if "\n---" in file.text else ("", "", "")
    all_text = folder in TEXTS
    fields, body = (before, after) if rule else ("", file.text) if all_text else (file.text, "")
    filled = "".join(f"{line}\n" for line in _missing(folder, name, fields))
    return f"---\n{filled}{fields}\n---\n{body}\n"


def _missing(folder: str, name: str, fields: str) -> Iterator[str]:
    """Yield the lines of the required fields that an example leaves out."""
    words = name.replace("-", " ").capitalize()
    required = {
        "articles": {"title": words, "date": "2026-01-10", "summary": f"{words}, in a sentence"},
        "pages": {"title": words},
        "events": {"name": words, "starts": "2026-01-10"},
        "photos": {
            "alt": "Two people at a long table",
            "caption": "The yearly meeting",
            "credit": "Press office",
            "licence": "CC BY 4.0",
        },
    }
    for field, value in required.get(folder, {}).items():
        if not re.search(rf"^{field}:", fields, re.MULTILINE):
            yield f"{field}: {value}"
