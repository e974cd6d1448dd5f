"""Draws posts and captions from the sets in `tests/gold`, always the same ones."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from benchmarks.labelled import json_lines

GOLD = Path(__file__).parents[2] / "tests" / "gold"
UNDATED = "2020-01"
KEPT_BACK = ("quotations-3", "captions-7", "captions-8")
"""Sets of which a half is not looked at, so that it can tell how well texts are read that nobody
knows; what is found here is read."""


@dataclass(frozen=True)
class Post:
    """A post as its publisher has it: `body` is the Markdown of that site."""

    id: str
    title: str
    date: str
    summary: str
    body: str
    publisher: str
    topics: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """What is written about a picture: `alt` is empty where its publisher gives none."""

    id: str
    caption: str
    credit: str
    alt: str = ""


Drawn = TypeVar("Drawn", Post, Picture)


def draw_posts(gold: Path, number: int) -> list[Post]:
    """Return so many posts, in an order that the hashes of their ids decide."""
    found = {post.id: post for folder in _folders(gold, "texts") for post in _posts(folder)}
    return _drawn(list(found.values()), number)


def draw_captions(gold: Path, number: int) -> list[Picture]:
    """Return so many captions, in an order that the hashes of their ids decide."""
    found = [
        Picture(f"{folder.name}-{row['id']}".casefold(), row["caption"], row["publisher"])
        for folder in _folders(gold, "captions.jsonl")
        for row in json_lines(folder / "captions.jsonl")
    ]
    return _drawn(found, number)


def register_rows(gold: Path, kind: str, texts: frozenset[str]) -> Iterator[dict[str, Any]]:
    """Yield the rows of the sets’ registers (`register` or `organisations`) whose names stand in
    some of the texts or captions; a row that does not say where it stands is among them."""
    for folder in [*_folders(gold, "texts"), *_folders(gold, "captions.jsonl")]:
        for row in json_lines(folder / f"{kind}.jsonl"):
            places = row.get("texts", row.get("captions"))
            named = {f"{folder.name}-{place}".casefold() for place in places or ()}
            if places is None or texts & {*places, *named}:
                yield row


def _folders(gold: Path, with_file: str) -> list[Path]:
    folders = sorted(path.parent for path in gold.glob(f"**/{with_file}"))
    return [one for one in folders if not set(KEPT_BACK) & set(one.relative_to(gold).parts)]


def _posts(folder: Path) -> Iterator[Post]:
    for row in json_lines(folder / "sources.jsonl"):
        yield Post(
            row["text"],
            row["headline"] or row["text"],
            row["date"] if "-" in (row.get("date") or "") else UNDATED,
            row.get("summary", ""),
            (folder / "texts" / f"{row['text']}.md").read_text("utf-8"),
            row["publisher"],
            tuple(row.get("topics", ())),
        )


def _drawn(things: Sequence[Drawn], number: int) -> list[Drawn]:
    def order(thing: Post | Picture) -> bytes:
        return hashlib.sha256(thing.id.encode()).digest()

    return sorted(things, key=order)[:number]
