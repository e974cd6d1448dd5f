"""A person of the register with one name, beside people whose surname it is."""

import pytest

from .register import person, read, site

SAID = "“We deliver for patients,” said Keen."


@pytest.mark.parametrize(
    ("before", "speakers"),
    [
        ("Nigel Keen came. ", ["nigel-keen"]),
        ("Keen came. ", ["keen"]),
        ("Barbara Keen came. ", []),  # who is in no register
        ("Nigel Keen met Barbara Keen. ", []),
    ],
)
def test_the_surname_of_somebody_named_in_full_comes_first(
    before: str, speakers: list[str]
) -> None:
    found = read(before + SAID, site([person("Keen")]))
    assert [statement.speaker for statement in found.statements] == speakers


def test_a_body_of_that_name_can_be_meant_too() -> None:
    register = site()
    lep = register.organisations["oxfordshire-lep"]
    register.organisations["keen"] = lep.model_copy(
        update={"id": "keen", "names": (lep.names[0].model_copy(update={"name": "Keen"}),)}
    )
    assert read("Nigel Keen came. " + SAID, register).statements == []
