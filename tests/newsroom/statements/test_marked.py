"""What an author writes to a statement wins over what is read out of the prose."""

import pytest

from .register import read


@pytest.mark.parametrize(
    "text",
    [
        "Dave Waller said: “There are real opportunities.”{#own-id}",
        "[Dave Waller emphasised that there are opportunities.]{#own-id}",
        "Dave Waller said: [“There are real opportunities.”]{#own-id by=nigel-keen}",
    ],
)
def test_an_id_of_its_own(text: str) -> None:
    assert [statement.id for statement in read(text).statements] == ["own-id"]


def test_role_organisation_and_day() -> None:
    text = (
        "Oxford AHSN Chair Nigel Keen said: “We deliver for patients.”"
        '{as="Professor" for=oxfordshire-lep on=2013-04-05}'
    )
    (statement,) = read(text).statements
    assert statement.credit.role == "Professor"
    assert statement.credit.organisation == "oxfordshire-lep"
    assert str(statement.said_on) == "2013-04-05"


def test_no_statement_in_reported_speech() -> None:
    text = "[Dave Waller emphasised that there are opportunities.]{.not-a-statement}"
    assert read(text).statements == []


def test_the_place_of_a_statement_is_that_of_its_mark() -> None:
    (statement,) = read("A first line.\n\nNigel Keen said: “We deliver.”").statements
    assert (statement.where.line, statement.where.column) == (3, 18)
