"""The list of photos, a page of each, and the pictures."""

from collections.abc import Iterator

from plugins.newsroom.edition import Edition
from plugins.newsroom.page import Planned
from plugins.photos.views import pages
from plugins.press.publishing import publishes


def plan(edition: Edition) -> Iterator[Planned]:
    """Plan the pages, and the pictures of the photos that may be shown."""
    yield from pages(edition)
    for photo in edition.photos:
        yield Planned(edition.picture_path(photo), _picture, (photo.id,))


def _picture(edition: Edition, photo_id: str) -> bytes:
    from plugins.press.pictures import publish  # noqa: PLC0415 (few builds make a picture)

    edition.asking.note("size", photo_id)  # whose picture is another one when this differs
    return publish(edition.site.pictures[photo_id])


register = publishes(plan)
