"""Reading leaves nothing for the collector of cycles, which may therefore rest."""

import gc
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from plugins.newsroom.desk import read_edition
from plugins.newsroom.garbage import collector_paused

CONTENT = Path(__file__).parents[2] / "content"
NOW = datetime(2026, 6, 1, 12, tzinfo=ZoneInfo("Europe/London"))


def test_reading_makes_no_cycles() -> None:
    read_edition(CONTENT, "https://news.example", NOW)  # what is made once and kept
    gc.collect()
    with collector_paused():
        edition, _ = read_edition(CONTENT, "https://news.example", NOW)

        assert edition.stories
        assert gc.collect() == 0


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_as_before(*, enabled: bool) -> None:
    (gc.enable if enabled else gc.disable)()
    try:
        with collector_paused():
            assert not gc.isenabled()

        assert gc.isenabled() == enabled
    finally:
        gc.enable()
