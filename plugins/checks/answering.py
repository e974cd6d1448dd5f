"""What answers on the site: the paths of all its pages and files."""

from plugins.newsroom.addresses import NEWS_FEED, SITEMAP, article_path
from plugins.newsroom.edition import Edition
from plugins.newsroom.redirects import redirects
from plugins.newsroom.schema import Photo
from plugins.newsroom.site_map import site_map


def answering(edition: Edition) -> frozenset[str]:
    """Return every path that answers, without slashes around it."""
    paths = [entry.path for entry in site_map(edition)]
    paged = (edition.cards[article] for article in edition.lists.paged)
    paths += [article_path(card.id, card.date) for card in paged]
    paths += [redirect.path for redirect in redirects(edition)]
    return frozenset(path.strip("/") for path in (*paths, *files(edition)))


def files(edition: Edition) -> dict[str, Photo | None]:
    """Return the paths of feeds and pictures, with the photo that a picture is of."""
    pictures = {edition.picture_path(photo): photo for photo in edition.photos}
    return {NEWS_FEED: None, SITEMAP: None, **pictures}
