"""The pages of people, organisations, events, places and topics, and their indexes."""

from plugins.directory.pages import pages
from plugins.press.publishing import publishes

register = publishes(pages)
