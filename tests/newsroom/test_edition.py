"""The edition is what the site says at one moment."""

from datetime import datetime
from pathlib import Path

import pytest

from plugins.newsroom.edition import Edition

from .expected import assert_problems, expected_problem
from .records import LONDON, an_edition


def article(date: str, body: str = "", fields: str = "") -> str:
    return f"---\ntitle: T\nsummary: S\ndate: {date}\n{fields}\n---\n{body}"


PHOTO = "---\nalt: A\ncaption: {}\ncredit: C\n{}\n---\n"
FILES = {
    "people/ann.md": "---\nname: Ann Lee\n---\nShe works with Ben Hall.\n",
    "people/ben.md": "---\nname: Ben Hall\nsort: Aa\n---\n",
    "people/cat.md": "---\nname: Cat Moor\nunlisted: true\n---\n",
    "organisations/council.md": "---\nnames: [{name: County Council}]\n---\n",
    "events/fair.md": "---\nname: Fair\nstarts: 2014-05-02\n---\n",
    "topics/skills.md": "---\nname: Skills\nalso: [training]\n---\n",
    "photos/old.md": PHOTO.format("Ann Lee", "taken: 2010"),
    "photos/old.jpg": "x",
    "photos/new.md": PHOTO.format("Ann Lee with Ann Lee", "taken: 2014"),
    "photos/new.jpg": "x",
    "photos/expired.md": PHOTO.format("Ann Lee", "expires: 2020-01-01"),
    "photos/expired.jpg": "x",
    "articles/may.md": article("2014-05", "Ann Lee.\n\n[Said in May.]{by=ann for=council}"),
    "articles/early.md": article("2014-05-13 08:00", "[Said on time.]{by=ann}", "topics: [skills]"),
    "articles/late.md": article("2014-05-13 09:00",
                                "[Second.]{by=ben}\n\n[Third.]{by=\"ben ann\"}"),
    "articles/fair.md": article("2014-06-01", "[Said at the fair.]{by=ben}",
                                "event: fair\ntopics: [Training, Rail]"),
    "articles/gone.md": article("2014-07-01", "[Withdrawn.]{by=ann}",
                                "withdrawn: {date: 2014-08-01, reason: Wrong}"),
    "articles/draft.md": article("2014-07-01", "[Draft.]{by=ann}", "draft: true"),
    "articles/embargo.md": article("2030-01-01 09:00", "[Embargoed.]{by=ann}", "topics: [secret]"),
}  # fmt: skip


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    read, problems = an_edition(tmp_path, FILES)
    assert problems == []
    return read


def test_stories_are_listed_newest_first(edition: Edition) -> None:
    # A month counts as its last day; at one day, the later hour comes first.
    assert [story.article.id for story in edition.listed] == ["fair", "may", "late", "early"]
    assert edition.neighbours["late"] == ("early", "may")


def test_a_withdrawn_story_keeps_its_page_alone(edition: Edition) -> None:
    assert edition.paged[0].article.id == "gone"
    assert "gone" not in edition.neighbours
    assert edition.is_shown(edition.site.articles["gone"])


def test_statements_are_newest_first_and_in_the_order_of_their_article(edition: Edition) -> None:
    assert [statement.text for statement in edition.statements] == [
        "Said in May.",
        "Second.",
        "Third.",
        "Said on time.",
        "Said at the fair.",  # on 2 May, the day of the fair
    ]


def test_statements_belong_to_all_who_said_them_and_for_whom(edition: Edition) -> None:
    said = {key: [item.text for item in items] for key, items in edition.statements_by.items()}

    assert said == {
        "ann": ["Said in May.", "Third.", "Said on time."],
        "ben": ["Second.", "Third.", "Said at the fair."],
        "council": ["Said in May."],
    }
    assert [item.text for item in edition.statements_at["fair"]] == ["Said at the fair."]


def test_topics_are_called_by_the_name_their_file_gives(edition: Edition) -> None:
    topics = {name: [story.article.id for story in items] for name, items in edition.topics.items()}

    assert topics == {"Skills": ["fair", "early"], "Rail": ["fair"]}
    assert edition.topic_name("TRAINING") == "Skills"
    assert edition.topic_name("unheard of") == "unheard of"


def test_what_has_no_page(edition: Edition) -> None:
    site = edition.site

    assert edition.href(site.people["ann"]) == "/people/ann/"
    assert edition.href(site.people["cat"]) is None
    assert edition.href(site.photos["expired"]) is None
    assert edition.href(site.articles["draft"]) is None
    assert edition.href(site.articles["embargo"]) is None


def test_people_are_sorted_and_those_unlisted_left_out(edition: Edition) -> None:
    assert [person.id for person in edition.people] == ["ben", "ann"]
    assert [record.id for record in edition.organisations] == ["council"]


def test_photos_that_may_be_shown_are_newest_first(edition: Edition) -> None:
    assert [photo.id for photo in edition.photos] == ["new", "old"]
    assert [photo.id for photo in edition.photos_naming["person", "ann"]] == ["new", "old"]


def test_who_is_named_where(edition: Edition) -> None:
    naming = {key: [story.article.id for story in items] for key, items in edition.naming.items()}

    assert naming["person", "ann"] == ["may", "late", "early"]
    assert naming["event", "fair"] == ["fair"]
    assert [note.id for note in edition.notes["person", "ann"]] == ["ben"]


def test_a_preview_shows_drafts_and_embargoed_stories_too(tmp_path: Path) -> None:
    preview, _ = an_edition(tmp_path, FILES, preview=True)

    listed = [story.article.id for story in preview.listed]
    assert listed == ["embargo", "draft", "fair", "may", "late", "early"]
    assert preview.is_shown(preview.site.articles["draft"])
    assert not preview.is_shown(preview.site.people["cat"])


def test_an_embargo_ends_by_itself(tmp_path: Path) -> None:
    after, _ = an_edition(tmp_path, FILES, datetime(2030, 1, 1, 9, 0, tzinfo=LONDON))
    before, _ = an_edition(tmp_path, FILES, datetime(2030, 1, 1, 8, 59, tzinfo=LONDON))

    assert after.listed[0].article.id == "embargo"
    assert "secret" in after.topics
    assert "secret" not in before.topics


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({"articles/a.md": article("2014-05", "[Said in may.]{by=ben}\n\n[Said in may.]{by=ben}")},
         "9:2 error duplicate-statement: Another statement has the id / {by=ben #ben-"),
        ({"articles/a.md": article("2014-05", "[it]({statement}ann-said-in-mai)")},
         "7:1 error unknown-record: statement with the id “ann-said-in-mai” / “ann-said-in-may”?"),
        ({"articles/a.md": article("2014-05", "[it]({statement}ann-said-in-may)")}, None),
        ({"articles/a.md": article("2014-05", "", "corrections: [{date: 2014-06-01, note: N, "
                                   "statement: ann-said-in-may}]")},
         "5:54 error unknown-record: no statement / The id stands in the statement’s address."),
        ({"articles/a.md": article("2031-05")}, "4:7 error embargo: needs a day / 2031-05-01"),
    ],
)  # fmt: skip
def test_problems_that_only_the_whole_record_shows(
    tmp_path: Path, files: dict[str, str], problem: str | None
) -> None:
    _, problems = an_edition(tmp_path, {**FILES, **files})

    assert_problems(problems, [expected_problem(problem)] if problem else [])
