"""A photo whose consent has ended is taken out of the content.

It is not shown from that day on; but its file is still here for others to find.

Bad:
    photos/meeting.md
        expires: 2026-01-01

Good:
    photos/meeting.md
        expires: 2027-01-01
"""

from collections.abc import Iterator

from plugins.checks.proof import Register, Shot
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level
from plugins.newsroom.publication import is_expired

LEVEL = Level.WARNING


def check_photo(shot: Shot, register: Register) -> Iterator[Finding]:
    """Yield a photo that may not be shown any more."""
    photo = shot.photo
    if photo.expires and is_expired(photo, register.today):
        message = f"The consent to show this photo ended on {photo.expires.in_words}."
        hint = "Delete the picture and this file, and take it out of the articles that show it; or "
        hint += "ask again, and correct the date."
        yield Finding(photo.source.at("expires"), message, hint, length=len(str(photo.expires)))
