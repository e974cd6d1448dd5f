"""The results of a comparison, as a Markdown table."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from .edits import CASES
from .measure import Run
from .tools import TITLES

BASELINE = "hugo"
MEGABYTE = 1_000_000


@dataclass
class Results:
    """What was measured: for each tool and case a run in each round; the pages of each tool."""

    runs: dict[tuple[str, str], list[Run]] = field(default_factory=dict)
    pages: dict[str, int] = field(default_factory=dict)

    def add(self, tool: str, case: str, run: Run) -> None:
        """Add a round's run."""
        self.runs.setdefault((tool, case), []).append(run)

    def ratio(self, tool: str, case: str) -> float | None:
        """Return the median ratio to Hugo's time for the same case in the same round, or for
        its cold build where it did not build that case."""
        base = self.runs.get((BASELINE, case)) or self.runs.get((BASELINE, "cold"))
        runs = self.runs[tool, case]
        if base is None:
            return None
        pairs = zip(runs, base, strict=True)
        return median(run.seconds / other.seconds for run, other in pairs)


def table(results: Results, tools: Sequence[str], cases: Sequence[str]) -> str:
    """Return the table: a row a case, a column a tool."""
    rows = [["", *(TITLES[tool] for tool in tools)]]
    rows.append(["---", *("---:" for _ in tools)])
    rows += [[CASES[case], *(_time(results, tool, case) for tool in tools)] for case in cases]
    rows.append(["processor time, cold", *(_processor(results, tool) for tool in tools)])
    rows.append(["peak memory, cold", *(_memory(results, tool) for tool in tools)])
    rows.append(["pages", *(f"{results.pages.get(tool, 0):,}" for tool in tools)])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _time(results: Results, tool: str, case: str) -> str:
    runs = results.runs.get((tool, case))
    if not runs:
        return "–"
    seconds = median(run.seconds for run in runs)
    ratio = results.ratio(tool, case)
    times = f"{seconds:.2f} s"
    return times if ratio is None else f"{times} ({ratio:.3g})"


def _processor(results: Results, tool: str) -> str:
    runs = results.runs.get((tool, "cold"))
    return f"{median(run.processor for run in runs):.2f} s" if runs else "–"


def _memory(results: Results, tool: str) -> str:
    measured = results.runs.get((tool, "cold"))
    if not measured:
        return "–"
    megabytes = median(run.together for run in measured) / MEGABYTE
    base = results.runs.get((BASELINE, "cold"))
    if not base:
        return f"{megabytes:.0f} MB"
    ratio = megabytes * MEGABYTE / median(run.together for run in base)
    return f"{megabytes:.0f} MB ({ratio:.2g})"
