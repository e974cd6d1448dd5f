"""No two articles have one title or one summary: in a list, nobody could tell them apart.

Bad:
    articles/news.md
        title: The board met
        ---
        The board met.
    articles/more-news.md
        title: The board met
        ---
        The board met again.

Good:
    articles/news.md
        title: The board met
        ---
        The board met.
    articles/more-news.md
        title: The board met again
        ---
        The board met again.
"""

from collections.abc import Iterator

from plugins.checks.proof import Proof
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level
from plugins.newsroom.schema import Article
from plugins.newsroom.site import fold_name

LEVEL = Level.WARNING


def check_edition(proof: Proof) -> Iterator[Finding]:
    """Yield the titles and summaries that an article before has."""
    for field in ("title", "summary"):
        first: dict[str, Article] = {}
        for article in proof.register.site.articles.values():
            other = first.setdefault(fold_name(getattr(article, field)), article)
            if other is not article:
                message = f"{other.source.path} has the same {field}."
                hint = "Say what is new in this one."
                yield Finding(article.source.at(field), message, hint)
