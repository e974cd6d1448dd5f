"""The site map for search engines, and the file that tells them where it is."""

from collections.abc import Iterator
from datetime import date
from xml.etree import ElementTree as ET

from plugins.newsroom.addresses import SITEMAP
from plugins.newsroom.edition import Edition
from plugins.newsroom.page import Planned
from plugins.newsroom.site_map import site_map
from plugins.press.publishing import publishes

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def plan(edition: Edition) -> Iterator[Planned]:  # noqa: ARG001 (as every plan)
    """Plan `sitemap.xml`, by the protocol of sitemaps.org, and `robots.txt`."""
    yield Planned(SITEMAP, _site_map)
    yield Planned("robots.txt", _robots)


def _site_map(edition: Edition) -> bytes:
    root = ET.Element("urlset", xmlns=NAMESPACE)
    absolute, at = edition.addresses.absolute, edition.addresses.at
    for entry in site_map(edition):
        url = ET.SubElement(root, "url")
        ET.SubElement(url, "loc").text = absolute(at(entry.path))
        if entry.updated:
            ET.SubElement(url, "lastmod").text = date.fromisoformat(entry.updated).isoformat()
    ET.indent(root)
    return bytes(ET.tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def _robots(edition: Edition) -> bytes:
    address = edition.addresses.absolute(edition.addresses.at(SITEMAP))
    return f"User-agent: *\nAllow: /\nSitemap: {address}\n".encode()


register = publishes(plan)
