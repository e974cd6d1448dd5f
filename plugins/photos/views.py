"""The photos: a page of each, and the list of all."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom.addresses import path_of
from plugins.newsroom.edition import Edition
from plugins.newsroom.entries import (
    ArticleEntry,
    DateEntry,
    FigureEntry,
    LinkEntry,
    article_entries,
    date_entry,
    figure_entry,
    link,
    with_addresses,
)
from plugins.newsroom.page import Page, Planned, Position, planned_list, portion, shortened
from plugins.newsroom.pictured import PicturedEntry, pictured_entries
from plugins.newsroom.rendering import body_html


@dataclass(frozen=True, slots=True)
class PhotosView:
    """A page of the list of all photos, newest first."""

    entries: tuple[FigureEntry, ...]
    position: Position


@dataclass(frozen=True, slots=True)
class PhotoView:
    """One photo: its figure, its facts, who is in it, and the articles that show it."""

    figure: FigureEntry
    taken: DateEntry | None
    event: LinkEntry | None
    licence: str | None
    people: tuple[PicturedEntry, ...]
    articles: tuple[ArticleEntry, ...]
    body: str


def pages(edition: Edition) -> Iterator[Planned]:
    """Plan the list of photos and the page of each."""
    yield from planned_list("photos/", edition.lists.photos, _list_page)
    for photo_id in edition.lists.photos:
        yield Planned(f"photos/{photo_id}/", _photo_page, (photo_id,))


def _list_page(edition: Edition, number: int) -> Page:
    part = portion(edition.addresses, "photos/", edition.photos, number)
    figures = tuple(filter(None, (figure_entry(edition, photo.id) for photo in part.entries)))
    view = PhotosView(figures, part.position)
    return Page(part.path, "photos", "Photos", view, "Who is where in each picture.")


def _photo_page(edition: Edition, photo_id: str) -> Page:
    photo = edition.site.photos[photo_id]
    figure = figure_entry(edition, photo.id)
    assert figure is not None, "only photos that may be shown have pages"
    event = edition.site.events.get(photo.event or "")
    stories = edition.naming.get(("photo", photo.id), ())
    body = body_html(photo.source.body, edition.notes.get(("photo", photo.id), ()))
    view = PhotoView(
        figure=figure,
        taken=date_entry(photo.taken) if photo.taken else None,
        event=link(edition, event) if event else None,
        licence=photo.licence,
        people=pictured_entries(edition, photo),
        articles=article_entries(edition, stories) if stories else (),
        body=with_addresses(edition, body),
    )
    kind = "Illustration" if photo.illustration else "Photo"
    words = shortened(photo.caption, 60)
    return Page(
        path=path_of(photo),
        template="photo",
        title=f"{kind}: {words}",
        view=view,
        summary=photo.caption,
        image=edition.addresses.absolute(figure.src),
    )
