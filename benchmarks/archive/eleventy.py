"""The archive as the sources of an Eleventy site."""

import json
import shutil
from pathlib import Path

from .files import write
from .hugo import page
from .model import Archive
from .pictures import picture

LAYOUTS = Path(__file__).parent / "peers" / "eleventy"


def write_eleventy(archive: Archive, folder: Path) -> None:
    """Write a site whose lists are made from the articles' terms; a data file gives their names."""
    shutil.copytree(LAYOUTS, folder)
    for number, photo in enumerate(archive.photos):
        target = folder / "photos" / f"{photo.id}.jpg"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(picture(number))
    for article in archive.articles:
        path = folder / "news" / str(article.day.year) / f"{article.id}.md"
        write(path, page(article))
    names = {
        "people": {one.id: one.name for one in archive.people},
        "organisations": {one.id: one.names[-1].full for one in archive.organisations},
        "events": {one.id: one.name for one in archive.events},
        "places": {one.id: one.name for one in archive.places},
    }
    write(folder / "_data" / "names.json", json.dumps(names, indent=0, ensure_ascii=False))
