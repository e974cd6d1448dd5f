"""An event has an article that reports it, or a photo of it.

Bad:
    events/launch.md
        starts: 2025-05-13

Good:
    events/launch.md
        starts: 2025-05-13
    articles/news.md
        event: launch
        ---
        The launch is over.
"""

from collections.abc import Iterator

from plugins.checks.proof import Proof
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level

LEVEL = Level.NOTE


def check_edition(proof: Proof) -> Iterator[Finding]:
    """Yield the past events that nothing reports."""
    site = proof.site
    named = {*proof.used}
    named |= {("event", photo.event) for photo in site.photos.values() if photo.event}
    for event in site.events.values():
        is_past = event.starts.latest < proof.edition.now.date()
        if is_past and ("event", event.id) not in named:
            message = f"No article reports {event.name}."
            hint = f"Add to the article that does: event: {event.id}"
            yield Finding(event.source.at("name"), message, hint)
