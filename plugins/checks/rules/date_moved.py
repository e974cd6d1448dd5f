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
    if proof.published is None:
        return
    now = {story.article.id: story.article for story in proof.edition.paged}
    for story in proof.published.paged:
        before = story.article
        article = now.get(before.id)
        if article is None or str(article.date).startswith(str(before.date)):
            continue
        if article.corrections == before.corrections:
            message = f"The article was published with the date {before.date}."
            hint = f"Write date: {before.date}, or add a correction that says why it changed."
            where = article.source.at("date")
            yield Finding(where, message, hint, length=len(str(article.date)))
