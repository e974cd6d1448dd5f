"""What was said at an event was not said before it began.

Bad:
    articles/news.md
        date: 2026-01-12
        event: launch
        ---
        [“We are ready to begin this work.”]{by=ann-lee on=2025-12-01}
    people/ann-lee.md
        name: Ann Lee
    events/launch.md
        starts: 2026-01-10

Good:
    articles/news.md
        date: 2026-01-12
        event: launch
        ---
        [“We are ready to begin this work.”]{by=ann-lee on=2026-01-10}
    people/ann-lee.md
        name: Ann Lee
    events/launch.md
        starts: 2026-01-10
"""

from collections.abc import Iterator

from plugins.checks.proof import Register
from plugins.checks.rule import Finding
from plugins.newsroom.problem import Level
from plugins.newsroom.roles import period
from plugins.newsroom.story import Story

LEVEL = Level.WARNING


def check_story(story: Story, register: Register) -> Iterator[Finding]:
    """Yield the statements made before the event that the article reports."""
    for statement in story.statements:
        event = register.site.events.get(statement.event or "")
        if event is None or statement.said_on is None:
            continue
        if statement.said_on.latest < event.starts.earliest:
            then = period(None, None, statement.said_on)
            message = f"This was said {then}, before {event.name} began."
            hint = f"Correct on=… here, or the date in {event.source.path}."
            expected = f"{event.starts.in_words} or later."
            yield Finding(statement.where, message, hint, expected)
