"""The gold set of captions, and a register made of the names in it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from slugify import slugify

from benchmarks.labelled import json_lines
from plugins.newsroom.captions.lexicon import CaptionIndex
from plugins.newsroom.rows import OrganisationName
from plugins.newsroom.schema import Organisation, Person
from plugins.newsroom.site import Site
from plugins.newsroom.source import Source


@dataclass(frozen=True)
class GoldCaption:
    """A caption and who a reader found in it: `people` by name, in order, with positions."""

    id: str
    publisher: str
    text: str
    people: tuple[tuple[str, str | None], ...]

    @property
    def half(self) -> str:
        """Which half it is in: `tune` or `test`, by the first byte of its id's hash."""
        return "test" if hashlib.sha256(self.id.encode()).digest()[0] % 2 else "tune"


def gold_captions(folder: Path) -> list[GoldCaption]:
    """Return every caption of the set in a folder."""
    return [
        GoldCaption(
            line["id"],
            line["publisher"],
            line["caption"],
            tuple((person["name"], person["position"]) for person in line["people"]),
        )
        for line in json_lines(folder / "captions.jsonl")
    ]


def gold_index(folder: Path, without: int = 0) -> CaptionIndex:
    """Return the names of everyone whom the set names; `without` leaves out every n-th."""
    people: dict[str, Person] = {}
    for number, line in enumerate(json_lines(folder / "register.jsonl")):
        if not without or number % without:
            person_id = _free(slugify(line["name"]) or "unnamed", people)
            people[person_id] = Person(
                id=person_id, source=Source(""), name=line["name"], honorific=line["honorific"]
            )
    organisations: dict[str, Organisation] = {}
    for line in json_lines(folder / "organisations.jsonl"):
        body_id = _free(f"body-{slugify(line['name'])}", organisations)
        names = (OrganisationName(name=line["name"]),)
        organisations[body_id] = Organisation(
            id=body_id, source=Source(""), names=names, labels=tuple(line["labels"])
        )
    return CaptionIndex(Site({}, people, organisations, {}, {}, {}, {}, {}, {}, {}))


def _free(wanted: str, taken: Iterable[str]) -> str:
    while wanted in taken:
        wanted += "-2"
    return wanted
