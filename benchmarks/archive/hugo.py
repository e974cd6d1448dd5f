"""The archive as the sources of a Hugo site."""

import shutil
from pathlib import Path

from .files import front_matter, write
from .model import Archive, Article
from .pictures import picture

LAYOUTS = Path(__file__).parent / "peers" / "hugo"


def write_hugo(archive: Archive, folder: Path) -> None:
    """Write a site whose taxonomies are the records; a term's own file gives its name."""
    shutil.copytree(LAYOUTS, folder)
    content = folder / "content"
    for place in archive.places:
        write(content / "places" / place.id / "_index.md", front_matter({"title": place.name}))
    for organisation in archive.organisations:
        fields = {"title": organisation.names[-1].full}
        text = f"It works in and around {organisation.place.name}."
        write(content / "organisations" / organisation.id / "_index.md", front_matter(fields, text))
    for person in archive.people:
        roles = [f"{role.title}, {role.organisation.names[-1].full}" for role in person.roles]
        profile = {"title": person.name, "roles": roles}
        text = f"{person.name} has worked for the county since {person.roles[0].start}."
        write(content / "people" / person.id / "_index.md", front_matter(profile, text))
    for event in archive.events:
        write(content / "events" / event.id / "_index.md", front_matter({"title": event.name}))
    for number, photo in enumerate(archive.photos):
        target = folder / "static" / "photos" / f"{photo.id}.jpg"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(picture(number))
    write(content / "news" / "_index.md", front_matter({"title": "All news"}))
    for article in archive.articles:
        write(content / "news" / str(article.day.year) / f"{article.id}.md", page(article))


def page(article: Article) -> str:
    """Return an article as Hugo and Eleventy read it: terms are the ids of records."""
    fields = {
        "title": article.title,
        "date": article.day.isoformat(),
        "description": article.summary,
        "people": [one.id for one in article.people],
        "organisations": [one.id for one in article.organisations],
        "events": [article.event.id] if article.event else [],
        "places": [place.id for place in article.places],
        "topics": list(article.topics),
        "years": [f"{article.day:%Y}"],
        "months": [f"{article.day:%Y-%m}"],
        "photo": article.photo.id if article.photo else None,
        "alt": article.photo.alt if article.photo else None,
        "caption": article.photo.caption if article.photo else None,
    }
    return front_matter(fields, "\n\n".join(paragraph.plain for paragraph in article.paragraphs))
