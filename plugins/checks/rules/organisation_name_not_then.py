"""The organisation for which somebody speaks goes by the name that it had then.

Bad:
    articles/news.md
        date: 2025-05-13
        ---
        Ann Lee, Chair of the Thames Board, said: “We are ready to begin this work.”
    people/ann-lee.md
        name: Ann Lee
    organisations/river-board.md
        names:
          - name: Thames Board
            to: 2019-12
          - name: River Board
            from: 2020-01

Good:
    articles/news.md
        date: 2025-05-13
        ---
        Ann Lee, Chair of the River Board, said: “We are ready to begin this work.”
    people/ann-lee.md
        name: Ann Lee
    organisations/river-board.md
        names:
          - name: Thames Board
            to: 2019-12
          - name: River Board
            from: 2020-01
"""

from collections.abc import Iterator

from plugins.checks.proof import Register
from plugins.checks.rule import Finding
from plugins.newsroom.dates import may_overlap
from plugins.newsroom.roles import organisation_name, period
from plugins.newsroom.site import fold_name
from plugins.newsroom.story import Story


def check_story(story: Story, register: Register) -> Iterator[Finding]:
    """Yield the statements credited to a name that was not in use."""
    seen = set()
    for statement in story.statements:
        credit = statement.credit
        organisation = register.site.organisations.get(credit.organisation or "")
        if organisation is None or credit.organisation_name is None:
            continue
        moment = statement.said_on or story.article.date.date
        printed = fold_name(credit.organisation_name)
        rows = [
            row
            for row in organisation.names
            if printed in {fold_name(row.name), fold_name(row.short or row.name)}
        ]
        in_use = any(may_overlap(row.start, row.end, moment) for row in rows)
        if rows and not in_use and printed not in seen:
            seen.add(printed)
            when = period(rows[0].start, rows[0].end, None)
            not_then = period(None, None, moment)
            message = f"“{credit.organisation_name}” was its name {when}, not {not_then}."
            then = organisation_name(organisation, moment)
            hint = f"Write {then}, or correct the dates in {organisation.source.path}."
            yield Finding(statement.where, message, hint, then)
