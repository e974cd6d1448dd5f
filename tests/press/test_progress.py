"""How far a build is, and where its time went."""

import os
import pty
import subprocess
import sys

import pytest

from plugins.press.progress import WORTH_TELLING, ToldWork, say_timings
from tests.conftest import ROOT

LONG = """
from plugins.press.progress import ToldWork
list(ToldWork(2).over("Reading articles", lambda part: iter(part), range(1000)))
"""


def test_a_log_has_a_line_for_each_long_stage(capsys: pytest.CaptureFixture[str]) -> None:
    work = ToldWork(1)

    found = [
        *work.over("Reading articles", iter, range(WORTH_TELLING)),
        *work.over("Making pages", iter, range(3)),
    ]

    assert found == [*range(WORTH_TELLING), 0, 1, 2]
    assert capsys.readouterr().out == "Reading articles: 500 …\n"
    assert list(work.seconds) == ["Reading articles", "Making pages"]


def test_a_terminal_has_a_bar_that_goes_away() -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen([sys.executable, "-c", LONG], cwd=ROOT, stdout=theirs):  # noqa: S603
        os.close(theirs)
        said = b"".join(iter(lambda: _read(ours), b"")).decode()

    assert "1000/1000" in said
    assert said.endswith("\x1b[2K"), "the line is empty again"


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # the other end is closed
        return b""


def test_timings_are_told_where_somebody_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    say_timings({"Reading articles": 3.0}, 4.0)
    assert capsys.readouterr().out == ""

    monkeypatch.setenv("TIMINGS", "1")
    say_timings({"Reading articles": 3.0}, 4.0)

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-3:] for line in lines] == [["3.00", "s", "75%"], ["1.00", "s", "25%"]]
