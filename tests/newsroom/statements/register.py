"""A small register for the tests of statements, and how a text is read against it."""

from collections.abc import Iterable
from typing import Any

from plugins.newsroom.dates import parse_partial_date, parse_publication_date
from plugins.newsroom.names import people_and_organisations
from plugins.newsroom.prose import read_blocks
from plugins.newsroom.rows import OrganisationName, Role
from plugins.newsroom.schema import Article, Organisation, Person
from plugins.newsroom.site import Site
from plugins.newsroom.source import Source
from plugins.newsroom.statements import Context, Statements
from plugins.newsroom.statements.reading import read_statements

PEOPLE = (
    *("Dave Waller", "Neil Gibson", "David Gillham", "Nigel Keen", "Nick Scott-Ram"),
    *("Paul Durrands", "Alison Webster", "David Webster"),
)
ORGANISATIONS = {
    "oxford-ahsn": ("Oxford Academic Health Science Network", "Oxford AHSN"),
    "oxfordshire-lep": ("Oxfordshire Local Enterprise Partnership", "Oxfordshire LEP"),
}


def person(name: str, record_id: str | None = None, **fields: Any) -> Person:
    """Return a person of a name."""
    record_id = record_id or name.lower().replace(" ", "-").replace(".", "")
    return Person(
        id=record_id, source=Source(f"content/people/{record_id}.md"), name=name, **fields
    )


def organisation(record_id: str, name: str, short: str) -> Organisation:
    """Return an organisation."""
    source = Source(f"content/organisations/{record_id}.md")
    return Organisation(
        id=record_id, source=source, names=(OrganisationName(name=name, short=short),)
    )


def site(extra: Iterable[Person] = ()) -> Site:
    """Return a site that has the register, with more people if wanted."""
    people = [person(name) for name in PEOPLE]
    people += [person("Ruth Adeyemi", honorific="Professor")]
    lep, year = "oxfordshire-lep", parse_partial_date
    managed = Role(title="Reserves manager", organisation=lep, end=year("2015"))
    chaired = Role(title="Quality chair", organisation=lep, start=year("2016"))
    people += [person("Fiona Reeve", roles=(managed, chaired))]
    people += [person("John Smith", "john-smith"), person("John Smith", "john-smith-2")]
    kinds = ("articles", "events", "places", "topics", "pages", "photos", "pictures", "glossary")
    fields: dict[str, Any] = {kind: {} for kind in kinds}
    return Site(
        people={record.id: record for record in (*people, *extra)},
        organisations={key: organisation(key, *names) for key, names in ORGANISATIONS.items()},
        **fields,
    )


def read(body: str, register: Site | None = None) -> Statements:
    """Read the statements of an article that has a body and nothing else."""
    register = register or site()
    source = Source("content/articles/2014/test.md", body)
    date = parse_publication_date("2014-05")
    article = Article(id="test", source=source, title="A title", date=date, summary="A summary.")
    context = Context(register, people_and_organisations(register), article)
    return read_statements(context, read_blocks(body))
