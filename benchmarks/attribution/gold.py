"""The gold set: texts that others wrote, with the speaker of each quotation as people read it."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.labelled import json_lines
from plugins.newsroom.dates import parse_publication_date
from plugins.newsroom.rows import OrganisationName, Role
from plugins.newsroom.schema import Article, Organisation, Person
from plugins.newsroom.site import Site
from plugins.newsroom.source import Source

GOLD = Path(__file__).parents[2] / "tests" / "gold" / "quotations"
"""The set that the rules are tuned on."""

VARIETIES = ("american", "british")
TUNE, TEST = "tune", "test"
UNDATED = "2020-01"


@dataclass(frozen=True)
class Label:
    """What a reader found of one pair of quotation marks. `speakers` are names of the register."""

    line: int
    column: int
    words: str
    speakers: frozenset[str]
    is_statement: bool
    how: str


@dataclass(frozen=True)
class Text:
    """A text of the gold set and its labels."""

    id: str
    variety: str
    headline: str
    body: str
    date: str
    labels: tuple[Label, ...]

    @property
    def half(self) -> str:
        """Whether the rules may be tuned on it: decided by its name alone."""
        digest = hashlib.sha256(self.id.encode()).hexdigest()
        return TUNE if int(digest, 16) % 2 == 0 else TEST


def read_texts(root: Path = GOLD) -> Iterator[Text]:
    """Yield every text of a set."""
    for variety in VARIETIES:
        folder = root / variety
        labels: dict[str, list[Label]] = defaultdict(list)
        for row in json_lines(folder / "labels.jsonl"):
            labels[row["text"]].append(_label(row))
        for row in json_lines(folder / "sources.jsonl"):
            name = row["text"]
            body = (folder / "texts" / f"{name}.md").read_text("utf-8")
            date = row["date"] if "-" in (row.get("date") or "") else UNDATED
            yield Text(name, variety, row["headline"], body, date, tuple(labels[name]))


def _label(row: Mapping[str, Any]) -> Label:
    named = {row["speaker"], *row["joint"]} - {None}
    place = row["line"], row["column"], row["quotation"]
    return Label(*place, frozenset(named), row["statement"], row["how"])


def read_register(root: Path = GOLD, without: int = 0) -> Site:
    """Return a site with the people and organisations of every text of a set, so that they compete;
    `without` leaves out every n-th person, whose words must then be nobody's."""
    people: dict[str, Person] = {}
    organisations: dict[str, Organisation] = {}
    for variety in VARIETIES:
        for row in json_lines(root / variety / "register.jsonl"):
            _add_person(people, row)
        for row in json_lines(root / variety / "organisations.jsonl"):
            _add_organisation(organisations, row)
    for number, key in enumerate(sorted(people)):
        if without and number % without == 0:
            del people[key]
    return as_site(people, organisations)


def as_site(people: Mapping[str, Person], organisations: Mapping[str, Organisation]) -> Site:
    """Return a site that has a register and nothing else."""
    kinds = ("articles", "events", "places", "topics", "pages", "photos", "pictures", "glossary")
    fields: dict[str, Any] = {kind: {} for kind in kinds}
    return Site(people=people, organisations=organisations, **fields)


def _add_person(people: dict[str, Person], row: Mapping[str, Any]) -> None:
    """Add a person; one who is in both registers is one person. A surname alone is no name of the
    register, unless it is all that any text prints."""
    key = record_id(row["name"])
    also = [name for name in row["also"] if len(name.split()) > 1]
    if key in people:
        also = [*people[key].also, *also]
    fields = {"name": row["name"], "also": tuple(dict.fromkeys(also))}
    if row.get("honorific"):
        fields["honorific"] = row["honorific"]
    titles = [role["title"] for role in row.get("roles", ()) if role.get("title")]
    before = people[key].roles if key in people else ()
    roles = (*before, *(Role(title=title) for title in titles))
    people[key] = Person(id=key, source=Source(f"content/people/{key}.md"), roles=roles, **fields)


def _add_organisation(organisations: dict[str, Organisation], row: Mapping[str, Any]) -> None:
    key = f"{record_id(row['name'])}-org"
    name = OrganisationName(name=row["name"], short=row.get("short") or None)
    source = Source(f"content/organisations/{key}.md")
    organisations[key] = Organisation(id=key, source=source, names=(name,))


def record_id(name: str) -> str:
    """Return the id of a record that has a name."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "nobody"


def as_article(text: Text) -> Article:
    """Return a text as an article, read from no file."""
    source = Source(f"content/articles/{text.id}.md", text.body)
    return Article(
        id=text.id,
        source=source,
        title=text.headline or text.id,
        date=parse_publication_date(text.date),
        summary=text.headline or "-",
    )
