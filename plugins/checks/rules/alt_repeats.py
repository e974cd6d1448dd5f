"""The alt text says what a picture shows; it repeats neither the caption nor the file’s name.

Whoever cannot see the picture hears the caption as well, and so would hear it twice.

Bad:
    photos/meeting.md
        alt: The board meets
        caption: The board meets.

Bad:
    photos/board-meeting.md
        alt: board-meeting.jpg

Good:
    photos/meeting.md
        alt: Six people around a table, with papers in front of them
        caption: The board meets.
"""

from collections.abc import Iterator

from plugins.checks.proof import Register, Shot
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level
from plugins.newsroom.slugs import slug

LEVEL = Level.WARNING


def check_photo(shot: Shot, _: Register) -> Iterator[Finding]:
    """Yield an alt text that says nothing of its own."""
    photo = shot.photo
    alt = slug(photo.alt)
    stem = photo.source.path.rpartition("/")[2].removesuffix(".md")
    names = {stem, *(f"{stem}-{ending}" for ending in ("jpg", "jpeg", "png", "webp", "avif"))}
    repeated = {slug(photo.caption): "caption", **dict.fromkeys(names, "name of the file")}
    if alt in repeated:
        message = f"The alt text repeats the {repeated[alt]}."
        hint = "Say what the picture shows, to somebody who cannot see it:\n"
        hint += "alt: Six people around a table"
        yield Finding(photo.source.at("alt"), message, hint, length=len(photo.alt))
