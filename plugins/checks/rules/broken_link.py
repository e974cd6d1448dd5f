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
from collections.abc import Container, Iterator
from pathlib import PurePosixPath

from plugins.checks.answering import answering
from plugins.checks.links import Link, links_of
from plugins.checks.proof import Proof, Text
from plugins.checks.rule import Finding
from plugins.newsroom.problem import did_you_mean
from plugins.newsroom.story import RECORD_LINK

OF_RECORD = re.compile(r"\{(\w+)\}")


def check_edition(proof: Proof) -> Iterator[Finding]:
    """Yield the links within the site that lead nowhere."""
    paths: frozenset[str] | None = None
    for text in proof.of_text():
        for link in links_of(text):
            if link.scheme or link.target.startswith("//") or not link.target:
                continue
            if paths is None:
                paths = answering(proof.edition)
            if found := _broken(text, link, proof, paths):
                yield found


def _broken(text: Text, link: Link, proof: Proof, paths: Container[str]) -> Finding | None:
    page, _, fragment = link.target.partition("#")
    record = RECORD_LINK.fullmatch(link.target)
    if OF_RECORD.match(page):
        is_article = record is not None and record[1] == "article"
        return _anchor(link, proof, record[2], fragment) if record and is_article else None
    if not page:
        return _anchor(link, proof, text.record.id, fragment)
    if page.startswith("/"):
        path = proof.edition.addresses.path(page.partition("?")[0])
        if path.strip("/") in paths:
            return None
        message = f"There is no page {page} on this site."
        nearest = did_you_mean(path.strip("/"), paths) if isinstance(paths, frozenset) else ""
        return Finding(link.where, message, nearest or "Link to a record by its id, or to a page.")
    if link.climbs_out_of(text.record):
        return None  # which is a rule of its own
    message = f"“{link.target}” leads nowhere: a page has no files beside it."
    return Finding(link.where, message, _instead(link, proof))


def _anchor(link: Link, proof: Proof, article: str, fragment: str) -> Finding | None:
    """Return what is wrong with a link to a place in an article: only statements are places."""
    story = proof.edition.stories.get(article)
    known = {statement.id for statement in story.statements} if story else set()
    if not fragment or fragment in known:
        return None
    message = f"There is no statement “{fragment}” there."
    hint = did_you_mean(fragment, known) or "Link to the article as a whole, or to a statement."
    return Finding(link.where, message, hint)


def _instead(link: Link, proof: Proof) -> str:
    stem = PurePosixPath(link.target.partition("#")[0]).stem
    for record in proof.records():
        if record.id == stem:
            return f"Write [{link.words}]({{{record.kind}}}{record.id})"
    return "Write the whole address, beginning with https://, or a record’s: {article}its-id."
