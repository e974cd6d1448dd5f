"""The news as entries: articles, statements with their credits, photos with their captions."""

from collections.abc import Iterable

from plugins.newsroom.addresses import article_path
from plugins.newsroom.asking import Looked
from plugins.newsroom.dates import PartialDate
from plugins.newsroom.edition import Edition
from plugins.newsroom.rendering import caption_html
from plugins.newsroom.roles import organisation_name
from plugins.newsroom.schema import Organisation
from plugins.newsroom.statements import Mode, Statement
from plugins.newsroom.story import Story
from plugins.newsroom.told import Told

from .model import ArticleEntry, CreditEntry, DateEntry, FigureEntry, LinkEntry, StatementEntry
from .records import date_entry, link, with_addresses
from .remembering import remembered


def figure_entry(edition: Edition, photo_id: str | None) -> FigureEntry | None:
    """Return a photo as a figure; `None` if it may not be shown."""
    photo = edition.site.photos.get(photo_id or "")
    return _figure(edition, photo.id) if photo and edition.is_shown(photo) else None


@remembered
def _figure(edition: Edition, photo_id: str) -> FigureEntry:
    photo = edition.site.photos[photo_id]
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
        credit=photo.credit,
        illustration=photo.illustration,
    )


def article_entries(edition: Edition, stories: Looked[Story]) -> tuple[ArticleEntry, ...]:
    """Return the articles of one of the edition's lists."""
    return tuple(article_entry(edition, article_id) for article_id in stories.keys)


@remembered
def article_entry(edition: Edition, article_id: str) -> ArticleEntry:
    """Return an article as a list shows it."""
    card = edition.cards[article_id]
    event = edition.site.events.get(card.event or "")
    return ArticleEntry(
        id=card.id,
        title=card.title,
        href=edition.addresses.at(article_path(card.id, card.date)),
        date=date_entry(card.date),
        summary=card.summary,
        state=edition.states[card.id].value,
        event=link(edition, event) if event else None,
        topics=topic_links(edition, card.topics),
        figure=figure_entry(edition, card.photo),
    )


def topic_links(edition: Edition, topics: Iterable[str]) -> tuple[LinkEntry, ...]:
    """Return the topics that an article's words mean, each once, linked."""
    by_address = {entry.href: entry for entry in (_topic_link(edition, word) for word in topics)}
    return tuple(by_address.values())


@remembered
def _topic_link(edition: Edition, word: str) -> LinkEntry:
    name = edition.topic_name(word)
    return LinkEntry(name, edition.addresses.topic(name))


def statement_entries(
    edition: Edition, statements: Looked[Statement]
) -> tuple[StatementEntry, ...]:
    """Return the statements of one of the edition's lists."""
    return tuple(statement_entry(edition, *place) for place in statements.keys)


@remembered
def statement_entry(edition: Edition, article_id: str, number: int) -> StatementEntry:
    """Return a statement, the one of that number in its article, as a list shows it: with the
    role as it was then."""
    told = edition.told[article_id]
    statement = told.statements[number]
    speakers = tuple(_speaker(edition, statement, key) for key in statement.speakers)
    credit = credit_entry(edition, statement)
    event = edition.site.events.get(statement.event or "")
    page = edition.addresses.at(article_path(told.id, told.date))
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
        article=LinkEntry(told.title, page),
        published=date_entry(told.date),
        citation=_citation(speakers, credit, statement, told),
        url=edition.addresses.absolute(address),
        corrected=_corrected(told, statement),
    )


def _speaker(edition: Edition, statement: Statement, key: str) -> LinkEntry:
    """Return a statement's speaker, an organisation by its name of the time."""
    speaker = edition.site.speakers[key]
    if not isinstance(speaker, Organisation):
        return link(edition, speaker)
    moment = statement.said_on or edition.told[statement.article].date.date
    return LinkEntry(organisation_name(speaker, moment), edition.href(speaker))


def _corrected(told: Told, statement: Statement) -> DateEntry | None:
    """Return the day on which a statement's words were last corrected, if they were."""
    rows = [row for row in told.corrections if row.statement == statement.id]
    return date_entry(rows[-1].date) if rows else None


def credit_entry(edition: Edition, statement: Statement) -> CreditEntry:
    """Return a statement's role and organisation, the organisation by its name of the time."""
    credit = statement.credit
    organisation = edition.site.organisations.get(credit.organisation or "")
    if organisation is None or organisation.id in statement.speakers:
        return CreditEntry(credit.role, credit.role_from_register, None)
    told = edition.told[statement.article]
    shown = LinkEntry(
        credit.organisation_name or name_in(told, organisation, statement.said_on),
        edition.href(organisation),
    )
    return CreditEntry(credit.role, credit.role_from_register and bool(credit.role), shown)


def name_in(told: Told, organisation: Organisation, moment: PartialDate | None = None) -> str:
    """Return an organisation's name as an article prints it, else as it was at the time."""
    printed = dict(told.organisations).get(organisation.id)
    return printed or organisation_name(organisation, moment or told.date.date)


def _citation(
    speakers: tuple[LinkEntry, ...], credit: CreditEntry, statement: Statement, told: Told
) -> str:
    """Return who said it, as what, where it was reported and when, in one line."""
    names = " and ".join(speaker.text for speaker in speakers)
    role = [credit.role] if credit.role else []
    organisation = [credit.organisation.text] if credit.organisation else []
    said = [statement.said_on.in_words] if statement.said_on else []
    who = ", ".join([names, *role, *organisation, *said])
    verb = "quoted" if statement.mode is Mode.DIRECT else "reported"
    return f"{who}; {verb} in “{told.title}”, {told.date.date.in_words}"
