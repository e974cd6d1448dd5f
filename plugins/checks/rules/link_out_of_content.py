"""A link does not lead to a file outside the content folder.

Bad:
    See [the report](../../../report.pdf).

Good:
    See [the report](https://example.org/report.pdf).
"""

from collections.abc import Iterator

from plugins.checks.proof import Register, Text
from plugins.checks.rule import Finding


def check_text(text: Text, _: Register) -> Iterator[Finding]:
    """Yield the links of a body that climb out of the content folder."""
    for link in text.links:
        if link.climbs_out_of(text.record):
            message = f"“{link.target}” lies outside the content folder, and is never published."
            hint = "Put the file on the web and link to its address, beginning with https://."
            yield Finding(link.where, message, hint)
