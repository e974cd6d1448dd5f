"""Whatever a page asks the edition for is noted: a page cannot forget what it depends on."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import cached_property
from pathlib import Path

import pytest

from plugins.newsroom.asking import ALL, Asked, Asking, depends_on, numbers, packed
from plugins.newsroom.checksums import DamagedCacheError
from plugins.newsroom.desk import read_edition
from plugins.newsroom.edition import Edition
from plugins.newsroom.schema import Event, Person
from plugins.newsroom.site import Site
from tests.conftest import ROOT, TOY

from .records import NOW

CONSTANT = {
    "addresses": "made of a setting, and a change of the settings makes everything anew",
    "preview": "a setting",
    "zone": "a setting",
    "now": "outputs ask for `today` or `zone`, as the test below holds",
    "all_lists": "outputs ask for one list, as the test below holds",
    "lists": "raises while a page is made",
    "site": "each of its fields is looked at by itself",
    "asking": "what notes",
    "entries": "kept with what they depend on",
}
"""Parts of the edition that note nothing, and why they need not."""


@pytest.fixture(scope="module")
def edition() -> Edition:
    read, _ = read_edition(TOY, "https://example.org", NOW)
    return read.listening()


def parts(kind: type) -> set[str]:
    """Return the public fields and properties of a class."""
    made = {
        name
        for name, value in vars(kind).items()
        if isinstance(value, (property, cached_property)) and not name.startswith("_")
    }
    return made | {field.name for field in fields(kind)}


def used(value: object) -> None:
    """Use a value as a page does: look at all that is in it."""
    if isinstance(value, Mapping):
        for each in value.values():
            used(each)
    elif isinstance(value, Iterable):
        list(value)


def asked_by(edition: Edition, use: Callable[[], object]) -> set[int]:
    with edition.asking.listening() as asked:
        used(use())
    return asked


@pytest.mark.parametrize("name", sorted(parts(Edition) - CONSTANT.keys()))
def test_every_part_of_an_edition_is_noted(edition: Edition, name: str) -> None:
    assert asked_by(edition, lambda: getattr(edition, name))


def test_what_notes_nothing_is_there() -> None:
    assert CONSTANT.keys() <= parts(Edition)


@pytest.mark.parametrize("name", sorted(field.name for field in fields(Site)))
def test_every_field_of_a_site_is_noted(edition: Edition, name: str) -> None:
    assert asked_by(edition, lambda: getattr(edition.site, name))


METHODS: dict[str, Callable[[Edition], object]] = {
    "states": lambda edition: edition.states["trials-begin"],
    "is_shown": lambda edition: edition.is_shown(edition.site.people["tom-okoro"]),
    "href": lambda edition: edition.href(edition.site.people["tom-okoro"]),
    "picture_path": lambda edition: edition.picture_path(edition.site.photos["harbour-day"]),
    "statement_at": lambda edition: edition.statement_at(("trials-begin", 0)),
    "topic_name": lambda edition: edition.topic_name("trials"),
    "referring": lambda edition: edition.referring(edition.site.places["saltmouth"], Event),
    "of_kind": lambda edition: edition.site.of_kind(Person)["tom-okoro"],
    "speakers": lambda edition: edition.site.speakers.get("nobody"),
    "register": lambda edition: edition.site.register(),
}


@pytest.mark.parametrize("name", METHODS)
def test_every_method_notes_more_than_the_record_it_is_given(edition: Edition, name: str) -> None:
    asked = asked_by(edition, lambda: METHODS[name](edition))
    assert len(asked) > (name in {"is_shown", "href", "picture_path", "referring"})


def test_all_lists_are_refused_while_a_page_is_made(edition: Edition) -> None:
    assert edition.lists.listed
    with edition.asking.listening(), pytest.raises(LookupError):
        _ = edition.lists


OUTPUTS = [
    path
    for path in sorted((ROOT / "plugins").rglob("*.py"))
    if path.parts[len(ROOT.parts) + 1] not in {"newsroom", "checks"} or "entries" in path.parts
]


@pytest.mark.parametrize("path", OUTPUTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_output_reads_what_is_not_noted(path: Path) -> None:
    assert not re.search(r"edition\.(now|all_lists)\b", path.read_text("utf-8"))


def test_what_is_asked_within_is_asked_without() -> None:
    asking = Asking()
    mapping = Asked(asking, "word", {"a": 1})
    with asking.listening() as outer:
        with asking.listening() as inner:
            assert mapping.get("b") is None
        assert len(mapping) == 1
    mapping.get("a")
    assert inner == numbers({("word", "b")})
    assert outer == numbers({("word", "b"), ("word", ALL)})


def test_packed_facts_are_known_again_and_damage_is_noticed() -> None:
    asks = packed(numbers({("person", "ann"), ("today", ALL)}))
    assert depends_on(asks, numbers({("person", "ann")}))
    assert not depends_on(asks, numbers({("person", "ben")}))
    damaged = bytes([*asks[:-1], asks[-1] ^ 1])
    with pytest.raises(DamagedCacheError):
        depends_on(damaged, numbers({("person", "ann")}))
