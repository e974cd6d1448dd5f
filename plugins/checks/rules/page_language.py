"""A page says which language it is in, so that it is read aloud in that one.

Bad:
    output/index.html
        <html><h1>News</h1></html>

Good:
    output/index.html
        <html lang="en"><h1>News</h1></html>
"""

from collections.abc import Iterator

from plugins.checks.output.file import File
from plugins.checks.output.secrets import Secrets
from plugins.checks.rule import Finding


def check_file(file: File, _: Secrets) -> Iterator[Finding]:
    """Yield a page without a language."""
    if not file.is_page:
        return
    html = file.soup.html
    if html is None or not str(html.get("lang") or "").strip():
        hint = 'Write <html lang="{{ site.language }}"> in its template.'
        yield Finding(file.at(html), "This page does not say which language it is in.", hint)
