"""The date of a published article stays, or a correction says that it changed.

A month may become a day of that month: it says more, and nothing else.

Published:
    articles/news.md
        date: 2025-05-13
        ---
        The board met.

Bad:
    articles/news.md
        date: 2025-05-20
        ---
        The board met.

Good:
    articles/news.md
        date: 2025-05-20
        corrections:
          - date: 2025-05-21
            note: An earlier version bore the date of 13 May.
        ---
        The board met.
"""

from collections.abc import Iterator

from plugins.checks.proof import Proof
from plugins.checks.rule import Finding


def check_edition(proof: Proof) -> Iterator[Finding]:
    """Yield the published articles whose dates are others now."""
    published, edition = proof.published, proof.edition
    if published is None:
        return
    public = frozenset(edition.lists.paged)
    for key in published.lists.paged:
        if key not in public or key in proof.unchanged:
            continue
        before, article = published.site.articles[key], edition.site.articles[key]
        moved = not str(article.date).startswith(str(before.date))
        if moved and article.corrections == before.corrections:
            message = f"The article was published with the date {before.date}."
            hint = f"Write date: {before.date}, or add a correction that says why it changed."
            where = article.source.at("date")
            yield Finding(where, message, hint, length=len(str(article.date)))
