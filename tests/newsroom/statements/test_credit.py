"""The role and organisation of a statement: as printed, else by the register and the date."""

import pytest

from plugins.newsroom.dates import parse_partial_date
from plugins.newsroom.names import people_and_organisations
from plugins.newsroom.statements import Credit
from plugins.newsroom.statements.credit import complete, parse_credit, roles_at

from ..records import the_register  # noqa: TID252

SITE = the_register()
INDEX = people_and_organisations(SITE)
COUNCIL = ("county-council", "County Council")


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("", None, (None, None)),
        (" Chair", "Chair", (None, None)),
        (" County Council", None, COUNCIL),
        (" Chief Officer, County Council", "Chief Officer", COUNCIL),
        (" County Council Chief Officer", "Chief Officer", COUNCIL),
        (" County Council’s Chief Officer", "Chief Officer", COUNCIL),
        (" from County Council", None, COUNCIL),
        (" Chair at County Council.", "Chair", COUNCIL),
        (" Chair, Growth Network", "Chair", ("growth-network", "Growth Network")),
        (" Chair, Unknown Body", "Chair, Unknown Body", (None, None)),
    ],
)
def test_a_printed_credit(
    text: str, role: str | None, organisation: tuple[str | None, str | None]
) -> None:
    assert parse_credit(text, INDEX) == Credit(role, *organisation)


@pytest.mark.parametrize(
    ("person", "moment", "titles"),
    [
        ("ann-lee", "2012", []),
        ("ann-lee", "2014-05-13", ["Chair"]),
        ("ann-lee", "2016", ["Director"]),
        ("ann-lee", None, ["Chair", "Director"]),
        ("ben-hall", "1990", [None]),
        ("sam-reed-north", "2014", []),
    ],
)
def test_roles_at_a_moment(person: str, moment: str | None, titles: list[str | None]) -> None:
    held = roles_at(SITE.people[person], parse_partial_date(moment) if moment else None)

    assert [role.title for role in held] == titles


@pytest.mark.parametrize(
    ("credit", "person", "completed"),
    [
        (Credit(), "ann-lee", Credit("Chair", "county-council", None, role_from_register=True)),
        (Credit("Mayor"), "ann-lee", Credit("Mayor")),
        (Credit(), "cat-moor", Credit()),
        (
            Credit(None, "growth-network", "GN"),
            "cat-moor",
            Credit("Chair", "growth-network", "GN", role_from_register=True),
        ),
        (
            Credit(None, "growth-network", "GN"),
            "ann-lee",
            Credit(None, "growth-network", "GN"),
        ),
        (Credit(), "county-council", Credit()),
    ],
)
def test_what_is_not_printed_is_filled_in_where_one_answer_is_known(
    credit: Credit, person: str, completed: Credit
) -> None:
    moment = parse_partial_date("2014-05-13")

    assert complete(credit, SITE.speakers[person], moment) == completed
