"""The role in which somebody is quoted is one that they held when they spoke.

The register says from when to when. What it does not know contradicts nothing.

Bad:
    articles/news.md
        date: 2016-05-13
        ---
        Ann Lee, Chair of the River Board, said: “We are ready to begin this work.”
    people/ann-lee.md
        name: Ann Lee
        roles:
          - title: Chair
            organisation: river-board
            from: 2010
            to: 2014-03
    organisations/river-board.md
        names: [{name: River Board}]

Good:
    articles/news.md
        date: 2013-05-13
        ---
        Ann Lee, Chair of the River Board, said: “We are ready to begin this work.”
    people/ann-lee.md
        name: Ann Lee
        roles:
          - title: Chair
            organisation: river-board
            from: 2010
            to: 2014-03
    organisations/river-board.md
        names: [{name: River Board}]
"""

from collections.abc import Iterator

from plugins.checks.proof import Register
from plugins.checks.rule import Finding
from plugins.newsroom.dates import PartialDate, may_overlap
from plugins.newsroom.roles import period
from plugins.newsroom.rows import Role
from plugins.newsroom.schema import Person
from plugins.newsroom.site import fold_name
from plugins.newsroom.statements import Statement
from plugins.newsroom.story import Story


def check_story(story: Story, register: Register) -> Iterator[Finding]:
    """Yield the statements whose printed role is one that ended before, or began after."""
    seen = set()
    for statement in story.statements:
        person = register.site.people.get(statement.speaker)
        credit = statement.credit
        if person is None or credit.role is None or credit.role_from_register:
            continue
        moment = statement.said_on or story.article.date.date
        those = _roles_of(person, statement)
        held = any(may_overlap(role.start, role.end, moment) for role in those)
        if those and not held and (person.id, credit.role) not in seen:
            seen.add((person.id, credit.role))
            yield _finding(person, statement, those[0], moment)


def _roles_of(person: Person, statement: Statement) -> list[Role]:
    """Return the roles of the register that the printed one can mean."""
    credit = statement.credit
    return [
        role
        for role in person.roles
        if role.title
        and fold_name(role.title) == fold_name(credit.role or "")
        and credit.organisation in {None, role.organisation}
    ]


def _finding(person: Person, statement: Statement, role: Role, moment: PartialDate) -> Finding:
    when = period(role.start, role.end, role.known_on)
    then = period(None, None, moment)
    message = f"{person.name} is quoted as {statement.credit.role} {then}."
    hint = f"Correct the role in the text, or its dates in {person.source.path}."
    expected = f"The register has {person.name} as {role.title} {when}."
    return Finding(statement.where, message, hint, expected)
