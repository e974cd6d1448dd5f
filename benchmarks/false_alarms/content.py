"""Writes drawn posts and captions, with the people and organisations they name, as content."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image
from slugify import slugify

from benchmarks.archive.files import front_matter, write

from .drawing import Picture, Post, register_rows
from .markup import body_of, pictures_of, plain
from .register import organisations_of, people_of

SIZE = (1600, 1200)
SUMMARY = 155
NO_ALT = "A picture that its publisher describes nowhere else"


def write_content(
    posts: Sequence[Post], captions: Sequence[Picture], gold: Path, root: Path
) -> None:
    """Write the content folder `root`."""
    pictures = [*captions, *(shown for post in posts for shown in pictures_of(post))]
    drawn = frozenset({post.id for post in posts} | {shown.id for shown in captions})
    organisations = organisations_of(list(register_rows(gold, "organisations", drawn)))
    for body in {body.id: body for body in organisations.values()}.values():
        write(root / "organisations" / f"{body.id}.md", front_matter(body.fields))
    people = people_of(list(register_rows(gold, "register", drawn)), organisations)
    for key, fields in people.items():
        write(root / "people" / f"{key}.md", front_matter(fields))
    jpeg = _jpeg()
    for post in posts:
        write(root / "articles" / post.date[:4] / f"{_id(post)}.md", _article(post))
    for shown in pictures:
        path = root / "photos" / f"{slugify(shown.id)}.md"
        write(path, _photo(shown))
        path.with_suffix(".jpg").write_bytes(jpeg)


def _id(post: Post) -> str:
    return slugify(post.id)


def _article(post: Post) -> str:
    body = body_of(post)
    fields = {
        "title": plain(post.title),
        "date": post.date,
        "summary": plain(post.summary) or _first_words(body),
        "topics": [slugify(topic, separator=" ") for topic in post.topics],
    }
    return front_matter(fields, body)


def _first_words(body: str) -> str:
    """Return as much of a text as a summary may hold, where its publisher wrote none."""
    words = " ".join(body.split())
    return words if len(words) <= SUMMARY else f"{words[: words.rfind(' ', 0, SUMMARY - 1)]} …"


def _photo(shown: Picture) -> str:
    fields = {"alt": shown.alt or NO_ALT, "caption": shown.caption, "credit": shown.credit}
    return front_matter({**fields, "licence": "as its publisher says"})


def _jpeg() -> bytes:
    """Return a picture in place of those of others, which are not fetched."""
    target = BytesIO()
    Image.new("RGB", SIZE, "grey").save(target, "JPEG")
    return target.getvalue()
