"""The seed's photo as templates are given it."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.newsroom.desk import read_edition
from plugins.newsroom.edition import Edition
from plugins.newsroom.pictured import pictured_entries, position_of

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def edition() -> Edition:
    now = datetime(2026, 1, 1, tzinfo=ZoneInfo("Europe/London"))
    edition, problems = read_edition(CONTENT, "https://example.org", now)
    assert not [problem for problem in problems if problem.where.path.endswith("workshop.md")]
    return edition


def test_the_photo_lists_its_people_in_order(edition: Edition) -> None:
    entries = pictured_entries(edition, edition.site.photos["biotrinity-workshop"])
    shown = [
        (
            entry.name.text,
            entry.position,
            entry.organisation.text if entry.organisation else None,
        )
        for entry in entries
    ]
    assert shown == [
        ("Dave Waller", "1 of 3 from the left", "Oxfordshire LEP"),
        ("Neil Gibson", "2 of 3 from the left", "Buckinghamshire LEP"),
        ("David Gillham", "3 of 3 from the left", "Berkshire LEP"),
        ("Nigel Keen", "standing", None),
        ("Nick Scott-Ram", "right", None),
        ("Paul Durrands", "right", None),
    ]
    assert all(entry.name.href for entry in entries)


def test_a_person_knows_their_place(edition: Edition) -> None:
    photo = edition.site.photos["biotrinity-workshop"]
    assert position_of(edition, photo, "neil-gibson") == "2 of 3 from the left"
    assert position_of(edition, photo, "greg-clark") is None
