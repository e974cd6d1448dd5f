"""Work is shared between processes, and nothing of it is lost."""

import os
from collections.abc import Iterable, Iterator
from time import sleep

import pytest

from plugins.newsroom.side_by_side import RUN, RUNS, WORTH_IT, processes, side_by_side

THINGS = range(WORTH_IT * 8)


def squares(things: Iterable[int]) -> Iterator[tuple[int, int]]:
    for thing in things:
        yield thing * thing, os.getpid()


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("things", [THINGS, range(RUN * RUNS + 1)])
def test_everything_is_worked_on_once(things: range, count: int) -> None:
    found = sorted(square for square, _ in side_by_side(squares, things, count))

    assert found == [thing * thing for thing in things]


def slow(things: Iterable[int]) -> Iterator[int]:
    for _ in things:
        sleep(0.001)
        yield os.getpid()


def test_each_process_takes_a_share_and_this_is_one_of_them() -> None:
    found = set(side_by_side(slow, THINGS, 3))

    assert len(found) == 3
    assert os.getpid() in found


def test_who_is_free_takes_more() -> None:
    here = os.getpid()

    def slow_here(things: Iterable[int]) -> Iterator[int]:
        for _ in things:
            sleep(0.01 if os.getpid() == here else 0.0001)
            yield os.getpid()

    found = list(side_by_side(slow_here, THINGS, 2))

    assert found.count(here) < len(found) / 4


def test_one_process_works_here() -> None:
    assert {process for _, process in side_by_side(squares, THINGS, 1)} == {os.getpid()}


def test_little_work_is_done_here() -> None:
    few = range(WORTH_IT - 1)
    assert {process for _, process in side_by_side(squares, few, 4)} == {os.getpid()}


def test_an_exception_is_raised_where_the_work_is_waited_for() -> None:
    def failing(things: Iterable[int]) -> Iterator[int]:
        for thing in things:
            if thing == 77:
                raise ValueError("seventy-seven")
            yield thing

    with pytest.raises(ValueError, match="seventy-seven"):
        list(side_by_side(failing, THINGS, 2))


def test_no_process_stays_when_nobody_waits_any_more() -> None:
    work = side_by_side(slow, THINGS, 2)
    process = next(process for process in work if process != os.getpid())
    work.close()  # type: ignore[attr-defined]

    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


def test_there_is_a_core_to_work_on() -> None:
    assert processes() >= 1
