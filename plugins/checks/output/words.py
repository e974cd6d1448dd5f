"""The words of a file of the built site, by its type: also those that nobody sees.

An output whose files are of a type of its own brings its reader: the setting `OUTPUT_READERS`
names it.
"""

import json
import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from html import unescape
from importlib import import_module
from io import BytesIO
from typing import Any

from PIL import ExifTags, Image

from plugins.checks.settings import UsageError

from .file import Reader
from .markup import parsed

WITHIN_WORD = re.compile(r"\w<[^<>]*>\w")
"""A tag within a word, which readers see as one: `un<em>likely</em>`."""


def text_words(data: bytes) -> str:
    """Return the words of plain text, style sheets, scripts and tables."""
    return data.decode("utf-8", "replace")


def markup_words(data: bytes) -> str:
    """Return the words of a page: its text, its attributes, and what stands in its scripts."""
    return _markup(text_words(data))


def xml_words(data: bytes) -> str:
    """Return the words of a feed or site map, with those of the HTML that it carries."""
    return _markup(unescape(text_words(data)))


def json_words(data: bytes) -> str:
    """Return the words of data; what does not parse is read as text."""
    try:
        found = json.loads(data)
    except ValueError:
        return text_words(data)
    return "\n".join(_markup(words) if "<" in words else words for words in _strings(found))


def picture_words(data: bytes) -> str:
    """Return the words of a picture’s metadata: EXIF, XMP, IPTC, and the comments of its type."""
    try:
        with Image.open(BytesIO(data)) as picture:
            exif = picture.getexif()
            parts = [
                *picture.info.values(),
                *exif.values(),
                *exif.get_ifd(ExifTags.IFD.Exif).values(),
            ]
    except (OSError, ValueError, SyntaxError):
        return text_words(data)
    return "\n".join(_markup(words) for words in _strings(parts))


def _markup(text: str) -> str:
    soup = parsed(text)
    values = (value for tag in soup.find_all(name=True) for value in tag.attrs.values())
    words = [*map(str, soup.find_all(string=True)), *_strings(list(values))]
    if WITHIN_WORD.search(text):
        words.append(soup.get_text())
    return "\n".join(words)


def _strings(found: Any) -> Iterator[str]:
    """Yield the strings in a value, however deep."""
    pending = [found]
    while pending:
        match pending.pop():
            case str() as words:
                yield words
            case bytes() as data:
                yield data.replace(b"\0", b"").decode("utf-8", "replace")
            case dict() as mapping:
                pending += [*mapping, *mapping.values()]
            case list() | tuple() as several:
                pending += several


READERS: Mapping[Reader, str] = {
    markup_words: "*.html",
    xml_words: "*.xml *.svg",
    json_words: "*.json *.jsonld *.geojson *.webmanifest",
    text_words: "*.txt *.css *.js *.csv *.md *.ics *.vtt",
    picture_words: "*.jpg *.jpeg *.png *.webp *.avif *.gif *.ico",
}
"""The readers of what any site may hold, with the files they can read."""


def reader_of(path: str, own: Mapping[str, Reader]) -> Reader | None:
    """Return what reads a file: an output’s own reader, else one for its type, else `None`."""
    patterns = [
        *own.items(),
        *((one, reader) for reader, all_ in READERS.items() for one in all_.split()),
    ]
    found = (reader for pattern, reader in patterns if fnmatchcase(path.lower(), pattern.lower()))
    return next(found, None)


def readers_named(names: Mapping[str, str]) -> dict[str, Reader]:
    """Return the readers that the setting `OUTPUT_READERS` names, by their patterns of paths.

    Raises `UsageError` where there is no such function.
    """
    return {pattern: _reader_named(name) for pattern, name in names.items()}


def _reader_named(name: str) -> Reader:
    module, _, function = name.partition(":")
    try:
        found: Reader = getattr(import_module(module), function)
    except (ImportError, AttributeError, ValueError) as error:
        form = "“a.module:a_function”"
        raise UsageError(
            f"OUTPUT_READERS: “{name}” is no reader ({error}). Write {form}."
        ) from None
    return found
