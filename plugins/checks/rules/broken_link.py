"""A link within the site leads to a page, or to a statement, that there is.

Records are best linked by their ids, `[her]({person}ann-lee)`: such a link follows them when they
move.

Bad:
    See [the board](/organisations/river-bord/).
    organisations/river-board.md
        names: [{name: River Board}]

Bad:
    See [what she said](#ann-lee-words).

Bad:
    See [the other article](more-news.md).
    articles/more-news.md
        The board met again.

Good:
    See [the board](/organisations/river-board/), and [its next meeting]({article}more-news).
    organisations/river-board.md
        names: [{name: River Board}]
    articles/more-news.md
        The board met again.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from plugins.checks.answering import answering
from plugins.checks.links import Link
from plugins.checks.proof import Proof, Text
from plugins.checks.rule import Finding
from plugins.newsroom.problem import did_you_mean
from plugins.newsroom.schema import KIND_BY_NAME
from plugins.newsroom.story import RECORD_LINK

Noted = tuple[str, Link]

OF_RECORD = re.compile(r"\{(\w+)\}")


def note_text(text: Text) -> Iterator[Noted]:
    """Yield the links of a record within the site."""
    for link in text.links:
        is_within = link.target and not link.scheme and not link.target.startswith("//")
        if is_within and not link.climbs_out_of(text.record):  # which is a rule of its own
            yield text.record.id, link


def check_notes(notes: Sequence[Noted], proof: Proof) -> Iterator[Finding]:
    """Yield the links within the site that lead nowhere."""
    paths = answering(proof.edition) if notes else frozenset[str]()
    for record_id, link in notes:
        if found := _broken(record_id, link, proof, paths):
            yield found


def _broken(record_id: str, link: Link, proof: Proof, paths: frozenset[str]) -> Finding | None:
    page, _, fragment = link.target.partition("#")
    record = RECORD_LINK.fullmatch(link.target)
    if OF_RECORD.match(page):
        is_article = record is not None and record[1] == "article"
        return _anchor(link, proof, record[2], fragment) if record and is_article else None
    if not page:
        return _anchor(link, proof, record_id, fragment)
    if page.startswith("/"):
        path = proof.edition.addresses.path(page.partition("?")[0])
        if path.strip("/") in paths:
            return None
        message = f"There is no page {page} on this site."
        nearest = did_you_mean(f"/{path.strip('/')}/", map(_written, paths))
        return Finding(link.where, message, nearest or "Link to a record by its id, or to a page.")
    message = f"“{link.target}” leads nowhere: a page has no files beside it."
    return Finding(link.where, message, _instead(link, proof))


def _written(path: str) -> str:
    """Return a path as a link has it: pages end with a slash, files with their type."""
    return f"/{path}" if PurePosixPath(path).suffix or not path else f"/{path}/"


def _anchor(link: Link, proof: Proof, article: str, fragment: str) -> Finding | None:
    """Return what is wrong with a link to a place in an article: only statements are places."""
    card = proof.edition.cards.get(article)
    known = {statement.id for statement in card.statements} if card else set()
    if not fragment or fragment in known:
        return None
    message = f"There is no statement “{fragment}” there."
    hint = did_you_mean(fragment, known) or "Link to the article as a whole, or to a statement."
    return Finding(link.where, message, hint)


def _instead(link: Link, proof: Proof) -> str:
    stem = PurePosixPath(link.target.partition("#")[0]).stem
    for name, kind in KIND_BY_NAME.items():
        if stem in proof.site.of_kind(kind):
            return f"Write [{link.words}]({{{name}}}{stem})"
    return "Write the whole address, beginning with https://, or a record’s: {article}its-id."
