"""A plain Pelican site: its own reader, generators and writer."""

SITENAME = "On Record"
SITEURL = "http://localhost:8000"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
PATH = "content"
THEME = "theme"
ARTICLE_PATHS = ["news"]
STATIC_PATHS = ["photos"]
ARTICLE_URL = "news/{date:%Y}/{date:%m}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
AUTHOR_URL = "people/{slug}/"
AUTHOR_SAVE_AS = AUTHOR_URL + "index.html"
TAG_URL = "topics/{slug}/"
TAG_SAVE_AS = TAG_URL + "index.html"
CATEGORY_URL = "years/{slug}/"
CATEGORY_SAVE_AS = CATEGORY_URL + "index.html"
INDEX_SAVE_AS = "index.html"
PAGINATION_PATTERNS = [
    (1, "{base_name}/", "{base_name}/index.html"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]
MONTH_ARCHIVE_SAVE_AS = "months/{date:%Y}-{date:%m}/index.html"
DIRECT_TEMPLATES = ["index", "tags", "categories", "authors"]
AUTHORS_SAVE_AS = "people/index.html"
TAGS_SAVE_AS = "topics/index.html"
CATEGORIES_SAVE_AS = "years/index.html"
DEFAULT_PAGINATION = 20
FEED_ALL_ATOM = "feeds/news.atom.xml"
FEED_MAX_ITEMS = 20
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
PLUGINS = []
