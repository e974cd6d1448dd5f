"""An id stands once in a page: a link leads to the first, and nobody gets to the others.

Bad:
    output/index.html
        <html lang="en"><h1 id="news">News</h1><p id="news">The board met.</html>

Good:
    output/index.html
        <html lang="en"><h1 id="news">News</h1><p id="board">The board met.</html>
"""

from collections.abc import Iterator

from plugins.checks.output.file import File
from plugins.checks.output.secrets import Secrets
from plugins.checks.rule import Finding


def check_file(file: File, _: Secrets) -> Iterator[Finding]:
    """Yield the elements of a page whose id another had before."""
    if not file.is_page:
        return
    seen: set[str] = set()
    for tag in file.soup.find_all(id=True):
        name = str(tag["id"])
        if name in seen:
            message = f"The id “{name}” stands in this page before."
            yield Finding(file.at(tag), message, "Give each element an id of its own.")
        seen.add(name)
