"""The list of photos, a page of each, and the pictures."""

from collections.abc import Iterator

from plugins.newsroom.edition import Edition
from plugins.photos.views import pages
from plugins.press.pictures import publish
from plugins.press.plugin import File, publishes


def pictures(edition: Edition) -> Iterator[File]:
    """Yield the pictures of the photos that may be shown."""
    for photo in edition.photos:
        yield File(edition.picture_path(photo), publish(edition.site.pictures[photo.id]))


register = publishes(pages, pictures)
