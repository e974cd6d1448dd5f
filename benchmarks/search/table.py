"""What was measured, as Markdown tables."""

from collections.abc import Callable, Mapping, Sequence
from statistics import median

from .measures import Findings
from .queries import CLASSES

MEGABYTE = 1_000_000
Row = tuple[str, Callable[[Findings], str]]


def _kilobytes(sizes: Sequence[int]) -> str:
    return f"{median(sizes) / 1000:.1f} kB" if sizes else "–"


def _seconds(values: Sequence[float]) -> str:
    return f"{median(values):.2f} s" if values else "–"


def _memory(findings: Findings) -> str:
    peaks = [each.together for each in findings.building]
    return f"{median(peaks) / MEGABYTE:,.0f} MB" if peaks else "–"


COST: tuple[Row, ...] = (
    ("bytes to the first two-word answer, cold", lambda each: _kilobytes(each.first)),
    ("requests for it", lambda each: f"{median(each.requests):g}" if each.requests else "–"),
    ("a further query", lambda each: _kilobytes(each.further)),
    ("with a person filter, cold", lambda each: _kilobytes(each.filtered)),
    ("exact counts of one facet, on top", lambda each: _kilobytes(each.counting)),
    ("slow 4G, first results", lambda each: _seconds(each.slow)),
    ("warm query, median", lambda each: f"{median(each.warm):.1f} ms" if each.warm else "–"),
    ("warm query, 95th percentile", lambda each: f"{each.warm_95:.1f} ms" if each.warm else "–"),
    ("index built", lambda each: _seconds([run.seconds for run in each.building])),
    ("index built, processor", lambda each: _seconds([run.processor for run in each.building])),
    ("index built, peak memory", _memory),
)


def cost_table(measured: Mapping[str, Findings]) -> str:
    """Return what answers and builds cost: a row a measure, a column an engine."""
    rows = [[title, *(show(each) for each in measured.values())] for title, show in COST]
    return _table(["", *measured], rows)


def relevance_table(measured: Mapping[str, Findings]) -> str:
    """Return how well things are found: a row a class of queries, a column an engine."""
    rows = [[kind, *(_found(each, kind) for each in measured.values())] for kind in CLASSES]
    return _table(["mean reciprocal rank, found in the first ten", *measured], rows)


def _found(findings: Findings, kind: str) -> str:
    found, total = findings.found(kind)
    return f"{findings.reciprocal_rank(kind):.3f}, {found}/{total}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def missed(measured: Mapping[str, Findings]) -> str:
    """Return the queries that did not find what was meant in the first place, engine by engine."""
    return "\n".join(
        f"{title}: {query.kind}: {query.text} → {rank or '–'} ({', '.join(sorted(query.expected))})"
        for title, findings in measured.items()
        for query, rank in findings.ranks.items()
        if rank != 1
    )
