"""Whoever can be meant by a text leaves a trace in it."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.newsroom.name_traces import MARKS, bytes_have_trace, has_trace, traces_of

from .records import a_person, an_organisation

PERSON = a_person("name: Paul Scott-Ram\nalso: [P. S. Ram]\nhonorific: Dr")
BODY = an_organisation(
    "names: [{name: Oxford Health Network, short: OHN}]\nlabels: [Thames Valley]"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dr Scott-Ram said so.", True),
        ("SCOTT said so.", True),
        ("Paul and others", True),
        ("The ram’s head", True),  # a word too many costs a reading, one too few an error
        ("The head of P. S. Smith", False),
        ("Nobody", False),
        ("Dr Smith", False),
    ],
)
def test_any_word_of_a_persons_name_is_a_trace(text: str, found: bool) -> None:  # noqa: FBT001
    assert has_trace(text, traces_of(PERSON, statements=True)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dr Paul Scott-Ram’s", True),
        ("P.\u00a0S. *Ram*", True),
        ("Paul Scott said so.", False),
        ("The ram’s head", False),
    ],
)
def test_where_no_statements_are_read_all_words_of_a_persons_name_are_one(
    text: str,
    found: bool,  # noqa: FBT001
) -> None:
    assert has_trace(text, traces_of(PERSON, statements=False)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Oxford Health Network", True),
        ("the Network for Health in Oxford", True),
        ("OHN", True),
        ("(Thames Valley)", True),
        ("the Oxford network", False),
        ("Thames", False),
    ],
)
def test_all_words_of_an_organisations_name_are_one(text: str, found: bool) -> None:  # noqa: FBT001
    for statements in (True, False):
        assert has_trace(text, traces_of(BODY, statements=statements)) is found


def test_a_short_name_is_a_trace_where_there_is_no_longer_word() -> None:
    assert has_trace("Li said", traces_of(a_person("name: Li Wu"), statements=True))


def test_nobody_has_none() -> None:
    assert traces_of(None, statements=True) == set()
    assert not has_trace("Any text", set())


WORDS = ["ram", "RAM", "Scott", "ſcott", "scoﬀ", "Müller", "MÜLLER", "ß", "SS", "K", "k"]
BETWEEN = ["", " ", "’s ", "*", "_", "&amp;", "&uuml;", "£", "\u00a0", "–", "é", "\n"]


@given(
    st.lists(st.sampled_from(WORDS + BETWEEN)).map("".join),
    st.sets(st.sampled_from(WORDS).map(lambda word: (word.casefold(),)), min_size=1),
)
def test_no_trace_of_a_text_is_missed_in_its_bytes(text: str, traces: set[tuple[str, ...]]) -> None:
    assert bytes_have_trace(text.encode(), traces) >= has_trace(text, traces)


def test_marks_that_are_left_out_hold_no_part_of_a_word() -> None:
    characters = map(chr, (*range(0xD800), *range(0xE000, sys.maxunicode + 1)))
    marks = [each for each in characters if not each.encode().translate(None, MARKS)]

    assert "’" in marks
    assert not any(letter.isalnum() for mark in marks for letter in mark.casefold())
