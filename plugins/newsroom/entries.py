"""Entries: how a record stands in a list, a caption or a credit, as plain data for templates."""

from dataclasses import dataclass

from .dates import PartialDate, PublicationDate
from .edition import Edition
from .publication import State
from .rendering import caption_html, resolve
from .roles import organisation_name, period
from .schema import (
    KIND_BY_NAME,
    Article,
    Event,
    Organisation,
    Person,
    Photo,
    Record,
    Role,
)
from .site import current_name
from .statements import Mode, Statement
from .story import Story


@dataclass(frozen=True, slots=True)
class LinkEntry:
    """Words that lead to an address, or only words where `href` is `None`."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class DateEntry:
    """A date in words, and as the `datetime` of a `<time>` element."""

    text: str
    iso: str


@dataclass(frozen=True, slots=True)
class CreditEntry:
    """Role and organisation as they were then. `role_from_register`: not printed in the article."""

    role: str | None
    role_from_register: bool
    organisation: LinkEntry | None


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """A picture with its caption; `href` is the photo's own page, `caption` is HTML."""

    id: str
    href: str
    src: str
    width: int
    height: int
    alt: str
    caption: str
    caption_text: str
    credit: str
    illustration: bool


@dataclass(frozen=True, slots=True)
class ArticleEntry:
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


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """A statement in a list. `href` is its own page, `context` its place in the article.

    `mode` is `direct`, `reported` or `mixed`; `citation` credits it in one line of plain text,
    without its words and address.
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


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """A role of a person: its title, for whom, and when, in words."""

    title: str | None
    organisation: LinkEntry | None
    period: str
    source: str | None


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """A person, organisation, event, place or topic in a list; `detail` says more in words."""

    name: str
    href: str | None
    detail: str = ""
    sort_key: str = ""


def date_entry(date: PartialDate | PublicationDate) -> DateEntry:
    """Return a date as words and for machines."""
    day = date.date if isinstance(date, PublicationDate) else date
    iso = (
        f"{day}T{date.time:%H:%M}" if isinstance(date, PublicationDate) and date.time else str(day)
    )
    return DateEntry(day.in_words, iso)


def name_of(record: Record) -> str:
    """Return the name a record goes by now."""
    match record:
        case Organisation():
            row = current_name(record)
            return row.short or row.name
        case Photo():
            return record.caption
    return str(getattr(record, "name", None) or getattr(record, "title", record.id))


def link(edition: Edition, record: Record) -> LinkEntry:
    """Return a record's name, linked to its page if it has one."""
    return LinkEntry(name_of(record), edition.href(record))


def links(edition: Edition, records: tuple[Record | None, ...]) -> tuple[LinkEntry, ...]:
    """Return the links to those records that there are."""
    return tuple(link(edition, record) for record in records if record is not None)


def with_addresses(edition: Edition, html: str) -> str:
    """Put the site's addresses into the links to records in rendered text."""
    return resolve(html, lambda kind, record_id: address_of(edition, kind, record_id))


def address_of(edition: Edition, kind: str, record_id: str) -> str | None:
    """Return the address of a record, or of a statement, given as a link in a text gives it."""
    if kind == "statement":
        known = record_id in edition.statement_ids
        return edition.addresses.statement(record_id) if known else None
    record = (
        edition.site.of_kind(KIND_BY_NAME[kind]).get(record_id) if kind in KIND_BY_NAME else None
    )
    return edition.href(record) if record else None


def figure_entry(edition: Edition, photo_id: str | None) -> FigureEntry | None:
    """Return a photo as a figure; `None` if it may not be shown."""
    photo = edition.site.photos.get(photo_id or "")
    if photo is None or not edition.is_shown(photo):
        return None
    caption = caption_html(photo.caption, edition.captions[photo.id].mentions)
    width, height = edition.sizes.get(photo.id, (0, 0))
    suffix = edition.site.pictures[photo.id].suffix.lower()
    return FigureEntry(
        id=photo.id,
        href=edition.addresses.of(photo),
        src=edition.addresses.picture(photo.id, suffix),
        width=width,
        height=height,
        alt=photo.alt,
        caption=with_addresses(edition, caption),
        caption_text=photo.caption,
        credit=photo.credit,
        illustration=photo.illustration,
    )


def article_entry(edition: Edition, article: Article) -> ArticleEntry:
    """Return an article as a list shows it."""
    event = edition.site.events.get(article.event or "")
    return ArticleEntry(
        id=article.id,
        title=article.title,
        href=edition.addresses.of(article),
        date=date_entry(article.date),
        summary=article.summary,
        state=edition.state(article).value,
        event=link(edition, event) if event else None,
        topics=topic_links(edition, article),
        figure=figure_entry(edition, article.photo),
    )


def topic_links(edition: Edition, article: Article) -> tuple[LinkEntry, ...]:
    """Return the topics of an article, each once, linked."""
    names = dict.fromkeys(edition.topic_name(word) for word in article.topics)
    return tuple(LinkEntry(name, edition.addresses.topic(name)) for name in names)


def statement_entry(edition: Edition, statement: Statement) -> StatementEntry:
    """Return a statement as a list shows it, with the role as it was then."""
    article = edition.stories[statement.article].article
    speakers = tuple(link(edition, edition.site.speakers[key]) for key in statement.speakers)
    credit = credit_entry(edition, statement)
    event = edition.site.events.get(statement.event or "")
    page = edition.addresses.of(article)
    address = edition.addresses.statement(statement.id)
    return StatementEntry(
        id=statement.id,
        href=address,
        context=f"{page}#{statement.id}",
        mode=statement.mode.value,
        paragraphs=statement.paragraphs,
        speakers=speakers,
        credit=credit,
        said_on=date_entry(statement.said_on) if statement.said_on else None,
        event=link(edition, event) if event else None,
        article=LinkEntry(article.title, page),
        published=date_entry(article.date),
        citation=_citation(speakers, credit, statement, article),
        url=edition.addresses.absolute(address),
    )


def credit_entry(edition: Edition, statement: Statement) -> CreditEntry:
    """Return a statement's role and organisation, the organisation by its name of the time."""
    credit = statement.credit
    organisation = edition.site.organisations.get(credit.organisation or "")
    if organisation is None or organisation.id in statement.speakers:
        return CreditEntry(credit.role, credit.role_from_register, None)
    story = edition.stories[statement.article]
    shown = LinkEntry(
        credit.organisation_name or name_in(story, organisation, statement.said_on),
        edition.href(organisation),
    )
    return CreditEntry(credit.role, credit.role_from_register and bool(credit.role), shown)


def name_in(story: Story, organisation: Organisation, moment: PartialDate | None = None) -> str:
    """Return an organisation's name as an article prints it, else as it was at the time."""
    printed = story.printed_name("organisation", organisation.id)
    return printed or organisation_name(organisation, moment or story.article.date.date)


def _citation(
    speakers: tuple[LinkEntry, ...], credit: CreditEntry, statement: Statement, article: Article
) -> str:
    """Return who said it, as what, where it was reported and when, in one line."""
    names = " and ".join(speaker.text for speaker in speakers)
    role = [credit.role] if credit.role else []
    organisation = [credit.organisation.text] if credit.organisation else []
    said = [statement.said_on.in_words] if statement.said_on else []
    who = ", ".join([names, *role, *organisation, *said])
    verb = "quoted" if statement.mode is Mode.DIRECT else "reported"
    return f"{who}; {verb} in “{article.title}”, {article.date.date.in_words}"


def role_entry(edition: Edition, role: Role) -> RoleEntry:
    """Return a role, the organisation by its name when the role was last known to be held."""
    organisation = edition.site.organisations.get(role.organisation or "")
    moment = role.end or role.known_on or (edition.today if role.start else None)
    return RoleEntry(
        role.title,
        _named_at(edition, organisation, moment) if organisation else None,
        period(role.start, role.end, role.known_on),
        role.source,
    )


def _named_at(
    edition: Edition, organisation: Organisation, moment: PartialDate | None
) -> LinkEntry:
    if moment is None:
        return link(edition, organisation)
    return LinkEntry(organisation_name(organisation, moment), edition.href(organisation))


def role_entries(edition: Edition, person: Person) -> tuple[RoleEntry, ...]:
    """Return a person's roles, the last that their file lists first."""
    return tuple(role_entry(edition, role) for role in reversed(person.roles))


def person_entry(edition: Edition, person: Person) -> RecordEntry:
    """Return a person as a directory shows them, with their latest known role."""
    roles = role_entries(edition, person)
    detail = ""
    if roles:
        parts = [roles[0].title, roles[0].organisation.text if roles[0].organisation else None]
        detail = ", ".join(part for part in parts if part)
    return RecordEntry(person.name, edition.href(person), detail, person.sort_key)


def organisation_entry(edition: Edition, organisation: Organisation) -> RecordEntry:
    """Return an organisation as a directory shows it, with its former names."""
    row = current_name(organisation)
    former = dict.fromkeys(other.name for other in organisation.names if other.name != row.name)
    detail = f"formerly {', '.join(former)}" if former else ""
    return RecordEntry(row.name, edition.href(organisation), detail, row.name.casefold())


def event_entry(edition: Edition, event: Event) -> RecordEntry:
    """Return an event as a list shows it, with its date."""
    when = period(event.starts, event.ends or event.starts, None)
    return RecordEntry(event.name, edition.href(event), when, str(event.starts))


def is_draft(entry: ArticleEntry) -> bool:
    """Whether only a preview shows an article."""
    return entry.state in {State.DRAFT, State.EMBARGOED}
