"""What programs read of the built site can be read: structured data, other JSON, and XML.

Bad:
    output/index.html
        <html lang="en"><h1>News</h1>
        <script type="application/ld+json">{"@type": "NewsArticle",}</script></html>

Bad:
    output/feed.xml
        <feed><title>News</feed>

Good:
    output/index.html
        <html lang="en"><h1>News</h1>
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle"}
        </script></html>
    output/feed.xml
        <feed><title>News</title></feed>
"""

import json
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from plugins.checks.output.file import File
from plugins.checks.output.secrets import Secrets
from plugins.checks.rule import Finding

JSON = frozenset({".json", ".jsonld", ".geojson", ".webmanifest"})
XML = frozenset({".xml", ".svg"})
HINT = "Mend the template or plugin that writes it."


def check_file(file: File, _: Secrets) -> Iterator[Finding]:
    """Yield what does not parse."""
    if file.is_page:
        for tag in file.soup.find_all("script", type="application/ld+json"):
            if wrong := _wrong_json(tag.get_text()):
                yield Finding(file.at(tag), f"This structured data is no JSON: {wrong}.", HINT)
    elif file.suffix in JSON:
        if wrong := _wrong_json(file.text):
            yield Finding(file.at(), f"This file is no JSON: {wrong}.", HINT)
    elif file.suffix in XML:
        try:
            ET.fromstring(file.data)  # noqa: S314 (the site's own)
        except ET.ParseError as error:
            yield Finding(file.at(), f"This file is no XML: {error}.", HINT)


def _wrong_json(text: str) -> str:
    try:
        json.loads(text)
    except ValueError as error:
        return str(error)
    return ""
