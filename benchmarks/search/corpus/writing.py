"""Writes posts and their register as a content folder of this project."""

import json
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path

from benchmarks.archive.files import front_matter, write
from benchmarks.archive.pictures import picture

from .posts import Post
from .register import Body

PICTURES = 24
"""How many different pictures stand in for those of the posts, which are not fetched."""


def write_content(
    posts: Sequence[Post],
    people: Mapping[str, str],
    bodies: Sequence[Body],
    glossary: Mapping[str, str],
    content: Path,
) -> None:
    """Write the folder `content`, which must not exist."""
    for key, name in people.items():
        write(content / "people" / f"{key}.md", front_matter({"name": name}))
    for body in bodies:
        names = [{"name": body.name, "short": body.short}]
        write(content / "organisations" / f"{body.id}.md", front_matter({"names": names}))
    lines = [f"{short}: {json.dumps(long)}\n" for short, long in glossary.items()]
    write(content / "glossary.yaml", "".join(lines))
    pictures, numbers = [picture(number) for number in range(PICTURES)], count()
    for post in posts:
        _write_post(post, content)
        if post.picture is not None:
            jpeg = pictures[next(numbers) % PICTURES]
            (content / "photos" / post.date[:4] / f"{_photo(post)}.jpg").write_bytes(jpeg)


def _write_post(post: Post, content: Path) -> None:
    year = post.date[:4]
    fields = {
        "title": post.title,
        "date": post.date,
        "summary": post.summary,
        "topics": list(dict.fromkeys(post.topics)),
        "photo": _photo(post) if post.picture else None,
        "byline": ", ".join(post.names),
    }
    write(content / "articles" / year / f"{post.id}.md", front_matter(fields, post.body))
    if post.picture is not None:
        described = {
            "alt": post.picture.alt,
            "caption": post.picture.caption,
            "credit": post.source.publisher,
            "taken": year,
            "illustration": True,
        }
        write(content / "photos" / year / f"{_photo(post)}.md", front_matter(described))


def _photo(post: Post) -> str:
    return f"{post.id}-picture"
