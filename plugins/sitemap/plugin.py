"""The site map for search engines, and the file that tells them where it is."""

from collections.abc import Iterator
from datetime import date
from xml.etree import ElementTree as ET

from plugins.newsroom.addresses import SITEMAP
from plugins.newsroom.edition import Edition
from plugins.newsroom.site_map import site_map
from plugins.press.plugin import File, publishes

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def files(edition: Edition) -> Iterator[File]:
    """Yield `sitemap.xml`, by the protocol of sitemaps.org, and `robots.txt`."""
    root = ET.Element("urlset", xmlns=NAMESPACE)
    absolute, at = edition.addresses.absolute, edition.addresses.at
    for entry in site_map(edition):
        url = ET.SubElement(root, "url")
        ET.SubElement(url, "loc").text = absolute(at(entry.path))
        if entry.updated:
            ET.SubElement(url, "lastmod").text = date.fromisoformat(entry.updated).isoformat()
    ET.indent(root)
    yield File(SITEMAP, ET.tostring(root, "utf-8", xml_declaration=True) + b"\n")
    robots = f"User-agent: *\nAllow: /\nSitemap: {absolute(at(SITEMAP))}\n"
    yield File("robots.txt", robots.encode())


register = publishes(files=files)
