"""The list of photos, a page of each, and the pictures."""

from collections.abc import Iterator

from plugins.newsroom.edition import Edition
from plugins.photos.views import pages
from plugins.press.pictures import publish
from plugins.press.plugin import File, publishes


def pictures(edition: Edition) -> Iterator[File]:
    """Yield the pictures of the photos that may be shown."""
    for photo in edition.photos:
        path = edition.site.pictures[photo.id]
        address = edition.addresses.picture(photo.id, path.suffix.lower())
        yield File(edition.addresses.path(address), publish(path))


register = publishes(pages, pictures)
