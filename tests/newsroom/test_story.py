"""A story is an article read whole: its statements, first mentions, photos and links."""

import pytest

from plugins.newsroom.names import people_and_organisations
from plugins.newsroom.problem import Problem
from plugins.newsroom.story import Story, read_story

from .expected import assert_problems, expected_problem
from .records import an_article, the_register

SITE = the_register()
INDEX = people_and_organisations(SITE)


def read(body: str) -> tuple[Story, list[Problem]]:
    return read_story(SITE, INDEX, an_article(body))


@pytest.mark.parametrize(
    ("body", "mentions"),
    [
        ("Ann Lee met Ben Hall. Ann Lee left.", "6:1 ann-lee, 6:13 ben-hall"),
        ("# Ann Lee\n\nBen Hall", "8:1 ben-hall"),
        ("Ann *Lee* and Ann Lee", "6:15 ann-lee"),
        ("*Ann Lee*", "6:2 ann-lee"),
        ("[Ann Lee](/x), Ann Lee", "6:16 ann-lee"),
        ("    Ann Lee\n\nBen Hall", "8:1 ben-hall"),
        ("`Ann Lee`", ""),
        ("- Ann Lee\n- Ben Hall", "6:3 ann-lee, 7:3 ben-hall"),
        ("> Ann Lee agrees.\n>\n> — Ben Hall", "6:3 ann-lee"),
        ("[“Ann Lee agreed.”]{by=ben-hall}", "6:3 ann-lee"),
        ("Growth Partnership, once the Growth Network", "6:1 growth-network"),
        ("Sam Reed", ""),
        ("The County", ""),
    ],
)
def test_first_mentions(body: str, mentions: str) -> None:
    story, _ = read(body)
    places = [(story.article.source.in_body(item.start), item.id) for item in story.mentions]
    shown = [f"{where.line}:{where.column} {record}" for where, record in places]

    assert ", ".join(shown) == mentions


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("![]({photo}meeting)", None),
        ("![]({photo}meting)", "error unknown-record: no photo / Did you mean “meeting”?"),
        ("![](/x.jpg)", "error photo-link: “/x.jpg” is not a photo of this site. / {photo}its-id"),
        ("![]({person}ann-lee)", "error photo-link: is not a photo of this site."),
        ("Text ![]({photo}meeting)", "error photo-link: in a paragraph of its own. / empty line"),
        ("[him]({person}ben-hall)", None),
        ("[him]({person}ben)", "error unknown-record: no person / Add content/people/ben.md"),
        ("[him]({people}ben-hall)", "error record-link: “{people}” leads nowhere here. / {person}"),
        ("[it]({statement}anything)", None),
        ("[it](https://example.org/{x})", None),
        ("[it]({event}summit-2014#top)", None),
    ],
)
def test_photos_and_links(body: str, problem: str | None) -> None:
    _, problems = read(body)

    expected = []
    if problem:
        column = 6 if body.startswith("Text") else 1
        expected = [expected_problem(f"6:{column} {problem}")]
    assert_problems(problems, expected)


def test_what_a_text_uses() -> None:
    story, _ = read(
        "Ann Lee.\n\n[Agreed.]{by=cat-moor for=growth-network}\n\n![]({photo}meeting)\n\n"
        "[fair]({event}fair-2014)"
    )

    assert story.photos == ("meeting",)
    assert story.links == (("event", "fair-2014"),)
    assert story.uses >= {
        ("person", "ann-lee"),
        ("person", "cat-moor"),
        ("organisation", "growth-network"),
        ("photo", "meeting"),
        ("event", "fair-2014"),
    }
    assert ("person", "ben-hall") not in story.uses


def test_links_to_statements_wait_until_every_article_is_read() -> None:
    story, _ = read("[it]({statement}ann-lee-we-agree) and [that]({person}ann-lee)")

    assert [name for name, _ in story.cited] == ["ann-lee-we-agree"]
