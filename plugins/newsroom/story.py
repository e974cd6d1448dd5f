"""A story: an article read whole, with its statements, who is named in it and what it shows."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from .names import NameFound, NameIndex
from .packing import by_values
from .problem import Location, Problem
from .prose import Block, Prose, is_attribution, read_blocks
from .prose.inline import Target
from .references import missing_record
from .schema import KIND_BY_NAME, Article, Photo, Record
from .site import Site
from .statements import Context, Quotation, Statement, Statements

RECORD_LINK = re.compile(r"\{(\w+)\}([^#\s]*)(#\S*)?")
PROSE_BLOCKS = ("paragraph", "item")


@by_values
class Mention(NamedTuple):
    """The first place in an article where a person or organisation is named, and the name as it
    is printed there; `start` and `end` are offsets of the article's body."""

    kind: str
    id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Story:
    """An article and what was read out of its text.

    `links` are the (kind, id) of the records it links to, and `cited` the statements, with their
    places. `html` is its body with its links open, and slots for the HTML around statements;
    `prose` its paragraphs, where the blocks are not kept.
    """

    article: Article
    blocks: tuple[Block, ...]
    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...]
    photos: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    cited: tuple[tuple[str, Location], ...] = ()
    quotations: tuple[Quotation, ...] = ()
    html: str = ""
    prose: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The words of its paragraphs, list items and headings, without markup."""
        blocks = (block for block in self.blocks if block.kind in (*PROSE_BLOCKS, "heading"))
        return self.prose or tuple(block.prose.text for block in blocks)

    @property
    def uses(self) -> frozenset[tuple[str, str]]:
        """The (kind, id) of every record that its text, as distinct from its fields, refers to."""
        speakers = {
            (kind, speaker)
            for statement in self.statements
            for speaker in statement.speakers
            for kind in ("person", "organisation")
        }
        credited = {
            ("organisation", statement.credit.organisation)
            for statement in self.statements
            if statement.credit.organisation
        }
        named = {(mention.kind, mention.id) for mention in self.mentions}
        shown = {("photo", photo) for photo in self.photos}
        return frozenset(speakers | credited | named | shown | set(self.links))


def read_story(
    site: Site, index: NameIndex, article: Article, *, statements: bool = True
) -> tuple[Story, list[Problem]]:
    """Read an article's text against the register, with its statements or without."""
    blocks = read_blocks(article.source.body)
    read = _statements(Context(site, index, article), blocks) if statements else Statements()
    mentions = first_mentions(article, blocks, index, read.names)
    showing = [block for block in blocks if block.prose.images]
    linking = [block for block in blocks if block.prose.links]
    photos, photo_problems = _photos(site, article, showing)
    links, link_problems = _links(site, article, linking)
    cited = tuple(_statement_links(article, linking))
    said, quotations = tuple(read.statements), tuple(read.quotations)
    story = Story(article, blocks, said, mentions, photos, links, cited, quotations)
    return story, [*read.problems, *photo_problems, *link_problems]


def _statements(context: Context, blocks: Sequence[Block]) -> Statements:
    # Their grammar takes long to load: a site without statements does without it.
    from .statements.reading import read_statements  # noqa: PLC0415

    return read_statements(context, blocks)


def first_mentions(
    record: Record,
    blocks: Sequence[Block],
    index: NameIndex,
    known: Mapping[int, Sequence[NameFound]] = MappingProxyType({}),
) -> tuple[Mention, ...]:
    """Return the first mention of each person and organisation in a record's body, in order.

    Headings and code name nobody, and a record does not mention itself. A name that markup cuts
    in two (`Dave *Waller*`) cannot be linked, so a later, whole one is preferred. `known` are the
    names that were found in blocks before, by the blocks' numbers.
    """
    own = (record.kind, record.id)
    found: dict[tuple[str, str], Mention] = {}
    for number, block in enumerate(blocks):
        if block.kind not in PROSE_BLOCKS or is_attribution(block):
            continue
        prose = block.prose
        names = known[number] if number in known else [*index.find(prose.text)]
        if not names:
            continue
        for name in certain_names(prose, names):
            key = (name.records[0].kind, name.records[0].id)
            if key in found or key == own:
                continue
            source = prose.contiguous_source(name.start, name.end)
            if source is not None:
                start, end = source
                text = record.source.body[start:end]
                found[key] = Mention(*key, start, end, text)
    return tuple(found.values())


def certain_names(prose: Prose, names: Iterable[NameFound]) -> Iterator[NameFound]:
    """Yield the names of a block that mention the one person or organisation who has them.

    None does in links and code; and a name that two have is nobody's mention: the register cannot
    say which is meant.
    """
    taken = [(target.start, target.end) for target in (*prose.links, *prose.images)]
    taken += prose.opaque
    for name in names:
        if len(name.records) > 1:
            continue
        if not (taken and any(start < name.end and name.start < end for start, end in taken)):
            yield name


def _photos(
    site: Site, record: Record, blocks: Sequence[Block]
) -> tuple[tuple[str, ...], list[Problem]]:
    """Return the photos that a body shows, in order."""
    photos = []
    problems = []
    for block in blocks:
        for image in block.prose.images:
            where = record.source.in_body(image.offset)
            link = RECORD_LINK.fullmatch(image.target)
            if link is None or link[1] != "photo":
                hint = "Put it in content/photos/ with a file that describes it: ![]({photo}its-id)"
                message = f"“{image.target}” is not a photo of this site."
                problems.append(Problem(where, "photo-link", message, hint))
            elif link[2] not in site.photos:
                problems.append(missing_record(site, Photo, link[2], where))
            elif block.prose.text.strip():
                hint = "Put an empty line before and after it."
                message = "A photo stands in a paragraph of its own."
                problems.append(Problem(where, "photo-link", message, hint))
            else:
                photos.append(link[2])
    return tuple(photos), problems


def _links(
    site: Site, record: Record, blocks: Sequence[Block]
) -> tuple[tuple[tuple[str, str], ...], list[Problem]]:
    """Return the (kind, id) of the records that a body links to."""
    links = []
    problems = []
    for block in blocks:
        for target in block.prose.links:
            found = _link(site, target, record.source.in_body(target.offset))
            if isinstance(found, Problem):
                problems.append(found)
            elif found is not None:
                links.append(found)
    return tuple(links), problems


def _link(site: Site, target: Target, where: Location) -> tuple[str, str] | Problem | None:
    link = RECORD_LINK.fullmatch(target.target)
    if link is None or link[1] == "statement":
        return None
    kind = KIND_BY_NAME.get(link[1])
    if kind is None:
        known = ", ".join(f"{{{name}}}" for name in [*KIND_BY_NAME, "statement"])
        message = f"“{{{link[1]}}}” leads nowhere here."
        return Problem(where, "record-link", message, f"A link may begin with {known}.")
    if link[2] not in site.of_kind(kind):
        return missing_record(site, kind, link[2], where)
    return link[1], link[2]


def _statement_links(record: Record, blocks: Sequence[Block]) -> Iterator[tuple[str, Location]]:
    """Yield the statements that a body links to, which are known only when all are read."""
    for block in blocks:
        for target in block.prose.links:
            link = RECORD_LINK.fullmatch(target.target)
            if link and link[1] == "statement":
                yield link[2], record.source.in_body(target.offset)
