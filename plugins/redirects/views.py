"""A page at each former address, which leads to the present one."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import name_of
from plugins.newsroom.page import Page
from plugins.newsroom.redirects import redirects


@dataclass(frozen=True, slots=True)
class RedirectView:
    """Where a former address leads: `href` within the site, `absolute` with the host."""

    title: str
    href: str
    absolute: str


def pages(edition: Edition) -> Iterator[Page]:
    """Yield a page at each former address of what is shown."""
    for redirect in redirects(edition):
        href = edition.addresses.at(redirect.target)
        view = RedirectView(name_of(redirect.record), href, edition.addresses.absolute(href))
        yield Page(redirect.path, "redirect", view.title, view, listed=False)
