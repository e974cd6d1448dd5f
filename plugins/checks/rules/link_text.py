"""The words of a link say where it leads.

People who listen to a page hear its links one after the other, without the words around them.

Bad:
    To read the report, [click here](https://example.org/report).

Good:
    Read [the report on the river](https://example.org/report).
"""

import re
from collections.abc import Iterator

from plugins.checks.proof import Register, Text
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level

LEVEL = Level.WARNING
NOTHING = frozenset(
    {
        "", "click", "click here", "here", "link", "this link", "this", "this page", "more",
        "read more", "find out more", "learn more", "see more", "see here", "read here",
        "more information", "more info", "further information", "details", "website", "web page",
        "download", "this article", "this website", "on this page", "continue", "continue reading",
    }
)  # fmt: skip
"""Link texts that WCAG 2.2 (2.4.4, 2.4.9; failures F63 and F84) and its techniques give as bad."""


def check_text(text: Text, _: Register) -> Iterator[Finding]:
    """Yield the links of a body whose words say nothing."""
    for link in text.links:
        words = re.sub(r"\W+", " ", link.words).strip().casefold()
        if words in NOTHING and link.target:
            message = f"“{link.words.strip()}” does not say where the link leads."
            hint = "Put the link around the words that name what it leads to: "
            yield Finding(link.where, message, f"{hint}[the name of the report]({link.target})")
