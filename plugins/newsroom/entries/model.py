"""What an entry is: plain data for templates, its addresses complete."""

from typing import NamedTuple

from plugins.newsroom.packing import by_values


@by_values
class LinkEntry(NamedTuple):
    """Words that lead to an address, or only words where `href` is `None`."""

    text: str
    href: str | None = None


@by_values
class DateEntry(NamedTuple):
    """A date in words, and as the `datetime` of a `<time>` element."""

    text: str
    iso: str


@by_values
class CreditEntry(NamedTuple):
    """Role and organisation as they were then. `role_from_register`: not printed in the article."""

    role: str | None
    role_from_register: bool
    organisation: LinkEntry | None


@by_values
class FigureEntry(NamedTuple):
    """A picture with its caption; `href` is the photo's own page, `caption` is HTML. On a person's
    page, `position` says where in it they are, if the caption does."""

    id: str
    href: str
    src: str
    width: int
    height: int
    alt: str
    caption: str
    credit: str
    illustration: bool
    position: str | None = None


@by_values
class ArticleEntry(NamedTuple):
    """An article in a list. `state` is `published`, `withdrawn`, `embargoed` or `draft`."""

    id: str
    title: str
    href: str
    date: DateEntry
    summary: str
    state: str
    event: LinkEntry | None
    topics: tuple[LinkEntry, ...]
    figure: FigureEntry | None


class StatementEntry(NamedTuple):
    """A statement in a list. `href` is its own page, `context` its place in the article.

    `mode` is `direct`, `reported` or `mixed`; `citation` credits it in one line of plain text,
    without its words and address. `corrected` is the day its words were last corrected.
    """

    id: str
    href: str
    context: str
    mode: str
    paragraphs: tuple[str, ...]
    speakers: tuple[LinkEntry, ...]
    credit: CreditEntry
    said_on: DateEntry | None
    event: LinkEntry | None
    article: LinkEntry
    published: DateEntry
    citation: str
    url: str
    corrected: DateEntry | None


class RoleEntry(NamedTuple):
    """A role of a person: its title, for whom, and when, in words."""

    title: str | None
    organisation: LinkEntry | None
    period: str
    source: str | None


class RecordEntry(NamedTuple):
    """A person, organisation, event, place or topic in a list; `detail` says more in words."""

    name: str
    href: str | None
    detail: str = ""
    sort_key: str = ""
