"""All pages of the directory."""

from collections.abc import Iterator

from plugins.directory.event import event_pages
from plugins.directory.index import index_pages
from plugins.directory.organisation import organisation_pages
from plugins.directory.person import person_pages
from plugins.directory.place import place_pages
from plugins.directory.topic import topic_pages
from plugins.newsroom.edition import Edition
from plugins.newsroom.page import Planned


def pages(edition: Edition) -> Iterator[Planned]:
    """Plan the pages of people, organisations, events, places and topics, and their indexes."""
    yield from person_pages(edition)
    yield from organisation_pages(edition)
    yield from event_pages(edition)
    yield from place_pages(edition)
    yield from topic_pages(edition)
    yield from index_pages(edition)
