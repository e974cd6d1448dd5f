"""A work in stages: what it finds does not depend on how many do it."""

import pytest

from plugins.newsroom.work import Work


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_all_that_is_found_comes_back(processes: int) -> None:
    work = Work(processes)

    found = work.over("Doubling", lambda part: (2 * each for each in part), range(1000))

    assert sorted(found) == [*range(0, 2000, 2)]
    assert work.seconds["Doubling"] > 0


def test_a_stage_that_fails_is_timed_and_raises() -> None:
    work = Work(1)

    with pytest.raises(ValueError, match="no"), work.stage("Failing"):
        raise ValueError("no")

    assert "Failing" in work.seconds
