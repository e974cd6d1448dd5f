"""What was said at an event was not said, and not reported, before it began.

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

Bad: the article is older than its event
    articles/news.md
        date: 2026-01-09
        event: launch
        ---
        Ann Lee said: “We are ready to begin this work.”
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
from plugins.newsroom.dates import PartialDate
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
            message = f"This was said {_then(statement.said_on)}, before {event.name} began."
            hint = f"Correct on=… here, or the date in {event.source.path}."
        elif story.article.date.date.latest < event.starts.earliest:
            published = _then(story.article.date.date)
            message = f"This was published {published}, before {event.name} began."
            hint = f"Correct the article’s date, or the one in {event.source.path}; or take the "
            hint += "event out, if this was said before it."
        else:
            continue
        yield Finding(statement.where, message, hint, f"{event.starts.in_words} or later.")


def _then(date: PartialDate) -> str:
    return period(None, None, date)
