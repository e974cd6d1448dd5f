"""Answers what our reader asks about a post, as its author would: with marks, or not at all.

A post is answered mechanically: words that nobody is named for are its only signatory's, where
there is one, else nobody's statement; a mark without a partner gets one or goes.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from slugify import slugify

from plugins.newsroom.captions.caption import read_caption
from plugins.newsroom.captions.lexicon import CaptionIndex
from plugins.newsroom.dates import parse_publication_date
from plugins.newsroom.names import NameIndex
from plugins.newsroom.problem import Level, Problem
from plugins.newsroom.schema import Article, Photo
from plugins.newsroom.site import Site
from plugins.newsroom.source import Source
from plugins.newsroom.statements import Statement
from plugins.newsroom.statements.model import Outcome, Quotation
from plugins.newsroom.story import Story, read_story

from .posts import Picture, Post

ROUNDS = 8
NOBODYS = "{.not-a-statement}"
CLOSING = '”"'
IDS = 60


@dataclass(frozen=True, slots=True)
class Edit:
    """Text to put in place of a range of the body."""

    start: int
    end: int
    text: str


def settle(post: Post, site: Site, index: NameIndex, taken: set[str]) -> str | None:
    """Return a post's body so that our reader asks nothing, or nothing if that fails.

    `taken` are the ids of statements of other posts; it gets those of this one.
    """
    body = post.body
    for _ in range(ROUNDS):
        story, problems = read_story(site, index, _article(post, body))
        wrong = [problem for problem in problems if problem.level is Level.ERROR]
        edits = list(_answers(post, body, story, wrong, site))
        if not wrong:
            edits = list(_own_ids(post, story, taken))
        if not edits and wrong:
            return None
        if not edits:
            taken |= {statement.id for statement in story.statements}
            return body
        body = _edited(body, edits)
    return None


def is_clear(picture: Picture, labelled: CaptionIndex) -> bool:
    """Whether our reader asks nothing about a picture's caption."""
    source = Source("content/photos/picture.md")
    photo = Photo(id="p", source=source, alt=picture.alt, caption=picture.caption, credit="–")
    return not read_caption(photo, labelled).problems


def _article(post: Post, body: str) -> Article:
    return Article(
        id=post.id,
        source=Source(f"content/articles/{post.id}.md", body),
        title=post.title,
        date=parse_publication_date(post.date),
        summary=post.summary,
    )


def _answers(
    post: Post, body: str, story: Story, problems: Iterable[Problem], site: Site
) -> Iterable[Edit]:
    """Yield an edit for each problem, at most one a quotation."""
    done: set[int] = set()
    for problem in problems:
        place = _offset(body, problem)
        found = next((each for each in story.quotations if each.start <= place < each.end), None)
        if found is not None and found.outcome is Outcome.OPEN:
            if found.start not in done:
                closed = "" if body[found.end - 1] in CLOSING else "”"
                yield Edit(found.end, found.end, f"{closed}{_speaker(post, found, site)}")
            done.add(found.start)
        elif problem.rule == "unpaired-quotation-marks":
            yield _partner(body, place, opening="opens" in problem.message)


def _speaker(post: Post, quotation: Quotation, site: Site) -> str:
    """Return the span's attributes that say who spoke."""
    signed = [slugify(name) for name in post.names]
    if len(signed) == 1 and signed[0] in quotation.candidates and signed[0] in site.people:
        return f"{{by={signed[0]}}}"
    return NOBODYS


def _partner(body: str, place: int, *, opening: bool) -> Edit:
    """Return the edit that closes words at the end of their paragraph, or drops a mark."""
    end = body.find("\n\n", place)
    end = len(body) if end < 0 else end
    if opening and body[end - 1] not in CLOSING:
        return Edit(end, end, "”" if body[place] == "“" else body[place])
    return Edit(place, place + 1, "")


def _own_ids(post: Post, story: Story, taken: set[str]) -> Iterable[Edit]:
    """Yield an edit for each statement whose id another has, that gives it one of its own."""
    seen = set(taken)
    for number, statement in enumerate(story.statements):
        if statement.id in seen:
            yield from _named(statement, f"{post.id[:IDS].strip('-')}-{number}")
        seen.add(statement.id)


def _named(statement: Statement, own: str) -> Iterable[Edit]:
    start, end = statement.pieces[0]
    yield Edit(start, start, "[")
    yield Edit(end, end, f"]{{by={statement.speaker} #{own}}}")


def _offset(body: str, problem: Problem) -> int:
    """Return where in a body a problem is."""
    lines = body.split("\n")[: problem.where.line - 1]
    return sum(len(line) + 1 for line in lines) + problem.where.column - 1


def _edited(body: str, edits: Iterable[Edit]) -> str:
    for edit in sorted(edits, key=lambda each: (each.start, each.end), reverse=True):
        body = body[: edit.start] + edit.text + body[edit.end :]
    return body
