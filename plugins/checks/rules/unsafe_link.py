"""A link leads to a web page, an e-mail address or a telephone number.

Anything else could run a program in the reader’s browser; it is taken out of the page.

Bad:
    See [the report](javascript:alert(1)).

Bad: between angle brackets
    See <ftp://example.org/report>.

Good:
    See [the report](https://example.org/report), or [write](mailto:press@example.org).
"""

from collections.abc import Iterator

from plugins.checks.proof import Register, Text
from plugins.checks.rule import Finding
from plugins.newsroom.clean_html import SCHEMES


def check_text(text: Text, _: Register) -> Iterator[Finding]:
    """Yield the links of a body to what no page of ours may link to."""
    for link in text.links:
        if link.scheme and link.scheme not in SCHEMES:
            message = f"A link may not begin with “{link.scheme}:”."
            hint = "Write the address of a page, beginning with https://, or take the link out."
            yield Finding(link.where, message, hint, f"One of {', '.join(sorted(SCHEMES))}.")
