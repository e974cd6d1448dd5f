"""The list of statements, and a page of each."""

from plugins.press.publishing import publishes
from plugins.statements.views import pages

register = publishes(pages)
