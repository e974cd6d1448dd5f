"""Every id in front matter must be that of a record, and a wrong one is shown where it stands."""

from pathlib import Path

import pytest

from plugins.newsroom.references import broken_references, references

from .expected import assert_problems, expected_problem
from .records import a_record, an_article, an_edition, the_register

ARTICLE = """\
event: summit-2014
photo: meeting
places: [north]
people: [ann-lee, ben-hall]
organisations: [county-council]
withdrawn: {date: 2014-05-13, reason: R, replaced_by: other}"""

REQUIRED = {
    "articles": "title: T\ndate: 2014-05\nsummary: S",
    "people": "name: A",
    "organisations": "names: [{name: A}]",
    "events": "name: A\nstarts: 2014",
    "places": "name: A",
    "photos": "alt: A\ncaption: C\ncredit: D",
    "topics": "name: A",
    "pages": "title: A",
}


def test_the_references_of_an_article() -> None:
    found = [
        f"{reference.where.line}:{reference.where.column} {reference.kind.__name__} {reference.id}"
        for reference in references(an_article(fields=ARTICLE))
    ]

    assert found == [
        "5:8 Event summit-2014",
        "6:8 Photo meeting",
        "7:10 Place north",
        "8:10 Person ann-lee",
        "8:19 Person ben-hall",
        "9:17 Organisation county-council",
        "10:55 Article other",
    ]


@pytest.mark.parametrize(
    ("path", "fields", "found"),
    [
        ("people/a", "photo: p\nroles: [{organisation: o}, {title: T}]", "photo p, organisation o"),
        ("organisations/a", "parent: p\nplaces: [q]", "organisation p, place q"),
        ("organisations/b", "succession: [{type: merged, to: r}]", "organisation r"),
        ("events/a", "places: [p]\norganisers: [q]", "place p, organisation q"),
        ("places/a", "within: p", "place p"),
        ("photos/a", "event: e", "event e"),
        ("topics/a", "former_ids: [b]", ""),
        ("pages/a", "summary: b", ""),
    ],
)  # fmt: skip
def test_the_references_of_other_kinds(path: str, fields: str, found: str) -> None:
    folder, _, _ = path.partition("/")
    record = a_record(path, f"{REQUIRED[folder]}\n{fields}")
    pairs = [f"{item.kind.__name__.lower()} {item.id}" for item in references(record)]

    assert ", ".join(pairs) == found


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ("event: sumit-2014", "5:8 error unknown-record: “sumit-2014” / mean “summit-2014”?"),
        ("people: [ann-lee, zed]", "5:19 error unknown-record: no person with the id “zed”. / Add"),
        ("photo: gone", "5:8 error unknown-record: photo / Add content/photos/<year>/gone.md"),
        ("photo: meeting.JPG", "5:8 error unknown-record: not an id. / Write the id: meeting."),
        ("photo: content/photos/a.md", "5:8 error unknown-record: not an id. / the id: a."),
        ("people: [Ann Lee]", "5:10 error unknown-record: not an id. / Write the id: ann-lee."),
        ("people: [Anne Lee]", "5:10 error unknown-record: not an id. / Did you mean ann-lee?"),
        ("event: Summit 2014", "5:8 error unknown-record: an id. / Write the id: summit-2014."),
        ("event: Zed 1", "5:8 error unknown-record: an id. / Add content/events/zed-1.md"),
        ("event: '!!'", "5:8 error unknown-record: an id. / Add content/events/short-name.md"),
        ("event: ann-lee", "5:8 error unknown-record: event / Add content/events/ann-lee.md"),
    ],
)
def test_a_reference_to_no_record(fields: str, problem: str) -> None:
    article = an_article(fields=fields)
    found = list(broken_references(the_register(article), article))

    assert_problems(found, [expected_problem(problem)])


def test_a_reference_to_a_record() -> None:
    article = an_article(fields="event: summit-2014\npeople: [ann-lee]")

    assert list(broken_references(the_register(article), article)) == []


def test_all_broken_references_are_told_with_the_edition(tmp_path: Path) -> None:
    files = {
        "people/ann.md": "---\nname: Ann\nphoto: gone\n---\n",
        "places/north.md": "---\nname: North\nwithin: lost\n---\n",
    }
    _, problems = an_edition(tmp_path, files)

    assert [str(problem.where) for problem in problems] == [
        "content/people/ann.md:3:8",
        "content/places/north.md:3:9",
    ]


@pytest.mark.parametrize(
    ("path", "fields", "problem"),
    [
        (
            "articles/a",
            "withdrawn: {date: 2014-06-01, reason: R, replaced_by: a}",
            "5:55 error own-id: “a” is this article itself.",
        ),
        ("organisations/a", "parent: a", "3:9 error own-id: “a” is this organisation itself."),
        (
            "organisations/a",
            "succession: [{type: merged, to: a}]",
            "3:33 error own-id: “a” / another",
        ),
        ("places/a", "within: a", "3:9 error own-id: “a” is this place itself. / or remove"),
    ],
)
def test_a_record_cannot_stand_above_itself(path: str, fields: str, problem: str) -> None:
    folder, _, _ = path.partition("/")
    record = a_record(path, f"{REQUIRED[folder]}\n{fields}")

    found = list(broken_references(the_register(record), record))

    assert_problems(found, [expected_problem(problem)])


def test_a_former_id_leads_to_the_present_one() -> None:
    event = a_record("events/new-fair", "name: F\nstarts: 2014\nformer_ids: [old-fair]")
    moved = an_article(fields="former_urls: [/news/2014/05/old-news/]", name="new-news")
    fields = "event: old-fair\nwithdrawn: {date: 2014-05-13, reason: R, replaced_by: old-news}"
    article = an_article(fields=fields)
    found = list(broken_references(the_register(event, moved, article), article))

    assert_problems(
        found,
        [
            expected_problem("5:8 error former-id: “old-fair” is now “new-fair”. / Write new-fair"),
            expected_problem("6:55 error former-id: “old-news” is now “new-news”."),
        ],
    )


def test_a_file_with_mistakes_is_not_called_missing(tmp_path: Path) -> None:
    files = {
        "organisations/a/council.md": "---\nnames: []\n---\n",
        "people/ann.md": "---\nname: Ann\nroles: [{organisation: council}]\n---\n",
    }
    _, problems = an_edition(tmp_path, files)
    message = "“council” is cannot be known: content/organisations/a/council.md has mistakes."

    assert problems[1].message.endswith(message)
    assert problems[1].hint == "Mend that file first."
