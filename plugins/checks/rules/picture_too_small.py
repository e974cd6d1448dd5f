"""A picture has enough pixels to be printed ten centimetres wide.

That is 1,180 pixels at 300 to the inch; newspapers ask for it.

Bad:
    photos/meeting.md
    photos/meeting.jpg
        size: 640 x 480

Good:
    photos/meeting.md
    photos/meeting.jpg
        size: 1200 x 900
"""

from collections.abc import Iterator

from plugins.checks.proof import Register, Shot
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level

LEVEL = Level.WARNING
ENOUGH = 1180
"""Pixels: ten centimetres at 300 pixels an inch."""


def check_photo(shot: Shot, _: Register) -> Iterator[Finding]:
    """Yield a picture whose longer side has too few pixels."""
    picture = shot.picture
    if picture is not None and max(picture.width, picture.height) < ENOUGH:
        message = f"The picture has {picture.width} × {picture.height} pixels: too few to print."
        hint = "Ask for the original, or export it again from there without making it smaller."
        expected = f"{ENOUGH} pixels or more on the longer side."
        yield Finding(shot.photo.source.at(), message, hint, expected)
