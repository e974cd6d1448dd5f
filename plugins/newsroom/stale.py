"""Which articles must be read again as the register, the day or the other articles change."""

import os
from collections.abc import Iterator, Mapping, Sequence

from .article_reading import ANY_OF_THE_REGISTER
from .asking import ALL, Fact, differing
from .cache import KeptReading, unpack
from .captions.model import Caption
from .card import Card
from .editing import Editor
from .name_traces import bytes_have_trace, has_trace, last_words_of, traces_of
from .reading import ContentFile, id_of
from .register import differences
from .site import Site
from .told import Told, told_of
from .work import Work


def facts_of_register(before: Site, after: Site, editor: Editor) -> set[Fact]:
    """Return the facts about two registers that differ, as reading an article may ask for them."""
    facts = set(differences(before, after))
    if facts:
        tables = editor.tables(before), editor.tables(after)
        for family, table in tables[0].items():
            facts |= set(differing(family, table, tables[1][family]))
        facts.add(ANY_OF_THE_REGISTER)
    return facts


def facts_of_article(article_id: str) -> set[Fact]:
    """Return the facts that an article's file decides."""
    return {("article", article_id), ("story", article_id), ("told", article_id)}


def facts_of_reading(before: KeptReading | None, after: KeptReading) -> Iterator[Fact]:
    """Yield the facts that two readings of an article's file give differently."""
    article_id = id_of(after.name)
    if before is None or before.story != after.story:
        facts = facts_of_article(article_id)
        if before is not None and _told_in(before) == _told_in(after):
            facts.discard(("told", article_id))
        yield from facts
    if before is None or before.card != after.card:
        moved = before is not None and _listed_in(before) == _listed_in(after)
        yield "where" if moved else "card", article_id


def _told_in(kept: KeptReading) -> Told | None:
    """Return what other pages show of an article, `None` if mistakes left none."""
    return told_of(unpack(kept.story)) if kept.story else None


def _listed_in(kept: KeptReading) -> tuple[object, ...] | None:
    """Return what lists show of an article, `None` if mistakes left none."""
    card: Card | None = unpack(kept.card) if kept.card else None
    return card.without_places if card else None


def facts_of_articles(ids: set[str]) -> set[Fact]:
    """Return the facts that articles which came or went decide."""
    return {("article", key) for key in (*ids, ALL)} if ids else set()


def naming(
    before: Site, after: Site, files: Sequence[ContentFile], work: Work, *, statements: bool
) -> set[str]:
    """Return the names of the files in which a name stands of anybody whose record differs between
    two registers; `statements` says whether theirs are read."""
    speakers = before.speakers, after.speakers
    changed = [str(key) for _, key in differing("speaker", *speakers)]
    traces = {
        trace
        for key in changed
        for each in speakers
        for trace in traces_of(each.get(key), statements=statements)
    }
    if not traces:
        return set()
    with work.stage("Looking for names", len(files)):
        return {file.name for file in files if bytes_have_trace(_data_of(file), traces)}


def captions_that_stay(
    before: Site | None, after: Site, captions: Mapping[str, Caption]
) -> dict[str, Caption]:
    """Return the captions, by photo, that read the same with two registers: nothing in them is
    asked about, and none of them has a name of anybody whose record differs."""
    if before is None:
        return {}
    changed = [str(key) for _, key in differing("speaker", before.speakers, after.speakers)]
    speakers = before.speakers, after.speakers
    traces = {
        trace for key in changed for each in speakers for trace in last_words_of(each.get(key))
    }
    return {
        photo_id: caption
        for photo_id, caption in captions.items()
        if caption.photo == after.photos.get(photo_id)
        and not (caption.problems or caption.asked or has_trace(caption.photo.caption, traces))
    }


def _data_of(file: ContentFile) -> bytes:
    """Return what a file held when it was found; one that cannot be read names nobody."""
    try:
        handle = os.open(file.path, os.O_RDONLY)  # of ten thousand, in a third of `Path`'s time
    except OSError:
        return b""
    try:
        return os.read(handle, file.stamp[0])
    finally:
        os.close(handle)
