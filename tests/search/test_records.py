"""What may be shown is found, under every name it goes by, and nothing else is."""

from pathlib import Path

import pytest

from plugins.newsroom.edition import Edition
from plugins.search.index import index_files
from plugins.search.record import Record
from plugins.search.records import records
from plugins.search.words import words_of
from tests.newsroom.records import an_edition

ARTICLE = """---
title: Quay opens
date: DATE
summary: A quay.
topics: [Harbour works]
places: [saltmouth]
event: quay-day
FIELDS
---
Ann Lee, Director of the Northshire Board, said: “The zebra quay opens in the spring, at last.”
"""
FILES = {
    "people/ann-lee.md": "---\nname: Ann Lee\nhonorific: Dr\nalso: [Anna Leigh]\n---\n",
    "people/hidden-hal.md": "---\nname: Hidden Hal\nunlisted: true\n---\n",
    "organisations/northshire-board.md": (
        "---\nnames:\n  - {name: Old Harbour Trust, to: 2020}\n"
        "  - {name: Northshire Board, short: NB, from: 2021}\nlabels: [Northshire]\n---\n"
    ),
    "events/quay-day.md": "---\nname: Quay Day\nstarts: 2024-05-12\n---\n",
    "places/saltmouth.md": "---\nname: Saltmouth\n---\n",
    "glossary.yaml": "ZQ: Zebra Quay\n",
}


def edition_with(root: Path, fields: str = "", date: str = "2024-05-13") -> Edition:
    article = ARTICLE.replace("DATE", date).replace("FIELDS\n", fields and f"{fields}\n")
    return an_edition(root, {**FILES, "articles/2024/quay.md": article})[0]


def found(edition: Edition) -> dict[str, Record]:
    return {record.key: record for record in records(edition)}


def words(record: Record) -> set[str]:
    return {word for field in record.fields for word in words_of(field.text)}


NOT_PUBLIC = {
    "draft": ("draft: true", "2024-05-13"),
    "embargoed": ("", "2031-01-01"),
    "withdrawn": ("withdrawn: {date: 2024-06-01, reason: Wrong.}", "2024-05-13"),
}


@pytest.mark.parametrize("state", NOT_PUBLIC)
def test_what_is_not_public_is_in_no_file(tmp_path: Path, state: str) -> None:
    edition = edition_with(tmp_path, *NOT_PUBLIC[state])

    files = dict(index_files(records(edition)))

    assert "article:quay" not in found(edition)
    assert [path for path, data in files.items() if b"zebra" in data.lower()] == []


def test_every_kind_is_found(tmp_path: Path) -> None:
    assert set(found(edition_with(tmp_path))) == {
        "article:quay", "person:ann-lee", "organisation:northshire-board", "event:quay-day"
    }  # fmt: skip


def test_an_article_is_found_by_every_name_of_whom_it_names(tmp_path: Path) -> None:
    said = words(found(edition_with(tmp_path))["article:quay"])

    assert {"anna", "leigh", "harbour", "trust", "nb", "zq", "saltmouth"} <= said


def test_a_statement_is_a_part_with_its_speaker(tmp_path: Path) -> None:
    [part] = found(edition_with(tmp_path))["article:quay"].parts

    assert {facet.key for facet in part.facets} == {
        "person:ann-lee", "organisation:northshire-board", "topic:harbour-works",
        "place:saltmouth", "event:quay-day",
    }  # fmt: skip
    assert part.shown[2] == [["Ann Lee", "/people/ann-lee/"]]
    assert part.shown[3:5] == ["Director", "Northshire Board"]


def test_who_has_no_page_is_no_facet_and_no_result(tmp_path: Path) -> None:
    edition = edition_with(tmp_path, "people: [hidden-hal]")

    assert "person:hidden-hal" not in found(edition)
    assert "person:hidden-hal" not in {f.key for f in found(edition)["article:quay"].facets}
