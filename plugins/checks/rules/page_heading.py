"""A page has one heading of the first level, which says what the page is.

Bad:
    output/index.html
        <html lang="en"><h1>News</h1><h1>More news</h1></html>

Bad:
    output/index.html
        <html lang="en"><h2>News</h2></html>

Good:
    output/index.html
        <html lang="en"><h1>News</h1><h2>More news</h2></html>
"""

from collections.abc import Iterator

from plugins.checks.output.file import File
from plugins.checks.output.secrets import Secrets
from plugins.checks.rule import Finding


def check_file(file: File, _: Secrets) -> Iterator[Finding]:
    """Yield a page’s second heading of the first level, or the page that has none."""
    if not file.is_page:
        return
    headings = file.soup.find_all("h1")
    if len(headings) != 1:
        where = file.at(headings[1] if headings else None)
        message = f"This page has {len(headings) or 'no'} headings of the first level."
        yield Finding(where, message, "Give its template one <h1>.", "One <h1>.")
