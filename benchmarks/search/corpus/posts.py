"""What a post of another site says: read from its front matter and its Markdown."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import yaml
from slugify import slugify

from .markup import plain, prose
from .sources import Source

FRONT_MATTER = re.compile(r"\s*---\s*\n(.*?)\n---[ \t]*(?:\n|$)(.*)", re.DOTALL)
DAY = re.compile(r"(\d{4}-\d\d-\d\d)")
PICTURE = re.compile(
    r'\{\{<\s*legacy-img\b[^>]*?\balt="(?P<alt>[^"]*)"(?:\s+caption="(?P<caption>[^"]*)")?'
    r'|\{%\s*image\s+"[^"]*"\s+"(?P<described>[^"]*)"'
)
SHORT, LONG = 60, 12_000
SUMMARY = 220
WORDS_OF_ALT = 5
TOPICS = 6


@dataclass(frozen=True)
class Picture:
    """How a post describes its first picture."""

    alt: str
    caption: str


@dataclass(frozen=True)
class Post:
    """A post, as prose of our format. `names` are of people that its front matter lists."""

    id: str
    title: str
    date: str
    summary: str
    body: str
    names: tuple[str, ...]
    topics: tuple[str, ...]
    picture: Picture | None
    source: Source
    path: str


def read_post(source: Source, path: str, text: str) -> Post | None:
    """Return a post, or nothing where a file is not one: without words, without a date."""
    found = FRONT_MATTER.match(text)
    fields = _fields(found[1]) if found else {}
    day = DAY.match(PurePosixPath(path).name)
    title, body = plain(str(fields.get("title", ""))), prose(found[2]) if found else ""
    if not day or not title or not SHORT < len(body) < LONG:
        return None
    assert found
    names = fields.get("ministers") or fields.get("authors") or []
    topics = fields.get("portfolios") or fields.get("topics") or fields.get("tags") or []
    return Post(
        id=slugify(PurePosixPath(path).stem[len(day[1]) :])[:80].strip("-"),
        title=title,
        date=day[1],
        summary=_summary(fields, body),
        body=body,
        names=tuple(name for name in map(_name, names) if " " in name),
        topics=tuple(str(topic).replace("-", " ") for topic in topics if slugify(str(topic)))[
            :TOPICS
        ],
        picture=_picture(found[2]),
        source=source,
        path=path,
    )


def _fields(front_matter: str) -> dict[str, Any]:
    try:
        fields = yaml.safe_load(front_matter)
    except (yaml.YAMLError, ValueError):
        return {}
    return fields if isinstance(fields, dict) else {}


def _summary(fields: dict[str, Any], body: str) -> str:
    written = plain(str(fields.get("summary") or fields.get("excerpt") or ""))
    first = written or plain(body.split("\n\n", maxsplit=1)[0])
    if len(first) <= SUMMARY:
        return first or "–"
    return f"{first[: first.rfind(' ', 0, SUMMARY)]} …"


def _name(name: object) -> str:
    """Return a name that is written as it is, or as an id: `aaron-snow`."""
    words = re.sub(r"^((Rt )?Hon|Dr|Sir|Dame)\.? ", "", str(name).replace("'", "’")).strip()
    words = re.sub(r"^(Dr|Sir|Dame) ", "", words)
    return words if " " in words else " ".join(part.capitalize() for part in words.split("-"))


def _picture(body: str) -> Picture | None:
    found = PICTURE.search(body)
    if not found:
        return None
    alt, caption = plain(found["alt"] or found["described"] or ""), plain(found["caption"] or "")
    return Picture(alt, caption or alt) if len(alt.split()) >= WORDS_OF_ALT else None
