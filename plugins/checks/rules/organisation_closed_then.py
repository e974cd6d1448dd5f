"""Nobody speaks for an organisation that had ceased to exist.

Bad:
    articles/news.md
        date: 2025-05-13
        ---
        Ann Lee, Chair of the River Board, said: “We are ready to begin this work.”
    people/ann-lee.md
        name: Ann Lee
    organisations/river-board.md
        names: [{name: River Board}]
        closed: 2024-03

Good:
    articles/news.md
        date: 2023-05-13
        ---
        Ann Lee, Chair of the River Board, said: “We are ready to begin this work.”
    people/ann-lee.md
        name: Ann Lee
    organisations/river-board.md
        names: [{name: River Board}]
        closed: 2024-03
"""

from collections.abc import Iterator

from plugins.checks.proof import Register
from plugins.checks.rule import Finding
from plugins.newsroom.dates import may_overlap
from plugins.newsroom.roles import organisation_name, period
from plugins.newsroom.story import Story


def check_story(story: Story, register: Register) -> Iterator[Finding]:
    """Yield the statements made for an organisation after its end."""
    for statement in story.statements:
        speaking = (*statement.speakers, statement.credit.organisation)
        for record_id in dict.fromkeys(speaking):
            organisation = register.site.organisations.get(record_id or "")
            if organisation is None or organisation.closed is None:
                continue
            moment = statement.said_on or story.article.date.date
            if not may_overlap(None, organisation.closed, moment):
                name = organisation_name(organisation, moment)
                message = f"This was said for {name} {period(None, None, moment)}: it had closed."
                hint = "Name the organisation that followed it, or write “former” before the role, "
                hint += f"or correct the date in {organisation.source.path}."
                expected = f"It closed in {organisation.closed.in_words}."
                yield Finding(statement.where, message, hint, expected)
