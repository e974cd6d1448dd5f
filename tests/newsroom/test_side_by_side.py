"""Work is shared between processes, and nothing of it is lost."""

import os
from collections.abc import Iterator, Sequence

import pytest

from plugins.newsroom.side_by_side import WORTH_IT, processes, side_by_side

THINGS = range(WORTH_IT * 8)


def squares(things: Sequence[int]) -> Iterator[tuple[int, int]]:
    for thing in things:
        yield thing * thing, os.getpid()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_everything_is_worked_on_once(count: int) -> None:
    found = sorted(square for square, _ in side_by_side(squares, THINGS, count))

    assert found == [thing * thing for thing in THINGS]


def test_each_process_takes_a_share() -> None:
    assert len({process for _, process in side_by_side(squares, THINGS, 3)}) == 3
    assert {process for _, process in side_by_side(squares, THINGS, 1)} == {os.getpid()}


def test_little_work_is_done_here() -> None:
    few = range(WORTH_IT - 1)
    assert {process for _, process in side_by_side(squares, few, 4)} == {os.getpid()}


def test_an_exception_is_raised_where_the_work_is_waited_for() -> None:
    def failing(things: Sequence[int]) -> Iterator[int]:
        for thing in things:
            if thing == 77:
                raise ValueError("seventy-seven")
            yield thing

    with pytest.raises(ValueError, match="seventy-seven"):
        list(side_by_side(failing, THINGS, 2))


def test_no_process_stays_when_nobody_waits_any_more() -> None:
    work = side_by_side(squares, THINGS, 2)
    _, process = next(work)
    work.close()  # type: ignore[attr-defined]

    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_there_is_a_core_to_work_on() -> None:
    assert processes() >= 1
