"""What answers on the site: the paths of all its pages and files."""

from plugins.newsroom.addresses import NEWS_FEED, SITEMAP, path_of, topic_path
from plugins.newsroom.edition import Edition
from plugins.newsroom.redirects import redirects
from plugins.newsroom.schema import Photo, Topic
from plugins.newsroom.site_map import parts


def answering(edition: Edition) -> frozenset[str]:
    """Return every path that answers, without slashes around it."""
    paths = [*parts(edition), *edition.lists.paths.values(), *map(topic_path, edition.topics)]
    shown = filter(edition.is_shown, edition.site.register())
    paths += [path_of(record) for record in shown if not isinstance(record, Topic)]
    paths += [redirect.path for redirect in redirects(edition)]
    return frozenset(path.strip("/") for path in (*paths, *files(edition)))


def files(edition: Edition) -> dict[str, Photo | None]:
    """Return the paths of feeds and pictures, with the photo that a picture is of."""
    pictures = {edition.picture_path(photo): photo for photo in edition.photos}
    return {NEWS_FEED: None, SITEMAP: None, **pictures}
