"""The front page, the archive, search, and the page for what is not found."""

from plugins.news.views import pages
from plugins.press.publishing import publishes

register = publishes(pages)
