"""What answers on the site: the paths of all its pages and files."""

from plugins.newsroom.addresses import NEWS_FEED, SITEMAP, article_path
from plugins.newsroom.edition import Edition
from plugins.newsroom.redirects import redirects
from plugins.newsroom.site_map import site_map


def answering(edition: Edition) -> frozenset[str]:
    """Return every path that answers, without slashes around it."""
    paths = [entry.path for entry in site_map(edition)]
    paged = (edition.cards[article] for article in edition.lists.paged)
    paths += [article_path(card.id, card.date) for card in paged]
    paths += [redirect.path for redirect in redirects(edition)]
    paths += [edition.picture_path(photo) for photo in edition.photos]
    return frozenset(path.strip("/") for path in (*paths, NEWS_FEED, SITEMAP))
