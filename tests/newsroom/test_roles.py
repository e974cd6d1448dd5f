"""Roles and names over time, in words."""

import pytest

from plugins.newsroom.dates import parse_partial_date
from plugins.newsroom.roles import organisation_name, period

from .records import an_organisation


@pytest.mark.parametrize(
    ("start", "end", "known_on", "words"),
    [
        (None, None, None, ""),
        ("2010", "2014-03", None, "2010 to March 2014"),
        ("2014-05-13", "2014-05-13", None, "13 May 2014"),
        ("2010", None, None, "since 2010"),
        (None, "2014", None, "until 2014"),
        (None, None, "2014-05-13", "on 13 May 2014"),
        (None, None, "2014-05", "in May 2014"),
        (None, None, "2014", "in 2014"),
        ("2010", None, "2014", "since 2010"),
        (None, "2014", "2012", "until 2014"),
    ],
)
def test_a_period_in_words(
    start: str | None, end: str | None, known_on: str | None, words: str
) -> None:
    dates = [parse_partial_date(text) if text else None for text in (start, end, known_on)]

    assert period(*dates) == words


RENAMED = "names: [{name: Old Name, short: ON, to: 2013}, {name: New Name, from: 2014}]"


@pytest.mark.parametrize(
    ("names", "moment", "name"),
    [
        (RENAMED, "2013-06", "ON"),
        (RENAMED, "2014", "New Name"),
        (RENAMED, "2020", "New Name"),
        ("names: [{name: A}, {name: B}]", "2014", "B"),
        ("names: [{name: A, to: 2013-06}, {name: B, from: 2013-07}]", "2013", "B"),
        ("names: [{name: A, to: 2012}]", "2014", "A"),
        ("names: [{name: Long, short: First}, {name: Long, short: Second}]", "2014", "First"),
    ],
)
def test_an_organisation_is_called_as_it_was_then(names: str, moment: str, name: str) -> None:
    assert organisation_name(an_organisation(names), parse_partial_date(moment)) == name
