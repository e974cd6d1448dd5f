"""What measuring on labelled texts has in common: lines of JSON, and the interval of a share."""

import json
from collections.abc import Iterator
from math import sqrt
from pathlib import Path
from typing import Any

CONFIDENCE = 1.959964
"""Standard deviations on either side that hold 95% of a normal distribution."""


def json_lines(file: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file of JSON lines."""
    for line in file.read_text("utf-8").splitlines():
        yield json.loads(line)


def wilson(right: int, total: int) -> tuple[float, float]:
    """Return the 95% interval of a share, by Wilson's method."""
    if not total:
        return 0.0, 1.0
    share, square = right / total, CONFIDENCE**2
    centre = share + square / (2 * total)
    spread = CONFIDENCE * sqrt(share * (1 - share) / total + square / (4 * total * total))
    scale = 1 + square / total
    return (centre - spread) / scale, (centre + spread) / scale
