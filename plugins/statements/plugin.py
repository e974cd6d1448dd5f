"""The list of statements, and a page of each."""

from plugins.press.plugin import publishes
from plugins.statements.views import pages

register = publishes(pages)
