"""What may be public at a moment, and what an unpublished article keeps back with it."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest

from plugins.newsroom.dates import parse_partial_date
from plugins.newsroom.publication import State, is_expired, state_of, vague_embargoes

from .records import LONDON, a_photo, an_article, an_edition


@pytest.mark.parametrize(
    ("date", "now", "state"),
    [
        ("2014-05-13", "2014-05-12 23:59", State.EMBARGOED),
        ("2014-05-13", "2014-05-13 00:00", State.PUBLISHED),
        ("2014-05-13 09:30", "2014-05-13 09:29", State.EMBARGOED),
        ("2014-05-13 09:30", "2014-05-13 09:30", State.PUBLISHED),
        ("2014-05", "2014-04-30 23:59", State.EMBARGOED),
        ("2014-05", "2014-05-01 00:00", State.PUBLISHED),
        ("2014-10-26 01:30", "2014-10-26 01:30", State.PUBLISHED),
    ],
)  # fmt: skip
def test_a_future_date_is_an_embargo(date: str, now: str, state: State) -> None:
    assert (
        state_of(an_article(date=date), datetime.fromisoformat(now).replace(tzinfo=LONDON)) is state
    )


WITHDRAWN = "withdrawn: {date: 2014-06-01, reason: Wrong}"


@pytest.mark.parametrize(
    ("fields", "date", "state"),
    [
        ("draft: true", "2014", State.DRAFT),
        ("draft: true", "2030", State.DRAFT),
        (f"draft: true\n{WITHDRAWN}", "2014", State.DRAFT),
        (WITHDRAWN, "2014", State.WITHDRAWN),
        (WITHDRAWN, "2030", State.EMBARGOED),
        ("draft: false", "2014", State.PUBLISHED),
    ],
)
def test_drafts_and_withdrawals(fields: str, date: str, state: State) -> None:
    article = an_article(fields=fields, date=f"{date}-05-13")

    assert state_of(article, datetime(2020, 1, 1, tzinfo=LONDON)) is state


@pytest.mark.parametrize(
    ("date", "fields", "vague"),
    [("2030-05", "", True), ("2030-05-13", "", False), ("2014-05", "", False),
     ("2030-05", "draft: true", False)],
)  # fmt: skip
def test_an_embargo_needs_a_day(date: str, fields: str, *, vague: bool) -> None:
    article = an_article(date=date, fields=fields)
    problems = list(vague_embargoes([article], datetime(2020, 1, 1, tzinfo=LONDON)))

    assert [str(problem.where) for problem in problems] == (
        ["content/articles/news.md:3:7"] if vague else []
    )


@pytest.mark.parametrize(("today", "expired"), [("2014-05-12", False), ("2014-05-13", True)])
def test_a_photo_is_not_shown_from_the_day_its_consent_ends(today: str, *, expired: bool) -> None:
    photo = a_photo("expires: 2014-05-13")

    assert is_expired(photo, parse_partial_date(today)) is expired
    assert not is_expired(a_photo(), parse_partial_date(today))


def article(date: str, fields: str, body: str = "") -> str:
    return f"---\ntitle: T\nsummary: S\ndate: {date}\n{fields}\n---\n{body}"


PEOPLE = {
    "people/ann.md": "---\nname: Ann Lee\nroles: [{organisation: council}]\n---\n",
    "people/ben.md": "---\nname: Ben Hall\n---\n",
    "organisations/council.md": "---\nnames: [{name: County Council}]\nparent: region\n---\n",
    "organisations/region.md": "---\nnames: [{name: The Region}]\n---\n",
    "photos/meeting.md": "---\nalt: A\ncaption: Ben Hall\ncredit: C\n---\n",
    "photos/meeting.jpg": "x",
    "events/fair.md": "---\nname: Fair\nstarts: 2030\nplaces: [north]\n---\nWith Ben Hall.\n",
    "places/north.md": "---\nname: North\n---\n",
}


@pytest.mark.parametrize(
    ("articles", "secret"),
    [
        ({}, ""),
        ({"a": article("2014-05", "people: [ann]")}, ""),
        ({"a": article("2030-05-13", "people: [ann]")}, "ann council region"),
        ({"a": article("2014-05", "draft: true\npeople: [ann]")}, "ann council region"),
        ({"a": article("2030-05-13", "", "Ann Lee spoke.")}, "ann council region"),
        ({"a": article("2030-05-13", "", "[Spoke.]{by=council}")}, "council region"),
        ({"a": article("2030-05-13", "", "[him]({person}ben)")}, "ben"),
        ({"a": article("2030-05-13", "", "![]({photo}meeting)")}, "ben meeting"),
        ({"a": article("2030-05-13", "event: fair")}, "ben fair north"),
        ({"a": article("2030-05-13", "people: [ann]"), "b": article("2014-05", "people: [ann]")},
         ""),
        ({"a": article("2030-05-13", "people: [ann]"),
          "b": article("2014-05", "organisations: [council]")}, "ann"),
        ({"a": article("2014-05", f"{WITHDRAWN}\npeople: [ann]")}, ""),
    ],
)  # fmt: skip
def test_what_only_unpublished_articles_use_is_kept_back(
    tmp_path: Path, articles: Mapping[str, str], secret: str
) -> None:
    files = {f"articles/{name}.md": text for name, text in articles.items()}
    edition, problems = an_edition(tmp_path, {**PEOPLE, **files})

    assert problems == []
    assert {record_id for kind, record_id in edition.lists.hidden if kind != "article"} == set(
        secret.split()
    )
