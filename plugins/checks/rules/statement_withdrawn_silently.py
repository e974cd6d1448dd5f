"""A published statement does not vanish without a word.

Published:
    Ann Lee said: “We will build forty homes by the river.” It is a start.
    people/ann-lee.md
        name: Ann Lee

Bad:
    It is a start.
    people/ann-lee.md
        name: Ann Lee

Good: a correction says so
    articles/news.md
        corrections:
          - date: 2026-01-12
            note: An earlier version held words that Ann Lee had not said.
        ---
        It is a start.
    people/ann-lee.md
        name: Ann Lee

Good: the article is withdrawn
    articles/news.md
        withdrawn:
          date: 2026-01-12
          reason: The figures were wrong.
        ---
        It is a start.
    people/ann-lee.md
        name: Ann Lee
"""

from collections.abc import Iterator

from plugins.checks.changes import how_to_correct
from plugins.checks.proof import Proof
from plugins.checks.rule import Finding


def check_edition(proof: Proof) -> Iterator[Finding]:
    """Yield the published statements that are gone from articles that are not."""
    for change in proof.changes:
        if change.new_corrections:
            continue
        for before, now in change.pairs:
            if now is None:
                message = "A statement that was published here is gone, and no correction says so."
                article, note = change.now.article, "An earlier version …"
                hint = f"Put it back, or {how_to_correct(article, proof.edition.today, note)}"
                where = article.source.at("title")
                expected = f"{before.speaker}: “{before.text}”"
                yield Finding(where, message, hint, expected)
