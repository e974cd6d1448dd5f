"""No file of the built site holds what is not public yet, visible or not.

Looked for are the words of drafts, of what is under embargo, and of what only these refer to: five
of them in succession, or a whole title, name or caption, where nothing public says the same. So
are the addresses of their pages. Pages, feeds, the site map, data, scripts and the metadata of
pictures are read.

Bad:
    output/index.html
        <html lang="en"><h1>News</h1><!-- The harbour opens again next week. --></html>
    articles/news.md
        draft: true
        ---
        The harbour opens again next week, after many years.

Bad:
    output/articles.json
        [{"summary": "Harbour, in a sentence"}]
    articles/harbour.md
        date: 2026-09-01
        ---
        The harbour opens.

Good:
    output/index.html
        <html lang="en"><h1>News</h1>The harbour opens again next week.</html>
    articles/news.md
        The harbour opens again next week, after many years.
    articles/more.md
        draft: true
        ---
        The harbour opens again next week.
"""

import re
from collections.abc import Iterator

from plugins.checks.output.file import File
from plugins.checks.output.secrets import Secrets
from plugins.checks.rule import Finding

HINT = (
    "Do not publish this. Build the site again; if the words are still there, the template or "
    "plugin that writes this file shows what it must not."
)


def check_file(file: File, secrets: Secrets) -> Iterator[Finding]:
    """Yield the secrets in a file, one for each file of the content that they come from."""
    if file.path.startswith("theme/"):
        return  # which is made from no content
    found = {secrets.phrases[phrase]: phrase for phrase in secrets.found_in(file.words)}
    for source, phrase in sorted(found.items()):
        place = re.search(r"[\W_]+".join(map(re.escape, phrase.split())), file.text, re.IGNORECASE)
        where = file.at_offset(place.start()) if place else file.at()
        length = place.end() - place.start() if place and "\n" not in place[0] else 0
        message = f"These words of {source} are not public: “{phrase}”."
        yield Finding(where, message, HINT, length=length)
    for path, source in secrets.paths.items():
        if file.path.startswith(path):
            yield Finding(file.at(), f"The page of {source} is not public.", HINT)
        elif source not in found and (start := file.text.find(f"/{path}")) >= 0:
            message = f"The address of {source} is not public: {path}"
            yield Finding(file.at_offset(start), message, HINT, length=len(path) + 1)
