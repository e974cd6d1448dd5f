"""The rows that records hold: roles, names, links, corrections, each with fields of its own."""

from typing import ClassVar, Literal

from .declaring import about, needed
from .fields import Day, Id, Partial, RecordId, Row, Text, WebLink


class Link(Row):
    """A link to another site."""

    example: ClassVar = {"title": "Annual report", "url": "https://example.org/report/"}
    title: Text = needed("The words of the link")
    url: WebLink = needed("Its address, beginning with https://")


class Citation(Row):
    """Where an article's facts come from."""

    example: ClassVar = {"title": "Annual report", "url": "https://example.org/report/"}
    title: Text = needed("The document or page, and who published it")
    url: WebLink | None = about("Its address, if it has one")
    date: Partial | None = about("When it was published")


class Contact(Row):
    """Whom journalists may ask."""

    example: ClassVar = {"name": "Press office", "email": "press@example.org"}
    name: Text = needed("A person or office")
    email: Text | None = about("An e-mail address")
    telephone: Text | None = about("A telephone number, as it is dialled from abroad")


class Correction(Row):
    """What was corrected in a published article."""

    example: ClassVar = {"date": "2014-05-13", "note": "An earlier version said forty."}
    date: Day = needed("The day of the correction")
    note: Text = needed("What was wrong, and how it reads now")
    statement: Id | None = about("The id of the statement that was corrected")


class Withdrawal(Row):
    """Why an article is no longer on record."""

    example: ClassVar = {"date": "2014-05-13", "reason": "The figures were wrong."}
    date: Day = needed("The day it was withdrawn")
    reason: Text = needed("Why, in a sentence for readers")
    replaced_by: RecordId | None = about("The id of the article that replaces it")


class Role(Row):
    """What a person was, for whom, and when. A role may lack a title."""

    example: ClassVar = {"title": "Chair", "organisation": "county-council"}
    title: Text | None = about("The job title, as the organisation writes it")
    organisation: RecordId | None = about("The id of the organisation")
    start: Partial | None = about("The first day, month or year", alias="from")
    end: Partial | None = about("The last day, month or year", alias="to")
    known_on: Partial | None = about("A date on which a source shows the person in the role")
    source: Text | None = about("Where that is to be read")


class OrganisationName(Row):
    """A name of an organisation, with the time it was in use."""

    example: ClassVar = {"name": "County Council"}
    name: Text = needed("The full name")
    short: Text | None = about("The short form that texts use")
    start: Partial | None = about("The first day, month or year it was used", alias="from")
    end: Partial | None = about("The last day, month or year it was used", alias="to")


class Succession(Row):
    """What followed an organisation."""

    example: ClassVar = {"type": "merged", "to": "another-organisation"}
    type: Literal["replaced", "merged", "split", "absorbed"] = needed("How it ended")
    to: RecordId = needed("The id of the organisation that followed")
    on: Partial | None = about("When")


class Allowance(Row):
    """A finding of the editorial checks that is right as it is."""

    example: ClassVar = {"rule": "rule-name", "because": "The reason."}
    rule: Id = needed("The name of the rule, as the finding shows it")
    because: Text = needed("Why it is right as it is")
