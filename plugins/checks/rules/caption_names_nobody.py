"""A caption names somebody, or something, of the register.

Bad:
    photos/meeting.md
        caption: Guests at the meeting

Good:
    photos/meeting.md
        caption: Ann Lee at the meeting
    people/ann-lee.md
        name: Ann Lee
"""

from collections.abc import Iterator

from plugins.checks.proof import Register, Shot
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level

LEVEL = Level.NOTE


def check_photo(shot: Shot, _: Register) -> Iterator[Finding]:
    """Yield a photo whose caption names nobody known, and which is no illustration."""
    caption, photo = shot.caption, shot.photo
    if not (caption.mentions or caption.pictured or caption.problems or photo.illustration):
        message = "The caption names nobody of the register, and no organisation."
        hint = "If it shows people, say who they are and where: “Ann Lee (left) with …”."
        yield Finding(photo.source.at("caption"), message, hint, length=len(photo.caption))
