"""The schema is declared once; editors' help and checks come from it."""

import re
from dataclasses import FrozenInstanceError

import pytest

from plugins.newsroom.dates import parse_partial_date, parse_publication_date
from plugins.newsroom.rows import Role
from plugins.newsroom.schema import (
    KIND_BY_NAME,
    KINDS,
    UNWRITTEN,
    Article,
    Record,
    field_names,
    json_schema,
)

from .records import a_person

EACH_KIND = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


@pytest.mark.parametrize(
    ("kind", "required"),
    [
        ("article", {"title", "date", "summary"}),
        ("person", {"name"}),
        ("organisation", {"names"}),
        ("event", {"name", "starts"}),
        ("place", {"name"}),
        ("topic", {"name"}),
        ("page", {"title"}),
        ("photo", {"alt", "caption", "credit"}),
    ],
)
def test_what_each_kind_requires(kind: str, required: set[str]) -> None:
    assert set(json_schema(KIND_BY_NAME[kind])["required"]) == required


@EACH_KIND
def test_every_field_has_help_for_authors(kind: type[Record]) -> None:
    properties = json_schema(kind)["properties"]

    assert set(properties) == set(field_names(kind))
    assert not UNWRITTEN & set(properties)
    for name, field in properties.items():
        assert field["description"], name


@EACH_KIND
def test_an_unknown_field_is_refused_by_the_json_schema_too(kind: type[Record]) -> None:
    assert json_schema(kind)["additionalProperties"] is False


def test_rows_show_the_words_of_authors() -> None:
    assert field_names(Role) == ("title", "organisation", "from", "to", "known_on", "source")
    assert set(json_schema(KIND_BY_NAME["person"])["$defs"]["Role"]["properties"]) == set(
        field_names(Role)
    )


@pytest.mark.parametrize("text", ["2014-05", "2014-05-13", "2014-05-13 09:30", "2014", "May 2014"])
def test_the_json_schema_agrees_with_the_reader_on_dates(text: str) -> None:
    pattern = json_schema(Article)["properties"]["date"]["pattern"]
    try:
        parse_publication_date(text)
    except ValueError:
        assert not re.search(pattern, text)
    else:
        assert re.search(pattern, text)


def test_records_are_frozen_and_refer_by_id() -> None:
    person = a_person("name: Ann\nroles: [{organisation: county-council, from: 2014}]")

    assert person.roles[0].organisation == "county-council"
    assert person.roles[0].start == parse_partial_date("2014")
    with pytest.raises(FrozenInstanceError):
        person.name = "Other"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ("name: Dave Waller", "waller, dave"),
        ("name: Nick Scott-Ram", "scott-ram, nick"),
        ("name: Ursula von der Leyen\nsort: Leyen, Ursula von der", "leyen, ursula von der"),
        ("name: Madonna", "madonna"),
    ],
)
def test_people_are_sorted_by_family_name(fields: str, key: str) -> None:
    assert a_person(fields).sort_key == key
