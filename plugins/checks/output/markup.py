"""HTML and XML, read alike: a feed is XML that carries HTML."""

import warnings
from functools import lru_cache

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning


@lru_cache(maxsize=1)
def parsed(text: str) -> BeautifulSoup:
    """Return the elements of a text, with the line and column of each; nothing may change them.

    The last text is kept: rules ask for its elements, and what reads its words does so too.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(text, "html.parser")
