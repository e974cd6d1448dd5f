"""What other sites answer, and what is kept of it for a day."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

DAY = 24 * 60 * 60
"""Seconds that an answer is kept for."""

TOO_MANY_REQUESTS = 429
"""RFC 6585: asked too often."""

FAILURES = range(500, 600)
"""The statuses that say that it is the site itself that fails (RFC 9110, 15.6)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of asking for an address.

    `status` is that of HTTP, `None` where nobody answered: `fault` says why, or `asked` is false,
    because the site wants to be left alone. `moved_to` is the address that a site says it has
    from now on.
    """

    status: int | None = None
    moved_to: str = ""
    fault: str = ""
    asked: bool = True

    @property
    def lasts(self) -> bool:
        """Whether it may be kept: what failed may have mended itself."""
        return self.status is not None and self.status not in {TOO_MANY_REQUESTS, *FAILURES}


NOT_ASKED = Answer(asked=False)


def read_answers(path: Path, now: float) -> dict[str, Answer]:
    """Return the answers in a file that are less than a day old; none where it cannot be read.

    `now` is in seconds since 1970.
    """
    try:
        rows = json.loads(path.read_text("utf-8"))
        kept = {address: row for address, row in rows.items() if row["at"] > now - DAY}
        return {key: Answer(row["status"], row["moved_to"]) for key, row in kept.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def write_answers(path: Path, answers: Mapping[str, Answer], now: float) -> None:
    """Keep new answers beside those that the file has and that are still good."""
    old: dict[str, object] = {}
    if known := read_answers(path, now):
        rows = json.loads(path.read_text("utf-8"))
        old = {address: rows[address] for address in known}
    new = {key: {**asdict(one), "at": now} for key, one in answers.items() if one.lasts}
    path.write_text(json.dumps({**old, **new}, indent=1), "utf-8")
