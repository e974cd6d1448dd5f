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

from collections.abc import Iterable, Iterator

from plugins.checks.proof import Proof, Text
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level, Location
from plugins.newsroom.schema import Article
from plugins.newsroom.site import fold_name

LEVEL = Level.WARNING


Noted = tuple[str, str, Location]


def note_text(text: Text) -> Iterator[Noted]:
    """Yield the title and the summary of an article, as they are compared, with their places."""
    if isinstance(text.record, Article):
        for field in ("title", "summary"):
            yield field, fold_name(getattr(text.record, field)), text.record.source.at(field)


def check_notes(notes: Iterable[Noted], _: Proof) -> Iterator[Finding]:
    """Yield the titles and summaries that an article before has."""
    first: dict[tuple[str, str], Location] = {}
    for field, words, where in notes:
        other = first.setdefault((field, words), where)
        if other is not where:
            message = f"{other.path} has the same {field}."
            yield Finding(where, message, "Say what is new in this one.")
