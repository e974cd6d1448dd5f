"""HTML and XML, read alike: a feed is XML that carries HTML."""

import warnings

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning


def parsed(text: str) -> BeautifulSoup:
    """Return the elements of a text, with the line and column of each."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(text, "html.parser")
