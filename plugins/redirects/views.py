"""A page at each former address, which leads to the present one."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import name_of
from plugins.newsroom.page import Page, Planned
from plugins.newsroom.redirects import redirects
from plugins.newsroom.schema import KIND_BY_NAME


@dataclass(frozen=True, slots=True)
class RedirectView:
    """Where a former address leads: `href` within the site, `absolute` with the host."""

    title: str
    href: str
    absolute: str


def pages(edition: Edition) -> Iterator[Planned]:
    """Plan a page at each former address of what is shown."""
    for redirect in redirects(edition):
        keys = (redirect.path, redirect.target, *redirect.about)
        yield Planned(redirect.path, _redirect_page, keys)


def _redirect_page(edition: Edition, path: str, target: str, kind: str, record_id: str) -> Page:
    href = edition.addresses.at(target)
    record = edition.site.of_kind(KIND_BY_NAME[kind])[record_id]
    view = RedirectView(name_of(record), href, edition.addresses.absolute(href))
    return Page(path, "redirect", view.title, view, listed=False)
