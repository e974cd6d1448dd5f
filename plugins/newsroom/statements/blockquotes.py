"""The attributed blockquote: words in a block of their own, and a line that names who said them."""

from collections.abc import Iterator

from plugins.newsroom.problem import Location, Problem, did_you_mean
from plugins.newsroom.prose import Block, Prose
from plugins.newsroom.prose.attributes import Attributes
from plugins.newsroom.prose.blocks import ATTRIBUTION
from plugins.newsroom.schema import Organisation, Person
from plugins.newsroom.site import names_of

from .attribute_checks import check_attributes
from .context import Context
from .credit import parse_credit
from .letters import body_of_letter
from .making import Words, make_statement, piece
from .model import Mode, Statement
from .questions import file_for
from .quoted import without_marks


def read_blockquote(
    context: Context, quote: int, group: list[Block]
) -> Iterator[Statement | Problem]:
    """Yield the statement of a blockquote whose last block names its speaker, and its problems."""
    *words, attribution = group
    prose = attribution.prose
    dash = ATTRIBUTION.match(prose.text)
    start = dash.end() if dash else 0
    name, _, rest = prose.text[start:].partition(",")
    where = context.at(prose.source(start))
    if not words:
        hint = "Put the words that were said above the line with the name."
        yield Problem(where, "statement-without-words", "The quotation holds no words.", hint)
        return
    attributes = _attributes(words)
    yield from check_attributes(context.site, attributes, context.at(words[0].start))
    found = _speaker(context, attributes, name.strip(), where)
    second = next(_people_in(context, rest), None)
    if isinstance(found, Problem):
        yield found
    elif second is not None:
        yield _two_speakers(found, second, where)
    else:
        printed = parse_credit(rest, context.index)
        said = _words(words, prose.text[start:].strip(), quote)
        yield make_statement(context, (found,), attributes, printed, said)


def almost_attributed(context: Context, group: list[Block]) -> Iterator[Problem]:
    """Yield a problem for a quote whose last line names somebody after a hyphen: a list to
    Markdown, and no dash."""
    last = group[-1]
    if last.kind == "item" and len(group) > 1:
        name = last.prose.text.partition(",")[0].strip()
        if context.site.by_name(name):
            where = context.at(last.start)
            hint = f"Begin the line with a dash: > — {last.prose.text.strip()}"
            message = "A hyphen makes a list of this line; it does not say who is quoted."
            yield Problem(where, "attribution", message, hint)


def _attributes(words: list[Block]) -> Attributes:
    spans = [span for block in words for span in block.prose.spans]
    return next((span.attributes for span in spans), Attributes())


def _words(words: list[Block], evidence: str, quote: int) -> Words:
    words = words[body_of_letter([block.prose.text for block in words])]
    text = "\n\n".join(block.prose.text.strip() for block in words)
    return Words(
        mode=Mode.DIRECT,
        text=without_marks(text) or text,
        pieces=tuple(_whole(block.prose) for block in words),
        evidence=evidence,
        quote=quote,
    )


def _whole(prose: Prose) -> tuple[int, int]:
    return piece(prose, 0, len(prose.text))


def _speaker(
    context: Context, attributes: Attributes, name: str, where: Location
) -> Person | Organisation | Problem:
    """Return whom the line names; of two who share the name, the one that `by=` chooses."""
    found = context.site.by_name(name)
    chosen = attributes.values.get("by")
    if chosen is not None:
        for record in found:
            if record.id == chosen:
                return record
        message = f"The line names “{name}”, and by={chosen} says somebody else."
        hint = "Remove one of them, or make them agree."
        return Problem(where, "contradictory-speaker", message, hint)
    if len(found) == 1:
        return found[0]
    if found:
        return _ambiguous(found, name, where)
    people = {record.name: record for record in _people_in(context, name)}
    named = list(people.values())
    return _two_speakers(named[0], named[1], where) if named[1:] else _unknown(context, name, where)


def _ambiguous(found: tuple[Person | Organisation, ...], name: str, where: Location) -> Problem:
    spans = " or ".join(f"> [The words.]{{by={record.id}}}" for record in found)
    hint = f"Put the words in brackets with the id of the one you mean: {spans}"
    return Problem(where, "ambiguous-name", f"More than one is called “{name}”.", hint)


def _unknown(context: Context, name: str, where: Location) -> Problem:
    known = {alias for record in context.site.speakers.values() for alias in names_of(record)}
    message = f"Nobody in the register is called “{name}”."
    if nearest := did_you_mean(name, known):
        return Problem(where, "unknown-speaker", message, nearest)
    hint, fixes = file_for(name, context.site.speakers)
    return Problem(where, "unknown-speaker", message, hint, fixes=fixes)


def _people_in(context: Context, text: str) -> Iterator[Person]:
    for name in context.index.find(text):
        yield from (record for record in name.records if isinstance(record, Person))


def _two_speakers(first: Person | Organisation, second: Person, where: Location) -> Problem:
    hint = f'Write the words as [“…”]{{by="{first.id} {second.id}"}} in a paragraph of their own.'
    message = "The line names two people: it can say of one alone that they are quoted."
    return Problem(where, "attribution", message, hint)
