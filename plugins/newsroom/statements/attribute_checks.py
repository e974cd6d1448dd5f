"""What is wrong in the attributes that an author wrote, or meant to write."""

import re
from collections.abc import Iterator

from plugins.newsroom.dates import parse_partial_date
from plugins.newsroom.fields import ID_PATTERN
from plugins.newsroom.problem import Location, Problem, did_you_mean
from plugins.newsroom.prose import Prose
from plugins.newsroom.prose.attributes import Attributes
from plugins.newsroom.references import missing_record
from plugins.newsroom.schema import Organisation
from plugins.newsroom.site import Site

from .context import Context

KEYS = ("by", "as", "for", "on")
CLASSES = (".not-a-statement",)
STRAY = re.compile(r"\{\s*(?:(?:by|as|for|on)\b|[.#]\w)[^{}]*\}?")
HOW = (
    "Write them in curly brackets right after ] or a closing quotation mark, without a space: "
    "[“Words.”]{by=dave-waller}"
)


def check_attributes(site: Site, attributes: Attributes, where: Location) -> Iterator[Problem]:
    """Yield what is wrong in attributes that can be read."""
    for key in attributes.values:
        if key not in KEYS:
            hint = did_you_mean(key, KEYS) or f"The names here are {', '.join(KEYS)}."
            yield Problem(where, "attributes", f"“{key}=” has no meaning here.", hint)
    for name in attributes.classes:
        if f".{name}" not in CLASSES:
            hint = did_you_mean(f".{name}", CLASSES) or f"The only one is {CLASSES[0]}."
            yield Problem(where, "attributes", f"“.{name}” has no meaning here.", hint)
    if attributes.id and not re.fullmatch(ID_PATTERN, attributes.id):
        hint = "Small letters, digits and hyphens make an id, such as #waller-on-investment."
        message = f"“#{attributes.id}” cannot be part of an address."
        yield Problem(where, "attributes", message, hint)
    organisation = attributes.values.get("for")
    if organisation and organisation not in site.organisations:
        yield missing_record(site, Organisation, organisation, where)
    try:
        parse_partial_date(attributes.values.get("on", "2000"))
    except ValueError as error:
        hint = "Write the day, month or year when it was said, such as on=2014-05-13 or on=2014-05."
        yield Problem(where, "wrong-value", f"“on”: {error}.", hint)


def may_hold_attributes(prose: Prose) -> bool:
    """Whether prose has anything in which attributes may have gone wrong; most has nothing."""
    return bool("{" in prose.text or prose.malformed or prose.links)


def stray_attributes(context: Context, prose: Prose) -> Iterator[Problem]:
    """Yield a problem for each `{…}` that says who spoke and belongs to no words."""
    for offset in prose.malformed:
        message = "These attributes cannot be read, or the brackets before them do not pair."
        yield Problem(context.at(offset), "attributes", message, HOW)
    told = {offset + shift for offset in prose.malformed for shift in (0, 1)}
    for found in STRAY.finditer(prose.text):
        offset = prose.source(found.start())
        if offset in told or any(start <= found.start() < end for start, end in prose.opaque):
            continue
        message = f"“{found[0]}” belongs to no words, and would be printed."
        hint = _nearly_right(prose.text[: found.start()], found[0])
        yield Problem(context.at(offset), "attributes", message, hint)
    for link in prose.links:
        if re.match(r"(by|as|for)=", link.target):
            message = f"“({link.target})” is a link that leads nowhere."
            yield Problem(context.at(link.offset), "attributes", message, HOW)


def _nearly_right(before: str, written: str) -> str:
    """Return what to change where attributes stand nearly in their place."""
    slip = re.search(r"([]”’\"])(?:([.,;:!?])|(\s+))?$", before)
    if slip is None:
        return HOW
    mark, stop, space = slip.groups()
    if stop:
        return f"Move it before the “{stop}”: {mark}{written}{stop}"
    if space:
        return f"Take out the space before it: {mark}{written}"
    return "Put all of it into one pair of curly brackets, such as {by=dave-waller #its-id}."
