"""An address that was published answers for ever.

Others link to it, and subscribe to feeds. Whatever is renamed keeps its old address in
`former_urls` (articles, pages) or `former_ids` (the other records), a statement keeps its id with
`{#id}`, a picture its type, and an article that is no longer right is withdrawn, not deleted. Lists
by topic, year and month come and go.

Published:
    articles/board-meets.md
        date: 2025-05-13
        ---
        The board met in Oxford to talk about the river, and will meet again.
    people/ann-lee.md
        name: Ann Lee

Bad: an article was renamed
    articles/the-board-meets.md
        date: 2025-05-13
        ---
        The board met in Oxford to talk about the river, and will meet again.
    people/ann-lee.md
        name: Ann Lee

Bad: a person was renamed
    articles/board-meets.md
        date: 2025-05-13
        ---
        The board met in Oxford to talk about the river, and will meet again.
    people/ann-lee-oxford.md
        name: Ann Lee

Good:
    articles/the-board-meets.md
        date: 2025-05-13
        former_urls: [/news/2025/05/board-meets/]
        ---
        The board met in Oxford to talk about the river, and will meet again.
    people/ann-lee-oxford.md
        name: Ann Lee
        former_ids: [ann-lee]

Published:
    photos/meeting.md
        caption: The meeting
    photos/meeting.jpg

Bad: the picture has another type
    photos/meeting.md
        caption: The meeting
    photos/meeting.png

Good:
    photos/meeting.md
        caption: A meeting
    photos/meeting.jpg

Published:
    Ann Lee said: “We will build forty homes by the river.”
    people/ann-lee.md
        name: Ann Lee

Bad: a statement’s id changed with its first words
    articles/news.md
        corrections:
          - date: 2026-01-12
            note: An earlier version began otherwise.
            statement: ann-lee-yes-we-will-build
        ---
        Ann Lee said: “Yes, we will build forty homes by the river.”
    people/ann-lee.md
        name: Ann Lee

Good:
    articles/news.md
        corrections:
          - date: 2026-01-12
            note: An earlier version began otherwise.
            statement: ann-lee-we-will-build-forty
        ---
        Ann Lee said: “Yes, we will build forty homes by the river.”{#ann-lee-we-will-build-forty}
    people/ann-lee.md
        name: Ann Lee
"""

from collections.abc import Iterator

from plugins.checks.answering import files
from plugins.checks.changes import Change, Successors, as_compared
from plugins.checks.proof import Proof
from plugins.checks.rule import Finding
from plugins.newsroom.addresses import path_of, statement_path
from plugins.newsroom.dates import PartialDate
from plugins.newsroom.edition import Edition
from plugins.newsroom.problem import Location
from plugins.newsroom.publication import RecordKey, is_expired
from plugins.newsroom.redirects import redirects
from plugins.newsroom.schema import KIND_BY_NAME, Article, Page, Person, Photo, Record, Topic
from plugins.newsroom.site import fold_name
from plugins.newsroom.statements import Statement
from plugins.newsroom.statements.model import Mode


def check_edition(proof: Proof) -> Iterator[Finding]:
    """Yield the addresses of the published edition that answer no more."""
    before, now = proof.published, proof.edition
    if before is None or before is now:
        return
    answering = set(_addresses(now)) | {redirect.path for redirect in redirects(now)}
    successors = Successors(before, now, now.lists.paged)
    for key, path in _pages(before):
        if path not in answering and not _is_meant_to_go(key, proof):
            yield _lost_page(_record(before, key), proof, successors)
    for redirect in redirects(before):
        if redirect.path not in answering and not _is_meant_to_go(redirect.about, proof):
            yield _lost_redirect(redirect.path, redirect.where)
    yield from _lost_files(before, now)
    for change in proof.changes:
        for old, new in _answering_otherwise(change):
            if statement_path(old.id) not in answering:
                message = f"The statement’s address was /{statement_path(old.id)}."
                hint = f"Keep its id: write {{#{old.id}}} right after its closing mark,\n"
                hint += f"or [“…”]{{by={new.speaker} #{old.id}}} around the words."
                yield Finding(new.where, message, hint)


def _lost_files(before: Edition, now: Edition) -> Iterator[Finding]:
    """Yield the feeds and pictures that answer no more, but for those of photos that are gone."""
    kept, answering = {photo.id: photo for photo in now.photos}, files(now)
    for path, photo in files(before).items():
        present = kept.get(photo.id) if photo else None
        if path not in answering and (photo is None or present is not None):
            where = present.source.at() if present else Location(path)
            message = f"/{path} was published, and answers no more."
            yield Finding(where, message, f"Save it as {path.rpartition('/')[2]} again.")


def _answering_otherwise(change: Change) -> Iterator[tuple[Statement, Statement]]:
    """Yield the statements that go by another id now; `published-words-changed` has the others."""
    for old, new in change.pairs:
        if new is not None and new.id != old.id:
            same = as_compared(new.text) == as_compared(old.text) and old.speakers == new.speakers
            if same or old.mode is Mode.REPORTED or change.is_corrected(old, new):
                yield old, new


def _addresses(edition: Edition) -> Iterator[str]:
    """Yield the addresses of the pages of records and statements."""
    yield from (path for _, path in _pages(edition))
    yield from map(statement_path, edition.lists.statement_places)


def _pages(edition: Edition) -> Iterator[tuple[RecordKey, str]]:
    """Yield the (kind, id) of each record that has a page of its own, and its path."""
    for article in edition.lists.paged:
        yield ("article", article), edition.lists.paths[article]
    for record in edition.site.register():
        if edition.is_shown(record) and not isinstance(record, Topic):
            yield (record.kind, record.id), path_of(record)


def _record(edition: Edition, key: RecordKey) -> Record:
    kind, record_id = key
    return edition.site.of_kind(KIND_BY_NAME[kind])[record_id]


def _is_meant_to_go(key: RecordKey, proof: Proof) -> bool:
    """Whether a record says itself that it is not to be shown any more."""
    kind, record_id = key
    now = proof.edition.site.of_kind(KIND_BY_NAME[kind]).get(record_id)
    expired = isinstance(now, Photo) and is_expired(now, proof.edition.today)
    return expired or (isinstance(now, Person) and now.unlisted)


def _lost_page(record: Record, proof: Proof, successors: Successors) -> Finding:
    path = path_of(record)
    message = f"/{path} was published, and answers no more."
    now = _successor(record, proof, successors)
    if now is None or not proof.edition.is_shown(now):
        hint = _how_to_end(record, proof.edition.today)
        return Finding(Location(record.source.path), message, hint)
    field, value = ("former_ids", record.id)
    if isinstance(record, Article | Page):
        field, value = "former_urls", f"/{path}"
    values = [*getattr(now, field), value]
    hint = f"Add to {now.source.path}:\n{field}: [{', '.join(values)}]"
    return Finding(now.source.at(), message, hint)


def _successor(record: Record, proof: Proof, successors: Successors) -> Record | None:
    """Return the record that took another's place: of its id, its name, or its words."""
    published, edition = proof.published, proof.edition
    assert published is not None
    known = published.site.of_kind(type(record))
    present = edition.site.of_kind(type(record))
    if record.id in present:
        return present[record.id]
    if isinstance(record, Article):
        story = successors.of(record)
        return story.article if story else None
    new = [one for one in present.values() if one.id not in known]
    named = [one for one in new if _names(one) & _names(record)]
    same_text = [one for one in new if one.source.body.strip() == record.source.body.strip() != ""]
    return next(iter([*named, *same_text]), None)


def _names(record: Record) -> set[str]:
    names = {getattr(record, field, None) for field in ("name", "title", "caption")}
    names |= {row.name for row in getattr(record, "names", ())}
    return {fold_name(name) for name in names if name}


def _how_to_end(record: Record, day: PartialDate) -> str:
    """Return what to do where nothing took a record's place."""
    if isinstance(record, Article):
        return (
            f"Put {record.source.path} back as it was published. If it must go, add to it:\n"
            f"withdrawn:\n  date: {day}\n  reason: …"
        )
    field, value = "former_ids", record.id
    if isinstance(record, Page):
        field, value = "former_urls", f"/{path_of(record)}"
    place = "add to the file that took its place"
    return f"Put {record.source.path} back, or {place}:\n{field}: [{value}]"


def _lost_redirect(path: str, where: Location) -> Finding:
    message = f"/{path} led here, and answers no more."
    hint = "Put the former address or former id back."
    return Finding(Location(where.path), message, hint)
