"""The settings of the site as it is built on a desk. `publishconf.py` adds those of the web."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # for `pelican` as well as `python -m pelican`

# Make it your own: these, the colours in theme/static/css/base/, and the pages in content/pages/.
SITENAME = "On Record"
SITESUBTITLE = "News and statements from the region’s partnerships"
SITEURL = "http://localhost:8000"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
LANGUAGE_TAG = "en-GB"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"


def PELICAN_CLASS(settings):  # noqa: ANN001, ANN201, N802 (Pelican’s name for the setting)
    """Return Pelican as a press: it reads the whole record first, and builds beside the old output.

    It is loaded when it runs: the checks read these settings too, and need no Pelican.
    """
    from plugins.press.plugin import Press  # noqa: PLC0415

    return Press(settings)


PLUGINS = [
    "plugins.press.plugin",
    "plugins.search.plugin",  # first, as an edit plans no further than to what it changes
    "plugins.articles.plugin",
    "plugins.directory.plugin",
    "plugins.news.plugin",
    "plugins.photos.plugin",
    "plugins.redirects.plugin",
    "plugins.sitemap.plugin",
    "plugins.statements.plugin",
]
PREVIEW = False
STATEMENTS = True  # whether who said what is read out of articles

ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = None

FEED_ALL_ATOM = "feeds/news.atom.xml"
FEED_MAX_ITEMS = 20
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None


def ARTICLE_ORDER_BY(article):  # noqa: ANN001, ANN201, N802 (Pelican’s name for the setting)
    """Return an article's place in the order of the news, the newest first."""
    return article.rank


# What Pelican would write of its own accord, and our own outputs write instead.
DIRECT_TEMPLATES = []
STATIC_PATHS = []
THEME_STATIC_PATHS = []
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""

# The editorial checks. `python -m plugins.checks --list` shows the rules: each can be made an
# "error", which stops publishing, a "warning", a "note", or be turned "off".
CHECKS = {}
PUBLISHED_REF = "origin/main"  # what git has of the published site; None where nothing is yet
# How `make check-output` reads files that only one output writes: a pattern of their paths, and
# the function from a file’s bytes to its words, such as {"data/*.parquet": "a.module:a_function"}.
OUTPUT_READERS = {
    "search/index/places/*.bin": "plugins.search.index_words:no_words",
    "search/index/*.bin": "plugins.search.index_words:terms",
}
