"""A picture’s file does not say where it was taken.

What is published is without it, but whoever has the file has the place, which may be a home.

Bad:
    photos/meeting.md
    photos/meeting.jpg
        located

Good:
    photos/meeting.md
    photos/meeting.jpg
"""

from collections.abc import Iterator

from plugins.checks.proof import Register, Shot
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level

LEVEL = Level.WARNING


def check_photo(shot: Shot, _: Register) -> Iterator[Finding]:
    """Yield a picture that carries the coordinates of a place."""
    if shot.picture is not None and shot.picture.located:
        message = "The picture’s file says where on Earth it was taken."
        hint = "Export it again without its location, or remove its metadata."
        yield Finding(shot.photo.source.at(), message, hint)
