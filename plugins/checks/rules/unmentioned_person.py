"""A person in the register is named somewhere.

Whom a caption may mean, and a question asks about, counts as named.

Bad:
    people/ann-lee.md
        name: Ann Lee
    articles/news.md
        The board met.

Good:
    people/ann-lee.md
        name: Ann Lee
    articles/news.md
        Ann Lee met the board.
"""

from collections.abc import Iterator

from plugins.checks.proof import Proof
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level

LEVEL = Level.NOTE


def check_edition(proof: Proof) -> Iterator[Finding]:
    """Yield the people whom no article, caption or other record names."""
    edition = proof.edition
    named = {*proof.used}
    named |= {(one.kind, one.id) for mentions in edition.notes.values() for one in mentions}
    for caption in edition.captions.values():
        named |= {("person", person.id) for person in caption.people}
        named |= {("person", person) for person in caption.asked}
    for person in proof.site.people.values():
        if ("person", person.id) not in named:
            message = f"Nothing names {person.name}."
            hint = "Keep the file for articles to come, or remove it if it was never published."
            yield Finding(person.source.at("name"), message, hint)
