"""The archive as the sources of a plain Pelican site, with Pelican's own reader and taxonomies."""

import shutil
from pathlib import Path

from .files import write
from .model import Archive, Article
from .pictures import picture

LAYOUTS = Path(__file__).parent / "peers" / "pelican"


def write_pelican(archive: Archive, folder: Path) -> None:
    """Write a site in which people are authors, years are categories and all else is a tag."""
    shutil.copytree(LAYOUTS, folder)
    content = folder / "content"
    for number, photo in enumerate(archive.photos):
        target = content / "photos" / f"{photo.id}.jpg"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(picture(number))
    for article in archive.articles:
        write(content / "news" / str(article.day.year) / f"{article.id}.md", _article(article))


def _article(article: Article) -> str:
    tags = [
        *article.topics,
        *(one.name_on(article.day).full for one in article.organisations),
        *(place.name for place in article.places),
        *([article.event.name] if article.event else []),
    ]
    lines = [
        f"Title: {article.title}",
        f"Date: {article.day.isoformat()}",
        f"Slug: {article.id}",
        f"Category: {article.day.year}",
        f"Authors: {'; '.join(one.name for one in article.people)}",
        f"Tags: {', '.join(tags)}",
        f"Summary: {article.summary}",
    ]
    if article.photo:
        lines += [f"Photo: {article.photo.id}", f"Caption: {article.photo.caption}"]
    return "\n".join([*lines, "", *(f"{part.plain}\n" for part in article.paragraphs)])
