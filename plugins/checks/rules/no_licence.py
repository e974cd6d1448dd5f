"""A photo says on what terms it may be used: others will ask.

Bad:
    photos/meeting.md, exactly
        ---
        alt: Six people around a table
        caption: The board meets.
        credit: Press office
        ---

Good:
    photos/meeting.md
        licence: CC BY 4.0
"""

from collections.abc import Iterator

from plugins.checks.proof import Register, Shot
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level

LEVEL = Level.WARNING


def check_photo(shot: Shot, _: Register) -> Iterator[Finding]:
    """Yield a photo without a licence."""
    if shot.photo.licence is None:
        message = "The photo does not say on what terms it may be used."
        hint = "Add what was agreed with whoever made it, such as:\nlicence: CC BY 4.0"
        yield Finding(shot.photo.source.key_at("credit"), message, hint)
