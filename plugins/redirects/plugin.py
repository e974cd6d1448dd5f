"""A page at each former address, which leads to the present one."""

from plugins.press.publishing import publishes
from plugins.redirects.views import pages

register = publishes(pages)
