"""How a statement that its author marked is made of its words, its speaker and what is printed."""

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.newsroom.dates import PartialDate, parse_partial_date
from plugins.newsroom.prose import Prose
from plugins.newsroom.prose.attributes import Attributes
from plugins.newsroom.schema import Organisation, Person

from .context import Context
from .credit import complete
from .model import Certainty, Credit, Mode, Statement, statement_id
from .verbs import reported_words


@dataclass(frozen=True)
class Words:
    """The words of a statement as they stand in the text."""

    mode: Mode
    text: str
    pieces: tuple[tuple[int, int], ...]
    evidence: str
    quote: int | None = None


def make_statement(
    context: Context,
    speakers: tuple[Person | Organisation, ...],
    attributes: Attributes,
    printed: Credit,
    words: Words,
) -> Statement:
    """Return the statement; a role is filled in for one speaker only, not for several."""
    credit = _written(context, attributes.values, printed)
    said_on = day_said(attributes.values) or context.said_on
    moment = said_on or context.article.date.date
    id_words = words.text if words.mode is Mode.DIRECT else reported_words(words.text)
    return Statement(
        id=attributes.id or statement_id(speakers[0].id, id_words),
        article=context.article.id,
        where=context.at(words.pieces[0][0]),
        mode=words.mode,
        speaker=speakers[0].id,
        joint=tuple(speaker.id for speaker in speakers[1:]),
        text=words.text,
        pieces=words.pieces,
        certainty=Certainty.EXPLICIT,
        evidence=words.evidence,
        credit=credit if len(speakers) > 1 else complete(credit, speakers[0], moment),
        said_on=said_on,
        event=context.article.event,
        quote=words.quote,
    )


def _written(context: Context, values: Mapping[str, str], printed: Credit) -> Credit:
    """Return what is printed, with what the author wrote in its place."""
    organisation = values.get("for")
    return Credit(
        values.get("as") or printed.role,
        organisation if organisation in context.site.organisations else printed.organisation,
        printed.organisation_name,
    )


def day_said(values: Mapping[str, str]) -> PartialDate | None:
    """Return when an author wrote that something was said, if that is a date."""
    try:
        return parse_partial_date(values["on"]) if "on" in values else None
    except ValueError:
        return None


def piece(prose: Prose, start: int, end: int) -> tuple[int, int]:
    """Return the range of the body that a range of a block's words comes from."""
    return prose.source(start), prose.source_end(end)
