"""A date as people write it becomes one that a field can hold."""

import pytest

from plugins.newsroom.written_dates import as_date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("12/11/2026", "2026-11-12"),
        ("3.5.2014", "2014-05-03"),
        ("2014/5/3", "2014-05-03"),
        ("13 May 2014", "2014-05-13"),
        ("Tuesday, 13th of May 2014", "2014-05-13"),
        ("May 13, 2014", "2014-05-13"),
        ("Sept. 2014", "2014-09"),
        ("13 May 2014 at 9am", "2014-05-13 09:00"),
        ("2026-11-16 09:00am", "2026-11-16 09:00"),
        ("16/11/2026, 12.30 am", "2026-11-16 00:30"),
        ("16/11/2026 12pm", "2026-11-16 12:00"),
        ("16/11/2026 2.05pm", "2026-11-16 14:05"),
    ],
)
def test_a_date_is_understood(written: str, date: str) -> None:
    assert as_date(written) == date


@pytest.mark.parametrize(
    "written", ["", "soon", "5/13/2014", "early May", "2014", "12/11/26", "31 June 2014"]
)
def test_what_is_no_date_or_not_sure_is_none(written: str) -> None:
    assert not as_date(written)
