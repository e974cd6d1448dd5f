"""Which names of the register a text holds, beside titles, offices and letters."""

import pytest

from plugins.newsroom.names import people_and_organisations
from plugins.newsroom.schema import Person

from .register import person, read, site


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dave Waller spoke.", ["Dave Waller"]),
        ("Dave Waller’s talk", ["Dave Waller"]),
        ("Dave Waller Smith spoke.", []),
        ("Then Mary Dave Waller spoke.", []),
        ("Oxford AHSN Chair Nigel Keen", ["Oxford AHSN", "Nigel Keen"]),
        ("Dave Waller MBE and Nigel Keen QC", ["Dave Waller", "Nigel Keen"]),
        ("The Minister for Primary Industries Dave Waller said", ["Dave Waller"]),
        ("Secretary of State for Health and Social Care Dave Waller", ["Dave Waller"]),
        ("Conservative MP Dave Waller", ["Dave Waller"]),
        ("Dr Nick Scott-Ram", ["Nick Scott-Ram"]),
        ("Nick Scott-Ramsay", []),
        ("XDave Waller", []),
        ("Kate O’Brien", ["Kate O’Brien"]),
        ("Kate O'Brien", ["Kate O'Brien"]),
        ("an eBay spokesperson", ["eBay"]),
    ],
)
def test_names_in_text(text: str, found: list[str]) -> None:
    register = site([person("Kate O'Brien", "kate-obrien"), person("eBay", "ebay")])
    names = people_and_organisations(register).find(text)
    assert [text[name.start : name.end] for name in names] == found


@pytest.mark.parametrize(
    ("name", "fields", "body"),
    [
        ("Jo Vale", {}, "Jo Vale came. “We build on our strengths,” said Vale."),
        ("Jo Vale", {"sort": "Vale, Jo"}, "Jo Vale came. “We are glad of it,” said Vale."),
        ("Jola", {"sort": "Vale, Jola"}, "Jola came. “We build on our strengths,” said Vale."),
        ("Jo Vale", {"honorific": "Mayor"}, "“We build on our strengths,” said Mayor Vale."),
    ],
)
def test_each_register_is_read_with_its_own_names(
    name: str, fields: dict[str, str], body: str
) -> None:
    known, other = person(name, "jo", **fields), person("Jo Dale", "dale")

    assert [_speakers(body, each) for each in (known, other, known)] == [["jo"], [], ["jo"]]


def _speakers(body: str, extra: Person) -> list[str]:
    return [statement.speaker for statement in read(body, site([extra])).statements]
