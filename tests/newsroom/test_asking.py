"""Whatever is asked for while something is made is noted, and nothing else."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.asking import (
    Asked,
    Asking,
    LookedUp,
    depends_on,
    differing,
    numbers,
    packed,
)

FACTS = st.sets(st.tuples(st.sampled_from(["person", "listed"]), st.text(max_size=5)))


def test_nothing_is_noted_while_nobody_listens() -> None:
    asking = Asking()
    asking.note("person", "ann")
    with asking.listening() as asked:
        assert asked == set()


@pytest.mark.parametrize(
    ("use", "facts"),
    [
        (lambda people: people["ann"], {("person", "ann")}),
        (lambda people: people.get("ben"), {("person", "ben")}),
        (lambda people: "ben" in people, {("person", "ben")}),
        (len, {("person", "*")}),
        (list, {("person", "*")}),
        (lambda people: list(people.values()), {("person", "*"), ("person", "ann")}),
    ],
)
def test_every_way_to_look_into_a_mapping_is_noted(use, facts) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    asking = Asking()
    people = Asked(asking, "person", {"ann": 1})
    with asking.listening() as asked:
        use(people)

    assert asked == numbers(facts)


def test_who_listens_within_hears_for_those_around() -> None:
    asking = Asking()
    with asking.listening() as around:
        asking.note("today")
        with asking.listening() as within:
            asking.note("person", "ann")

    assert within == numbers({("person", "ann")})
    assert around == numbers({("today", "*"), ("person", "ann")})


def test_who_listens_goes_on_after_an_exception() -> None:
    asking = Asking()
    with asking.listening() as around:
        with suppress(ValueError), asking.listening():
            asking.note("person", "ann")
            raise ValueError
        asking.note("today")

    assert around == numbers({("person", "ann"), ("today", "*")})


def test_what_stands_in_a_list_is_looked_up_when_it_is_used() -> None:
    used: list[str] = []

    def look_up(key: str) -> str:
        used.append(key)
        return key.upper()

    lists = LookedUp({"news": ("a", "b", "c")}, look_up)
    part = lists["news"][1:]

    assert (len(part), used) == (2, [])
    assert (part[0], list(part), used) == ("B", ["B", "C"], ["b", "b", "c"])


@given(FACTS, FACTS)
def test_packed_facts_depend_on_each_of_theirs(asked: set, changed: set) -> None:  # type: ignore[type-arg]
    kept = packed(numbers(asked))
    assert depends_on(kept, numbers(changed)) == bool(numbers(asked) & numbers(changed))
    assert not asked & changed or depends_on(kept, numbers(changed))


@pytest.mark.parametrize(
    ("before", "after", "facts"),
    [
        ({"a": 1}, {"a": 1}, set()),
        ({"a": 1}, {"a": 2}, {("f", "a")}),
        ({"a": 1}, {"a": 1, "b": 2}, {("f", "b"), ("f", "*")}),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, {("f", "*")}),
    ],
)
def test_what_differs_between_two_mappings(before: dict, after: dict, facts: set) -> None:  # type: ignore[type-arg]
    assert set(differing("f", before, after)) == facts
