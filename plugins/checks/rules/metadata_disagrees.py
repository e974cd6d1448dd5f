"""The caption names the people whom the picture’s own metadata names.

Photographers and picture desks write into the file who is shown (IPTC, XMP).

Bad:
    photos/meeting.md
        caption: Ann Lee at the meeting
    photos/meeting.jpg
        shows: Tom Okoro
    people/ann-lee.md
        name: Ann Lee

Good:
    photos/meeting.md
        caption: Ann Lee at the meeting
    photos/meeting.jpg
        shows: Ann Lee
    people/ann-lee.md
        name: Ann Lee
"""

from collections.abc import Iterator

from plugins.checks.proof import Register, Shot
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level
from plugins.newsroom.site import fold_name

LEVEL = Level.WARNING


def check_photo(shot: Shot, register: Register) -> Iterator[Finding]:
    """Yield the people whom the metadata names and the caption does not, or the other way round."""
    if shot.picture is None or not shot.picture.people:
        return
    caption = shot.caption
    within = {_key(name, register): name for name in shot.picture.people}
    pictured = {one.person or fold_name(one.name): one.name for one in caption.pictured}
    said = {person.id for person in caption.people} | set(pictured)
    words = fold_name(shot.photo.caption)
    missing = [name for key, name in within.items() if key not in said and key not in words]
    unknown = [name for key, name in pictured.items() if key not in within]
    if missing or unknown:
        parts = [f"names {', '.join(missing)}, and the caption does not"] if missing else []
        parts += [f"does not name {', '.join(unknown)}, and the caption does"] if unknown else []
        message = f"The picture’s metadata {'; it '.join(parts)}."
        hint = "Ask who is in the picture, and correct the caption or the metadata."
        yield Finding(shot.photo.source.at("caption"), message, hint)


def _key(name: str, register: Register) -> str:
    """Return the id of the one who has a name, else the name as it is compared."""
    found = register.site.by_name(name)
    return found[0].id if len(found) == 1 else fold_name(name)
