"""The figures that the benchmarks of reading print."""

from benchmarks.labelled import wilson


def test_the_interval_of_a_share() -> None:
    low, high = wilson(99, 100)
    assert 0.94 < low < 0.95
    assert 0.99 < high < 1
