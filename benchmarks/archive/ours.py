"""The archive as content of this project."""

from pathlib import Path

from .files import front_matter, write
from .model import Archive, Article, Event, Organisation, Person, Photo, Place
from .pictures import picture
from .words import TOPICS

DESCRIBED_TOPICS = TOPICS[::3]


def write_ours(archive: Archive, folder: Path) -> None:
    """Write the content folder `folder`/content."""
    content = folder / "content"
    for place in archive.places:
        write(content / "places" / f"{place.id}.md", _place(place))
    for organisation in archive.organisations:
        write(content / "organisations" / f"{organisation.id}.md", _organisation(organisation))
    for person in archive.people:
        write(content / "people" / f"{person.id}.md", _person(person))
    for event in archive.events:
        write(content / "events" / f"{event.id}.md", _event(event))
    for topic in DESCRIBED_TOPICS:
        path = content / "topics" / f"{topic.replace(' ', '-')}.md"
        write(path, front_matter({"name": topic}, f"What is said and done about {topic}."))
    for number, photo in enumerate(archive.photos):
        path = content / "photos" / str(photo.event.starts.year) / f"{photo.id}.md"
        write(path, _photo(photo))
        path.with_suffix(".jpg").write_bytes(picture(number))
    for article in archive.articles:
        write(content / "articles" / str(article.day.year) / f"{article.id}.md", _article(article))
    about = front_matter({"title": "About"}, "A fictional archive, made to measure builds.")
    write(content / "pages" / "about.md", about)
    write(content / "glossary.yaml", "GP: Growth Partnership\nHN: Health Network\n")


def _place(place: Place) -> str:
    return front_matter({"name": place.name, "kind": place.kind, "within": place.within})


def _organisation(organisation: Organisation) -> str:
    names = []
    start = None
    for name in organisation.names:
        row = {"name": name.full, "short": name.short, "from": start, "to": name.until}
        names.append({key: value for key, value in row.items() if value})
        start = name.until
    succession = {"type": "absorbed", "to": organisation.successor, "on": organisation.closed}
    fields = {
        "names": names,
        "labels": [organisation.label] if organisation.label else [],
        "places": [organisation.place.id],
        "closed": organisation.closed,
        "succession": [succession] if organisation.successor else [],
    }
    return front_matter(fields, f"It works in and around {organisation.place.name}.")


def _person(person: Person) -> str:
    roles = [
        {
            key: value
            for key, value in (
                ("title", role.title),
                ("organisation", role.organisation.id),
                ("from", role.start),
                ("to", role.end),
            )
            if value
        }
        for role in person.roles
    ]
    fields = {"name": person.name, "honorific": person.honorific, "roles": roles}
    return front_matter(
        fields, f"{person.name} has worked for the county since {roles[0]['from']}."
    )


def _event(event: Event) -> str:
    fields = {
        "name": event.name,
        "starts": event.starts.isoformat(),
        "ends": event.ends.isoformat() if event.ends else None,
        "venue": f"{event.venue}, {event.place.name}",
        "places": [event.place.id],
        "organisers": [event.organiser.id],
    }
    return front_matter(fields)


def _photo(photo: Photo) -> str:
    fields = {
        "alt": photo.alt,
        "caption": photo.caption,
        "credit": "Photo: Mereshire archive",
        "licence": "CC0 1.0",
        "taken": photo.event.starts.isoformat(),
        "event": photo.event.id,
        "focus": [0.5, 0.4],
    }
    return front_matter(fields)


def _article(article: Article) -> str:
    fields = {
        "title": article.title,
        "date": article.dated,
        "summary": article.summary,
        "event": article.event.id if article.event else None,
        "topics": list(article.topics),
        "places": [place.id for place in article.places],
        "photo": article.photo.id if article.photo else None,
    }
    return front_matter(fields, "\n\n".join(paragraph.ours for paragraph in article.paragraphs))
