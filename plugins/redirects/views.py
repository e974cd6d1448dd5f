"""A page at each former address, which leads to the present one."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import name_of
from plugins.newsroom.page import Page
from plugins.newsroom.site_map import redirects


@dataclass(frozen=True, slots=True)
class RedirectView:
    """Where a former address leads: `href` within the site, `absolute` with the host."""

    title: str
    href: str
    absolute: str


def pages(edition: Edition) -> Iterator[Page]:
    """Yield a page at each former address of a record that is shown."""
    for path, record, _ in redirects(edition):
        href = edition.addresses.of(record)
        view = RedirectView(name_of(record), href, edition.addresses.absolute(href))
        yield Page(path, "redirect", view.title, view, listed=False)
