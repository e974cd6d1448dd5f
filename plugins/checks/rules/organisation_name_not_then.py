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

Bad: it speaks for itself
    articles/news.md
        date: 2025-05-13
        ---
        “We are ready to begin this work,” said the Thames Board.
    organisations/river-board.md
        names:
          - name: Thames Board
            to: 2019-12
          - name: River Board
            from: 2020-01

Bad: it had no name yet
    articles/news.md
        date: 2019-05-13
        ---
        Ann Lee, Chair of the River Board, said: “We are ready to begin this work.”
    people/ann-lee.md
        name: Ann Lee
    organisations/river-board.md
        names: [{name: River Board, from: 2020-01}]

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
from plugins.newsroom.dates import PartialDate, may_overlap
from plugins.newsroom.roles import organisation_name, period
from plugins.newsroom.rows import OrganisationName
from plugins.newsroom.schema import Organisation
from plugins.newsroom.site import fold_name
from plugins.newsroom.statements import Statement
from plugins.newsroom.story import Story


def check_story(story: Story, register: Register) -> Iterator[Finding]:
    """Yield the statements credited to a name that was not in use."""
    seen = set()
    for statement in story.statements:
        printed = _printed_name(statement, register)
        organisation = register.site.organisations.get(statement.credit.organisation or "")
        if organisation is None or printed is None:
            continue
        moment = statement.said_on or story.article.date.date
        rows = [row for row in organisation.names if fold_name(printed) in _names_of(row)]
        in_use = any(may_overlap(row.start, row.end, moment) for row in rows)
        if rows and not in_use and fold_name(printed) not in seen:
            seen.add(fold_name(printed))
            yield _finding(statement, printed, rows[0], organisation, moment)


def _printed_name(statement: Statement, register: Register) -> str | None:
    """Return the name that the text gives the organisation of a statement; one that speaks for
    itself is named by the words that tell who spoke."""
    credit = statement.credit
    if credit.organisation_name is not None or credit.organisation != statement.speaker:
        return credit.organisation_name
    for name in register.names.find(statement.evidence):
        if any(record.id == credit.organisation for record in name.records):
            return statement.evidence[name.start : name.end]
    return None


def _names_of(row: OrganisationName) -> set[str]:
    return {fold_name(row.name), fold_name(row.short or row.name)}


def _finding(
    statement: Statement,
    printed: str,
    row: OrganisationName,
    organisation: Organisation,
    moment: PartialDate,
) -> Finding:
    when = period(row.start, row.end, None)
    message = f"“{printed}” was its name {when}, not {period(None, None, moment)}."
    then = organisation_name(organisation, moment)
    path = organisation.source.path
    if fold_name(then) in _names_of(row):
        return Finding(statement.where, message, f"Add the name that it had then to {path}.")
    return Finding(statement.where, message, f"Write {then}, or correct the dates in {path}.", then)
