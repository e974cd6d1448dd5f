"""What leaves open a list as a whole: that it has a role of somebody else, or is of pictures."""

from .chunks import Chunk, people_in
from .kinds import ends_list
from .page import Page
from .placed import PeopleList


def doubt_named_before(page: Page, found: PeopleList, chunk: Chunk) -> None:
    """Leave a list open that has the role of somebody named before: “The Mayor, A, with (l-r) B,
    The Mayor, C and D”."""
    words = page.sheet.text[chunk.start : chunk.end].strip()
    role = words.removeprefix("The ").removeprefix("the ")
    if found.direction and role != words and role in page.sheet.text[: found.marker.start]:
        found.leave_open((chunk.start, chunk.end), f"“{words}” may be who is named before")


def doubt_scenes(page: Page, found: PeopleList, chunks: list[Chunk], number: int) -> None:
    """Leave a list open that may tell of a picture between every two semicolons: “A opens the
    hall; B and C dance; D sings”."""
    chunk, name = chunks[number], found.members[-1]
    doing = ends_list(page.sheet.text, name, chunk, page.markers, page.organisations)
    pair = any(
        one.before.strip() in {"and", "&"} and people_in(one, page.names.people) for one in chunks
    )
    if found.direction and doing and pair:
        found.leave_open((chunk.start, chunk.end), "each part of it may be about another picture")
