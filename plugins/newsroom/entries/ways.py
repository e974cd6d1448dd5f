"""The ways to browse the site, for whoever does not search or has found nothing."""

from plugins.newsroom.addresses import Addresses

from .model import LinkEntry


def ways_to_browse(addresses: Addresses) -> tuple[LinkEntry, ...]:
    """Return links to the lists of everything, with words that say what each is."""
    return (
        LinkEntry("All news by year and month", addresses.at("news/")),
        LinkEntry("All statements", addresses.at("statements/")),
        LinkEntry("People from A to Z", addresses.at("people/")),
        LinkEntry("Organisations from A to Z", addresses.at("organisations/")),
        LinkEntry("Events", addresses.at("events/")),
        LinkEntry("Places", addresses.at("places/")),
        LinkEntry("Topics", addresses.at("topics/")),
        LinkEntry("Photos", addresses.at("photos/")),
    )
