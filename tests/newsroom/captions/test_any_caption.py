"""Whatever a caption says, it is read without an exception, and nobody in it is lost in silence."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from .register import INDEX, read

NAMES = [person.name for person in INDEX.site.people.values()]
PIECES = st.sampled_from(
    [
        *NAMES,
        *("Dr Nick Scott-Ram", "Mrs Nigel Keen", "John Smith", "Dave and Neil Gibson", "Waller"),
        *("(left-right)", "from left:", "L-R", "clockwise from top left", "back row:", "standing:"),
        *("(left)", "(right)", ", left,", "second from right", "(centre)", "on the left", "[left]"),
        *(
            "(not pictured)",
            "Photo by",
            "in memory of",
            "the late",
            "Centre",
            "’s",
            "Not pictured:",
        ),
        *("with", "and", "&", ",", ";", ".", ":", "(", ")", "“", "”", '"', " - ", "—", "/", "\n"),
        *("(Oxfordshire)", "Oxford AHSN", "Chair of", "three unknown men", "unknown", "possibly"),
        *("Left:", "Right:", "opens the laboratory", "9" * 5000, "²", "wearing a hat", "both"),
    ]
)
CAPTIONS = st.lists(PIECES, min_size=1, max_size=25).map(
    lambda pieces: " ".join(pieces).strip() or "-"
)
GLUED = st.lists(PIECES, min_size=1, max_size=25).map("".join)


@given(CAPTIONS | GLUED | st.text(min_size=1))
@settings(max_examples=400, deadline=None)
def test_any_caption_is_read(text: str) -> None:
    caption = read(text.strip() or "-")
    assert [person.order for person in caption.pictured] == list(
        range(1, len(caption.pictured) + 1)
    )
    for person in caption.pictured:
        assert text.strip()[person.start : person.end].endswith(person.name)


@given(CAPTIONS | GLUED)
@settings(max_examples=400, deadline=None)
def test_nobody_is_lost(text: str) -> None:
    """Nor where a space is missing; “Dave Wallerson” and “Mrs Dave Waller” are somebody else."""
    text = text.strip() or "-"
    caption = read(text)
    told = {person.person for person in caption.pictured}
    told |= {other.person for other in caption.not_pictured}
    asked = " ".join(f"{problem.message} {problem.hint}" for problem in caption.problems)
    for person in INDEX.site.people.values():
        if re.search(rf"(?<!Mrs ){person.name}(?![a-zà-ÿ])", text):
            assert person.id in told or person.name in asked


RELATIVES = st.lists(
    st.tuples(
        st.sampled_from(
            ["Ruth", "Anna", "Dr Ruth", "Anna (left)", "(Ruth)", "Dave Waller", "Nigel Keen"]
        ),
        st.sampled_from(
            [" and ", " & ", ", ", " with ", ", his wife ", " greets ", "; front: ", ". Back row: "]
        ),
    ),
    min_size=1,
    max_size=6,
).map(lambda pairs: "".join(map("".join, pairs)) + "Nigel Keen at the launch")


@given(RELATIVES)
@settings(max_examples=400, deadline=None)
def test_nobody_is_lost_whose_surname_stands_elsewhere(text: str) -> None:
    caption = read(text)
    told = {person.person for person in caption.pictured}
    asked = " ".join(f"{problem.message} {problem.hint}" for problem in caption.problems)
    for person, name in (("ruth-keen", "Ruth"), ("anna-keen", "Anna")):
        assert name not in text or person in told or f"{name} Keen" in asked


@given(CAPTIONS)
@settings(max_examples=200, deadline=None)
def test_nobody_has_two_places(text: str) -> None:
    pictured = [person.person for person in read(text).pictured if person.person]
    assert len(pictured) == len(set(pictured))
