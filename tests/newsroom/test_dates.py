"""Dates may be partial, and what is unknown contradicts nothing."""

from contextlib import suppress
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.dates import (
    PartialDate,
    may_overlap,
    parse_partial_date,
    parse_publication_date,
)

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "in_words"),
    [
        ("2014", date(2014, 1, 1), date(2014, 12, 31), "2014"),
        ("2014-05", date(2014, 5, 1), date(2014, 5, 31), "May 2014"),
        ("2014-02", date(2014, 2, 1), date(2014, 2, 28), "February 2014"),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29), "February 2012"),
        ("2014-05-13", date(2014, 5, 13), date(2014, 5, 13), "13 May 2014"),
        ("2012-02-29", date(2012, 2, 29), date(2012, 2, 29), "29 February 2012"),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31), "December 9999"),
    ],
)
def test_a_partial_date(text: str, earliest: date, latest: date, in_words: str) -> None:
    read = parse_partial_date(text)

    assert (read.earliest, read.latest, read.in_words) == (earliest, latest, in_words)
    assert str(read) == text
    assert read.is_day is (earliest == latest)


@pytest.mark.parametrize(
    "text",
    [
        "", " 2014", "2014 ", "14", "2014-5", "2014-05-1", "2014/05/13", "13-05-2014", "May 2014",
        "2014-05-13 09:30", "20140513", "2014-", "+2014", "٢٠١٤", "2014\n",
    ],
)  # fmt: skip
def test_what_is_no_partial_date(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date: write year, year-month or year-month-day"):
        parse_partial_date(text)


@pytest.mark.parametrize("text", ["2014-00", "2014-13", "2014-05-00", "2014-05-32", "2014-02-29"])
def test_a_day_that_does_not_exist(text: str) -> None:
    with pytest.raises(ValueError, match=f"“{text}” is a day or month that does not exist"):
        parse_partial_date(text)


@pytest.mark.parametrize("text", ["0000", "0000-01-01", "0999-12"])
def test_years_have_four_digits(text: str) -> None:
    with pytest.raises(ValueError, match="years are written with four digits"):
        parse_partial_date(text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2014-05", datetime(2014, 4, 30, 23, tzinfo=UTC)),
        ("2014-05-13", datetime(2014, 5, 12, 23, tzinfo=UTC)),
        ("2014-01-13", datetime(2014, 1, 13, tzinfo=UTC)),
        ("2014-05-13 09:30", datetime(2014, 5, 13, 8, 30, tzinfo=UTC)),
        ("2014-01-13T00:00", datetime(2014, 1, 13, tzinfo=UTC)),
        ("2014-05-13 23:59", datetime(2014, 5, 13, 22, 59, tzinfo=UTC)),
    ],
)
def test_a_publication_date_is_a_moment_in_london(text: str, moment: datetime) -> None:
    assert parse_publication_date(text).moment(LONDON) == moment
    assert str(parse_publication_date(text)) == text.replace("T", " ")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2014", "is not a date of publication"),
        ("2014-05 09:30", "is not a date of publication"),
        ("2014-05-13 9:30", "is not a date of publication"),
        ("2014-05-13 09:30:00", "is not a date of publication"),
        ("2014-05-13 09:30+01:00", "is not a date of publication"),
        ("2014-05-13 24:00", "“24:00” is not a time of day"),
        ("2014-05-13 09:60", "“09:60” is not a time of day"),
        ("2014-02-29 09:30", "does not exist"),
    ],
)
def test_what_is_no_publication_date(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_publication_date(text)


@pytest.mark.parametrize(
    ("start", "end", "moment", "overlaps"),
    [
        (None, None, "2014", True),
        ("2014", None, None, True),
        ("2014", "2015", "2014-05-13", True),
        ("2014-05-13", "2014-05-13", "2014-05-13", True),
        ("2014-05-14", None, "2014-05-13", False),
        ("2014-05-14", None, "2014-05", True),
        ("2014-05", None, "2014-05-01", True),
        (None, "2014-05-12", "2014-05-13", False),
        (None, "2014-05", "2014-05-31", True),
        (None, "2014-05", "2014-06", False),
        (None, "2013", "2014", False),
    ],
)
def test_what_is_unknown_contradicts_nothing(
    start: str | None, end: str | None, moment: str | None, *, overlaps: bool
) -> None:
    dates = [parse_partial_date(text) if text else None for text in (start, end, moment)]

    assert may_overlap(*dates) is overlaps


@given(st.dates(min_value=date(1000, 1, 1)), st.integers(1, 3))
def test_every_date_reads_as_it_is_written(day: date, parts: int) -> None:
    partial = PartialDate(*(day.year, day.month, day.day)[:parts])

    assert parse_partial_date(str(partial)) == partial
    assert partial.earliest <= day <= partial.latest


@given(st.text())
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    for parse in (parse_partial_date, parse_publication_date):
        with suppress(ValueError):
            assert str(parse(text)) == text.replace("T", " ")
