"""For a terminal: each problem with the line it stands in."""

from plugins.newsroom.diagnostics import coloured, describe, lines_below, plain

from .model import Report


def as_text(report: Report) -> str:
    """Show the problems grouped by file, and how many there are."""
    paint = coloured if report.colour else plain
    return describe(report.problems, lines_below(report.folder), paint)
