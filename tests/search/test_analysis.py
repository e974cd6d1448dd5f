"""What is kept of a word’s places: the commonest words beside it, which have no lists."""

from plugins.search.analysis import FIELD_GAP, postings_of
from plugins.search.record import Field, Record
from plugins.search.words import COMMONEST


def number_of(word: str) -> int:
    return COMMONEST.index(word) + 1


def test_a_place_knows_the_commonest_words_beside_it() -> None:
    record = Record("article", "a", None, (Field(1, "Out of the harbour and boats"),), (), [])

    places = {word: posting.places for word, posting in postings_of(record, (0, 0)).items()}

    assert places["harbour"] == ((3, number_of("the"), number_of("of"), number_of("and"), 0),)
    assert places["out"] == ((0, 0, 0, number_of("of"), number_of("the")),)
    assert places["boat"] == ((5, number_of("and"), 0, 0, 0),)


def test_no_phrase_runs_from_one_field_into_the_next() -> None:
    fields = (Field(1, "The harbour and"), Field(1, "the boats"))

    places = postings_of(Record("article", "a", None, fields, (), []), (0, 0))["boat"].places

    assert places == ((3 + FIELD_GAP + 1, number_of("the"), 0, 0, 0),)
