"""A picture stands still: motion that readers cannot stop keeps some of them from reading.

Bad:
    photos/meeting.md
    photos/meeting.webp
        frames: 3

Good:
    photos/meeting.md
    photos/meeting.webp
"""

from collections.abc import Iterator

from plugins.checks.proof import Register, Shot
from plugins.checks.rule import Finding


def check_photo(shot: Shot, _: Register) -> Iterator[Finding]:
    """Yield a picture of more than one frame."""
    if shot.picture is not None and shot.picture.frames > 1:
        message = f"The picture is an animation of {shot.picture.frames} frames."
        hint = "Export the one that says most, as JPEG, PNG or WebP."
        yield Finding(shot.photo.source.at(), message, hint)
