"""The tables hold medians, mean reciprocal ranks, and what was found."""

from benchmarks.build.measure import Run
from benchmarks.search.measures import Findings
from benchmarks.search.queries import CLASSES, Query
from benchmarks.search.table import cost_table, missed, relevance_table


def query(kind: str, text: str) -> Query:
    return Query(kind, text, frozenset({"people/a/"}), frozenset({"people/a/"}))


def test_costs_are_medians() -> None:
    run = Run(2.0, 3.0, 5_000_000, 7_000_000)
    table = cost_table({"ours": Findings(building=[run], first=[1000, 9000, 2000])})
    assert "| bytes to the first two-word answer, cold | 2.0 kB |" in table
    assert "| index built, peak memory | 7 MB |" in table


def test_ranks_become_means() -> None:
    ranks = {
        query(kind, f"{kind} {number}"): rank
        for kind in CLASSES
        for number, rank in enumerate((1, 2, None, 1))
    }
    measured = {"ours": Findings(ranks=ranks)}
    assert f"| {CLASSES[0]} | 0.625, 3/4 |" in relevance_table(measured)
    assert len(missed(measured).splitlines()) == 2 * len(CLASSES)
