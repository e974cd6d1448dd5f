"""Entries: how a record stands in a list, a caption or a credit, as plain data for templates."""

from .model import (
    ArticleEntry,
    CreditEntry,
    DateEntry,
    FigureEntry,
    LinkEntry,
    RecordEntry,
    RoleEntry,
    StatementEntry,
)
from .news import article_entry, credit_entry, figure_entry, name_in, statement_entry, topic_links
from .records import (
    address_of,
    date_entry,
    event_entry,
    link,
    links,
    name_of,
    organisation_entry,
    person_entry,
    role_entries,
    role_entry,
    with_addresses,
)
from .ways import ways_to_browse

__all__ = [
    "ArticleEntry",
    "CreditEntry",
    "DateEntry",
    "FigureEntry",
    "LinkEntry",
    "RecordEntry",
    "RoleEntry",
    "StatementEntry",
    "address_of",
    "article_entry",
    "credit_entry",
    "date_entry",
    "event_entry",
    "figure_entry",
    "link",
    "links",
    "name_in",
    "name_of",
    "organisation_entry",
    "person_entry",
    "role_entries",
    "role_entry",
    "statement_entry",
    "topic_links",
    "ways_to_browse",
    "with_addresses",
]
