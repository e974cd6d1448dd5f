"""A summary is short enough for a search result, which shows about 160 characters.

Bad:
    articles/news.md
        summary: The board met in the hall by the river to talk about the forty homes that are to be built there in the years to come, and about the road that leads to them from the town.
        ---
        The board met.

Good:
    articles/news.md
        summary: The board met to talk about forty homes by the river, and the road that leads there.
        ---
        The board met.
"""  # noqa: E501

from collections.abc import Iterator

from plugins.checks.proof import Register
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level
from plugins.newsroom.schema import Record

LEVEL = Level.WARNING
LONGEST = 160
"""Characters: what the large search engines show of a description on a wide screen."""


def check_record(record: Record, _: Register) -> Iterator[Finding]:
    """Yield a summary that a search result would cut short."""
    summary = getattr(record, "summary", None) or ""
    if len(summary) > LONGEST:
        message = f"The summary has {len(summary)} characters: search results would cut it short."
        hint = f"Say it in up to {LONGEST} characters. This is where it would be cut:\n"
        hint += f"{summary[:LONGEST]}…"
        yield Finding(record.source.at("summary"), message, hint, f"Up to {LONGEST}.", len(summary))
