"""The site looks records up by kind, by id and by name."""

import pytest

from plugins.newsroom.reading import Content
from plugins.newsroom.schema import Person
from plugins.newsroom.site import build_site, current_name, fold_name, names_of

from .records import a_person, a_record, a_site, an_article, an_organisation, the_register


def test_records_are_found_by_kind_and_id() -> None:
    site = the_register()

    assert site.people["ann-lee"].name == "Ann Lee"
    assert site.of_kind(Person)["ann-lee"] is site.people["ann-lee"]
    assert site.speakers["county-council"] is site.organisations["county-council"]
    assert {record.kind for record in site.records()} == {
        "person", "organisation", "event", "place", "photo",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Ann Lee", ["ann-lee"]),
        ("ann  LEE", ["ann-lee"]),
        ("Dr Ann Lee", ["ann-lee"]),
        ("Annie Lee", ["ann-lee"]),
        ("Lee", []),
        ("Professor Ann Lee", []),
        ("Sam Reed", ["sam-reed-north", "sam-reed-south"]),
        ("Growth Network", ["growth-network"]),
        ("Growth Partnership", ["growth-network"]),
        ("County", []),
        ("", []),
    ],
)
def test_speakers_are_found_by_every_name_they_had(name: str, ids: list[str]) -> None:
    assert [record.id for record in the_register().by_name(name)] == ids


def test_who_is_called_the_same_twice_is_one() -> None:
    ann = a_person("name: Ann Lee\nalso: [ANN LEE]")

    assert a_site(ann).by_name("Ann Lee") == (ann,)


def test_a_name_is_compared_without_case_spacing_or_apostrophe() -> None:
    assert fold_name("  Ann\tO’Neill ") == fold_name("ANN O'neill") == "ann o'neill"


def test_the_names_of_a_record_are_full_names_first_and_each_once() -> None:
    council = an_organisation("names: [{name: A, short: X}, {name: B, short: X}, {name: A}]")

    assert names_of(council) == ("A", "B", "X")
    assert names_of(a_person("name: Ann\nalso: [Anne]\nhonorific: Dr")) == ("Ann", "Anne", "Dr Ann")


@pytest.mark.parametrize(
    ("names", "current"),
    [
        ("[{name: A, to: 2013}, {name: B}]", "B"),
        ("[{name: A}, {name: B, to: 2013}]", "A"),
        ("[{name: A, to: 2012}, {name: B, to: 2013}]", "B"),
        ("[{name: A, short: One}, {name: A, short: Two}]", "A"),
    ],
)
def test_the_current_name(names: str, current: str) -> None:
    row = current_name(an_organisation(f"names: {names}"))

    assert row.name == current
    assert row.short in {None, "One"}


def test_two_files_of_a_kind_cannot_share_an_id() -> None:
    first, again = an_article("One."), an_article("Two.")
    site, problems = build_site(Content((first, again)))

    assert site.articles["news"] is first
    assert [(problem.rule, problem.hint) for problem in problems] == [
        ("duplicate-id", "Name the file differently: an id belongs to one record for ever.")
    ]


def test_a_person_and_an_organisation_cannot_share_an_id() -> None:
    records = (a_person("name: A", "same"), an_organisation("names: [{name: B}]", "same"))
    _, problems = build_site(Content(records))

    assert [problem.message for problem in problems] == [
        "A person and an organisation share the id “same”."
    ]


def test_other_kinds_may_share_an_id() -> None:
    site = a_site(a_record("places/same", "name: S"), a_record("topics/same", "name: S"))

    assert site.places["same"].kind == "place"
    assert site.topics["same"].kind == "topic"
