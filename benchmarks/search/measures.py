"""Measures an engine over a corpus: what answers cost, what building costs, what is found."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

from playwright.sync_api import Browser

from benchmarks.build.measure import Run, run

from .browsing import visiting
from .engines.model import Engine
from .probes import Probes
from .queries import Query
from .serving import Server

SLOW = 3
"""How many queries are asked on a slow network in each round."""

TOP = 10
ROOT = Path(__file__).parents[2]


@dataclass
class Findings:
    """What was measured of one engine over one corpus; `ranks` are of known items, from 1."""

    building: list[Run] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    requests: list[int] = field(default_factory=list)
    further: list[int] = field(default_factory=list)
    filtered: list[int] = field(default_factory=list)
    counting: list[int] = field(default_factory=list)
    slow: list[float] = field(default_factory=list)
    warm: list[float] = field(default_factory=list)
    ranks: dict[Query, int | None] = field(default_factory=dict)

    @property
    def warm_95(self) -> float:
        """The 95th percentile of the milliseconds of a warm query."""
        return quantiles(self.warm, n=20)[-1]

    def reciprocal_rank(self, kind: str) -> float:
        """Return the mean reciprocal rank of a class of queries."""
        ranks = [rank for query, rank in self.ranks.items() if query.kind == kind]
        return sum(1 / rank for rank in ranks if rank) / len(ranks)

    def found(self, kind: str) -> tuple[int, int]:
        """Return how many queries of a class found what was meant among the first ten, of all."""
        ranks = [rank for query, rank in self.ranks.items() if query.kind == kind]
        return sum(rank is not None for rank in ranks), len(ranks)


def measure_building(engine: Engine, findings: Findings) -> None:
    """Build the index."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    findings.building.append(run(engine.building(), engine.served, environment))


def measure_bytes(browser: Browser, engine: Engine, probes: Probes, findings: Findings) -> None:
    """Ask each cold query with an empty cache, then the next one, and one with a filter."""
    with Server(engine.served, wasm=engine.wasm) as server:
        for probe, other in zip(probes.cold, probes.cold[1:] + probes.cold[:1], strict=True):
            with visiting(browser, server, engine) as visit:
                cost = visit.open(probe.text)
                findings.first.append(cost.size)
                findings.requests.append(cost.requests)
                findings.further.append(visit.further(other.text).size)
            with visiting(browser, server, engine) as visit:
                findings.filtered.append(visit.open(probe.text, probe.person).size)
        with visiting(browser, server, engine) as visit:
            visit.open(probes.common)
            findings.counting.append(visit.count(probes.common, "person").size)


def measure_times(browser: Browser, engine: Engine, probes: Probes, findings: Findings) -> None:
    """Ask some queries on a slow network with an empty cache, and many when all is there."""
    with Server(engine.served, wasm=engine.wasm) as server:
        for probe in probes.cold[:SLOW]:
            with visiting(browser, server, engine) as visit:
                findings.slow.append(visit.seconds(probe.text))
        with visiting(browser, server, engine) as visit:
            visit.open(probes.cold[0].text)
            findings.warm += visit.warm(probes.warm)


def measure_relevance(
    browser: Browser, engine: Engine, queries: Sequence[Query], findings: Findings
) -> None:
    """Ask every known-item query, and note where the first of the expected stands."""
    with (
        Server(engine.served, wasm=engine.wasm) as server,
        visiting(browser, server, engine) as visit,
    ):
        visit.open(queries[0].text)
        for query in queries:
            paths = visit.find(query.text)[:TOP]
            expected = engine.expected(query)
            ranks = (rank for rank, path in enumerate(paths, 1) if path in expected)
            findings.ranks[query] = next(ranks, None)
