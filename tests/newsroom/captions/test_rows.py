"""Rows are read in whatever form their headings stand alike."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .register import read

BACK = ("Dave Waller", "Neil Gibson")
MIDDLE = ("Ruth Keen", "Anna Keen")
FRONT = ("David Gillham", "Nigel Keen")

WAYS = (
    ", from left: ",
    " (l-r): ",
    ", left to right, ",
    " from left ",
    " (left to right) ",
    ": (l-r) ",
)
MARKS = (": ", ", ", "; ", " – ", " - ")
LEADS = ("", "Pictured: ", "Otmoor Trust’s board. ", "Pictured are, ")
LEADING_WAYS = ("From left: ", "Pictured from left are ", "(l-r) ", "Left to right – ")
HEADINGS = {
    ("Back row", "Middle row", "Front row"): ("back row", "middle row", "front row"),
    ("Back", "Middle", "Front"): ("back row", "middle row", "front row"),
    ("BACK ROW", "MIDDLE ROW", "FRONT ROW"): ("back row", "middle row", "front row"),
    ("Standing", "Seated", "Kneeling"): ("standing", "seated", "kneeling"),
    ("standing", "sitting", "kneeling"): ("standing", "seated", "kneeling"),
    ("Third row", "Second row", "First row"): ("third row", "second row", "first row"),
}
SENTENCES = {
    ("In the back row are ", "In the middle row are ", "In the front row are "): HEADINGS[
        "Back row", "Middle row", "Front row"
    ],
    ("At the back: ", "In the middle: ", "At the front: "): HEADINGS["Back", "Middle", "Front"],
    ("Standing behind are ", "Seated are ", "Kneeling are "): HEADINGS[
        "Standing", "Seated", "Kneeling"
    ],
}


def places(caption: str) -> dict[str, str | None]:
    return {person.name: person.position for person in read(caption).pictured}


def expected(rows: tuple[str, ...], *, counted: bool) -> dict[str, str]:
    return {
        name: f"{row}, {number} of {len(people)} from left" if counted else row
        for row, people in zip(rows, (BACK, MIDDLE, FRONT), strict=True)
        for number, name in enumerate(people, 1)
    }


def listed(openings: tuple[str, ...], separator: str, *, bodies: bool) -> str:
    body = " (Berkshire)" if bodies else ""
    return separator.join(
        f"{opening}{first}{body} and {second}{body}"
        for opening, (first, second) in zip(openings, (BACK, MIDDLE, FRONT), strict=True)
    )


@given(
    heads=st.sampled_from(sorted(HEADINGS)),
    first=st.sampled_from(WAYS + MARKS),
    others=st.sampled_from(WAYS + MARKS),
    lead=st.sampled_from(LEADS + LEADING_WAYS),
    separator=st.sampled_from((". ", "; ", ". ")),
    bodies=st.booleans(),
)
def test_rows_are_read_by_headings_that_stand_alike(
    heads: tuple[str, ...], first: str, others: str, lead: str, separator: str, *, bodies: bool
) -> None:
    led = lead in LEADING_WAYS
    if (led and first in WAYS) or (others in WAYS and first not in WAYS and not led):
        return  # a way is said before the rows, in the first one, or in all of them
    openings = (f"{heads[0]}{first}", *(f"{head}{others}" for head in heads[1:]))

    caption = lead + listed(openings, separator, bodies=bodies)

    assert places(caption) == expected(HEADINGS[heads], counted=led or first in WAYS)


@pytest.mark.parametrize(("openings", "separator"), list(product(SENTENCES, (". ", "; "))))
def test_rows_are_read_by_sentences_that_begin_alike(
    openings: tuple[str, ...], separator: str
) -> None:
    caption = listed(openings, separator, bodies=False)

    assert places(caption) == expected(SENTENCES[openings], counted=False)


@pytest.mark.parametrize(
    "caption",
    [
        "Seated, Dave Waller with Neil Gibson, standing, and Ruth Keen, kneeling.",
        "Dave Waller, back row, Neil Gibson, front row.",
    ],
)
def test_a_place_behind_a_name_heads_nothing(caption: str) -> None:
    assert "Neil Gibson" in places(caption)
    assert places(caption)["Neil Gibson"] in {"standing", "front row"}
